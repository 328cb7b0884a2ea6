/**
 * The answer of `GET /portfolio` made ready to be drawn: where whose contacts and ties begin, and who knows whom in both
 * directions. Pure. Figures are the server's; nothing is worked out anew.
 */

export const MODES = Object.freeze(['customers', 'employees']);

/** What circles of a mode can be packed by; the first is taken where nothing is chosen. */
export const PACKS = Object.freeze({
  customers: Object.freeze(['region', 'segment', 'owner']),
  employees: Object.freeze(['region', 'function', 'manager']),
});

/** Offsets from counts: the things of `i` are those from `starts[i]` up to `starts[i + 1]`. */
function startsOf(counts) {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) starts[i + 1] = starts[i] + counts[i];
  return starts;
}

/**
 * @param {object} data the answer of `GET /portfolio`
 * @returns {{data, contactStart: Int32Array, tieStart: Int32Array, accountOf: Int32Array, held: () => object, accounts: Function, employees: Function}}
 *   `held()` gives the contacts each employee holds, `accounts(id)` and `employees(id)` a position, -1 for none
 */
export function modelOf(data) {
  const contactStart = startsOf(data.accounts.contacts);
  const tieStart = startsOf(data.contacts.eyes);
  const accountOf = new Int32Array(data.contacts.id.length);
  for (let account = 0; account < data.accounts.id.length; account += 1) accountOf.fill(account, contactStart[account], contactStart[account + 1]);
  let held = null;
  return Object.freeze({
    data,
    contactStart,
    tieStart,
    accountOf,
    held: () => (held ??= heldOf(data, tieStart)),
    accounts: indexOf(data.accounts.id),
    employees: indexOf(data.employees.id),
  });
}

/** Positions by id, made when they are first asked for. */
function indexOf(ids) {
  let index = null;
  return (id) => (index ??= new Map(ids.map((one, at) => [one, at]))).get(id) ?? -1;
}

function heldOf(data, tieStart) {
  const { employee } = data.ties;
  const start = new Int32Array(data.employees.id.length + 1);
  for (const one of employee) start[one + 1] += 1;
  for (let i = 1; i < start.length; i += 1) start[i] += start[i - 1];
  const next = start.slice();
  const contacts = new Int32Array(employee.length);
  for (let contact = 0; contact + 1 < tieStart.length; contact += 1) {
    for (let tie = tieStart[contact]; tie < tieStart[contact + 1]; tie += 1) {
      contacts[next[employee[tie]]] = contact;
      next[employee[tie]] += 1;
    }
  }
  return { start, contacts };
}

/** The employees with a live tie to somebody at an account. */
export function holdersOf(model, account) {
  const from = model.tieStart[model.contactStart[account]];
  const to = model.tieStart[model.contactStart[account + 1]];
  return new Set(model.data.ties.employee.slice(from, to));
}

const MOST_LINES = 300;

/**
 * What a circle is joined with: a customer with the customers that the same people know, an employee with the colleagues
 * who know the same contacts. The strongest first, then by position; at most 300 of them.
 *
 * @returns {{lines: {to: number, shared: number}[], total: number}} `shared` people or contacts
 */
export function linesOf(model, mode, at) {
  const shared = mode === 'customers' ? customersJoined(model, at) : colleaguesJoined(model, at);
  const lines = [...shared].map(([to, count]) => ({ to, shared: count })).sort((a, b) => b.shared - a.shared || a.to - b.to);
  return { lines: lines.slice(0, MOST_LINES), total: lines.length };
}

const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

function customersJoined(model, account) {
  const { start, contacts } = model.held();
  const counts = new Map();
  for (const employee of holdersOf(model, account)) {
    const known = new Set();
    for (let i = start[employee]; i < start[employee + 1]; i += 1) known.add(model.accountOf[contacts[i]]);
    known.delete(account);
    for (const other of known) add(counts, other);
  }
  return counts;
}

function colleaguesJoined(model, employee) {
  const { start, contacts } = model.held();
  const { employee: holders } = model.data.ties;
  const counts = new Map();
  for (let i = start[employee]; i < start[employee + 1]; i += 1) {
    for (let tie = model.tieStart[contacts[i]]; tie < model.tieStart[contacts[i] + 1]; tie += 1) if (holders[tie] !== employee) add(counts, holders[tie]);
  }
  return counts;
}

/** How many circles a mode has. */
export const sizeOf = (model, mode) => (mode === 'customers' ? model.data.accounts : model.data.employees).id.length;

/** The group a circle is packed into: a word or an id, '' where there is none. */
export function groupOf(model, pack, at) {
  const { accounts, employees, regions, segments, functions } = model.data;
  const group = {
    region: () => regions[accounts.region[at]],
    segment: () => segments[accounts.segment[at]],
    owner: () => employees.id[accounts.owner[at]],
    staffRegion: () => regions[employees.region[at]],
    function: () => functions[employees.function[at]],
    manager: () => employees.id[employees.manager[at]],
  }[pack];
  return group() ?? '';
}
