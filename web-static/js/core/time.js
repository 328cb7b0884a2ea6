/** The months of the time slider, and what changed between two days, ready to be ringed and listed. Pure. */

import { monthsBefore } from './format.js';

/** How many months back the slider goes. */
export const MONTHS = 24;

/** The days of the slider's ticks: the ends of months, today the last. */
export const ticksOf = (today) => Array.from({ length: MONTHS + 1 }, (_, at) => monthsBefore(today, MONTHS - at));

/** The tick a day is at: the last one that is not after it, the first for days before all of them. */
export function tickOf(ticks, day) {
  let at = 0;
  ticks.forEach((tick, i) => {
    if (tick <= day) at = i;
  });
  return at;
}

/**
 * Where both handles stand for the days that are asked for, whether their figures are here already or still on the way: a second
 * move follows on the first.
 *
 * @param {{since: string, asOf: string|null}} asked `asOf` null is today
 */
export const handlesOf = (ticks, { since, asOf }) => ({ since: tickOf(ticks, since), asOf: tickOf(ticks, asOf ?? ticks[MONTHS]) });

/**
 * Both handles after one was moved; the other gives way where they would meet.
 *
 * @param {{since: number, asOf: number}} handles ticks
 * @param {'since'|'asOf'} moved
 * @param {number} to
 */
export function moveHandle(handles, moved, to) {
  if (moved === 'asOf') {
    const asOf = Math.max(1, Math.min(MONTHS, to));
    return { asOf, since: Math.min(handles.since, asOf - 1) };
  }
  const since = Math.max(0, Math.min(MONTHS - 1, to));
  return { since, asOf: Math.max(handles.asOf, since + 1) };
}

/** The kinds of changes in the order they are listed, what is lost first. */
const KINDS = ['accounts', 'lost', 'gained', 'cold', 'left', 'joined', 'recorded', 'unrecorded'];

/**
 * The changes in the order they are listed; those without anything are left out.
 *
 * @returns {{key: string, total: number, rows: object[]}[]} `rows` are the first of all
 */
export function sectionsOf(changes) {
  return KINDS.map((key) => ({ key, total: changes[key].total, rows: changes[key].first })).filter(({ total }) => total > 0);
}

/** The ids of everybody and every account that anything changed for, where they were asked for. */
export function ringedOf(changes) {
  const { accounts = [], contacts = [], employees = [] } = changes?.ids ?? {};
  return { accounts: new Set(accounts), contacts: new Set(contacts), employees: new Set(employees) };
}
