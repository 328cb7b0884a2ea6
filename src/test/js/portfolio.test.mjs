import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';

import { choiceOf, chosenRows, rowsOf, scenarioOf, statusOfEyes, statusOfLife, STEP, shownOf } from '../../../web-static/js/core/portfolio/choice.js';
import { dotOf, layoutOf, ringOf, seedOf, WORLD } from '../../../web-static/js/core/portfolio/layout.js';
import { LOOKS, shapesOf } from '../../../web-static/js/core/portfolio/looks.js';
import { holdersOf, linesOf, modelOf } from '../../../web-static/js/core/portfolio/model.js';
import { circleAt, fitScale, formatLasso, formatPlace, inSight, parseLasso, parsePlace, placeLabels, placeOf, viewAt, WHOLE } from '../../../web-static/js/core/portfolio/view.js';

const d3 = createRequire(import.meta.url)(process.env.D3);

/** Three accounts: a (x, y), b (z), c (nobody); e1 knows x and z, e2 knows x, e3 has left. */
const data = (more = {}) => ({
  lives: ['NOT_HELD', 'ONE_EYE', 'ALIVE'], layers: ['executive', 'senior'], tiers: ['strategic'], regions: ['north', 'south'], segments: [], functions: ['sales'],
  accounts: {
    recorded: 3, id: ['a', 'b', 'c'], name: ['Alpha', 'Beta', 'Gamma'], parent: [-1, 0, -1], tier: [0, -1, -1], region: [0, 0, 1], segment: [-1, -1, -1], area: [400, 100, 0], revenue: [400, 100, 0],
    value: [400, 100, 0], life: [2, 1, 0], trueLife: [1, 1, 0], eyes: [2, 1, 0], trueEyes: [1, 1, 0], contacts: [2, 1, 0], places: [3, 1, 0], team: [[], [], []], owner: [0, 2, -1],
  },
  contacts: { id: ['x', 'y', 'z'], name: ['X', 'Y', 'Z'], layer: [0, 1, 0], place: [0, 2, 0], key: [1, 0, 1], eyes: [2, 0, 1], trueEyes: [1, 0, 1] },
  employees: {
    active: 2, id: ['e1', 'e2', 'e3'], name: ['Ed', 'Eve', 'Ella'], layer: [0, 0, 0], region: [0, 1, -1], function: [0, 0, -1], manager: [-1, 0, -1], reach: [300, 200, 50],
    leavingOn: [null, '2026-09-01', null], sole: [1, 0, 0], revenueAtRisk: [100, 0, 0], accountsLost: [1, 0, 0],
  },
  ties: { employee: [0, 1, 0], percent: [90, 40, 60] },
  ...more,
});
const model = modelOf(data());
const layout = layoutOf(model, 'customers', 'region', d3);

test('counts say whose contacts and ties are, and who knows whom', () => {
  assert.deepEqual([...model.contactStart], [0, 2, 3, 3]);
  assert.deepEqual([...model.accountOf], [0, 0, 1]);
  assert.deepEqual([...holdersOf(model, 0)], [0, 1]);
  assert.deepEqual([...holdersOf(model, 2)], []);
  const { start, contacts } = model.held();
  assert.deepEqual([...contacts.slice(start[0], start[1])], [0, 2]);
});

test('lines join accounts by the people they share, and employees by the contacts', () => {
  assert.deepEqual(linesOf(model, 'customers', 0), { lines: [{ to: 1, shared: 1 }], total: 1 });
  assert.deepEqual(linesOf(model, 'customers', 2), { lines: [], total: 0 });
  assert.deepEqual(linesOf(model, 'employees', 0), { lines: [{ to: 1, shared: 1 }], total: 1 });
});

test('of more than 300 lines the strongest are drawn, and all are counted', () => {
  const many = 401;
  const one = (value) => Array(many).fill(value);
  const hub = modelOf(data({
    accounts: { ...data().accounts, id: one('').map((_, i) => `a${i}`), contacts: one(1) },
    contacts: { ...data().contacts, id: one('').map((_, i) => `c${i}`), eyes: one(1).map((_, i) => (i === 400 || i === 0 ? 2 : 1)) },
    ties: { employee: [0, 1, ...Array(399).fill(0), 0, 1], percent: [] },
  }));
  const { lines, total } = linesOf(hub, 'customers', 0);
  assert.equal(total, 400);
  assert.equal(lines.length, 300);
  assert.deepEqual(lines[0], { to: 400, shared: 2 });
});

test('area is revenue, nobody overlaps, and groups hold their own', () => {
  assert.ok(Math.abs(layout.r[0] / layout.r[1] - 2) < 1e-9);
  assert.ok(layout.r[2] > 0 && layout.r[2] < layout.r[1]);
  assert.ok(Math.abs(layout.unit - layout.r[0] / 20) < 1e-9);
  for (const at of [0, 1, 2]) assert.ok(layout.x[at] > layout.r[at] && layout.x[at] + layout.r[at] < WORLD.width && layout.y[at] > layout.r[at] && layout.y[at] + layout.r[at] < WORLD.height);
  assert.ok(Math.hypot(layout.x[0] - layout.x[1], layout.y[0] - layout.y[1]) >= layout.r[0] + layout.r[1]);
  assert.deepEqual(layout.groups.map((group) => [group.key, group.count]), [['north', 2], ['south', 1]]);
  for (const [at, group] of [[0, 0], [1, 0], [2, 1]]) {
    const { x, y, r } = layout.groups[group];
    assert.ok(Math.hypot(layout.x[at] - x, layout.y[at] - y) + layout.r[at] <= r + 1e-6);
  }
});

test('nobody moves when another date is looked at', () => {
  const then = data();
  then.accounts = { ...then.accounts, life: [0, 0, 0], contacts: [1, 0, 0] };
  then.contacts = { id: ['y'], name: ['Y'], layer: [1], place: [2], key: [0], eyes: [1], trueEyes: [1] };
  then.employees = { ...then.employees, active: 1, id: ['e3', 'e1', 'e2'], name: ['Ella', 'Ed', 'Eve'], region: [-1, 0, 1], function: [-1, 0, 0], manager: [-1, -1, 1], reach: [50, 300, 200], revenueAtRisk: [7, 0, 0] };
  const earlier = modelOf(then);
  assert.deepEqual(layoutOf(earlier, 'customers', 'region', d3), layout);
  for (const pack of ['region', 'function', 'manager']) {
    const now = layoutOf(model, 'employees', pack, d3);
    const before = layoutOf(earlier, 'employees', pack, d3);
    [2, 0, 1].forEach((at, place) => assert.deepEqual([before.x[place], before.y[place], before.r[place]], [now.x[at], now.y[at], now.r[at]], pack));
  }
});

test('an account that was not recorded yet keeps its place and is not there', () => {
  const then = data();
  const { accounts } = then;
  then.accounts = { ...accounts, recorded: 2, id: ['a', 'c', 'b'], name: ['Alpha', 'Gamma', 'Beta'], region: [0, 1, 0], area: [400, 0, 100], revenue: [300, 0, 0], contacts: [2, 0, 0], places: [3, 0, 1], owner: [0, -1, 2] };
  then.contacts = { id: ['x', 'y'], name: ['X', 'Y'], layer: [0, 1], place: [0, 2], key: [1, 0], eyes: [1, 0], trueEyes: [1, 0] };
  const before = layoutOf(modelOf(then), 'customers', 'region', d3);
  [0, 2, 1].forEach((at, place) => assert.deepEqual([before.x[place], before.y[place], before.r[place]], [layout.x[at], layout.y[at], layout.r[at]]));
  const rows = rowsOf(modelOf(then), 'customers');
  assert.deepEqual(rows.map((row) => [row.there, row.status]), [[true, 'false'], [true, 'single'], [false, 'absent']]);
  assert.deepEqual(chosenRows(rows, choiceOf({}), {}, before, d3.polygonContains).rows.map((row) => [row.id, row.size]), [['a', 300], ['c', 0]]);
});

test('of a long list those around the place are drawn, and more before and after them if asked', () => {
  const none = { before: 0, after: 0 };
  assert.deepEqual(shownOf(0, 10, none), { first: 0, end: 10 });
  assert.deepEqual(shownOf(0, 500, none), { first: 0, end: STEP });
  assert.deepEqual(shownOf(250, 500, none), { first: 250 - STEP / 2, end: 250 + STEP / 2 });
  assert.deepEqual(shownOf(499, 500, none), { first: 500 - STEP, end: 500 });
  let more = none;
  while (shownOf(250, 500, more).first > 0) more = { ...more, before: more.before + STEP };
  while (shownOf(250, 500, more).end < 500) more = { ...more, after: more.after + STEP };
  assert.deepEqual(shownOf(250, 500, more), { first: 0, end: 500 });
});

test('a portfolio without accounts has no circles, one without revenue equal ones', () => {
  const empty = data();
  for (const part of ['accounts', 'contacts', 'employees']) empty[part] = Object.fromEntries(Object.keys(empty[part]).map((key) => [key, []]));
  assert.deepEqual(layoutOf(modelOf(empty), 'customers', 'owner', d3).groups, []);
  const poor = data();
  poor.accounts = { ...poor.accounts, area: [0, 0, 0] };
  const { r } = layoutOf(modelOf(poor), 'customers', 'segment', d3);
  assert.equal(new Set(r).size, 1);
});

test('contacts lie inside their circle, apart from each other, the most senior in the middle', () => {
  for (const places of [1, 2, 7, 60, 900]) {
    const seeds = Array.from({ length: places }, (_, place) => seedOf(place, places));
    const dot = dotOf(places);
    const out = seeds.map(({ x, y }) => Math.hypot(x, y));
    assert.ok(out.every((one, at) => one + dot < 1.02 && (at === 0 || one > out[at - 1])), `${places}`);
    let nearest = Infinity;
    seeds.forEach((a, i) => seeds.slice(i + 1).forEach((b) => { nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y)); }));
    assert.ok(nearest >= 2 * dot * 0.94, `${places}: ${nearest} ${dot}`);
  }
  assert.equal(ringOf(0, 9), 0);
  assert.ok(ringOf(4, 9) > Math.hypot(seedOf(3, 9).x, seedOf(3, 9).y) && ringOf(4, 9) < Math.hypot(seedOf(4, 9).x, seedOf(4, 9).y));
});

test('the address keeps what is seen, and the whole needs no word', () => {
  const frame = { width: 800, height: 600 };
  const place = { x: 321.5, y: 77.1, zoom: 8.25 };
  assert.deepEqual(parsePlace(formatPlace(placeOf(frame, viewAt(frame, place)))), place);
  assert.equal(formatPlace(placeOf(frame, viewAt(frame, WHOLE))), null);
  for (const broken of [null, '', 'a_b_c', '1_2', '1_2_0', '1_2_-3']) assert.deepEqual(parsePlace(broken), WHOLE);
  assert.ok(WORLD.width * fitScale(frame) <= 800 && WORLD.height * fitScale(frame) <= 600);
});

test('a lasso is kept in a few corners and tells what is inside', () => {
  const corners = Array.from({ length: 500 }, (_, i) => ({ x: 500 + 300 * Math.cos(i / 79.6), y: 500 + 300 * Math.sin(i / 79.6) }));
  const text = formatLasso(corners);
  assert.ok(text.length < 500);
  const lasso = parseLasso(text);
  assert.equal(lasso.length, 40);
  assert.ok(d3.polygonContains(lasso, [500, 500]) && !d3.polygonContains(lasso, [500, 900]));
  for (const broken of ['', '1.2_3.4', 'a.b_c.d_e.f']) assert.equal(parseLasso(broken), null);
});

test('what is under a point is the circle, one a little beside it, or nothing', () => {
  const view = viewAt({ width: 1000, height: 1000 }, WHOLE);
  const at = (world) => circleAt(layout, view, { x: world.x * view.k + view.x, y: world.y * view.k + view.y });
  for (const i of [0, 1, 2]) assert.equal(at({ x: layout.x[i], y: layout.y[i] }), i);
  assert.equal(at({ x: layout.x[0], y: layout.y[0] - layout.r[0] - 1 }), 0);
  assert.equal(at({ x: -500, y: -500 }), -1);
  assert.deepEqual(inSight(layout, { x: 1e6, y: 0, k: 1 }, { width: 100, height: 100 }), []);
  assert.equal(inSight(layout, view, { width: 1000, height: 1000 }).length, 3);
});

test('labels never cover each other', () => {
  const spots = [{ x: 50, y: 50 }, { x: 50, y: 70 }];
  const labels = ['a', 'b', 'c'].map((key) => ({ key, width: 40, height: 12, spots }));
  assert.deepEqual(placeLabels(labels), [{ key: 'a', x: 50, y: 50 }, { key: 'b', x: 50, y: 70 }]);
});

test('filters and a lasso choose, the largest first, and who is not there on the date is left out', () => {
  const rows = rowsOf(model, 'customers');
  const choose = (params) => chosenRows(rows, choiceOf(params), params, layout, d3.polygonContains);
  assert.deepEqual(choose({}).rows.map((row) => row.id), ['a', 'b', 'c']);
  assert.deepEqual(choose({ life: 'FALSE' }).rows.map((row) => row.id), ['a']);
  assert.deepEqual([...choose({ region: 'north' }).counts.life], [['FALSE', 1], ['ONE_EYE', 1]]);
  const around = (at) => formatLasso([[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => ({ x: layout.x[at] + x * layout.r[at], y: layout.y[at] + y * layout.r[at] })));
  assert.deepEqual(choose({ lasso: around(1) }).rows.map((row) => row.id), ['b']);
  const people = rowsOf(model, 'employees');
  assert.deepEqual(people.map((row) => row.status), ['loses', 'shares', 'absent']);
  const choice = choiceOf({ mode: 'employees', pack: 'manager', in: 'a' });
  assert.deepEqual([choice.pack, choice.inside], ['manager', null]);
  assert.deepEqual(chosenRows(people, choice, { leaving: 'leaving' }, layout, d3.polygonContains).rows.map((row) => row.id), ['e2']);
});

test('an unknown mode or grouping in the address is the first one', () => {
  const { mode, pack, lasso } = choiceOf({ mode: 'x', pack: 'manager', lasso: 'x' });
  assert.deepEqual([mode, pack, lasso], ['customers', 'region', null]);
});

test('a what-if says who is out, which accounts are lost and how others stand', () => {
  const [a, b, c] = rowsOf(model, 'customers');
  const after = { life: 'NOT_HELD', trueLife: 'NOT_HELD', eyes: 0, trueEyes: 0 };
  const then = scenarioOf({ accounts: [{ id: 'a', after: { ...after, life: 'ONE_EYE' } }, { id: 'b', after }], loss: { accountsLost: ['b'] }, dark: ['z'], regained: [], newEyes: { z: 0 } }, new Set(['e1']));
  assert.deepEqual([a, b, c].map(then.status), ['single', 'gone', 'none']);
  assert.deepEqual(rowsOf(model, 'employees').map(then.status), ['out', 'shares', 'absent']);
  const changed = [a, b, c].map(then.row);
  assert.deepEqual(changed.map((row) => [row.life, row.status, row.today?.life]), [['ONE_EYE', 'single', 'ALIVE'], ['NOT_HELD', 'none', 'ONE_EYE'], ['NOT_HELD', 'none', undefined]]);
  const lives = (rows) => [...chosenRows(rows, choiceOf({}), {}, layout, d3.polygonContains).counts.life];
  assert.deepEqual(lives(changed), [['ONE_EYE', 1], ['NOT_HELD', 2]]);
  const withStaff = scenarioOf({ accounts: [], loss: { accountsLost: [] }, staff: [{ employeeId: 'e2', darkContacts: 3, revenueAtRisk: 77, accountsLost: 1 }] }, new Set(['e1']));
  const people = rowsOf(model, 'employees').map(withStaff.row);
  assert.deepEqual(people.map(withStaff.status), ['out', 'loses', 'absent']);
  assert.deepEqual(people.map((row) => [row.size, row.sole]), [[100, 1], [77, 3], [0, 0]]);
  const { counts } = chosenRows(people, choiceOf({ mode: 'employees' }), {}, layout, d3.polygonContains);
  assert.deepEqual([...counts.leaving].sort(), [['holds', 1], ['leaving', 1], ['loses', 1]]);
  const today = scenarioOf(null, new Set());
  assert.deepEqual([today.changes, today.status(a), today.after(b)], [false, 'false', null]);
});

test('two eyes of which one is real are neither two nor one', () => {
  assert.deepEqual([statusOfEyes(0, 0), statusOfEyes(1, 1), statusOfEyes(2, 1), statusOfEyes(2, 2)], ['none', 'single', 'false', 'covered']);
  assert.equal(statusOfLife({ life: 'ALIVE', trueLife: 'NOT_HELD' }), 'false');
});

test('no two states of a kind look the same without colour', () => {
  for (const kind of ['customers', 'employees', 'contacts']) {
    const plain = Object.values(LOOKS[kind]).map((look) => JSON.stringify(shapesOf(look, 12).map(({ fill: _f, stroke: _s, ...rest }) => rest)));
    assert.equal(new Set(plain).size, plain.length, kind);
  }
});
