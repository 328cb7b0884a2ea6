import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceded, contested, draftOf, patchOf, rebased, typedFields } from '../../../web-static/js/core/edit.js';

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
  assert.deepEqual(rebased(facts, now, draft), { title: 'Chair', layer: '', stance: '2', roles: ['user'], leftOn: '' });
  assert.deepEqual(typedFields(now, rebased(facts, now, draft)), ['stance']);
});

test('what both changed differently is contested, what both changed alike is not', () => {
  const draft = { ...draftOf(facts), stance: '2', roles: ['coach'] };
  assert.deepEqual(contested(facts, { ...facts, stance: 0, roles: ['coach'] }, draft), ['stance']);
});

test('that somebody has left is stored with what else was typed, and can be taken out again', () => {
  assert.deepEqual(patchOf(facts, { ...draftOf(facts), stance: '1', leftOn: '2026-06-30' }), { stance: 1, leftOn: '2026-06-30' });
  const gone = { ...facts, leftOn: '2026-06-30' };
  assert.deepEqual(patchOf(gone, { ...draftOf(gone), leftOn: '' }), { leftOn: null });
});

test('two days of leaving are contested, the same day is not', () => {
  const draft = { ...draftOf(facts), leftOn: '2026-06-30' };
  assert.deepEqual(contested(facts, { ...facts, leftOn: '2026-06-01' }, draft), ['leftOn']);
  const agreed = { ...facts, leftOn: '2026-06-30' };
  assert.deepEqual(contested(facts, agreed, draft), []);
  assert.deepEqual(typedFields(agreed, rebased(facts, agreed, draft)), []);
});

test('keeping theirs gives up what was contested, and nothing else', () => {
  const now = { ...facts, stance: 0 };
  const draft = { ...draftOf(now), stance: '2', title: 'Chair', leftOn: '2026-06-30' };
  assert.deepEqual(patchOf(now, conceded(now, draft, ['stance'])), { title: 'Chair', leftOn: '2026-06-30' });
});
