/** What can be done to what is on record: what each form begins with, and what becomes of it. */

import { draftOf, patchOf } from '../core/edit.js';

/** The tasks of what a page, or a part of it, is about. */
export const TASKS = {
  contact: ['meeting', 'change', 'addTie'],
  met: ['meeting'],
  employee: ['change', 'addTie'],
  account: ['change', 'addContact', 'retire'],
  accounts: ['addAccount'],
  people: ['addEmployee'],
};

const KINDS = { contact: 'contact', employee: 'employee', map: 'account', account: 'account', accounts: 'accounts', people: 'people' };

/** The kind of row that a task is about, where it is another than what the page shows. */
const ROWS = { meeting: 'interaction', tie: 'tie', addTie: 'tie', addContact: 'contact', addAccount: 'account', addEmployee: 'employee' };

/**
 * What the page is about: its `kind` as `TASKS` has it, the row's `id` and `name`, and who of us is `known` to a contact,
 * the strongest first.
 */
export function aboutOf(ctx) {
  const { data, state } = ctx;
  const kind = KINDS[state.view];
  return { kind, id: state.id, name: data.name ?? data.account?.name, known: kind === 'contact' ? data.ties.map((tie) => tie.employee) : [] };
}

/** What kind of row a task is about, and the ids of the row. */
export const rowOf = (task, about, given) => ({
  kind: ROWS[task] ?? about.kind,
  ids: task === 'tie' ? [given.employeeId, given.contactId] : [about.id],
});

const byName = (ctx, people) => [...people].sort((a, b) => a.name.localeCompare(b.name, ctx.t.language));

/** Who there is in an account. */
export async function contactsOf(ctx, accountId) {
  if (accountId === '') return [];
  const { contacts } = await ctx.api.map(accountId);
  return byName(ctx, contacts.id.map((id, at) => ({ id, name: contacts.name[at] })));
}

const newRow = (ctx, kind, given = {}) => ({ isNew: true, id: '', draft: { ...draftOf(kind, {}), ...given }, key: ctx.api.requestKey() });
const namesOf = (...rows) => new Map(rows.filter(Boolean).map((one) => [one.id, one.name]));

/** What each task begins with. */
export const PREPARED = {
  change: changing,
  tie: changing,
  async meeting(ctx, { about }) {
    const { id = '' } = about.known[0] ?? {};
    return { names: namesOf(...about.known), draft: { who: id, with: '', on: ctx.meta.today, channel: 'meeting', subject: '' }, key: ctx.api.requestKey() };
  },
  async addTie(ctx) {
    const { data } = ctx;
    const draft = { ...draftOf('tie', {}), lastContact: ctx.meta.today };
    if (ctx.state.view === 'contact') {
      const known = new Set(data.ties.filter((tie) => tie.declared > 0).map((tie) => tie.employee.id));
      return { lists: { known }, draft: { ...draft, employeeId: '', contactId: data.id } };
    }
    const account = data.ties[0]?.account;
    const contacts = await contactsOf(ctx, account?.id ?? '');
    return { names: namesOf(account), lists: { contacts }, draft: { ...draft, employeeId: data.id, accountId: account?.id ?? '', contactId: contacts[0]?.id ?? '' } };
  },
  async addContact(ctx, { about }, { layer = '' }) {
    return { ...newRow(ctx, 'contact', { accountId: about.id, layer }), lists: { contacts: await contactsOf(ctx, about.id) } };
  },
  addAccount: async (ctx) => newRow(ctx, 'account', { currency: ctx.meta.currency }),
  addEmployee: async (ctx) => newRow(ctx, 'employee'),
  async retire(ctx, { about }) {
    const [{ version }, extent] = await Promise.all([ctx.api.facts('account', about.id), ctx.api.retirement(about.id)]);
    return { version, extent, draft: {}, key: ctx.api.requestKey() };
  },
};

function rethrow(failure) {
  throw failure;
}

/** A tie that only meetings tell of has no row yet. */
const notDeclared = (failure) => (failure.status === 404 ? { facts: {}, version: null } : rethrow(failure));

/** Of what a row refers to, what its form shows by name. */
const REFERENCES = { employee: ['employee', 'managerId'], account: ['account', 'parentId'] };

async function referred(ctx, kind, facts) {
  const [of, field] = REFERENCES[kind] ?? [];
  if (!of || !facts[field]) return new Map();
  const { facts: other } = await ctx.api.facts(of, facts[field]);
  return namesOf(other);
}

/** What is stored of the row now, as a draft. */
export async function changing(ctx, { kind, ids, lists, names }) {
  const { facts, version } = await ctx.api.facts(kind, ...ids).catch(kind === 'tie' ? notDeclared : rethrow);
  const [contacts, others] = await Promise.all([kind === 'contact' ? contactsOf(ctx, facts.accountId) : [], referred(ctx, kind, facts)]);
  return { facts, version, draft: draftOf(kind, facts), lists: { ...lists, contacts }, names: new Map([...names, ...others]) };
}

/**
 * What storing a task asks the server for, what is said once that is done, where the reader goes from there (`next`), and where
 * once it is taken back (`back`); changes of a row that is there are stored elsewhere, because somebody else may be faster.
 */
export const STORED = {
  meeting: {
    ask({ api }, { key, draft, about }) {
      const subject = draft.subject.trim();
      const { who, on, channel } = draft;
      return api.addRow('interaction', { on, channel, employeeIds: [...new Set([who, draft.with].filter(Boolean))], contactIds: [about.id], subject: subject === '' ? null : subject }, key);
    },
    said: 'edit.logged',
  },
  addTie: { ask: ({ api }, { draft }) => api.addTie(draft.employeeId, draft.contactId, patchOf('tie', {}, draft)), said: 'edit.tieAdded' },
  addContact: { ...adding('contact'), said: 'edit.contactAdded' },
  addAccount: { ...adding('account'), said: 'edit.contactAdded', next: ({ id }) => ({ view: 'map', id }), back: () => ({ view: 'accounts', id: '' }) },
  addEmployee: { ...adding('employee'), said: 'edit.contactAdded', next: ({ id }) => ({ view: 'employee', id }), back: () => ({ view: 'people', id: '' }) },
  retire: {
    ask: ({ api }, { about, version, key }) => api.retire(about.id, version, key),
    said: 'edit.retire.done',
    next: () => ({ view: 'accounts', id: '' }),
    back: ({ about }) => ({ view: 'map', id: about.id }),
    isRemoval: true,
  },
};

function adding(kind) {
  return { ask: ({ api }, { key, draft }) => api.addRow(kind, patchOf(kind, {}, draft), key), named: ({ draft }) => draft.name };
}
