import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, aimOf, aimOfWhatIf, forbid, giveTo, leaveOpen, pathLayout } from '../../../web-static/js/core/plan.js';

const tie = (employeeId, contactId) => ({ employeeId, contactId });
const person = (id) => ({ id, name: id, gone: false });
const step = (employee, contact, accepted) => ({ employee: person(employee), contact: person(contact), accepted });
const kept = {
  plan: { name: 'Ana leaves', kind: 'SUCCESSION', account: null, leavers: [person('Ana')], dueOn: '2026-02-14' },
  acceptedOnly: false,
  steps: [step('Ben', 'Wang', true), step('Cem', 'Li', false)],
  forbidden: [{ employee: person('Dora'), contact: person('Li') }],
};
const aim = aimOf(kept);

test('a kept plan says what it was asked for', () => {
  assert.deepEqual(aim, {
    name: 'Ana leaves', kind: 'SUCCESSION', account: null, leavers: ['Ana'], dueOn: '2026-02-14',
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

test('an introduction runs from left to right without people over each other', () => {
  const { width, people } = pathLayout([person('a'), person('b'), person('c')]);
  assert.deepEqual(people.map((one) => one.role), ['from', 'through', 'to']);
  for (let at = 1; at < people.length; at += 1) assert.ok(people[at].x > people[at - 1].x + people[at - 1].width);
  assert.equal(width, people[2].x + people[2].width);
});
