// A what-if scenario: who is taken out, whose whole team, who is put in; kept in the URL. Pure. Every figure comes
// from `POST /departures`; nothing is computed a second time here.

const freeze = (out, teams, add) =>
  Object.freeze({
    out: Object.freeze([...new Set(out)]),
    teams: Object.freeze([...new Set(teams)]),
    add: Object.freeze(distinctTies(add)),
  });

const sameTie = (a) => (b) => a.employeeId === b.employeeId && a.contactId === b.contactId;

function distinctTies(ties) {
  return ties
    .filter((tie, at) => ties.findIndex(sameTie(tie)) === at)
    .map(({ employeeId, contactId }) => Object.freeze({ employeeId, contactId }));
}

/** A scenario of lists that may hold doubles. */
export const scenario = ({ out = [], teams = [], add = [] } = {}) => freeze(out, teams, add);

/** Nobody out and nobody in. */
export const NOBODY = scenario();

export const isEmpty = (s) => s.out.length + s.teams.length + s.add.length === 0;

/** Takes an employee out, or back in. */
export function toggleOut(s, id) {
  return freeze(s.out.includes(id) ? s.out.filter((one) => one !== id) : [...s.out, id], s.teams, s.add);
}

/** Takes all of these employees out. */
export const takeOut = (s, ids) => freeze([...s.out, ...ids], s.teams, s.add);

/** Takes a manager with the whole team out, or back in. */
export function toggleTeam(s, id) {
  const teams = s.teams.includes(id) ? s.teams.filter((one) => one !== id) : [...s.teams, id];
  return freeze(s.out, teams, s.add);
}

/** Puts an employee in as a holder of these contacts. */
export function putIn(s, employeeId, contactIds) {
  return freeze(s.out, s.teams, [...s.add, ...contactIds.map((contactId) => ({ employeeId, contactId }))]);
}

/** Puts everybody in whom a plan of handovers names, each for their contact. */
export function takeOver(s, handovers) {
  return freeze(s.out, s.teams, [...s.add, ...handovers.map(({ toId, contactId }) => ({ employeeId: toId, contactId }))]);
}

/** Takes a tie that was put in away again; without a contact, all of the employee's. */
export function takeAway(s, employeeId, contactId) {
  const add = s.add.filter(
    (tie) => tie.employeeId !== employeeId || (contactId !== undefined && tie.contactId !== contactId),
  );
  return freeze(s.out, s.teams, add);
}

/** The body of `POST /departures`. */
export const requestOf = (s, asOf) => ({
  employees: [...s.out],
  teams: [...s.teams],
  addTies: s.add.map((tie) => ({ ...tie })),
  ...(asOf ? { asOf } : {}),
});

/**
 * What a view asks the server to say in full, beside the whole: the account, contact or employee that is looked at, or
 * how all accounts are covered, or what hangs on each of those who stay.
 */
export function askedInFull({ view, id, params = {} }) {
  if (view === 'portfolio') return params.mode === 'employees' ? { staff: true } : {};
  if (id === '') return view === 'heat' ? { coverage: true } : {};
  if (view === 'contact' || view === 'employee') return { [view]: id };
  return ['map', 'account', 'matrix', 'heat'].includes(view) ? { account: id } : {};
}

const escape = (id) => encodeURIComponent(id).replace(/[~!*]/g, hex);
const hex = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** One string for the URL parameter `a`; empty lists leave a part empty: `out!teams!ties`, lists by `*`, ties by `~`. */
export function formatScenario(s) {
  const list = (ids) => ids.map(escape).join('*');
  const ties = s.add.map((tie) => `${escape(tie.employeeId)}~${escape(tie.contactId)}`).join('*');
  return `${list(s.out)}!${list(s.teams)}!${ties}`;
}

/** The scenario of such a string; null where the text is none. A broken part of a hand-made link is left out. */
export function parseScenario(text) {
  if (typeof text !== 'string' || text === '') {
    return null;
  }
  const [out = '', teams = '', ties = ''] = text.split('!');
  const list = (part) => part.split('*').filter(Boolean).map(unescape).filter(Boolean);
  const add = ties
    .split('*')
    .map((tie) => tie.split('~').map(unescape))
    .filter((tie) => tie.length === 2 && tie[0] && tie[1])
    .map(([employeeId, contactId]) => ({ employeeId, contactId }));
  return freeze(list(out), list(teams), add);
}

function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A change that takes a person out of a state's what-if and of the scenario kept to compare with. */
export function withoutPerson(state, kind, id) {
  const [end, ids] = kind === 'contact' ? ['contactId', (all) => all] : ['employeeId', (all) => all.filter((one) => one !== id)];
  const left = ({ out, teams, add }) => ({ out: ids(out), teams: ids(teams), add: add.filter((tie) => tie[end] !== id) });
  const kept = parseScenario(state.a);
  return { ...left(state), ...(kept ? { a: formatScenario(scenario(left(kept))) } : {}) };
}

export const sameScenario = (a, b) => formatScenario(a) === formatScenario(b);

/** The four counters of the bar, in its order, with where the figure is in a summary. */
export const COUNTERS = Object.freeze([
  Object.freeze({ id: 'dark', field: 'darkContacts' }),
  Object.freeze({ id: 'keyDark', field: 'keyDark' }),
  Object.freeze({ id: 'accounts', field: 'notHeld' }),
  Object.freeze({ id: 'revenue', field: 'revenueExposed', money: true }),
]);

/**
 * The counters of one or two answers side by side.
 *
 * @param {...(object|null)} answers of `POST /departures`; null leaves its column out
 * @returns {{id: string, money: boolean, before: number, after: (number|null)[]}[]}
 */
export function countersOf(...answers) {
  const first = answers.find((answer) => answer);
  if (!first) {
    return [];
  }
  return COUNTERS.map(({ id, field, money = false }) => ({
    id,
    money,
    before: first.summary.before[field],
    after: answers.map((answer) => (answer ? answer.summary.after[field] : null)),
  }));
}

/** Which way a counter went; all four are better small. */
export const directionOf = (before, after) => (after > before ? 'worse' : after < before ? 'better' : 'same');

/** The accounts with contacts that go dark, those that are lost first, then by how much of them is. */
export function accountsHit(answer) {
  const lost = new Set(answer.loss.accountsLost.map(idOf));
  return answer.accounts
    .map((account) => ({ ...account, lost: lost.has(account.id) }))
    .sort((a, b) => Number(b.lost) - Number(a.lost) || fall(b) - fall(a) || (a.id < b.id ? -1 : 1));
}

const fall = ({ before, after }) => (before.universal ?? 0) - (after.universal ?? 0);
const idOf = (entry) => (typeof entry === 'string' ? entry : entry.id);

/**
 * The contacts that go dark, by account, out of the maps of the accounts that are hit.
 *
 * @param {object} answer of `POST /departures`
 * @param {Map<string, object>} maps account id to the answer of `GET /accounts/{id}/map`, as far as they are here
 * @returns {{groups: {account: object, contacts: object[]}[], rest: string[]}} decision makers first; `rest` are the
 *   ids that no map at hand names
 */
export function darkByAccount(answer, maps) {
  const left = new Set(answer.dark);
  const groups = [];
  for (const account of accountsHit(answer)) {
    const map = maps.get(account.id);
    const contacts = map ? contactsOf(map, left) : [];
    contacts.forEach((contact) => left.delete(contact.id));
    if (contacts.length > 0 || account.lost) {
      groups.push({ account, contacts });
    }
  }
  return { groups, rest: [...left] };
}

/** Those of a map's contacts that are in `ids`: decision makers first, then by weight, then id. */
export function contactsOf(map, ids) {
  return map.contacts.id
    .map((id, at) => ({
      id,
      name: map.contacts.name[at],
      title: map.contacts.title[at],
      layer: map.layers[map.contacts.layer[at]]?.layer ?? null,
      key: Boolean(map.contacts.key[at]),
      weight: map.contacts.weight[at],
      holders: holdersOf(map, at),
    }))
    .filter((contact) => ids.has(contact.id))
    .sort((a, b) => Number(b.key) - Number(a.key) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** The employees with a live tie to a contact of a map, strongest first. */
export function holdersOf(map, contact) {
  const holders = [];
  map.ties.contact.forEach((one, tie) => {
    if (one === contact && map.ties.live[tie]) {
      const employee = map.ties.employee[tie];
      holders.push({ id: map.employees.id[employee], name: map.employees.name[employee], tie });
    }
  });
  return holders;
}
