import assert from 'node:assert/strict';
import test from 'node:test';

import { moveInGrid, offsetsOf, rowAt, visibleRows } from '../../../web-static/js/core/grid.js';
import {
  accountGrid,
  belowMinimum,
  filterOptions,
  filterRows,
  portfolioGrid,
  shownCell,
  sortRows,
  stepCounts,
  stepOf,
  withThen,
} from '../../../web-static/js/core/heat.js';

const cell = (contacts, covered, deep, more = {}) => ({
  contacts,
  covered,
  deep,
  single: covered - deep,
  fresh: 0,
  matched: 0,
  friendly: 0,
  coverage: contacts === 0 ? null : covered / contacts,
  required: false,
  min: null,
  hole: false,
  ...more,
});
const names = new Intl.Collator('en').compare;

test('everybody known by two is the best step, one by a single person the next', () => {
  assert.equal(stepOf(cell(4, 4, 4)), 'deep');
  assert.equal(stepOf(cell(4, 4, 3)), 'covered');
});

test('exactly half known is half, one fewer is few, nobody is dark', () => {
  assert.equal(stepOf(cell(6, 3, 0)), 'half');
  assert.equal(stepOf(cell(6, 2, 2)), 'few');
  assert.equal(stepOf(cell(6, 0, 0)), 'dark');
});

test('a layer without anybody is a hole only where the tier requires it', () => {
  assert.equal(stepOf(cell(0, 0, 0, { hole: true })), 'hole');
  assert.equal(stepOf(cell(0, 0, 0)), 'empty');
});

test('a coverage that reaches the minimum within rounding is not below it', () => {
  assert.equal(belowMinimum(cell(10, 8, 0, { min: 0.8, coverage: 0.8 - 1e-12 })), false);
  assert.equal(belowMinimum(cell(10, 7, 0, { min: 0.8, coverage: 0.7 })), true);
  assert.equal(belowMinimum(cell(0, 0, 0, { min: 0.8, coverage: null })), false);
});

const coverage = {
  layers: ['executive', 'senior'],
  accounts: [
    { id: 'b', name: 'Beta', tier: null, life: 'ALIVE', value: 5, cells: [cell(2, 2, 2), cell(4, 1, 0)] },
    { id: 'a', name: 'Ágora', tier: 'strategic', life: 'NOT_HELD', value: 1, cells: [cell(0, 0, 0, { hole: true }), cell(1, 1, 1)] },
    { id: 'c', name: 'Gamma', tier: 'strategic', life: 'ALIVE', value: 9, cells: [cell(4, 1, 0), cell(4, 1, 0)] },
  ],
};

test('weakest first puts the hole on top, then the account with more weak layers', () => {
  const { rows } = portfolioGrid(coverage);
  assert.deepEqual(sortRows(rows, 'weakest', names).map((row) => row.id), ['a', 'c', 'b']);
  assert.equal(rows[0].weakest, 1);
});

test('rows sort by value descending and by name in the language of the reader', () => {
  const { rows } = portfolioGrid(coverage);
  assert.deepEqual(sortRows(rows, 'value', names).map((row) => row.id), ['c', 'b', 'a']);
  assert.deepEqual(sortRows(rows, 'name', names).map((row) => row.id), ['a', 'b', 'c']);
  assert.throws(() => sortRows(rows, 'size', names), /size/);
});

test('sorting leaves the rows it was given as they are', () => {
  const { rows } = portfolioGrid(coverage);
  sortRows(rows, 'weakest', names);
  assert.deepEqual(rows.map((row) => row.id), ['b', 'a', 'c']);
});

test('filters work together, and an account without a tier can be asked for', () => {
  const { rows } = portfolioGrid(coverage);
  assert.deepEqual(filterRows(rows, { tier: 'strategic', life: 'ALIVE' }).map((row) => row.id), ['c']);
  assert.deepEqual(filterRows(rows, { tier: '-', life: '' }).map((row) => row.id), ['b']);
});

test('a filter counts what is left under the other filter', () => {
  const { rows } = portfolioGrid(coverage);
  assert.deepEqual(filterOptions(rows, 'tier', { life: 'NOT_HELD' }), [
    { value: '-', count: 0 },
    { value: 'strategic', count: 1 },
  ]);
});

test('the legend counts cells by step and passes over those that say nothing', () => {
  const { rows } = portfolioGrid(coverage);
  assert.deepEqual(stepCounts(rows), { deep: 2, covered: 0, half: 0, few: 3, dark: 0, hole: 1 });
});

test('an account shows each layer whole and by department, with empty meetings of the two', () => {
  const grid = accountGrid({
    layers: [
      { layer: 'executive', ...cell(0, 0, 0), required: true, minCoverage: 0.8 },
      { layer: 'senior', ...cell(3, 1, 1), required: true, minCoverage: 0.6 },
    ],
    departments: [{ department: 'Network' }, { department: '' }],
    matrix: [{ layer: 'senior', department: 'Network', ...cell(3, 1, 1) }],
  });
  assert.deepEqual(grid.columns.map((column) => column.id), [null, 'Network', '']);
  assert.deepEqual(grid.rows[0].cells.map((one) => one.step), ['hole', 'empty', 'empty']);
  assert.deepEqual(grid.rows[1].cells.map((one) => one.step), ['few', 'few', 'empty']);
  assert.equal(grid.rows[1].cells[0].below, true);
});

test('arrows stop at the edges, and the header is a row of its own', () => {
  const size = { rows: 3, columns: 2, header: true };
  assert.deepEqual(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', size), { row: -1, column: 0 });
  assert.deepEqual(moveInGrid({ row: -1, column: 0 }, 'ArrowUp', size), { row: -1, column: 0 });
  assert.deepEqual(moveInGrid({ row: 2, column: 1 }, 'ArrowRight', size), { row: 2, column: 1 });
  assert.deepEqual(moveInGrid({ row: 1, column: 1 }, 'Home', { ...size, control: true }), { row: -1, column: 0 });
  assert.deepEqual(moveInGrid({ row: 0, column: 1 }, 'PageDown', size), { row: 2, column: 1 });
  assert.equal(moveInGrid({ row: 0, column: 0 }, 'a', size), null);
});

test('a grid without rows keeps the focus in its header', () => {
  assert.deepEqual(moveInGrid({ row: -1, column: 0 }, 'ArrowDown', { rows: 0, columns: 2, header: true }), { row: -1, column: 0 });
});

test('a thousand rows draw a screenful, and the spacers make up the rest to the pixel', () => {
  const heights = Array.from({ length: 1000 }, (_, row) => (row % 10 === 0 ? 32 : 48));
  const offsets = offsetsOf(heights);
  const all = offsets[1000];
  for (const top of [0, 37, 20_000, all - 1]) {
    const { from, to, above, below } = visibleRows({ top, height: 600, offsets, overscan: 5 });
    assert.ok(to - from <= 26, `${to - from} rows at ${top}`);
    const drawn = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    assert.equal(above + drawn + below, all);
    assert.ok(offsets[from] <= top && (to === 1000 || offsets[to] >= top + 600));
  }
});

test('a pixel on the border belongs to the row that starts there', () => {
  const offsets = offsetsOf([10, 20, 30]);
  assert.deepEqual([0, 9, 10, 29, 30, 999].map((pixel) => rowAt(offsets, pixel)), [0, 0, 1, 1, 2, 2]);
});

test('scrolled past the end, no row is missing, and an empty table draws none', () => {
  assert.equal(visibleRows({ top: 99_999, height: 600, offsets: offsetsOf(Array(10).fill(44)) }).to, 10);
  assert.deepEqual(visibleRows({ top: 0, height: 600, offsets: offsetsOf([]) }), { from: 0, to: 0, above: 0, below: 0 });
});

test('a what-if changes cells and leaves rows and their order as they are', () => {
  const today = portfolioGrid(coverage);
  const beta = { ...coverage.accounts[0], life: 'NOT_HELD', cells: [cell(2, 0, 0), cell(4, 1, 0)] };
  const grid = withThen(today, portfolioGrid({ ...coverage, accounts: [beta] }));
  assert.deepEqual(grid.rows.map((row) => row.id), today.rows.map((row) => row.id));
  const [executive, senior] = grid.rows[0].cells;
  assert.deepEqual([executive.covered, executive.step, shownCell(executive).covered, shownCell(executive).step], [2, 'deep', 0, 'dark']);
  assert.equal(senior.then, undefined);
  assert.equal(grid.rows[1], today.rows[1]);
  assert.deepEqual(sortRows(grid.rows, 'weakest', names).map((row) => row.id), sortRows(today.rows, 'weakest', names).map((row) => row.id));
  assert.equal(stepCounts(grid.rows).dark, stepCounts(today.rows).dark + 1);
});
