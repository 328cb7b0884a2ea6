import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addTie, asksWhatIf, change, clearWhatIf, format, loadKeys, parse, removeTie, samePlace, toggleOut, toggleTeam, VIEWS } from '../../../web-static/js/core/state.js';
import { formatScenario, parseScenario, withoutPerson } from '../../../web-static/js/core/whatif.js';

test('an empty address is home with nobody taken out', () => {
  const state = parse('');
  assert.equal(state.view, 'home');
  assert.deepEqual([state.id, state.asOf, state.out.length, state.add.length, state.table], ['', null, 0, 0, null]);
  assert.equal(format(state), '#/home');
});

test('every part of the state survives the address', () => {
  const hash = '#/map/A%201?asOf=2026-01-31&out=e1,e2&teams=m1&add=e3~c9,e4~c9&layer=executive&q=a%26b%3Dc&lang=zh&theme=dark&table=1';
  const state = parse(hash);
  assert.equal(state.id, 'A 1');
  assert.equal(state.params.q, 'a&b=c');
  assert.deepEqual(state.add[1], { employeeId: 'e4', contactId: 'c9' });
  assert.equal(format(state), hash);
});

test('ids with separators, other scripts and markup survive', () => {
  for (const id of ['a,b', 'a~b', 'a/b', 'a?b#c', 'a&b=c', '100%', '张 伟', 'عبد', '<img src=x onerror=alert(1)>', "o'neil", 'a+b', '"']) {
    const state = change(parse('#/home'), { view: 'employee', id, out: [id, 'x'], teams: [id], add: [{ employeeId: id, contactId: id }] });
    const back = parse(format(state));
    assert.deepEqual(back, state, id);
  }
});

test('random states survive the address', () => {
  const seed = 20261122;
  let next = seed;
  const random = (below) => {
    next = (Math.imul(next, 1664525) + 1013904223) >>> 0;
    return next % below;
  };
  const letters = ['a', 'Z', '7', '.', '-', '~', ',', '%', '&', '=', '/', ' ', 'é', '中', '👁', '+', '#', '?', '"'];
  const word = () => Array.from({ length: 1 + random(8) }, () => letters[random(letters.length)]).join('');
  for (let round = 0; round < 500; round++) {
    const state = change(parse('#/home'), {
      view: VIEWS[random(VIEWS.length)],
      id: word(),
      asOf: random(2) ? '2026-02-28' : null,
      out: [...new Set(Array.from({ length: random(4) }, word))],
      teams: [...new Set(Array.from({ length: random(2) }, word))],
      table: [true, false, null][random(3)],
      params: { q: word(), [`f${random(3)}`]: word() },
    });
    assert.deepEqual(parse(format(state)), state, `seed ${seed}, round ${round}, ${format(state)}`);
  }
});

test('an unknown view, date, language or theme is left out', () => {
  const state = parse('#/nowhere/x?asOf=yesterday&lang=xx&theme=pink&table=maybe&add=broken,~c,e~');
  assert.deepEqual([state.view, state.id, state.asOf, state.lang, state.theme, state.table, state.add.length], ['home', '', null, null, null, null, 0]);
});

test('a broken escape does not stop the page', () => {
  assert.equal(parse('#/contact/%E0%A4%A').id, '%E0%A4%A');
});

test('going to another view drops the filters and keeps the people taken out', () => {
  const state = parse('#/accounts?life=ONE_EYE&out=e1&lang=es&table=1');
  const next = change(state, { view: 'map', id: 'a1' });
  assert.equal(format(next), '#/map/a1?out=e1&lang=es');
});

test('a place is a view of one thing, whatever the date, filters and what-if', () => {
  const place = parse('#/contact/c1');
  assert.ok(samePlace(place, parse('#/contact/c1?asOf=2026-01-31&out=e1&by=name')));
  assert.ok(!samePlace(place, parse('#/contact/c2')));
  assert.ok(!samePlace(place, parse('#/employee/c1')));
});

test('the state is replaced, never changed', () => {
  const state = parse('#/home?out=e1');
  assert.throws(() => state.out.push('e2'));
  assert.throws(() => {
    state.params.x = '1';
  });
  assert.deepEqual(toggleOut(state, 'e2').out, ['e1', 'e2']);
  assert.deepEqual(state.out, ['e1']);
});

test('taking out twice puts back, a tie is put in once', () => {
  let state = toggleTeam(toggleOut(parse(''), 'e1'), 'm1');
  assert.ok(asksWhatIf(state));
  state = toggleTeam(toggleOut(state, 'e1'), 'm1');
  assert.ok(!asksWhatIf(state));
  state = addTie(addTie(state, 'e1', 'c1'), 'e1', 'c1');
  assert.equal(state.add.length, 1);
  assert.ok(!asksWhatIf(removeTie(state, 'e1', 'c1')));
  assert.ok(!asksWhatIf(clearWhatIf(state)));
});

test('another day to compare with loads only the changes, a what-if nothing, another day shown both', () => {
  const view = { time: true, loadKey: () => '' };
  const keys = (hash) => loadKeys(parse(hash), view);
  const now = keys('#/portfolio?since=2026-01-31');
  assert.notEqual(now.changes, '');
  const other = keys('#/portfolio?since=2026-02-28&mode=employees');
  assert.equal(other.data, now.data);
  assert.notEqual(other.changes, now.changes);
  assert.deepEqual(keys('#/portfolio?since=2026-01-31&out=e1&theme=dark'), now);
  const then = keys('#/portfolio?asOf=2026-05-31&since=2026-01-31');
  assert.ok(then.data !== now.data && then.changes !== now.changes);
  assert.equal(keys('#/portfolio').changes, '');
  assert.equal(loadKeys(parse('#/people?since=2026-01-31&q=x'), {}).changes, '');
  assert.notEqual(loadKeys(parse('#/people?q=x'), {}).data, loadKeys(parse('#/people?q=y'), {}).data);
  assert.equal(loadKeys(parse('#/people?q=x&by=name&rows=40'), {}).data, loadKeys(parse('#/people?q=x'), {}).data);
});

test('who was erased is named nowhere in the address', () => {
  const kept = formatScenario({ out: ['e1', 'e4'], teams: ['e1'], add: [{ employeeId: 'e1', contactId: 'c2' }, { employeeId: 'e4', contactId: 'c1' }] });
  const state = parse(`#/employee/e9?out=e1,e2&teams=e1,m1&add=e1~c1,e3~c1,e3~c2&a=${encodeURIComponent(kept)}`);
  const withoutEmployee = change(state, withoutPerson(state, 'employee', 'e1'));
  assert.ok(!format(withoutEmployee).includes('e1'));
  assert.deepEqual([withoutEmployee.out, withoutEmployee.teams, withoutEmployee.add.length], [['e2'], ['m1'], 2]);
  assert.deepEqual(parseScenario(withoutEmployee.a).out, ['e4']);
  const withoutContact = change(state, withoutPerson(state, 'contact', 'c1'));
  assert.ok(!format(withoutContact).includes('c1'));
  assert.deepEqual([withoutContact.out, withoutContact.add], [['e1', 'e2'], [{ employeeId: 'e3', contactId: 'c2' }]]);
  const plain = parse('#/home?out=e2');
  assert.deepEqual(change(plain, withoutPerson(plain, 'employee', 'e1')), plain);
});
