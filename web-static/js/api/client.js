/** The only place that talks to the server: reads with ETags, what-ifs, and the page's message files. */

import { flatten, NAMESPACES } from '../core/i18n.js';

const BASE = '/api/v1';

/** The most changes of a kind that are listed. */
const CHANGES = 200;

/** An answer other than 2xx, as its RFC 9457 problem details; `status` 0 where there was no answer at all. */
export class ApiProblem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
    this.name = 'ApiProblem';
    this.status = problem.status ?? 0;
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.errors = problem.errors ?? [];
  }
}

async function problemOf(response) {
  try {
    return new ApiProblem({ status: response.status, ...(await response.json()) });
  } catch {
    return new ApiProblem({ status: response.status, title: response.statusText });
  }
}

async function respond(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...options });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiProblem({ status: 0 });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

const send = async (path, options) => (await respond(path, options)).json();

/** Sends JSON, or nothing, to be stored. */
function write(method, path, body, headers = {}) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return send(`${BASE}${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }, ...content });
}

/** A name for a request, so that sending it twice does it once. */
const requestKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** The address of a row by its ids: one, of a tie those of both ends. */
const rowAddress = (kind, ids) => `/${kind}s/${ids.map(encodeURIComponent).join('/')}`;

/** What is stored of a row, whatever the date, and the version that a change of it has to name. */
async function facts(kind, ...ids) {
  const response = await respond(`${BASE}${rowAddress(kind, ids)}${kind === 'tie' ? '' : '/facts'}`, { cache: 'no-store' });
  return { facts: await response.json(), version: response.headers.get('ETag') };
}

/** A plan that is kept, and the version that a change of it has to name. */
async function keptPlan(id, asOf, signal) {
  const response = await respond(`${BASE}/plans/${encodeURIComponent(id)}${query({ asOf })}`, { cache: 'no-store', signal });
  return { ...(await response.json()), version: response.headers.get('ETag') };
}

/** Answers that were asked for ahead of time, by address; each is taken once, and soon or never. */
const ahead = new Map();
const SOON = 10_000;

function read(address, signal) {
  const asked = ahead.get(address);
  ahead.delete(address);
  return asked ?? send(address, { signal });
}

/** Asks while the page is still loading: whoever reads one of these addresses first takes the answer. */
export function askAhead(asOf, language, questions) {
  const ask = (address) => {
    const answer = send(address);
    answer.catch(() => {}); // whoever takes it hears of it
    ahead.set(address, answer);
    setTimeout(() => ahead.delete(address), SOON);
    return answer;
  };
  ask(messagesOf(language));
  questions(reads(asOf, ask));
}

function query(params) {
  const found = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') found.set(key, String(value));
  }
  const text = found.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * A client for one as-of date. Every read carries that date; the browser's cache and the server's ETags make
 * repeated reads cheap.
 *
 * @param {string|null} asOf ISO date, null for the server's own
 * @param {AbortSignal} [signal] stops the reads when the reader has moved on
 */
export const client = (asOf, signal) => reads(asOf, (address) => read(address, signal), signal);

/** Where the printed brief of an account is: `{format, paper, language, asOf}`. */
export const briefAddress = (id, params) => `${BASE}/accounts/${encodeURIComponent(id)}/brief${query(params)}`;

/** Where a kept plan is as a file: `{format, language, asOf}`. */
export const planAddress = (id, params) => `${BASE}/plans/${encodeURIComponent(id)}${query(params)}`;

/** Where the printed brief of a kept plan is: `{format, paper, language, asOf}`. */
export const planBriefAddress = (id, params) => `${BASE}/plans/${encodeURIComponent(id)}/brief${query(params)}`;

function reads(asOf, ask, signal) {
  const get = (path, params = {}) => ask(`${BASE}${path}${query({ ...params, asOf })}`);
  const each = (name) => (id, params) => get(`/${name}/${encodeURIComponent(id)}`, params);
  return Object.freeze({
    get,
    meta: () => get('/meta'),
    home: (perspective) => get('/home', { perspective }),
    accounts: (params) => get('/accounts', params),
    account: each('accounts'),
    map: (id) => get(`/accounts/${encodeURIComponent(id)}/map`),
    contact: each('contacts'),
    employees: (params) => get('/employees', params),
    employee: each('employees'),
    changesBetween: (from, to, account, ids) => ask(`${BASE}/changes-between${query({ from, to, account, limit: CHANGES, ids })}`),
    portfolio: () => get('/portfolio'),
    coverage: (params) => get('/coverage', params),
    gaps: (params) => get('/gaps', params),
    singleEyes: (params) => get('/single-eyes', params),
    departures: (params) => get('/departures', params),
    worst: (k) => get('/worst', { k }),
    search: (q, limit = 20) => get('/search', { q, limit }),
    all: (path, params) => all(get, path, params),
    requestKey,
    facts,
    changeRow: (kind, ids, values, version) => write('PATCH', rowAddress(kind, ids), values, { 'If-Match': version }),
    addRow: (kind, values, key) => write('POST', `/${kind}s`, values, { 'Idempotency-Key': key }),
    addTie: (employeeId, contactId, values) => write('PUT', rowAddress('tie', [employeeId, contactId]), values, { 'If-None-Match': '*' }),
    removeRow: (kind, ids, version) => write('DELETE', rowAddress(kind, ids), undefined, { 'If-Match': version }),
    merge: (both, versions, key) => write('POST', '/merges', both, { 'If-Match': versions, 'Idempotency-Key': key }),
    retirement: (id) => send(`${BASE}/accounts/${encodeURIComponent(id)}/retirement`, { cache: 'no-store', signal }),
    retire: (id, version, key) => write('POST', `/accounts/${encodeURIComponent(id)}/retirement`, undefined, { 'If-Match': version, 'Idempotency-Key': key }),
    tellApart: (pair, key) => write('POST', '/distinct-people', pair, { 'Idempotency-Key': key }),
    changesOf: (kind, id, cursor) => send(`${BASE}/changes${query({ kind, id, all: true, limit: 20, cursor })}`, { cache: 'no-store', signal }),
    recordAddress: (kind, id) => `${BASE}/${kind}s/${encodeURIComponent(id)}/record`,
    erase: (kind, id) => write('POST', `/${kind}s/${encodeURIComponent(id)}/erasure`, { confirm: id }),
    overdue: () => get('/overdue-steps', { limit: 20 }),
    plan: (id) => keptPlan(id, asOf, signal),
    keepPlan: (id, aim, version) => write('PUT', `/plans/${encodeURIComponent(id)}`, aim, version ? { 'If-Match': version } : { 'If-None-Match': '*' }),
    handOver: (id, version, key) => write('POST', `/plans/${encodeURIComponent(id)}/handover`, undefined, { 'If-Match': version, 'Idempotency-Key': key }),
    removePlan: (id, version) => respond(`${BASE}/plans/${encodeURIComponent(id)}`, { method: 'DELETE', headers: { 'If-Match': version } }),
    undo: (changeId) => write('POST', `/changes/${encodeURIComponent(changeId)}/undo`),
    depart: (question) => send(`${BASE}/departures`, {
      method: 'POST',
      signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asOf ? { ...question, asOf } : question),
    }),
  });
}

/** Every page of a list, up to 20,000 rows: `{items, total}`. */
async function all(get, path, params = {}) {
  const items = [];
  let cursor = null;
  let total = 0;
  do {
    const page = await get(path, { ...params, limit: 1000, cursor });
    items.push(...page.items);
    total = page.total;
    cursor = page.nextCursor;
  } while (cursor && items.length < 20_000);
  return { items, total };
}

/** The files with all messages of a language, in one answer. */
const messagesOf = (language) => `i18n/${language}/${NAMESPACES.join('+')}.json`;

/** All messages of a language. */
export const loadMessages = async (language) => flatten(await read(messagesOf(language)));
