import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contested, draftOf, patchOf, rebased, typedFields } from '../../../web-static/js/core/edit.js';

const facts = { title: 'CEO', layer: 'executive', layerInferred: true, stance: -1, roles: ['user'] };

test('only what was typed is sent', () => {
  assert.deepEqual(patchOf(facts, draftOf(facts)), {});
  assert.deepEqual(patchOf(facts, { ...draftOf(facts), stance: '1' }), { stance: 1 });
  assert.deepEqual(patchOf(facts, { ...draftOf(facts), stance: '', title: '  ' }), { title: null, stance: null });
  assert.deepEqual(patchOf(facts, { ...draftOf(facts), roles: [] }), { roles: [] });
});

test('a layer that is typed is none of the title any more, and can be left to it again', () => {
  assert.equal(draftOf(facts).layer, '');
  assert.deepEqual(patchOf(facts, { ...draftOf(facts), layer: 'middle' }), { layer: 'middle', layerInferred: false });
  const typed = { ...facts, layer: 'middle', layerInferred: false };
  assert.deepEqual(patchOf(typed, { ...draftOf(typed), layer: '' }), { layerInferred: true });
});

test('what somebody else changed in other fields is taken over', () => {
  const draft = { ...draftOf(facts), stance: '2' };
  const now = { ...facts, title: 'Chair' };
  assert.deepEqual(contested(facts, now, draft), []);
  assert.deepEqual(rebased(facts, now, draft), { title: 'Chair', layer: '', stance: '2', roles: ['user'] });
  assert.deepEqual(typedFields(now, rebased(facts, now, draft)), ['stance']);
});

test('what both changed differently is contested, what both changed alike is not', () => {
  const draft = { ...draftOf(facts), stance: '2', roles: ['coach'] };
  assert.deepEqual(contested(facts, { ...facts, stance: 0, roles: ['coach'] }, draft), ['stance']);
});
