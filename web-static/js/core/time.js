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

/** Whether a contact has more eyes (positive) or fewer; where they are as many, whether more or fewer of them are true. */
export const eyesGained = (one) => one.after - one.before || one.trueAfter - one.trueBefore;

const isPerson = (one) => one.kind !== 'account';

/** The changes in the order they are listed, what is lost first; those without anything are left out. */
export function sectionsOf(changes) {
  const all = [
    ['accounts', changes.accounts],
    ['lost', changes.contacts.filter((one) => eyesGained(one) < 0)],
    ['gained', changes.contacts.filter((one) => eyesGained(one) > 0)],
    ['cold', changes.cold],
    ['left', changes.left.filter(isPerson)],
    ['joined', changes.joined.filter(isPerson)],
    ['recorded', changes.joined.filter((one) => !isPerson(one))],
    ['unrecorded', changes.left.filter((one) => !isPerson(one))],
  ];
  return all.map(([key, rows]) => ({ key, rows })).filter(({ rows }) => rows.length > 0);
}

/** The ids of everybody and every account that anything changed for. */
export function ringedOf(changes) {
  if (!changes) return { accounts: new Set(), contacts: new Set(), employees: new Set() };
  const moved = (kind) => changes.joined.filter((one) => one.kind === kind).map((one) => one.id);
  return {
    accounts: new Set([...changes.accounts.map((one) => one.id), ...moved('account')]),
    contacts: new Set([...changes.contacts.map((one) => one.id), ...changes.cold.map((one) => one.contact.id), ...moved('contact')]),
    employees: new Set([...changes.cold.map((one) => one.employee.id), ...moved('employee')]),
  };
}
