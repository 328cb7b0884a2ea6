import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutOf } from '../../../web-static/js/core/map/layout.js';
import { holesOf } from '../../../web-static/js/core/map/looks.js';
import { skeletonOf } from '../../../web-static/js/core/map/people.js';
import { influenceRoute, reportRoute, roundedPath, tieRoute } from '../../../web-static/js/core/map/routes.js';
import { spread } from '../../../web-static/js/core/map/vendor.js';
import { mapOf, randomMap } from './map-fixture.mjs';

const SIZES = [[0, 0, 0], [1, 1, 1], [7, 3, 2], [32, 8, 4], [60, 50, 0], [440, 60, 9]];
const everything = (skeleton) => ({ unfolded: new Set(skeleton.layers), employees: true });

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The items whose inside a route runs through. */
function crossed(route, items) {
  const found = [];
  for (let at = 1; at < route.length; at++) {
    const [a, b] = [route[at - 1], route[at]];
    const leg = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
    for (const item of items) {
      const inside = { x: item.x + 0.01, y: item.y + 0.01, width: item.width - 0.02, height: item.height - 0.02 };
      if (leg.x <= inside.x + inside.width && inside.x <= leg.x + leg.width && leg.y <= inside.y + inside.height && inside.y <= leg.y + leg.height) found.push(item.id);
    }
  }
  return found;
}

for (const [people, team, departments] of SIZES) {
  for (const unfolded of [false, true]) {
    const seed = 41 + people;
    const name = `${people} contacts, ${team} of ours, ${unfolded ? 'unfolded' : 'folded'} (seed ${seed})`;
    const skeleton = skeletonOf(randomMap(seed, people, team, departments));
    const layout = layoutOf(skeleton, unfolded ? everything(skeleton) : {});
    const items = [...layout.items.values()];

    test(`cards never overlap and lie inside the picture: ${name}`, () => {
      items.forEach((item, at) => {
        assert.ok(item.x >= 0 && item.y >= 0 && item.x + item.width <= layout.width && item.y + item.height <= layout.height, item.id);
        for (const other of items.slice(at + 1)) assert.ok(!overlap(item, other), `${item.id} and ${other.id}`);
      });
    });

    test(`lines run through the gutters, never through a card: ${name}`, () => {
      let ties = 0;
      for (const [employee, contact] of skeleton.pairs) {
        const route = tieRoute(layout, employee, contact);
        assert.ok(route, `${employee} to ${contact}`);
        assert.deepEqual(crossed(route, items), []);
        ties++;
      }
      for (const { id } of skeleton.contacts) {
        const route = reportRoute(layout, id);
        if (route) assert.deepEqual(crossed(route, items), []);
      }
      assert.equal(ties, skeleton.pairs.length);
    });

    test(`everybody has a place or is counted by the card that stands for them: ${name}`, () => {
      const hidden = items.flatMap((item) => item.hidden ?? []);
      const shown = items.filter((item) => item.kind === 'contact' || item.kind === 'employee').map((item) => item.id);
      const all = [...skeleton.contacts.map((one) => one.id), ...skeleton.employees].sort();
      assert.deepEqual([...shown, ...hidden].sort(), all);
      if (unfolded) assert.equal(hidden.length, 0);
    });
  }
}

test('places depend on who there is, not on strength, stance, date or eyes', () => {
  const map = randomMap(7, 40, 9, 4);
  const later = structuredClone(map);
  later.asOf = '2027-01-01';
  later.ties.strength.fill(0.01);
  later.ties.live.fill(false);
  later.contacts.eyes.fill(0);
  later.contacts.stance.fill(-2);
  assert.deepEqual([...layoutOf(skeletonOf(later)).items], [...layoutOf(skeletonOf(map)).items]);
});

test('places do not depend on the order of the rows', () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, layer: at % 2 ? 'senior' : 'middle', department: 'x', by: [`e${at % 3}`] }));
  const one = layoutOf(skeletonOf(mapOf(rows, ['e0', 'e1', 'e2'])));
  const other = layoutOf(skeletonOf(mapOf([...rows].reverse(), ['e2', 'e1', 'e0'])));
  for (const [id, item] of one.items) assert.deepEqual(other.items.get(id), item);
});

test("another date keeps everybody at today's place, and those who are not there leave theirs free", () => {
  const rows = [{ id: 'a', layer: 'senior', by: ['e1'] }, { id: 'b', layer: 'senior', by: ['e2'] }, { id: 'c', layer: 'middle', by: ['e1'] }];
  const today = mapOf(rows, ['e1', 'e2']);
  const before = mapOf(rows.slice(1), ['e1', 'e2']);
  assert.deepEqual([...layoutOf(skeletonOf(today, before)).items], [...layoutOf(skeletonOf(today)).items]);
});

test('a required layer without anybody has a hole, another has none', () => {
  const map = mapOf([{ id: 'a', layer: 'senior' }], [], ['executive']);
  const layout = layoutOf(skeletonOf(map), { holes: holesOf(map) });
  assert.equal(layout.items.get('hole:executive')?.kind, 'hole');
  assert.equal(layout.items.has('hole:middle'), false);
});

test('the vendor’s people stand in the order of those they know', () => {
  const map = mapOf([{ id: 'top', layer: 'executive', by: ['z'] }, { id: 'low', layer: 'operational', by: ['a'] }], ['a', 'z']);
  const { items } = layoutOf(skeletonOf(map));
  assert.ok(items.get('z').y < items.get('a').y);
});

test('a tie put in has a way too, through the gutters', () => {
  const skeleton = skeletonOf(randomMap(11, 30, 6, 3));
  const layout = layoutOf(skeleton);
  const items = [...layout.items.values()];
  for (const employee of skeleton.employees) {
    for (const { id } of skeleton.contacts) assert.deepEqual(crossed(tieRoute(layout, employee, id), items), [], `${employee} to ${id}`);
  }
});

test('a link of influence runs through the gutters, and folded it needs two cards to join', () => {
  const skeleton = skeletonOf(randomMap(13, 90, 6, 3));
  const ids = skeleton.contacts.map((one) => one.id);
  for (const choice of [everything(skeleton), {}]) {
    const layout = layoutOf(skeleton, choice);
    const items = [...layout.items.values()];
    for (const from of ids.slice(0, 20)) {
      for (const to of ids) {
        const route = influenceRoute(layout, from, to);
        assert.equal(route === null, layout.anchorOf(from) === layout.anchorOf(to), `${from} to ${to}`);
        if (route) assert.deepEqual(crossed(route, items), [], `${from} to ${to}`);
      }
    }
  }
});

test('chips leave out columns and lanes', () => {
  const skeleton = skeletonOf(randomMap(3, 90, 5, 3));
  const layout = layoutOf(skeleton, { departments: new Set(['d1']), layers: new Set(['senior']) });
  assert.deepEqual(layout.columns.map((column) => column.department), ['d1']);
  assert.deepEqual(layout.lanes.map((lane) => lane.layer), ['senior']);
});

test('lanes fold above eighty people only', () => {
  const lanes = (count) => layoutOf(skeletonOf(randomMap(5, count, 4, 2))).lanes;
  assert.ok(lanes(76).every((lane) => !lane.folded));
  assert.ok(lanes(120).every((lane) => lane.folded));
});

test('spread keeps order and distance and stays near what is wanted', () => {
  assert.deepEqual(spread([0, 100, 200], 10, 0, 500), [0, 100, 200]);
  assert.deepEqual(spread([50, 50, 50], 10, 0, 500), [40, 50, 60]);
  assert.deepEqual(spread([-90, 480], 10, 0, 300), [0, 300]);
  assert.deepEqual(spread([], 10, 0, 300), []);
});

test('corners are rounded by no more than half a leg, doubled points are dropped', () => {
  const path = roundedPath([{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 4 }, { x: 50, y: 4 }], 6);
  assert.equal(path, 'M0 0L18 0Q20 0 20 2L20 2Q20 4 22 4L50 4');
});
