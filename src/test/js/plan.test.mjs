import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, aimOf, aimOfWhatIf, forbid, giveTo, leaveOpen, namedIn, pathRoles } from '../../../web-static/js/core/plan.js';

const tie = (employeeId, contactId) => ({ employeeId, contactId });
const person = (id) => ({ id, name: id, gone: false });
const step = (employee, contact, accepted) => ({ employee: person(employee), contact: person(contact), accepted });
const kept = {
  plan: { name: 'Ana leaves', kind: 'SUCCESSION', account: null, tiers: [], layers: ['senior'], leavers: [person('Ana')], dueOn: '2026-02-14' },
  acceptedOnly: false,
  steps: [step('Ben', 'Wang', true), step('Cem', 'Li', false)],
  forbidden: [{ employee: person('Dora'), contact: person('Li') }],
};
const aim = aimOf(kept);

test('a kept plan says what it was asked for', () => {
  assert.deepEqual(aim, {
    name: 'Ana leaves', kind: 'SUCCESSION', account: null, tiers: [], layers: ['senior'], leavers: ['Ana'], dueOn: '2026-02-14',
    accepted: [tie('Ben', 'Wang')], forbidden: [tie('Dora', 'Li')], acceptedOnly: false,
  });
});

test('a tie is accepted, forbidden or open, never two of them, and the aim before stays as it was', () => {
  assert.deepEqual(accept(aim, tie('Dora', 'Li')).accepted, [tie('Ben', 'Wang'), tie('Dora', 'Li')]);
  assert.deepEqual(accept(aim, tie('Dora', 'Li')).forbidden, []);
  assert.deepEqual(accept(aim, tie('Ben', 'Wang')).accepted, aim.accepted);
  assert.deepEqual(forbid(aim, tie('Ben', 'Wang')).accepted, []);
  assert.deepEqual(forbid(aim, tie('Ben', 'Wang')).forbidden, [tie('Dora', 'Li'), tie('Ben', 'Wang')]);
  assert.deepEqual(leaveOpen(forbid(aim, tie('Cem', 'Li')), tie('Cem', 'Li')), aim);
  assert.deepEqual(aim, aimOf(kept));
});

test('somebody else takes a tie: the one is forbidden, the other accepted', () => {
  const given = giveTo(aim, tie('Cem', 'Li'), 'Dora');
  assert.deepEqual(given.accepted, [tie('Ben', 'Wang'), tie('Dora', 'Li')]);
  assert.deepEqual(given.forbidden, [tie('Cem', 'Li')]);
});

test('a what-if is kept with the successors that were put in, or left to the solver', () => {
  const put = aimOfWhatIf('x', ['Ana'], [tie('Ben', 'Wang'), tie('Ana', 'Li')]);
  assert.deepEqual(put.accepted, [tie('Ben', 'Wang')]);
  assert.equal(put.acceptedOnly, true);
  assert.equal(accept(put, tie('Ben', 'Li')).acceptedOnly, true);
  assert.equal(giveTo(put, tie('Ben', 'Wang'), 'Cem').acceptedOnly, true);
  assert.equal(leaveOpen(put, tie('Ben', 'Wang')).acceptedOnly, false, 'a step that is open again stays in the plan');
  assert.equal(forbid(put, tie('Ben', 'Wang')).acceptedOnly, false, 'somebody else is looked for');
  assert.equal(aimOfWhatIf('x', ['Ana'], []).acceptedOnly, false);
});

test('an introduction runs from who asks to who is to be known', () => {
  assert.deepEqual(pathRoles([person('a'), person('b'), person('c')]), ['from', 'through', 'to']);
  assert.deepEqual(pathRoles([person('a'), person('c')]), ['from', 'to']);
});

test('a refusal names people as the plan does, or as they were picked, else by id', () => {
  const steps = [{ employee: { id: 'e1', name: 'Ana' }, contact: { id: 'c1', name: 'Wang' }, account: { id: 'a1', name: 'Acme' } }];
  const flaw = { kind: 'TIE_LIVE', employeeId: 'e1', contactId: 'c1', accountId: null };
  assert.deepEqual(namedIn(flaw, { steps, forbidden: [] }), { employee: 'Ana', contact: 'Wang', account: null });
  assert.equal(namedIn({ ...flaw, employeeId: 'e2' }, { steps }, { e2: 'Ben' }).employee, 'Ben');
  assert.equal(namedIn({ ...flaw, contactId: 'c2' }, { steps }).contact, 'c2');
  assert.equal(namedIn({ ...flaw, employeeId: 'c1' }, { steps }).employee, 'c1', 'an id of another kind is somebody else');
});
