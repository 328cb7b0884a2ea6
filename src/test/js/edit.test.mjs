import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceded, contested, draftOf, patchOf, rebased, typedFields } from '../../../web-static/js/core/edit.js';

const facts = { name: 'Ann', accountId: 'a', title: 'CEO', layer: 'executive', layerInferred: true, stance: -1, roles: ['user'] };

test('only what was typed is sent', () => {
  assert.deepEqual(patchOf('contact', facts, draftOf('contact', facts)), {});
  assert.deepEqual(patchOf('contact', facts, { ...draftOf('contact', facts), stance: '1' }), { stance: 1 });
  assert.deepEqual(patchOf('contact', facts, { ...draftOf('contact', facts), stance: '', title: '  ' }), { title: null, stance: null });
  assert.deepEqual(patchOf('contact', facts, { ...draftOf('contact', facts), roles: [] }), { roles: [] });
});

test('a layer that is typed is none of the title any more, and can be left to it again', () => {
  assert.equal(draftOf('contact', facts).layer, '');
  assert.deepEqual(patchOf('contact', facts, { ...draftOf('contact', facts), layer: 'middle' }), { layer: 'middle', layerInferred: false });
  const typed = { ...facts, layer: 'middle', layerInferred: false };
  assert.deepEqual(patchOf('contact', typed, { ...draftOf('contact', typed), layer: '' }), { layerInferred: true });
});

test('what somebody else changed in other fields is taken over', () => {
  const draft = { ...draftOf('contact', facts), stance: '2' };
  const now = { ...facts, title: 'Chair' };
  assert.deepEqual(contested('contact', facts, now, draft), []);
  assert.deepEqual(rebased('contact', facts, now, draft), { ...draftOf('contact', facts), title: 'Chair', stance: '2' });
  assert.deepEqual(typedFields('contact', now, rebased('contact', facts, now, draft)), ['stance']);
});

test('what both changed differently is contested, what both changed alike is not', () => {
  const draft = { ...draftOf('contact', facts), stance: '2', roles: ['coach'] };
  assert.deepEqual(contested('contact', facts, { ...facts, stance: 0, roles: ['coach'] }, draft), ['stance']);
});

test('that somebody has left is stored with what else was typed, and can be taken out again', () => {
  assert.deepEqual(patchOf('contact', facts, { ...draftOf('contact', facts), stance: '1', leftOn: '2026-06-30' }), { stance: 1, leftOn: '2026-06-30' });
  const gone = { ...facts, leftOn: '2026-06-30' };
  assert.deepEqual(patchOf('contact', gone, { ...draftOf('contact', gone), leftOn: '' }), { leftOn: null });
});

test('two days of leaving are contested, the same day is not', () => {
  const draft = { ...draftOf('contact', facts), leftOn: '2026-06-30' };
  assert.deepEqual(contested('contact', facts, { ...facts, leftOn: '2026-06-01' }, draft), ['leftOn']);
  const agreed = { ...facts, leftOn: '2026-06-30' };
  assert.deepEqual(contested('contact', facts, agreed, draft), []);
  assert.deepEqual(typedFields('contact', agreed, rebased('contact', facts, agreed, draft)), []);
});

test('keeping theirs gives up what was contested, and nothing else', () => {
  const now = { ...facts, stance: 0 };
  const draft = { ...draftOf('contact', now), stance: '2', title: 'Chair', leftOn: '2026-06-30' };
  assert.deepEqual(patchOf('contact', now, conceded('contact', now, draft, ['stance'])), { title: 'Chair', leftOn: '2026-06-30' });
});

test('numbers, days and people are sent as such, and empty ones as nothing', () => {
  const employee = { name: 'Eve', title: null, layer: 'senior', layerInferred: false, managerId: 'e-1', leavingOn: null, capacity: 5, attritionRisk: 0.1 };
  const draft = { ...draftOf('employee', employee), capacity: '', attritionRisk: '0.25', leavingOn: '2026-09-30', managerId: '' };
  assert.equal(draftOf('employee', employee).capacity, '5');
  assert.deepEqual(patchOf('employee', employee, draft), { managerId: null, leavingOn: '2026-09-30', capacity: null, attritionRisk: 0.25 });
});

test('a row that is not there yet is what was typed of it', () => {
  const draft = { ...draftOf('contact', {}), name: ' Bo ', accountId: 'a', layer: 'executive', roles: ['coach'] };
  assert.deepEqual(patchOf('contact', {}, draft), { name: 'Bo', accountId: 'a', layer: 'executive', layerInferred: false, roles: ['coach'] });
  assert.deepEqual(patchOf('tie', {}, { ...draftOf('tie', {}), strength: '0.5' }), { strength: 0.5 });
});
