/**
 * The page's whole state, kept in the address after `#`.
 *
 * `parse` and `format` are inverse: everything a person can see (view, date, people taken out, filters,
 * language, theme) is in the address, so a copied link shows the same picture. Pure: no DOM, no clock.
 */

/** Views that can be addressed; the first is shown where the address names none or an unknown one. */
export const VIEWS = Object.freeze([
  'home', 'accounts', 'people', 'map', 'account', 'heat', 'matrix', 'portfolio', 'employee', 'contact', 'search', 'plans', 'plan', 'duplicates',
]);

export const LANGUAGES = Object.freeze(['en', 'zh', 'es']);
export const THEMES = Object.freeze(['light', 'dark']);

const NAMED = new Set(['asOf', 'since', 'out', 'teams', 'add', 'a', 'lang', 'theme', 'table']);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Escapes what separates ids in lists (`,` and `~`) besides what an address needs escaped. */
const escape = (text) => encodeURIComponent(text).replace(/~/g, '%7E');

function unescape(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

const split = (text) => (text === '' ? [] : text.split(',').filter((item) => item !== ''));

const unique = (items) => [...new Set(items)];

function parseTie(text) {
  const cut = text.indexOf('~');
  if (cut <= 0 || cut === text.length - 1) return null;
  return Object.freeze({ employeeId: unescape(text.slice(0, cut)), contactId: unescape(text.slice(cut + 1)) });
}

function parseTies(text) {
  const seen = new Map();
  for (const item of split(text)) {
    const tie = parseTie(item);
    if (tie) seen.set(item, tie);
  }
  return [...seen.values()];
}

function parseTable(text) {
  return text === '1' ? true : text === '0' ? false : null;
}

function pairs(query) {
  const found = new Map();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const key = unescape(cut < 0 ? part : part.slice(0, cut));
    found.set(key, cut < 0 ? '' : part.slice(cut + 1));
  }
  return found;
}

function freeze(state) {
  return Object.freeze({
    ...state,
    out: Object.freeze([...state.out]),
    teams: Object.freeze([...state.teams]),
    add: Object.freeze([...state.add]),
    params: Object.freeze({ ...state.params }),
  });
}

/**
 * Reads an address (`#/map/ACC-1?asOf=2026-01-31&out=E1,E2&add=E3~C9`).
 *
 * @param {string} hash what follows the page's path, with or without `#`
 * @returns frozen state: `view`, `id` ('' if none), `asOf` (null: the server's own), `since` (a day to compare with, null: none), `out` and `teams` (ids taken out,
 *   alone and with their reports), `add` (ties put in), `a` (a scenario kept to compare with, null: none), `lang`, `theme` (null: the reader's own), `table` (true, false,
 *   null: as the view prefers), `params` (everything else, strings)
 */
export function parse(hash) {
  const text = hash.replace(/^#/, '');
  const cut = text.indexOf('?');
  const path = (cut < 0 ? text : text.slice(0, cut)).replace(/^\//, '').split('/');
  const query = pairs(cut < 0 ? '' : text.slice(cut + 1));
  const view = VIEWS.includes(path[0]) ? path[0] : VIEWS[0];
  const params = {};
  for (const [key, value] of query) {
    if (!NAMED.has(key)) params[key] = unescape(value);
  }
  const asOf = query.get('asOf') ?? '';
  const since = query.get('since') ?? '';
  const lang = query.get('lang') ?? '';
  const theme = query.get('theme') ?? '';
  return freeze({
    view,
    id: view === path[0] && path.length > 1 ? unescape(path.slice(1).join('/')) : '',
    asOf: DAY.test(asOf) ? asOf : null,
    since: DAY.test(since) && (asOf === '' || since < asOf) ? since : null,
    out: unique(split(query.get('out') ?? '').map(unescape)),
    teams: unique(split(query.get('teams') ?? '').map(unescape)),
    add: parseTies(query.get('add') ?? ''),
    a: query.get('a') ? unescape(query.get('a')) : null,
    lang: LANGUAGES.includes(lang) ? lang : null,
    theme: THEMES.includes(theme) ? theme : null,
    table: parseTable(query.get('table') ?? ''),
    params,
  });
}

/** The address of a state; ids and filters in an order that does not depend on how one got there. */
export function format(state) {
  const query = [];
  const put = (key, value) => query.push(`${escape(key)}=${value}`);
  if (state.asOf) put('asOf', state.asOf);
  if (state.since) put('since', state.since);
  if (state.out.length) put('out', state.out.map(escape).join(','));
  if (state.teams.length) put('teams', state.teams.map(escape).join(','));
  if (state.add.length) {
    put('add', state.add.map((tie) => `${escape(tie.employeeId)}~${escape(tie.contactId)}`).join(','));
  }
  if (state.a) put('a', escape(state.a));
  for (const key of Object.keys(state.params).sort()) {
    const value = state.params[key];
    if (value !== '' && value !== null && value !== undefined) put(key, escape(String(value)));
  }
  if (state.lang) put('lang', state.lang);
  if (state.theme) put('theme', state.theme);
  if (state.table !== null) put('table', state.table ? '1' : '0');
  const path = state.id === '' ? state.view : `${state.view}/${escape(state.id)}`;
  return `#/${path}${query.length ? `?${query.join('&')}` : ''}`;
}

/**
 * A changed copy. Named fields replace; other keys go into `params`, `null` or '' removes one. Going to another view
 * or id drops the old one's `params` and table choice: filters belong to the view they were set on.
 */
export function change(state, patch) {
  const next = { ...state };
  const elsewhere =
    (patch.view !== undefined && patch.view !== state.view) || (patch.id !== undefined && patch.id !== state.id);
  const params = elsewhere ? {} : { ...state.params };
  if (elsewhere) {
    next.table = null;
    if (patch.id === undefined) next.id = '';
  }
  for (const [key, value] of Object.entries(patch)) {
    if (key === 'params') Object.assign(params, value);
    else if (key === 'view' || key === 'id' || NAMED.has(key)) next[key] = value;
    else params[key] = value;
  }
  for (const key of Object.keys(params)) {
    if (params[key] === null || params[key] === undefined || params[key] === '') delete params[key];
    else params[key] = String(params[key]);
  }
  next.params = params;
  return freeze(next);
}

/** The state with this employee taken out, or back in. */
export function toggleOut(state, employeeId) {
  const has = state.out.includes(employeeId);
  return change(state, { out: has ? state.out.filter((id) => id !== employeeId) : [...state.out, employeeId] });
}

/** The state with this manager and all reports taken out, or back in. */
export function toggleTeam(state, managerId) {
  const has = state.teams.includes(managerId);
  const teams = has ? state.teams.filter((id) => id !== managerId) : [...state.teams, managerId];
  return change(state, { teams });
}

const sameTie = (a, b) => a.employeeId === b.employeeId && a.contactId === b.contactId;

/** The state with a tie put in; the same state if it is there already. */
export function addTie(state, employeeId, contactId) {
  const tie = Object.freeze({ employeeId, contactId });
  return state.add.some((other) => sameTie(other, tie)) ? state : change(state, { add: [...state.add, tie] });
}

/** The state without a tie that was put in. */
export function removeTie(state, employeeId, contactId) {
  return change(state, { add: state.add.filter((tie) => !sameTie(tie, { employeeId, contactId })) });
}

/** The state with nobody taken out and nothing put in. */
export function clearWhatIf(state) {
  return change(state, { out: [], teams: [], add: [] });
}

/**
 * By what the data of a view are loaded, and by what the changes since the day compared with: what else changes in the address, a
 * what-if, an order, a theme, loads nothing anew, and another day to compare with only the changes.
 *
 * @param {{time?: boolean, loadKey?: (state) => unknown}} [view]
 * @returns {{data: string, changes: string}} `changes` is '' where nothing is compared
 */
export function loadKeys(state, view) {
  const place = [state.view, state.id, state.asOf];
  const { by: _by, rows: _rows, ...params } = state.params;
  return {
    data: JSON.stringify([...place, view?.loadKey ? view.loadKey(state) : Object.entries(params).sort()]),
    changes: view?.time && state.since ? JSON.stringify([...place, state.since]) : '',
  };
}

/** Whether two states show the same view of the same thing, whatever the date, filters and what-if. */
export function samePlace(a, b) {
  return a.view === b.view && a.id === b.id;
}

/** Whether the state asks a what-if at all. */
export function asksWhatIf(state) {
  return state.out.length + state.teams.length + state.add.length > 0;
}
