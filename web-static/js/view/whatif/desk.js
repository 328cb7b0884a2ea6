/**
 * What the what-if bar remembers between two drawings, and what it asks the server besides the question itself:
 * worst groups, names, the maps of accounts that are hit, scenario A. Nothing here is part of the address.
 */

import { client } from '../../api/client.js';
import { accountsHit, formatScenario, parseScenario, requestOf, sameScenario, takeOver } from '../../core/whatif.js';

/** Maps asked for at once, and in all: what goes dark beyond is told by account, without names. */
const AT_ONCE = 4;
const MAPS = 40;

const NO_SUGGESTION = Object.freeze({ pending: false, message: null, plan: null });

const empty = () => ({
  worst: null,
  worstFailed: false,
  people: new Map(),
  contacts: new Map(),
  maps: new Map(),
  asked: new Set(),
  running: 0,
  a: { text: '', result: null, error: null },
  suggestion: NO_SUGGESTION,
});

export const desk = { open: false, asOf: undefined, picked: new Set(), successor: null, said: null, ...empty() };

/** Forgets what was read for another day. */
export function keepTo(ctx) {
  desk.ctx = ctx;
  if (desk.asOf === ctx.state.asOf) return;
  Object.assign(desk, empty(), { asOf: ctx.state.asOf });
}

const api = () => client(desk.asOf);

/** Runs a read and draws when it is there; an answer for a day that is no longer shown is dropped. */
async function read(question, keep, failed = () => {}) {
  const day = desk.asOf;
  try {
    const answer = await question();
    if (day === desk.asOf) keep(answer);
  } catch (failure) {
    if (day === desk.asOf) failed(failure);
  }
  if (day === desk.asOf) desk.ctx.redraw();
}

/** The worst pair and triple, asked once. */
export function askWorst() {
  if (desk.worst || desk.worstFailed || desk.asked.has('worst')) return;
  desk.asked.add('worst');
  read(
    () => Promise.all([2, 3].map((k) => api().worst(k))),
    (answers) => { desk.worst = answers.flatMap((answer) => answer.worst).filter((group) => group.employees.length > 1); },
    () => { desk.worstFailed = true; },
  );
}

/** A name and the size of the team, for chips; asked once a person. */
export function askPerson(id) {
  const key = `person ${id}`;
  if (desk.asked.has(key)) return;
  desk.asked.add(key);
  read(
    () => api().employee(id),
    (person) => desk.people.set(id, { id, name: person.name, title: person.title, team: person.team ?? 0 }),
    () => desk.people.set(id, { id, name: id, title: '', team: 0, unknown: true }),
  );
}

/** The name of a contact: out of a map at hand, else asked once. */
export function contactOf(id) {
  for (const map of desk.maps.values()) {
    const at = map.contacts.id.indexOf(id);
    if (at >= 0) return { id, name: map.contacts.name[at] };
  }
  const key = `contact ${id}`;
  if (!desk.asked.has(key)) {
    desk.asked.add(key);
    read(
      () => api().contact(id),
      (contact) => desk.contacts.set(id, { id, name: contact.name }),
      () => desk.contacts.set(id, { id, name: id }),
    );
  }
  return desk.contacts.get(id) ?? { id, name: '…' };
}

/** The maps that name the contacts of an answer, those of the accounts hit hardest first, a few at a time. */
export function askMaps(result) {
  for (const account of accountsHit(result).slice(0, MAPS)) {
    if (desk.running >= AT_ONCE) return;
    const key = `map ${account.id}`;
    if (desk.asked.has(key)) continue;
    desk.asked.add(key);
    desk.running += 1;
    read(
      () => api().map(account.id).finally(() => { desk.running -= 1; }),
      (map) => desk.maps.set(account.id, map),
    );
  }
}

/** Whether maps are still on their way. */
export const mapsPending = () => desk.running > 0;

/** Scenario A of the address, with the server's answer to it; null where there is none. */
export function scenarioA(ctx) {
  const text = ctx.state.a ?? '';
  const plan = parseScenario(text);
  if (!plan) {
    desk.a = { text: '', result: null, error: null };
    return null;
  }
  if (desk.a.text !== text) {
    desk.a = { text, result: null, error: null };
    const asked = desk.a;
    read(
      () => api().depart(requestOf(plan)),
      (result) => { asked.result = result; },
      (failure) => { asked.error = failure; },
    );
  }
  return { plan, ...desk.a };
}

/** The scenario of the address as it stands: who is out, whose team, who is put in. */
export const current = (ctx) => ({ out: ctx.state.out, teams: ctx.state.teams, add: ctx.state.add });

/** Replaces the scenario in the address. */
export const become = (ctx, plan) => ctx.go({ out: plan.out, teams: plan.teams, add: plan.add }, { replace: true });

/** What became of the last suggestion, for as long as nothing has been changed since; else nothing. */
export function suggestionOf(ctx) {
  const { suggestion } = desk;
  return suggestion.pending || (suggestion.plan && sameScenario(suggestion.plan, current(ctx))) ? suggestion : NO_SUGGESTION;
}

/** Asks who should take over from those who are out, and puts them in; what became of it is said in `suggestion`. */
export function suggest(ctx) {
  if (desk.suggestion.pending) return;
  const asked = current(ctx);
  desk.suggestion = { ...NO_SUGGESTION, pending: true };
  ctx.redraw();
  const end = (message, plan, count) => {
    desk.suggestion = { pending: false, message, plan, count };
    desk.ctx.announce(desk.ctx.t(message, { count }));
  };
  read(
    () => api().depart({ ...requestOf(asked), plan: true }),
    ({ plan }) => {
      const after = takeOver(asked, plan);
      end(plan.length > 0 ? 'whatif.suggested' : 'whatif.nobodyToSuggest', after, plan.length);
      if (sameScenario(asked, current(desk.ctx))) become(desk.ctx, after);
    },
    () => end('whatif.suggestFailed', asked),
  );
}

/** Keeps a scenario as A; null forgets it. */
export const keepA = (ctx, plan) => ctx.go({ a: plan ? formatScenario(plan) : null }, { replace: true });

/** The name of an employee, as far as anybody has told it. */
export function nameOf(ctx, id, ...results) {
  keepTo(ctx);
  for (const result of [ctx.whatIf.result, ...results]) {
    const found = result?.employees?.find((employee) => employee.id === id);
    if (found) return found.name;
  }
  const person = desk.people.get(id);
  if (!person) askPerson(id);
  return person?.name ?? '…';
}
