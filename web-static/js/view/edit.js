/** Mends what is on record: of accounts, people and ties, new contacts and ties, meetings, and that somebody has left. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { conceded, contested, draftOf, patchOf, rebased, typedFields } from '../core/edit.js';
import { meetingFields, rowFields, said, tieEnds } from './edit-fields.js';
import { icon } from './icons.js';

const ICONS = { meeting: 'calendar', change: 'pencil', addTie: 'plus', addContact: 'plus' };
const KINDS = { contact: 'contact', employee: 'employee', map: 'account', account: 'account' };
const TASKS = { contact: ['meeting', 'change', 'addTie'], employee: ['change', 'addTie'], account: ['change', 'addContact'] };

/**
 * What is being typed, on one page at a time; null where nothing is: the `task`, where (`at`), the `kind` and `ids` of the
 * row, its `facts` and `version` as they were read, the `draft`, and `lists` of whom to choose from.
 */
let panel = null;

const placeOf = (ctx) => `${ctx.state.view} ${ctx.state.id}`;
const isOpen = (ctx, task = panel?.task) => panel !== null && panel.at === placeOf(ctx) && panel.task === task;
const nameOf = (ctx) => ctx.data.name ?? ctx.data.account.name;

/** The buttons that open and close the panel; none in the past, which is not changed. */
export function editButtons(ctx) {
  if (ctx.state.asOf) return nothing;
  return TASKS[KINDS[ctx.state.view]].map((task) => html`<button type="button" class="button" id="edit-${task}" aria-expanded=${isOpen(ctx, task) ? 'true' : 'false'} ?disabled=${isOpen(ctx) && panel.busy}
    @click=${() => (isOpen(ctx, task) ? close(ctx) : open(ctx, task))}>${icon(ICONS[task])}<span>${ctx.t(`edit.do.${task}`)}</span></button>`);
}

/** The button that opens the panel for a tie; none in the past. */
export function tieButton(ctx, employeeId, contactId, name) {
  if (ctx.state.asOf) return nothing;
  const label = ctx.t('edit.changeTie', { name });
  return html`<button type="button" class="button quiet icon-only edit-tie" aria-label=${label} title=${label} @click=${() => open(ctx, 'tie', { employeeId, contactId, name })}>${icon('pencil')}</button>`;
}

/** Opens the form of a new contact in the account shown, in a layer. */
export const fillHole = (ctx, layer) => open(ctx, 'addContact', { layer });

/** The panel, where it is open for what is shown; it stays open until an answer to what is being stored is here. */
export function editPanel(ctx) {
  if (ctx.state.asOf || !isOpen(ctx) || !panel.draft) return nothing;
  const { t } = ctx;
  const { task } = panel;
  const isRow = task === 'change' && !panel.contested;
  return html`<form class="card edit" aria-label=${task === 'tie' ? t('edit.changeTie', { name: panel.name }) : t(`edit.do.${task}`)} @submit=${(event) => submit(ctx, event)} @keydown=${(event) => event.key === 'Escape' && !panel.busy && close(ctx)}>
    ${panel.contested ? contest(ctx) : fields(ctx)}
    ${panel.problem ? html`<p class="notice strong" role="alert">${icon('warning')}<span>${problemText(ctx)}</span></p>` : nothing}
    <p class="edit-buttons">
      <button type="submit" class="button primary" ?disabled=${panel.busy}>${t(panel.contested ? 'edit.keepMine' : 'edit.save')}</button>
      <button type="button" class="button" id=${panel.contested ? 'edit-theirs' : 'edit-cancel'} ?disabled=${panel.busy} @click=${() => (panel.contested ? takeTheirs(ctx) : close(ctx))}>${t(panel.contested ? 'edit.takeTheirs' : 'edit.cancel')}</button>
      ${isRow && panel.draft.leftOn === '' ? html`<button type="button" class="button quiet" id="edit-left" ?disabled=${panel.busy} @click=${() => retire(ctx)}>${icon('leaving')}<span>${t('edit.left')}</span></button>` : nothing}
      ${task === 'tie' && panel.version && !panel.contested ? html`<button type="button" class="button quiet" id="edit-remove" ?disabled=${panel.busy} @click=${() => removeTie(ctx)}>${icon('minus')}<span>${t('edit.removeTie')}</span></button>` : nothing}
    </p></form>`;
}

function fields(ctx) {
  if (panel.task === 'meeting') return meetingFields(ctx, panel);
  const act = { accounts: () => chooseAccount(ctx, panel), colleagues: () => colleagues(ctx, panel) };
  return html`${panel.task === 'addTie' ? tieEnds(ctx, panel, act) : nothing}${rowFields(ctx, panel, act)}`;
}

function problemText(ctx) {
  if (panel.problem.status === 412) return ctx.t(panel.isRemoved ? 'edit.cannotRemove' : 'edit.tieExists');
  if (panel.problem.status === 403) return ctx.t('edit.forbidden');
  const wrong = [...new Set(panel.problem.errors.map((error) => error.field).filter(Boolean))];
  return wrong.length ? ctx.t('edit.refused', { fields: ctx.format.list(wrong.map((field) => ctx.t.or(`edit.field.${field}`, field))) }) : ctx.t('edit.failed');
}

/** What somebody else typed meanwhile beside what was typed here. */
function contest(ctx) {
  const { t } = ctx;
  const theirs = draftOf(panel.kind, panel.facts);
  return html`<div role="alert"><p class="notice strong">${icon('people')}<span>${t('edit.contested')}</span></p>
    <dl class="facts">${panel.contested.map((field) => html`<dt>${t(`edit.field.${field}`)}</dt>
      <dd>${t('edit.theirs', { theirs: said(ctx, panel, field, theirs[field]), mine: said(ctx, panel, field, panel.draft[field]) })}</dd>`)}</dl></div>`;
}

async function open(ctx, task, given = {}) {
  const kind = { meeting: 'interaction', tie: 'tie', addTie: 'tie', addContact: 'contact' }[task] ?? KINDS[ctx.state.view];
  const ids = task === 'tie' ? [given.employeeId, given.contactId] : [ctx.state.id];
  if (isOpen(ctx) && panel.draft && panel.begun !== JSON.stringify(panel.draft)) {
    ctx.announce(ctx.t('edit.finishFirst'), true);
    document.querySelector('.edit .field')?.focus();
    return;
  }
  const opened = { task, kind, ids, at: placeOf(ctx), id: ctx.state.id, name: given.name, opener: document.activeElement, busy: false, problem: null, contested: null, lists: {}, facts: {} };
  panel = opened;
  ctx.redraw(); // the form before goes, and with it what was typed into it
  try {
    Object.assign(opened, await PREPARED[task](ctx, opened, given));
    opened.begun = JSON.stringify(opened.draft);
  } catch {
    if (panel !== opened) return;
    panel = null;
    ctx.announce(ctx.t('edit.failed'), true);
    return;
  }
  if (panel !== opened) return;
  ctx.redraw();
  document.querySelector('.edit .field')?.focus();
}

/** What each task begins with. */
const PREPARED = {
  change: changing,
  tie: changing,
  async meeting(ctx) {
    const employees = await employeesOf(ctx);
    const who = ctx.data.ties[0]?.employee.id ?? employees[0]?.id ?? '';
    return { lists: { employees }, draft: { who, with: '', on: ctx.meta.today, channel: 'meeting', subject: '' }, key: ctx.api.requestKey() };
  },
  async addTie(ctx) {
    const draft = { ...draftOf('tie', {}), lastContact: ctx.meta.today };
    if (ctx.state.view === 'contact') {
      const known = new Set(ctx.data.ties.filter((tie) => tie.declared > 0).map((tie) => tie.employee.id));
      const employees = (await employeesOf(ctx)).filter((one) => !known.has(one.id));
      return { lists: { employees }, draft: { ...draft, employeeId: employees[0]?.id ?? '', contactId: ctx.data.id } };
    }
    const accounts = await accountsOf(ctx);
    const accountId = ctx.data.ties[0]?.account.id ?? accounts[0]?.id ?? '';
    const contacts = await contactsOf(ctx, accountId);
    return { lists: { accounts, contacts }, draft: { ...draft, employeeId: ctx.data.id, accountId, contactId: contacts[0]?.id ?? '' } };
  },
  async addContact(ctx, _opened, { layer = '' }) {
    const draft = { ...draftOf('contact', {}), accountId: ctx.state.id, layer };
    return { isNew: true, id: '', lists: { contacts: await contactsOf(ctx, ctx.state.id) }, draft, key: ctx.api.requestKey() };
  },
};

function rethrow(failure) {
  throw failure;
}

/** A tie that only meetings tell of has no row yet. */
const notDeclared = (failure) => (failure.status === 404 ? { facts: {}, version: null } : rethrow(failure));

/** What is stored of the row now, as a draft. */
async function changing(ctx, { kind, ids, lists }) {
  const { facts, version } = await ctx.api.facts(kind, ...ids).catch(kind === 'tie' ? notDeclared : rethrow);
  const found = kind === 'contact' ? { contacts: await contactsOf(ctx, facts.accountId) } : kind === 'employee' ? { employees: await employeesOf(ctx) } : {};
  return { facts, version, draft: draftOf(kind, facts), lists: { ...lists, ...found } };
}

const byName = (ctx, people) => [...people].sort((a, b) => a.name.localeCompare(b.name, ctx.t.language));
const employeesOf = async (ctx) => byName(ctx, (await ctx.api.all('/employees')).items);
const accountsOf = async (ctx) => byName(ctx, (await ctx.api.all('/accounts')).items);

async function contactsOf(ctx, accountId) {
  const { contacts } = await ctx.api.map(accountId);
  return byName(ctx, contacts.id.map((id, at) => ({ id, name: contacts.name[at] })));
}

/** All accounts to choose from. */
async function chooseAccount(ctx, asked) {
  asked.lists.accounts = await accountsOf(ctx).catch(() => [ctx.data.account]);
  if (!isBefore(ctx, asked)) return;
  ctx.redraw();
  document.querySelector('.edit [name=accountId]')?.focus();
}

/** Whom there is in the account that was chosen; nobody of another one is left in the form. */
async function colleagues(ctx, asked) {
  const { draft } = asked;
  const { accountId } = draft;
  asked.busy = true;
  ctx.redraw();
  const found = await contactsOf(ctx, accountId).catch(() => []);
  if (draft.accountId !== accountId) return; // another one was chosen meanwhile
  Object.assign(asked, { busy: false, lists: { ...asked.lists, contacts: found } });
  if ('contactId' in draft) draft.contactId = asked.lists.contacts[0]?.id ?? '';
  else draft.reportsToId = '';
  if (isBefore(ctx, asked)) ctx.redraw();
}

function close(ctx) {
  const { opener } = panel;
  panel = null;
  ctx.redraw();
  opener?.focus();
}

function submit(ctx, event) {
  event.preventDefault();
  if (panel.busy) return;
  SUBMITTED[panel.task](ctx, panel);
}

const SUBMITTED = {
  change: storeChange,
  tie: storeChange,
  meeting(ctx, { key, draft }) {
    const { who, on, channel } = draft;
    const subject = draft.subject.trim();
    const values = { on, channel, employeeIds: [...new Set([who, draft.with].filter(Boolean))], contactIds: [ctx.data.id], subject: subject === '' ? null : subject };
    store(ctx, () => ctx.api.addRow('interaction', values, key), 'edit.logged');
  },
  addTie(ctx, { draft }) {
    store(ctx, () => ctx.api.addTie(draft.employeeId, draft.contactId, patchOf('tie', {}, draft)), 'edit.tieAdded');
  },
  addContact(ctx, { key, draft }) {
    store(ctx, () => ctx.api.addRow('contact', patchOf('contact', {}, draft), key), 'edit.contactAdded', draft.name);
  },
};

/** They have left, as of today; what else was typed is stored with it. */
function retire(ctx) {
  panel.draft.leftOn = ctx.meta.today;
  storeChange(ctx);
}

function removeTie(ctx) {
  const { ids, version } = panel;
  panel.isRemoved = true;
  store(ctx, () => ctx.api.removeRow('tie', ids, version), 'edit.tieRemoved');
}

function storeChange(ctx) {
  panel.isRemoved = false;
  const { kind, ids, facts, draft, version } = panel;
  const values = patchOf(kind, facts, draft);
  if (Object.keys(values).length === 0) close(ctx);
  else store(ctx, () => (version ? ctx.api.changeRow(kind, ids, values, version) : ctx.api.addTie(...ids, values)), values.leftOn ? 'edit.retired' : 'edit.saved');
}

/** Where the reader goes once all is stored: from somebody who has left to the account's map, or to all people. */
function onward(ctx, draft) {
  if (!draft.leftOn || !ctx.here()) return {};
  return ctx.state.view === 'contact' ? { view: 'map', id: ctx.data.account.id } : { view: 'people', id: '' };
}

async function store(ctx, work, message, name = panel.name ?? nameOf(ctx)) {
  const stored = panel;
  Object.assign(stored, { busy: true, problem: null });
  ctx.redraw();
  let answer;
  try {
    answer = await work();
  } catch (failure) {
    if (failure.status === 412 && (stored.version || stored.task === 'tie') && !stored.isRemoved) await merge(ctx, stored);
    else fail(ctx, stored, failure);
    return;
  }
  finish(ctx, stored, ctx.t(message, { name }), answer.changeId);
}

/** Closes a panel whose draft is dealt with, and says what became of it. */
function finish(ctx, finished, text, changeId = null) {
  if (panel === finished) panel = null;
  ctx.done(text, changeId, onward(ctx, finished.draft));
}

/** Whether a panel is still the open one, and the reader still before it. */
const isBefore = (ctx, one) => panel === one && ctx.here();

/** Not stored: the panel says so, or the page where the reader has left the panel behind. */
function fail(ctx, failed, { errors = [], status = 0 } = {}) {
  Object.assign(failed, { busy: false, problem: { errors, status } });
  if (isBefore(ctx, failed)) ctx.redraw();
  else ctx.announce(ctx.t('edit.failed'), true);
}

/**
 * Somebody else was faster: what was typed here goes over what is stored now, and where both typed, it is asked. That
 * somebody has left is stored all the same.
 */
async function merge(ctx, late) {
  const { kind } = late;
  const now = await changing(ctx, late).catch(() => null);
  if (now && late.kind === 'contact' && late.draft.accountId !== late.facts.accountId) now.lists.contacts = late.lists.contacts;
  if (!now || !isBefore(ctx, late)) {
    fail(ctx, late);
    return;
  }
  const both = contested(kind, late.facts, now.facts, late.draft);
  Object.assign(late, now, { draft: rebased(kind, late.facts, now.facts, late.draft), contested: both.length ? both : null, busy: false });
  const typedStill = typedFields(kind, late.facts, late.draft);
  if (both.length) ctx.redraw();
  else if (!typedStill.length) finish(ctx, late, ctx.t('edit.already'));
  else if (typedStill.includes('leftOn')) storeChange(ctx);
  else ctx.announce(ctx.t('edit.merged'), true);
}

/** Their values where both typed; what else was typed here stays in the form. */
function takeTheirs(ctx) {
  const { kind, facts } = panel;
  Object.assign(panel, { draft: conceded(kind, facts, panel.draft, panel.contested), contested: null, problem: null });
  if (typedFields(kind, facts, panel.draft).length) ctx.announce(ctx.t('edit.restIsYours'), true);
  else finish(ctx, panel, ctx.t('edit.taken'));
}
