import assert from 'node:assert/strict';
import test from 'node:test';

import {
  NOBODY,
  accountsHit,
  askedInFull,
  contactsOf,
  countersOf,
  darkByAccount,
  directionOf,
  formatScenario,
  isEmpty,
  parseScenario,
  putIn,
  requestOf,
  sameScenario,
  scenario,
  takeAway,
  takeOut,
  takeOver,
  toggleOut,
  toggleTeam,
} from '../../../web-static/js/core/whatif.js';

test('taking the same person out twice is taking them back in', () => {
  const once = toggleOut(NOBODY, 'li');
  assert.deepEqual(once.out, ['li']);
  assert.ok(isEmpty(toggleOut(once, 'li')));
  assert.ok(isEmpty(NOBODY));
});

test('a worst group joins those who are out already, each once', () => {
  assert.deepEqual(takeOut(toggleOut(NOBODY, 'li'), ['kim', 'li']).out, ['li', 'kim']);
});

test('a manager is taken out as a team, not as a person', () => {
  assert.deepEqual(requestOf(toggleTeam(NOBODY, 'boss'), '2026-01-31'), {
    employees: [],
    teams: ['boss'],
    addTies: [],
    asOf: '2026-01-31',
  });
});

test('a successor takes several contacts at once and gives back one or all', () => {
  const plan = putIn(putIn(NOBODY, 'kim', ['wang', 'ortiz']), 'kim', ['wang']);
  assert.equal(plan.add.length, 2);
  assert.deepEqual(takeAway(plan, 'kim', 'wang').add, [{ employeeId: 'kim', contactId: 'ortiz' }]);
  assert.deepEqual(takeAway(plan, 'kim').add, []);
});

test('a plan puts in everybody whom it names, beside those who are in already', () => {
  const plan = takeOver(putIn(toggleOut(NOBODY, 'li'), 'kim', ['wang']), [
    { contactId: 'wang', fromId: 'li', toId: 'kim' },
    { contactId: 'ortiz', fromId: 'li', toId: 'ana' },
  ]);
  assert.deepEqual(plan.out, ['li']);
  assert.deepEqual(plan.add, [
    { employeeId: 'kim', contactId: 'wang' },
    { employeeId: 'ana', contactId: 'ortiz' },
  ]);
});

test('ids with every separator come back from the link as they were', () => {
  const hostile = ['a,b', 'a.b', "x*y~z'(!)", '100%', '李 伟', '<b>', 'a&b=c#d?'];
  const plan = scenario({
    out: hostile,
    teams: hostile,
    add: hostile.map((id) => ({ employeeId: id, contactId: `${id}/2` })),
  });
  const text = formatScenario(plan);
  assert.deepEqual(parseScenario(text), plan);
  assert.ok(sameScenario(parseScenario(text), plan));
  assert.equal(text.split('!').length, 3);
  assert.equal(formatScenario(scenario({ out: ['li.wei'] })), 'li.wei!!');
});

test('a link that was cut or made by hand loses only its broken parts', () => {
  assert.equal(parseScenario(''), null);
  assert.equal(parseScenario(undefined), null);
  assert.deepEqual(parseScenario('li*%E0%A4%A*kim').out, ['li', 'kim']);
  assert.deepEqual(parseScenario('!!kim~wang*kim*~x').add, [{ employeeId: 'kim', contactId: 'wang' }]);
  assert.deepEqual(parseScenario('li!').teams, []);
});

const answer = {
  loss: { accountsLost: [{ id: 'rail' }] },
  summary: {
    before: { darkContacts: 1, keyDark: 0, notHeld: 2, revenueExposed: 10 },
    after: { darkContacts: 4, keyDark: 0, notHeld: 3, revenueExposed: 30 },
  },
  accounts: [
    { id: 'bank', name: 'Bank', before: { universal: 90 }, after: { universal: 10 } },
    { id: 'rail', name: 'Rail', before: { universal: 50 }, after: { universal: 25 } },
    { id: 'tele', name: 'Tele', before: { universal: 50 }, after: { universal: 40 } },
  ],
  dark: ['wang', 'ortiz', 'unseen'],
};
const map = {
  layers: [{ layer: 'executive' }, { layer: 'senior' }],
  contacts: {
    id: ['wang', 'ortiz', 'park'],
    name: ['Wang', 'Ortiz', 'Park'],
    title: ['Head', 'CTO', 'Clerk'],
    layer: [1, 0, 1],
    key: [false, true, false],
    weight: [4, 8, 1],
  },
  employees: { id: ['li', 'kim'], name: ['Li', 'Kim'] },
  ties: { contact: [0, 1, 1], employee: [0, 0, 1], live: [true, true, false] },
};

test('counters stand side by side, in the order of the bar', () => {
  const rows = countersOf(answer, null);
  assert.deepEqual(rows.map((row) => row.id), ['dark', 'keyDark', 'accounts', 'revenue']);
  assert.deepEqual(rows[0], { id: 'dark', money: false, before: 1, after: [4, null] });
  assert.deepEqual(rows.map((row) => directionOf(row.before, row.after[0])), ['worse', 'same', 'worse', 'worse']);
  assert.equal(directionOf(3, 1), 'better');
  assert.deepEqual(countersOf(null, null), []);
});

test('accounts that are lost come first, then those that lose most', () => {
  assert.deepEqual(accountsHit(answer).map((account) => [account.id, account.lost]), [
    ['rail', true],
    ['bank', false],
    ['tele', false],
  ]);
});

test('what goes dark is told by account, decision makers first, and nobody is dropped', () => {
  const { groups, rest } = darkByAccount(answer, new Map([['rail', map]]));
  assert.deepEqual(groups.map((group) => group.account.id), ['rail']);
  assert.deepEqual(groups[0].contacts.map((contact) => contact.id), ['ortiz', 'wang']);
  assert.equal(groups[0].contacts[0].layer, 'executive');
  assert.deepEqual(rest, ['unseen']);
});

test('a holder is whoever has a live tie', () => {
  const [ortiz] = contactsOf(map, new Set(['ortiz']));
  assert.deepEqual(ortiz.holders.map((holder) => holder.name), ['Li']);
});

test('a view asks in full for what it shows, and lists for nothing', () => {
  assert.deepEqual(askedInFull({ view: 'heat', id: '' }), { coverage: true });
  assert.deepEqual(askedInFull({ view: 'heat', id: 'A' }), { account: 'A' });
  assert.deepEqual(askedInFull({ view: 'matrix', id: 'A' }), { account: 'A' });
  assert.deepEqual(askedInFull({ view: 'contact', id: 'li' }), { contact: 'li' });
  assert.deepEqual(askedInFull({ view: 'employee', id: 'li' }), { employee: 'li' });
  assert.deepEqual(askedInFull({ view: 'people', id: '' }), {});
  assert.deepEqual(askedInFull({ view: 'map', id: '' }), {});
  assert.deepEqual(askedInFull({ view: 'portfolio', id: '', params: {} }), {});
  assert.deepEqual(askedInFull({ view: 'portfolio', id: '', params: { mode: 'employees' } }), { staff: true });
});
