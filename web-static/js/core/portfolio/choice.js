/** What of the portfolio is asked for in the address, which circles fit it, and how they stand in a what-if. Pure. */

import { applyFacets } from '../facets.js';
import { MODES, PACKS, sizeOf } from './model.js';
import { parseLasso } from './view.js';

/** The life of a customer as it is drawn: `false` has two eyes of which at most one is real. */
export const statusOfLife = ({ life, trueLife }) => (life === 'NOT_HELD' ? 'none' : life === 'ONE_EYE' ? 'single' : trueLife !== 'ALIVE' ? 'false' : 'covered');

/** How a contact is known. */
export const statusOfEyes = (eyes, trueEyes) => (eyes === 0 ? 'none' : eyes === 1 ? 'single' : trueEyes <= 1 ? 'false' : 'covered');

const one = (known, text) => (known.includes(text) ? text : known[0]);

/** What the parameters of the address ask for. */
export function choiceOf(params) {
  const mode = one(MODES, params.mode);
  return { mode, pack: one(PACKS[mode], params.pack), selected: params.sel ?? null, inside: mode === 'customers' ? (params.in ?? null) : null, lasso: parseLasso(params.lasso) };
}

/** The customers and the employees as rows to be filtered and listed: `{at, id, name, size, status, …}`. */
export function rowsOf(model, mode) {
  const { data } = model;
  const rows = [];
  for (let at = 0; at < sizeOf(model, mode); at += 1) rows.push(mode === 'customers' ? customer(data, at) : employee(data, at));
  return rows;
}

function customer(data, at) {
  const { accounts, lives } = data;
  const standing = { life: lives[accounts.life[at]], trueLife: lives[accounts.trueLife[at]] };
  return {
    at, id: accounts.id[at], name: accounts.name[at], size: accounts.revenue[at], ...standing, there: at < accounts.recorded, status: at < accounts.recorded ? statusOfLife(standing) : 'absent',
    tier: data.tiers[accounts.tier[at]] ?? '', region: data.regions[accounts.region[at]] ?? '', segment: data.segments[accounts.segment[at]] ?? '',
    owner: data.employees.name[accounts.owner[at]] ?? '', eyes: accounts.eyes[at], trueEyes: accounts.trueEyes[at], contacts: accounts.contacts[at],
  };
}

/** How an employee is drawn who is there. */
const statusOfStaff = (accountsLost, sole) => (accountsLost > 0 ? 'loses' : sole > 0 ? 'holds' : 'shares');

function employee(data, at) {
  const { employees } = data;
  const lost = employees.accountsLost[at];
  return {
    at, id: employees.id[at], name: employees.name[at], size: employees.revenueAtRisk[at], there: at < employees.active,
    status: at >= employees.active ? 'absent' : statusOfStaff(lost, employees.sole[at]),
    region: data.regions[employees.region[at]] ?? '', function: data.functions[employees.function[at]] ?? '', manager: employees.name[employees.manager[at]] ?? '',
    leavingOn: employees.leavingOn[at], sole: employees.sole[at], accountsLost: lost, reach: employees.reach[at],
  };
}

export const FACETS = Object.freeze({
  customers: Object.freeze([
    { key: 'life', order: ['NOT_HELD', 'ONE_EYE', 'FALSE', 'ALIVE'], of: (row) => [row.status === 'false' ? 'FALSE' : row.life] },
    { key: 'tier', of: (row) => [row.tier] },
    { key: 'region', of: (row) => [row.region] },
    { key: 'segment', of: (row) => [row.segment] },
  ]),
  employees: Object.freeze([
    { key: 'leaving', order: ['leaving', 'holds', 'loses'], of: (row) => [row.leavingOn && 'leaving', row.sole > 0 && !row.out && 'holds', row.accountsLost > 0 && !row.out && 'loses'].filter(Boolean) },
    { key: 'function', of: (row) => [row.function] },
    { key: 'region', of: (row) => [row.region] },
  ]),
});

/**
 * The rows that fit the filters and lie inside the lasso, the largest first; who is not there on the date is left out.
 *
 * @param {object[]} rows of `rowsOf`
 * @param {object} choice of `choiceOf`
 * @param {Object<string, string>} params chosen filters
 * @param {(corners: number[][], point: number[]) => boolean} contains d3's
 */
export function chosenRows(rows, choice, params, layout, contains) {
  const { rows: fit, counts } = applyFacets(rows, FACETS[choice.mode], params, (row) => row.there);
  const ringed = choice.lasso ? fit.filter(({ at }) => contains(choice.lasso, [layout.x[at], layout.y[at]])) : fit;
  return { fit, rows: [...ringed].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1)), counts };
}

/** How many rows of a long list are drawn at first, and how many more at a time. */
export const STEP = 60;

/**
 * Which rows of a long list are drawn: those around a place, and what was asked for before and after them.
 *
 * @param {{before: number, after: number}} more rows asked for
 * @returns {{first: number, end: number}}
 */
export function shownOf(place, count, more) {
  const first = Math.max(0, Math.min(place - STEP / 2, count - STEP));
  return { first: Math.max(0, first - more.before), end: Math.min(count, first + STEP + more.after) };
}

/**
 * Who is what in a what-if, out of the answer of `POST /departures`.
 *
 * @param {object|null} result the answer; null without a what-if
 * @param {Set<string>} leavers
 * @returns {{changes: boolean, dark: Set<string>, regained: Set<string>, newEyes: object, newTrueEyes: object, after: (row) => object|null, row: (row) => object, status: (row) => string}}
 *   `row` gives a row as it would be, with today's in `today` where that differs
 */
export function scenarioOf(result, leavers) {
  const accounts = new Map((result?.accounts ?? []).map((account) => [account.id, account]));
  const lost = new Set(result?.loss.accountsLost ?? []);
  const staff = new Map((result?.staff ?? []).map((one) => [one.employeeId, one]));
  return {
    changes: Boolean(result),
    dark: new Set(result?.dark ?? []),
    regained: new Set(result?.regained ?? []),
    newEyes: result?.newEyes ?? {},
    newTrueEyes: result?.newTrueEyes ?? {},
    after: (row) => accounts.get(row.id)?.after ?? null,
    row(row) {
      if (row.life !== undefined) {
        const then = accounts.get(row.id)?.after;
        return then ? { ...row, life: then.life, trueLife: then.trueLife, eyes: then.eyes, trueEyes: then.trueEyes, status: statusOfLife(then), today: row } : row;
      }
      if (leavers.has(row.id)) return { ...row, out: true, today: row };
      const then = staff.get(row.id);
      if (!then) return row;
      const { revenueAtRisk: size, darkContacts: sole, accountsLost } = then;
      return { ...row, size, sole, accountsLost, status: statusOfStaff(accountsLost, sole), today: row };
    },
    status(row) {
      if (leavers.has(row.id) && row.life === undefined) return 'out';
      if (row.life === undefined) return row.status;
      if (lost.has(row.id)) return 'gone';
      const change = accounts.get(row.id);
      return change ? statusOfLife(change.after) : row.status;
    },
  };
}
