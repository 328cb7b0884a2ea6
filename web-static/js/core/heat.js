// The coverage heat map: which step of the ramp a cell stands on, and the order of the rows. Pure; the figures come
// from the API and are never computed here.

/** The steps, best first. `empty` is no step: nobody is on file, and nobody has to be. */
export const STEPS = Object.freeze(['deep', 'covered', 'half', 'few', 'dark', 'hole']);

const RANK = Object.freeze({ empty: -1, deep: 0, covered: 1, half: 2, few: 3, dark: 4, hole: 5 });

/**
 * The step of a cell, from its counts alone, so that the legend can say each in one sentence.
 *
 * @param {{contacts: number, covered: number, deep: number, hole?: boolean}} cell
 * @returns {'empty'|'deep'|'covered'|'half'|'few'|'dark'|'hole'}
 */
export function stepOf(cell) {
  if (cell.contacts === 0) {
    return cell.hole ? 'hole' : 'empty';
  }
  if (cell.covered === 0) {
    return 'dark';
  }
  if (cell.covered < cell.contacts) {
    return 2 * cell.covered < cell.contacts ? 'few' : 'half';
  }
  return cell.deep < cell.contacts ? 'covered' : 'deep';
}

/** How bad a step is: 0 is everybody known by two, 5 a required layer without anybody; -1 says nothing. */
export const rankOf = (step) => RANK[step];

/** Whether the coverage stays below the minimum of the tier (a relative tolerance of 1e-9 in favour of reaching it). */
export function belowMinimum(cell) {
  return cell.min != null && cell.coverage != null && cell.coverage < cell.min * (1 - 1e-9);
}

/** A cell as drawn: the counts of the API with its step and whether it stays below the minimum. */
function drawn(cell) {
  return Object.freeze({ ...cell, step: stepOf(cell), below: belowMinimum(cell) });
}

const NOTHING = Object.freeze({
  contacts: 0,
  covered: 0,
  deep: 0,
  single: 0,
  fresh: 0,
  matched: 0,
  friendly: 0,
  coverage: null,
  required: false,
  min: null,
  hole: false,
});

/**
 * Accounts × layers.
 *
 * @param {{layers: string[], accounts: object[]}} coverage the answer of `GET /coverage`
 * @returns {{columns: {id: string}[], rows: object[]}} a row: account fields, cells, weakest (the cell's place)
 */
export function portfolioGrid(coverage) {
  return {
    columns: coverage.layers.map((layer) => ({ id: layer })),
    rows: coverage.accounts.map((account) => {
      const cells = account.cells.map(drawn);
      return { ...account, cells, weakest: weakestOf(cells) };
    }),
  };
}

/**
 * Layers × departments of one account. The first column is the whole layer.
 *
 * @param {object} account the answer of `GET /accounts/{id}`
 */
export function accountGrid(account) {
  const departments = account.departments.map((row) => row.department);
  const at = new Map(account.matrix.map((cell) => [key(cell.layer, cell.department), cell]));
  return {
    columns: [{ id: null, whole: true }, ...departments.map((department) => ({ id: department }))],
    rows: account.layers.map((layer) => {
      const whole = drawn({
        ...NOTHING,
        ...layer,
        min: layer.minCoverage ?? null,
        hole: Boolean(layer.required) && layer.contacts === 0,
      });
      const parts = departments.map((department) =>
        drawn({ ...NOTHING, ...(at.get(key(layer.layer, department)) ?? {}) }),
      );
      const cells = [whole, ...parts];
      return { id: layer.layer, name: layer.layer, cells, weakest: weakestOf(cells) };
    }),
  };
}

const COMPARED = ['contacts', 'covered', 'deep', 'single', 'fresh', 'matched', 'friendly', 'coverage'];

/**
 * The grid with what its cells would be in a what-if: a cell that would be another one has it as `then`. Rows, columns
 * and their order stay.
 *
 * @param {{columns, rows}} grid of today
 * @param {{columns, rows}} then of the what-if, with the same columns; rows it does not have stay as they are
 */
export function withThen(grid, then) {
  const rows = new Map(then.rows.map((row) => [row.id, row]));
  const cellOf = (cell, next) => (COMPARED.every((field) => cell[field] === next[field]) ? cell : Object.freeze({ ...cell, then: next }));
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const next = rows.get(row.id);
      return next ? { ...row, cells: row.cells.map((cell, at) => cellOf(cell, next.cells[at])) } : row;
    }),
  };
}

/** The cell that is shown: as it would be in the what-if, if there is one. */
export const shownCell = (cell) => cell.then ?? cell;

const key = (layer, department) => `${layer}\u0000${department}`;

/** The place of the weakest cell (the first of several), -1 where no cell says anything. */
function weakestOf(cells) {
  let worst = -1;
  cells.forEach((cell, place) => {
    if (RANK[cell.step] >= 0 && (worst < 0 || RANK[cell.step] > RANK[cells[worst].step])) {
      worst = place;
    }
  });
  return worst;
}

/** Worst first: by the weakest cell, then the next weakest and so on. */
function byWeakness(a, b) {
  const ranks = (row) => row.cells.map((cell) => RANK[cell.step]).sort((x, y) => y - x);
  const [left, right] = [ranks(a), ranks(b)];
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== right[i]) {
      return right[i] - left[i];
    }
  }
  return 0;
}

/**
 * The rows in the order asked for; equals by value descending, then name, then id.
 *
 * @param {object[]} rows
 * @param {'weakest'|'name'|'value'} order
 * @param {(a: string, b: string) => number} compareNames of the reader's language
 */
export function sortRows(rows, order, compareNames) {
  const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const byName = (a, b) => compareNames(a.name, b.name) || byId(a, b);
  const byValue = (a, b) => (b.value ?? 0) - (a.value ?? 0) || byName(a, b);
  const compare = { weakest: (a, b) => byWeakness(a, b) || byValue(a, b), name: byName, value: byValue }[order];
  if (!compare) {
    throw new Error(`order (${order}) must be weakest, name or value`);
  }
  return rows.slice().sort(compare);
}

/** The rows of a tier and a life; '' or null lets all through, '-' is the tier of accounts without one. */
export function filterRows(rows, { tier, life }) {
  return rows.filter((row) => (!tier || (row.tier ?? '-') === tier) && (!life || row.life === life));
}

/**
 * What can be chosen in a filter, with how many rows each would leave under the other filter.
 *
 * @param {object[]} rows all rows
 * @param {'tier'|'life'} field
 * @param {{tier?: string, life?: string}} filters as chosen
 */
export function filterOptions(rows, field, filters) {
  const counts = new Map();
  for (const row of rows) {
    counts.set(row[field] ?? '-', 0);
  }
  for (const row of filterRows(rows, { ...filters, [field]: null })) {
    const value = row[field] ?? '-';
    counts.set(value, counts.get(value) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** How many of the cells that are shown stand on each step, for the legend. */
export function stepCounts(rows) {
  const counts = Object.fromEntries(STEPS.map((step) => [step, 0]));
  for (const row of rows) {
    for (const cell of row.cells.map(shownCell)) {
      if (cell.step !== 'empty') {
        counts[cell.step] += 1;
      }
    }
  }
  return counts;
}
