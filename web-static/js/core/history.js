/** What recorded changes say to the reader of one row's history. Pure. */

/** Columns in which ids of other rows stand, and of which kind these are. */
export const REFERENCES = Object.freeze({
  accountId: 'account', parentId: 'account', contactId: 'contact', contactIds: 'contact', reportsToId: 'contact', influences: 'contact',
  employeeId: 'employee', employeeIds: 'employee', managerId: 'employee', ownerId: 'employee',
});

const DAYS = new Set(['since', 'lastContact', 'on', 'closeOn', 'joinedOn', 'leavingOn', 'leftOn']);

/** How a value of a column is said: as the names of a kind, a layer, a stance, a loyalty stage, roles, a day, a number, yes or no, or a text. */
export function typeOf(field, value) {
  if (field in REFERENCES) return 'names';
  if (['layer', 'stance', 'loyaltyStage', 'roles', 'channel'].includes(field)) return field;
  return DAYS.has(field) ? 'day' : typeof value;
}

const idsOf = (change) => change.entityId.split('|');

/**
 * What a change is to somebody who reads the history of a row.
 *
 * @param {{kind: string, id: string}} row whose history it is
 * @returns {{what: string, kind?: string, id?: string}} `row` (its own), `into` (another row became part of it),
 *   `distinct` (they are not `id`), `tie` (with `id`), `interaction`, `opportunity`, or `assignment` (at the account `id`)
 */
export function meaningOf(change, row) {
  if (change.kind === 'distinct') {
    const [kind, ...both] = idsOf(change);
    return { what: 'distinct', kind, id: both.find((id) => id !== row.id) };
  }
  if (change.kind === 'tie') {
    const [employee, contact] = idsOf(change);
    return row.kind === 'contact' ? { what: 'tie', kind: 'employee', id: employee } : { what: 'tie', kind: 'contact', id: contact };
  }
  if (change.kind === 'assignment') return { what: 'assignment', kind: 'account', id: idsOf(change)[1] };
  if (change.kind === row.kind) return change.entityId === row.id ? { what: 'row' } : { what: 'into', kind: row.kind, id: change.entityId };
  return { what: change.kind };
}

/** The columns in which a row differs before and after; what follows from others is left out. */
export function changedFields({ before, after }) {
  if (before === null || after === null) return [];
  return Object.keys(after).filter((field) => field !== 'layerInferred' && JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The changes that can be taken back: of each row the newest. */
export function newestOfEach(changes) {
  const seen = new Set();
  return new Set(changes.filter(({ kind, entityId }) => {
    const row = `${kind} ${entityId}`;
    return !seen.has(row) && seen.add(row);
  }));
}
