import assert from 'node:assert/strict';
import test from 'node:test';

import { flatRows, matrixOf } from '../../../web-static/js/core/matrix.js';

const names = new Intl.Collator('en').compare;

/** Wang and Ortiz are known by Li alone and by Li with Kim, her shadow; Park was known by Kim long ago. */
const map = {
  layers: [
    { layer: 'executive', hole: true, contacts: 0, covered: 0 },
    { layer: 'senior', hole: false, contacts: 3, covered: 2 },
  ],
  contacts: {
    id: ['wang', 'ortiz', 'park'],
    name: ['Wang', 'Ortiz', 'Park'],
    title: ['CTO', 'COO', 'Buyer'],
    layer: [1, 1, 1],
    key: [true, false, false],
    weight: [8, 4, 4],
    eyes: [1, 2, 0],
    trueEyes: [1, 1, 0],
  },
  employees: {
    id: ['kim', 'li', 'new'],
    name: ['Kim', 'Li', 'New'],
    title: ['Engineer', 'Account Manager', 'Director'],
    leavingOn: [null, '2026-12-31', null],
    sole: [0, 1, 0],
  },
  ties: {
    employee: [1, 1, 0, 0],
    contact: [0, 1, 1, 2],
    strength: [0.9, 0.5, 0.25, 0.1],
    live: [true, true, true, false],
    lastContact: ['2026-06-01', null, '2026-05-01', '2022-01-01'],
    falseEye: ['LEAVING', 'LEAVING', 'SHADOW', null],
    of: [[], [], [1], []],
  },
};

test('who holds contacts alone stands first, and the team without a tie last', () => {
  assert.deepEqual(matrixOf(map, {}, names).columns.map((column) => column.id), ['li', 'kim', 'new']);
});

test('a layer that is required and empty keeps its place', () => {
  const { layers } = matrixOf(map, {}, names);
  assert.deepEqual(layers.map((layer) => [layer.layer, layer.hole, layer.rows.length]), [
    ['executive', true, 0],
    ['senior', false, 3],
  ]);
});

test('the only holder is sole, a shadow names whose', () => {
  const [wang, ortiz, park] = flatRows(matrixOf(map, {}, names));
  assert.equal(wang.cells[0].sole, true);
  assert.equal(ortiz.cells[0].sole, false);
  assert.deepEqual([ortiz.cells[1].falseEye, ortiz.cells[1].of], ['SHADOW', ['Li']]);
  assert.deepEqual([park.cells[1].step, park.cells[1].sole], [0, false]);
  assert.equal(park.cells[0], null);
});

test('without a what-if nobody has other eyes than today, false ones neither', () => {
  for (const row of flatRows(matrixOf(map, {}, names))) assert.deepEqual([row.eyesAfter, row.trueAfter], [row.eyes, row.trueEyes], row.id);
});

test('people taken out are marked, and contacts have the eyes the API says', () => {
  const matrix = matrixOf(map, { out: new Set(['li']), newEyes: { wang: 0, ortiz: 1 }, dark: new Set(['wang']) }, names);
  const [wang, ortiz, park] = flatRows(matrix);
  assert.equal(matrix.columns[0].out, true);
  assert.equal(wang.cells[0].out, true);
  assert.deepEqual([wang.eyes, wang.eyesAfter, wang.goesDark], [1, 0, true]);
  assert.deepEqual([ortiz.eyesAfter, ortiz.goesDark, park.eyesAfter], [1, false, 0]);
});

test('who is sole and who a shadow is as the answer says of the account', () => {
  const here = { layers: [{ layer: 'senior', covered: 3 }], sole: { kim: 1 }, trueEyes: { wang: 1, ortiz: 1, park: 1 }, falseEyes: { ortiz: [{ employeeId: 'li', reason: 'SHADOW', of: ['kim'] }] } };
  const matrix = matrixOf(map, { out: new Set(['new']), newEyes: { park: 2 }, here }, names);
  const [wang, ortiz, park] = flatRows(matrix);
  assert.deepEqual(matrix.columns.map((one) => [one.id, one.sole]), [['li', 0], ['kim', 1], ['new', 0]], 'in today’s order');
  assert.deepEqual(matrix.layers.map((layer) => layer.covered), [0, 3]);
  assert.equal(wang.cells[0].falseEye, null);
  assert.deepEqual([ortiz.cells[0].falseEye, ortiz.cells[0].of], ['SHADOW', ['Kim']]);
  assert.equal(ortiz.cells[1].falseEye, null);
  assert.deepEqual([park.eyesAfter, park.trueAfter], [2, 1]);
  const [, left] = flatRows(matrixOf(map, { out: new Set(['li']), newEyes: { wang: 0, ortiz: 1 }, here: { layers: [], sole: {}, trueEyes: {}, falseEyes: {} } }, names));
  assert.deepEqual([left.cells[0].falseEye, left.cells[0].sole], ['LEAVING', false], 'of who is out, as today');
  assert.deepEqual([left.cells[1].falseEye, left.cells[1].sole], [null, true]);
});

test('a successor put in stands in the cell as planned', () => {
  const added = [{ employeeId: 'new', contactId: 'wang' }, { employeeId: 'new', contactId: 'elsewhere' }];
  const matrix = matrixOf(map, { added }, names);
  assert.equal(flatRows(matrix)[0].cells[2].added, true);
  assert.equal(map.ties.employee.length, 4);
});

test('with a team given, only the team and live ties have columns, and successors join them', () => {
  const ids = (whatIf) => matrixOf(map, whatIf, names).columns.map((column) => column.id);
  assert.deepEqual(ids({ team: new Set() }), ['li', 'kim']);
  assert.deepEqual(ids({ team: new Set(['new']) }), ['li', 'kim', 'new']);
  assert.deepEqual(ids({ team: new Set(), added: [{ employeeId: 'new', contactId: 'park' }] }), ['li', 'kim', 'new']);
  assert.equal(matrixOf(map, { team: new Set() }, names).hidden, 1);
});

test('a successor from elsewhere has a column after the others', () => {
  const added = [{ employeeId: 'far', contactId: 'wang' }];
  const matrix = matrixOf(map, { added, joining: [{ id: 'far', name: 'Far' }, { id: 'li', name: 'Li' }] }, names);
  assert.deepEqual(matrix.columns.map((column) => column.id), ['li', 'kim', 'new', 'far']);
  assert.equal(flatRows(matrix)[0].cells[3].added, true);
});
