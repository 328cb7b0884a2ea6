import assert from 'node:assert/strict';
import test from 'node:test';

import { monthsBefore } from '../../../web-static/js/core/format.js';
import { change, format, parse } from '../../../web-static/js/core/state.js';
import { handlesOf, MONTHS, moveHandle, ringedOf, sectionsOf, tickOf, ticksOf } from '../../../web-static/js/core/time.js';

test('ticks are the ends of months, today the last', () => {
  const ticks = ticksOf('2026-03-31');
  assert.equal(ticks.length, MONTHS + 1);
  assert.deepEqual(ticks.slice(-3), ['2026-01-31', '2026-02-28', '2026-03-31']);
  assert.equal(monthsBefore('2026-01-15', 1), '2025-12-31');
  assert.equal(monthsBefore('2024-03-31', 1), '2024-02-29');
  assert.deepEqual([...ticks].sort(), ticks);
});

test('a day is at the tick before it, and never outside', () => {
  const ticks = ticksOf('2026-03-15');
  assert.equal(tickOf(ticks, '2026-03-15'), MONTHS);
  assert.equal(tickOf(ticks, '2026-03-01'), MONTHS - 1);
  assert.equal(tickOf(ticks, '1999-01-01'), 0);
});

test('handles never meet: the other one gives way', () => {
  assert.deepEqual(moveHandle({ since: 10, asOf: 20 }, 'asOf', 15), { since: 10, asOf: 15 });
  assert.deepEqual(moveHandle({ since: 10, asOf: 20 }, 'asOf', 5), { since: 4, asOf: 5 });
  assert.deepEqual(moveHandle({ since: 10, asOf: 20 }, 'since', 22), { since: 22, asOf: 23 });
  assert.deepEqual(moveHandle({ since: 10, asOf: 20 }, 'since', MONTHS), { since: MONTHS - 1, asOf: MONTHS });
  assert.deepEqual(moveHandle({ since: 10, asOf: 20 }, 'asOf', 0), { since: 0, asOf: 1 });
});

test('a second move follows on the first, also while its figures are on the way', () => {
  const ticks = ticksOf('2026-03-31');
  const months = (state) => handlesOf(ticks, state);
  const move = (state, which, to) => {
    const next = moveHandle(months(state), which, to);
    return parse(format(change(state, { since: ticks[next.since], asOf: next.asOf === MONTHS ? null : ticks[next.asOf] })));
  };
  const start = parse('#/home?since=2025-12-31');
  assert.deepEqual(months(start), { since: MONTHS - 3, asOf: MONTHS });
  const back = move(move(start, 'asOf', months(start).asOf - 1), 'asOf', months(move(start, 'asOf', months(start).asOf - 1)).asOf - 1);
  assert.deepEqual(months(back), { since: MONTHS - 3, asOf: MONTHS - 2 });
  assert.deepEqual(months(move(move(start, 'since', 3), 'asOf', 9)), { since: 3, asOf: 9 });
});

const none = { total: 0, first: [] };
const changes = {
  accounts: { total: 1, first: [{ id: 'a' }] }, lost: { total: 402, first: [{ id: 'x' }, { id: 'z' }] }, gained: none, cold: { total: 1, first: [{ employee: { id: 'e2' }, contact: { id: 'x' } }] },
  left: none, joined: { total: 2, first: [{ kind: 'employee', id: 'e1' }, { kind: 'contact', id: 'n' }] }, recorded: { total: 1, first: [{ id: 'b', name: 'B' }] }, unrecorded: none,
  ids: { accounts: ['a', 'b'], contacts: ['n', 'x', 'z'], employees: ['e1', 'e2'] },
};

test('what is lost comes before what is gained, all is counted, and nothing is listed empty', () => {
  assert.deepEqual(sectionsOf(changes).map(({ key, total, rows }) => [key, total, rows.length]), [['accounts', 1, 1], ['lost', 402, 2], ['cold', 1, 1], ['joined', 2, 2], ['recorded', 1, 1]]);
});

test('everybody anything changed for is ringed, nobody without changes or where nothing is ringed', () => {
  const { accounts, contacts, employees } = ringedOf(changes);
  assert.deepEqual([[...accounts], [...contacts], [...employees]], [['a', 'b'], ['n', 'x', 'z'], ['e1', 'e2']]);
  assert.equal(ringedOf(null).contacts.size, 0);
  assert.equal(ringedOf({ ...changes, ids: null }).contacts.size, 0);
});

test('the day compared with is in the address on every view, before the day shown', () => {
  const state = parse('#/portfolio?asOf=2026-05-31&since=2026-02-28');
  assert.equal(state.since, '2026-02-28');
  assert.equal(parse(format(change(state, { view: 'home' }))).since, '2026-02-28');
  assert.equal(parse('#/portfolio?asOf=2026-05-31&since=2026-05-31').since, null);
  assert.equal(parse('#/portfolio?since=yesterday').since, null);
  assert.equal(format(change(state, { since: null })), '#/portfolio?asOf=2026-05-31');
});
