/** The form in which what is on record is mended, one at a time: opened, stored, and agreed on where somebody else was faster. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { conceded, contested, draftOf, patchOf, rebased, typedFields } from '../core/edit.js';
import { meetingFields, retirement, rowFields, said, tieEnds } from './edit-fields.js';
import { aboutOf, changing, contactsOf, PREPARED, rowOf, STORED, TASKS } from './edit-tasks.js';
import { focusFirst, keepFocus } from './focus.js';
import { icon } from './icons.js';

const ICONS = { meeting: 'calendar', change: 'pencil', addTie: 'plus', addContact: 'plus', addAccount: 'plus', addEmployee: 'plus', retire: 'minus' };

/** What has a confirming button of its own name. */
const CONFIRMED = { retire: 'edit.retire.do' };

/**
 * What is being typed, in one form at a time; null where nothing is: the `task`, what it is `about` and where (`at`), the `kind` and
 * `ids` of the row, its `facts` and `version` as they were read, the `draft`, `lists` of whom to choose from, `names` of whom was
 * chosen, and the `pickers` of the fields.
 */
let panel = null;

const placeOf = (ctx, about) => JSON.stringify([ctx.state.view, ctx.state.id, about.kind, about.id]);
const isOpen = (ctx, about, task = panel?.task) => panel !== null && panel.at === placeOf(ctx, about) && panel.task === task;

/** The buttons that open and close the form; none in the past, which is not changed. */
export function editButtons(ctx, about = aboutOf(ctx)) {
  if (ctx.state.asOf) return nothing;
  return TASKS[about.kind].map((task) => html`<button type="button" class="button" id="edit-${task}" aria-expanded=${isOpen(ctx, about, task) ? 'true' : 'false'} ?disabled=${isOpen(ctx, about) && panel.busy}
    @click=${() => (isOpen(ctx, about, task) ? close(ctx) : open(ctx, task, {}, about))}>${icon(ICONS[task])}<span>${ctx.t(`edit.do.${task}`)}</span></button>`);
}

/** The button that opens the form for a tie; none in the past. */
export function tieButton(ctx, employeeId, contactId, name) {
  if (ctx.state.asOf) return nothing;
  const label = ctx.t('edit.changeTie', { name });
  return html`<button type="button" class="button quiet icon-only edit-tie" aria-label=${label} title=${label} @click=${() => open(ctx, 'tie', { employeeId, contactId, name })}>${icon('pencil')}</button>`;
}

/** Opens the form of a new contact in the account shown, in a layer. */
export const fillHole = (ctx, layer) => open(ctx, 'addContact', { layer });

/** The form, where it is open for what is shown; it stays open until an answer to what is being stored is here. */
export function editPanel(ctx, about = aboutOf(ctx)) {
  if (ctx.state.asOf || !isOpen(ctx, about) || !panel.draft) return nothing;
  const { t } = ctx;
  const { task } = panel;
  const isRow = task === 'change' && !panel.contested;
  const escape = (event) => {
    if (event.key !== 'Escape' || panel.busy) return;
    event.stopPropagation();
    close(ctx);
  };
  return html`<form class="card edit" aria-label=${task === 'tie' ? t('edit.changeTie', { name: panel.name }) : t(`edit.do.${task}`)} @submit=${(event) => submit(ctx, event)} @keydown=${escape}>
    ${panel.contested ? contest(ctx) : fields(ctx)}
    ${panel.problem ? html`<p class="notice strong" role="alert">${icon('warning')}<span>${problemText(ctx)}</span></p>` : nothing}
    <p class="edit-buttons">
      <button type="submit" class="button primary" ?disabled=${panel.busy}>${t(panel.contested ? 'edit.keepMine' : (CONFIRMED[task] ?? 'edit.save'))}</button>
      <button type="button" class="button" id=${panel.contested ? 'edit-theirs' : 'edit-cancel'} ?disabled=${panel.busy} @click=${() => (panel.contested ? takeTheirs(ctx) : close(ctx))}>${t(panel.contested ? 'edit.takeTheirs' : 'edit.cancel')}</button>
      ${isRow && panel.draft.leftOn === '' ? html`<button type="button" class="button quiet" id="edit-left" ?disabled=${panel.busy} @click=${() => left(ctx)}>${icon('leaving')}<span>${t('edit.left')}</span></button>` : nothing}
      ${task === 'tie' && panel.version && !panel.contested ? html`<button type="button" class="button quiet" id="edit-remove" ?disabled=${panel.busy} @click=${() => removeTie(ctx)}>${icon('minus')}<span>${t('edit.removeTie')}</span></button>` : nothing}
    </p></form>`;
}

function fields(ctx) {
  if (panel.task === 'meeting') return meetingFields(ctx, panel);
  if (panel.task === 'retire') return retirement(ctx, panel);
  const asked = panel;
  const act = { move: () => move(ctx, asked), colleagues: () => colleagues(ctx, asked) };
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

const enter = () => focusFirst('.edit .field', '.edit button');

async function open(ctx, task, given = {}, about = aboutOf(ctx)) {
  if (isOpen(ctx, about) && panel.draft && panel.begun !== JSON.stringify(panel.draft)) {
    ctx.announce(ctx.t('edit.finishFirst'), true);
    enter();
    return;
  }
  const opened = {
    task, about, ...rowOf(task, about, given), at: placeOf(ctx, about), id: about.id, name: given.name ?? about.name, opener: document.activeElement,
    busy: false, problem: null, contested: null, lists: {}, names: new Map(), pickers: {}, facts: {},
  };
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
  enter();
}

/** Lets the reader choose another account for a contact. */
function move(ctx, asked) {
  asked.isMoving = true;
  asked.names.set(ctx.data.account.id, ctx.data.account.name);
  ctx.redraw();
  focusFirst('.edit [name=accountId]');
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
  const task = STORED[panel.task];
  if (!task) {
    storeChange(ctx);
    return;
  }
  panel.isRemoved = Boolean(task.isRemoval);
  store(ctx, (asked) => task.ask(ctx, asked), task.said, task.named?.(panel));
}

/** They have left, as of today; what else was typed is stored with it. */
function left(ctx) {
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
function onward(ctx, { draft, task }, answer) {
  if (!ctx.here()) return {};
  if (STORED[task]?.next) return STORED[task].next(answer);
  if (!draft.leftOn) return {};
  return ctx.state.view === 'contact' ? { view: 'map', id: ctx.data.account.id } : { view: 'people', id: '' };
}

async function store(ctx, work, message, name = panel.name) {
  const stored = panel;
  Object.assign(stored, { busy: true, problem: null });
  ctx.redraw();
  let answer;
  try {
    answer = await work(stored);
  } catch (failure) {
    if (failure.status === 412 && (stored.version || stored.task === 'tie') && !stored.isRemoved) await merge(ctx, stored);
    else fail(ctx, stored, failure);
    return;
  }
  finish(ctx, stored, ctx.t(message, { name }), answer);
}

/** Closes a form whose draft is dealt with, says what became of it, and gives the focus back to what had opened it. */
async function finish(ctx, finished, text, answer = {}) {
  if (panel === finished) panel = null;
  const next = onward(ctx, finished, answer);
  await ctx.done(text, answer.changeId ?? null, next, STORED[finished.task]?.back?.(finished));
  if (!next.view) keepFocus(finished.opener, '#undo', '#title');
}

/** Whether a form is still the open one, and the reader still before it. */
const isBefore = (ctx, one) => panel === one && ctx.here();

/** Not stored: the form says so, or the page where the reader has left the form behind. */
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
