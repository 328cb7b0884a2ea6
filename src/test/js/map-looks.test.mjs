import assert from 'node:assert/strict';
import { test } from 'node:test';
import { falseEyeOf } from '../../../web-static/js/core/false-eye.js';
import { changedBetween } from '../../../web-static/js/core/map/changes.js';
import { aroundOf, contactLook, employeeLook, influencesToDraw, scenarioOf, stanceKind, tiesToDraw } from '../../../web-static/js/core/map/looks.js';
import { centre, clampView, firstView, fitView, neighbour, reveal, revealRow, zoomAbout } from '../../../web-static/js/core/map/move.js';
import { peopleOf } from '../../../web-static/js/core/map/people.js';
import { strengthStep } from '../../../web-static/js/core/strength.js';
import { clipText, formatNames, isRightToLeft, parseNames } from '../../../web-static/js/core/map/text.js';
import { mapOf } from './map-fixture.mjs';

const NONE = scenarioOf(null);
const map = mapOf(
  [
    { id: 'ana', layer: 'executive', by: ['li'] },
    { id: 'tom', layer: 'senior', by: ['li', 'max'], boss: 'ana' },
    { id: 'eva', layer: 'middle', boss: 'tom', on: ['ana'] },
  ],
  ['li', 'max'],
);
const people = peopleOf(map);
const look = (id, scenario = NONE) => contactLook(people.contacts.get(id), scenario);

test('a card says none, single or covered by its eyes', () => {
  assert.equal(look('eva').status, 'none');
  assert.equal(look('ana').status, 'single');
  assert.deepEqual(look('ana').holders, ['li']);
  assert.equal(look('tom').status, 'covered');
});

test('two eyes of which one is true are marked false', () => {
  assert.equal(contactLook({ ...people.contacts.get('tom'), trueEyes: 1 }, NONE).status, 'false');
});

test('a what-if takes the answer’s word for who goes dark, who comes back and how many eyes are left', () => {
  const scenario = scenarioOf({ employees: [{ id: 'li' }], dark: ['ana'], regained: [], newEyes: { ana: 0, tom: 1 } });
  assert.equal(look('ana', scenario).status, 'gone');
  assert.equal(look('tom', scenario).status, 'single');
  assert.deepEqual(look('tom', scenario).holders, ['max']);
  assert.equal(employeeLook(people.employees.get('li'), scenario).out, true);
  const back = scenarioOf({ employees: [{ id: 'li' }], dark: [], regained: ['ana'], newEyes: { ana: 1 } }, [{ employeeId: 'max', contactId: 'ana' }]);
  assert.equal(look('ana', back).status, 'back');
  assert.deepEqual(look('ana', back).holders, ['max']);
});

test('lanes, true eyes and who holds alone are those of the answer, where it is about this account', () => {
  const account = { id: 'A', layers: [{ layer: 'executive', contacts: 1, covered: 0, single: 0 }], trueEyes: { ana: 0, tom: 1 }, falseEyes: {}, sole: { max: 1 } };
  const answer = { employees: [{ id: 'li' }], dark: ['ana'], regained: [], newEyes: { ana: 0, tom: 2 }, account };
  const scenario = scenarioOf(answer, [], [], 'A');
  assert.equal(scenario.lanes.get('executive').covered, 0);
  assert.equal(look('tom', scenario).status, 'false');
  assert.equal(look('tom', scenario).trueEyes, 1);
  assert.equal(employeeLook(people.employees.get('max'), scenario).sole, 1);
  assert.equal(employeeLook({ ...people.employees.get('li'), sole: 2 }, scenario).sole, 2, 'of who is out, as today');
  assert.equal(scenarioOf(answer, [], [], 'B').lanes.size, 0);
});

test('whose shadow somebody is follows the what-if', () => {
  const today = { employee: 'max', contact: 'tom', live: true, falseEye: 'SHADOW', of: ['li'] };
  const gone = scenarioOf({ employees: [{ id: 'li' }], dark: [], regained: [], newEyes: {}, account: { id: 'A', trueEyes: {}, falseEyes: {}, sole: {} } }, [], [], 'A');
  const other = { ...gone, out: new Set(), here: { ...gone.here, falseEyes: { tom: [{ employeeId: 'max', reason: 'SHADOW', of: ['eva'] }] } } };
  assert.deepEqual(falseEyeOf(today, NONE), { reason: 'SHADOW', of: ['li'] });
  assert.equal(falseEyeOf(today, gone), null);
  assert.deepEqual(falseEyeOf(today, other).of, ['eva']);
  assert.deepEqual(falseEyeOf(today, { ...gone, out: new Set(['max']) }).of, ['li'], 'of who is out, as today');
  const max = { ...people.employees.get('max'), ties: [today] };
  assert.deepEqual([NONE, gone, other].map((scenario) => employeeLook(max, scenario).shadows), [1, 0, 1]);
});

test('made anew are the cards that say something else', () => {
  const scenario = scenarioOf({ employees: [{ id: 'li' }], dark: ['ana'], regained: [], newEyes: { ana: 0, tom: 1 } });
  assert.deepEqual([...changedBetween(people, NONE, scenario)].sort(), ['ana', 'li', 'tom']);
  assert.deepEqual([...changedBetween(people, scenario, scenario)], []);
});

test('influence is drawn for the one looked at, from both of its ends, or all of it', () => {
  const link = { from: 'eva', to: 'ana' };
  assert.deepEqual(influencesToDraw(people, { of: 'ana' }), [link]);
  assert.deepEqual(influencesToDraw(people, { of: 'eva' }), [link]);
  assert.deepEqual(influencesToDraw(people, { of: 'tom' }), []);
  assert.deepEqual(influencesToDraw(people, { all: true }), [link]);
});

test('until the answer is there those taken out are out and nobody is called dark', () => {
  const scenario = scenarioOf(null, [], ['li']);
  assert.equal(scenario.out.has('li'), true);
  assert.equal(look('ana', scenario).status, 'single');
});

test('drawn at first are the ties of those whom a single person holds', () => {
  const drawn = (what) => tiesToDraw(people, NONE, what).map((tie) => `${tie.employee}-${tie.contact}`);
  assert.deepEqual(drawn(), ['li-ana']);
  assert.deepEqual(drawn({ all: true }), ['li-ana', 'li-tom', 'max-tom']);
  assert.deepEqual(drawn({ of: 'max' }), ['max-tom']);
  assert.deepEqual(drawn({ of: 'eva' }), []);
});

test('around a person are holders, superior and reports', () => {
  assert.deepEqual([...aroundOf(people, 'tom')].sort(), ['ana', 'eva', 'li', 'max', 'tom']);
  assert.deepEqual([...aroundOf(people, 'max')].sort(), ['max', 'tom']);
});

test('strength has three steps, a tie that is not live is none of them, and stance has three kinds', () => {
  assert.deepEqual([0.2, 0.349, 0.35, 0.6, 1].map((strength) => strengthStep(strength)), [1, 1, 2, 3, 3]);
  assert.equal(strengthStep(0.9, false), 0);
  assert.deepEqual([null, 0.5, 1, -1, -0.5].map(stanceKind), ['neutral', 'neutral', 'for', 'against', 'neutral']);
});

const box = (id, x, y) => ({ id, x, y, width: 10, height: 10 });
const grid = [box('a', 0, 0), box('b', 20, 0), box('c', 0, 30), box('d', 22, 30), box('e', 200, 60)];

test('arrows lead to the nearest card that way, straight ones first', () => {
  assert.equal(neighbour(grid, 'a', 'ArrowRight'), 'b');
  assert.equal(neighbour(grid, 'a', 'ArrowDown'), 'c');
  assert.equal(neighbour(grid, 'd', 'ArrowUp'), 'b');
  assert.equal(neighbour(grid, 'd', 'ArrowRight'), 'e');
  assert.equal(neighbour(grid, 'a', 'ArrowLeft'), 'a');
  assert.equal(neighbour(grid, 'd', 'Home'), 'a');
  assert.equal(neighbour(grid, 'a', 'End'), 'e');
  assert.equal(neighbour(grid, 'a', 'x'), null);
});

test('every card can be reached by arrows', () => {
  const reached = new Set(['a']);
  for (const id of reached) for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) reached.add(neighbour(grid, id, key));
  assert.equal(reached.size, grid.length);
});

test('zooming keeps the point under the pointer, and the scene never leaves the frame', () => {
  const scene = { width: 2000, height: 2000 };
  const frame = { width: 500, height: 500 };
  const view = zoomAbout({ x: -400, y: -400, k: 1 }, 1.5, { x: 100, y: 200 }, scene, frame);
  assert.equal((100 - view.x) / view.k, 500);
  assert.equal((200 - view.y) / view.k, 600);
  assert.deepEqual(clampView({ x: 900, y: -9000, k: 1 }, scene, frame), { x: 0, y: -1500, k: 1 });
  assert.equal(fitView(scene, frame).k, 0.25);
  assert.equal(firstView(scene, frame, 0.6).k, 0.6);
});

test('a card out of sight is brought into the frame, one in sight leaves the view as it is', () => {
  const scene = { width: 2000, height: 2000 };
  const frame = { width: 500, height: 500 };
  const view = { x: 0, y: 0, k: 1 };
  assert.equal(reveal(view, { x: 100, y: 100, width: 50, height: 50 }, scene, frame), view);
  const moved = reveal(view, { x: 900, y: 100, width: 50, height: 50 }, scene, frame);
  assert.ok(900 + moved.x >= 0 && 950 + moved.x <= 500);
});

test('somebody out of sight is brought into the middle', () => {
  const scene = { width: 2000, height: 2000 };
  const frame = { width: 500, height: 500 };
  const view = { x: 0, y: 0, k: 1 };
  assert.equal(centre(view, { x: 100, y: 100, width: 50, height: 50 }, scene, frame), view);
  assert.deepEqual(centre(view, { x: 975, y: 1075, width: 50, height: 50 }, scene, frame), { x: -750, y: -850, k: 1 });
});

test('a name is clipped with an ellipsis and never inside a character', () => {
  const measure = (text) => [...new Intl.Segmenter().segment(text)].length * 10;
  assert.equal(clipText('Ana', 30, measure), 'Ana');
  assert.equal(clipText('Anastasia', 50, measure), 'Anas…');
  assert.equal(clipText('👩‍👩‍👧‍👦'.repeat(5), 30, measure), `${'👩‍👩‍👧‍👦'.repeat(2)}…`);
  assert.equal(clipText('x'.repeat(300), 50, measure), 'xxxx…');
  assert.equal(clipText('Ana', 0, measure), '…');
});

test('the direction of a name is that of its first letter', () => {
  assert.equal(isRightToLeft('محمد'), true);
  assert.equal(isRightToLeft('  "עדי'), true);
  assert.equal(isRightToLeft('Ana محمد'), false);
  assert.equal(isRightToLeft('<img>'), false);
});

test('names come back from the address as they were', () => {
  const names = ['R&D * co', '', 'Ünïcode, ~', '100%', '-', 'a-b'];
  assert.deepEqual([...parseNames(formatNames(names))], names);
  assert.deepEqual([...parseNames('%E0%A4%A')], ['%E0%A4%A']);
});

test('a row comes into sight by its start, and nothing moves to the side', () => {
  const scene = { width: 1000, height: 2000 };
  const frame = { width: 300, height: 200 };
  const view = { x: -400, y: 0, k: 1 };
  assert.equal(revealRow(view, { y: 40, height: 900 }, scene, frame), view);
  const moved = revealRow(view, { y: 900, height: 900 }, scene, frame);
  assert.equal(moved.x, -400);
  assert.ok(moved.y + 900 >= 0 && moved.y + 960 <= 200);
});
