/** Mends what is on record of a contact: title, layer, stance, roles, a meeting with them, or that they have left. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { conceded, contested, draftOf, patchOf, rebased, ROLES, STANCES, typedFields } from '../core/edit.js';
import { icon } from './icons.js';
import { layerName, word } from './parts.js';

const CHANNELS = ['meeting', 'visit', 'call', 'workshop', 'event', 'email', 'message'];

/** What is being typed, about one contact at a time; null where nothing is. */
let panel = null;

const isOpen = (ctx, kind = panel?.kind) => panel !== null && panel.id === ctx.data.id && panel.kind === kind;

/** The buttons that open and close the panel; none in the past, which is not changed. */
export function editButtons(ctx) {
  if (ctx.state.asOf) return nothing;
  return ['meeting', 'change'].map((kind) => html`<button type="button" class="button" id="edit-${kind}" aria-expanded=${isOpen(ctx, kind) ? 'true' : 'false'} ?disabled=${isOpen(ctx) && panel.busy}
    @click=${() => (isOpen(ctx, kind) ? close(ctx) : open(ctx, kind))}>${icon(kind === 'meeting' ? 'calendar' : 'pencil')}<span>${ctx.t(`edit.do.${kind}`)}</span></button>`);
}

/** The panel, where it is open for the contact shown; it stays open until an answer to what is being stored is here. */
export function editPanel(ctx) {
  if (ctx.state.asOf || !isOpen(ctx) || !panel.draft) return nothing;
  const { t } = ctx;
  const { kind } = panel;
  return html`<form class="card edit" aria-label=${t(`edit.do.${kind}`)} @submit=${(event) => submit(ctx, event)} @keydown=${(event) => event.key === 'Escape' && !panel.busy && close(ctx)}>
    ${panel.contested ? contest(ctx) : kind === 'change' ? changeFields(ctx) : meetingFields(ctx)}
    ${panel.problem ? html`<p class="notice strong" role="alert">${icon('warning')}<span>${problemText(ctx)}</span></p>` : nothing}
    <p class="edit-buttons">
      <button type="submit" class="button primary" ?disabled=${panel.busy}>${t(panel.contested ? 'edit.keepMine' : 'edit.save')}</button>
      <button type="button" class="button" id=${panel.contested ? 'edit-theirs' : 'edit-cancel'} ?disabled=${panel.busy} @click=${() => (panel.contested ? takeTheirs(ctx) : close(ctx))}>${t(panel.contested ? 'edit.takeTheirs' : 'edit.cancel')}</button>
      ${kind === 'change' && !panel.contested && panel.draft.leftOn === '' ? html`<button type="button" class="button quiet" id="edit-left" ?disabled=${panel.busy} @click=${() => retire(ctx)}>${icon('leaving')}<span>${t('edit.left')}</span></button>` : nothing}
    </p></form>`;
}

function problemText(ctx) {
  const fields = [...new Set(panel.problem.errors.map((error) => error.field).filter(Boolean))];
  return fields.length ? ctx.t('edit.refused', { fields: ctx.format.list(fields.map((field) => ctx.t.or(`edit.field.${field}`, field))) }) : ctx.t('edit.failed');
}

const typed = (field) => (event) => {
  panel.draft[field] = event.target.value;
};

function choice(ctx, field, options) {
  return html`<label><span>${ctx.t(`edit.field.${field}`)}</span><select class="field" name=${field} @change=${typed(field)}>
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === panel.draft[field]}>${label}</option>`)}</select></label>`;
}

function text(ctx, field, type = 'text', required = false) {
  return html`<label><span>${ctx.t(`edit.field.${field}`)}</span><input class="field" name=${field} type=${type} ?required=${required} .value=${panel.draft[field]} @input=${typed(field)}></label>`;
}

function stanceName(ctx, value) {
  const names = { 2: 'p2', 1: 'p1', 0: 'zero', '-1': 'm1', '-2': 'm2', '': 'none' };
  return value in names ? ctx.t(`edit.stance.${names[value]}`) : value;
}

function changeFields(ctx) {
  const { t } = ctx;
  const { draft, facts } = panel;
  const stances = ['', ...new Set([...STANCES.map(String), draft.stance])].filter((value, at, all) => all.indexOf(value) === at);
  return html`<div class="edit-fields">${text(ctx, 'title')}
      ${choice(ctx, 'layer', [['', t('edit.fromTitle')], ...ctx.meta.layers.map((layer) => [layer, layerName(t, layer)])])}
      ${choice(ctx, 'stance', stances.map((value) => [value, stanceName(ctx, value)]))}${draft.leftOn === '' ? nothing : text(ctx, 'leftOn', 'date')}</div>
    <fieldset class="edit-roles"><legend>${t('edit.field.roles')}</legend>
      ${[...new Set([...ROLES, ...facts.roles])].map((role) => html`<label><input type="checkbox" .checked=${draft.roles.includes(role)} @change=${(event) => setRole(role, event.target.checked)}><span>${word(t, 'role', role)}</span></label>`)}</fieldset>`;
}

function setRole(role, on) {
  panel.draft.roles = on ? [...panel.draft.roles, role] : panel.draft.roles.filter((one) => one !== role);
}

function meetingFields(ctx) {
  const { t, data } = ctx;
  const known = data.ties.map((tie) => [tie.employee.id, tie.employee.name]);
  const ids = new Set(known.map(([id]) => id));
  const others = panel.employees.filter((one) => !ids.has(one.id)).map((one) => [one.id, one.name]);
  const people = [...known, ...others];
  return html`<div class="edit-fields">${choice(ctx, 'who', people)}${choice(ctx, 'with', [['', t('edit.nobodyElse')], ...people])}${text(ctx, 'on', 'date', true)}
    ${choice(ctx, 'channel', CHANNELS.map((channel) => [channel, word(t, 'channel', channel)]))}${text(ctx, 'subject')}</div>`;
}

/** What somebody else typed meanwhile beside what was typed here. */
function contest(ctx) {
  const { t } = ctx;
  const theirs = draftOf(panel.facts);
  return html`<div role="alert"><p class="notice strong">${icon('people')}<span>${t('edit.contested')}</span></p>
    <dl class="facts">${panel.contested.map((field) => html`<dt>${t(`edit.field.${field}`)}</dt>
      <dd>${t('edit.theirs', { theirs: shown(ctx, field, theirs[field]), mine: shown(ctx, field, panel.draft[field]) })}</dd>`)}</dl></div>`;
}

function shown(ctx, field, value) {
  if (field === 'stance') return stanceName(ctx, value);
  if (field === 'roles') return value.length ? ctx.format.list(value.map((role) => word(ctx.t, 'role', role))) : '–';
  if (field === 'layer') return value === '' ? ctx.t('edit.fromTitle') : layerName(ctx.t, value);
  if (value === '') return '–';
  return field === 'leftOn' ? ctx.format.date(value) : value;
}

async function open(ctx, kind) {
  const opened = { id: ctx.data.id, kind, busy: false, problem: null, contested: null };
  panel = opened;
  try {
    Object.assign(opened, kind === 'change' ? await changing(ctx) : await meeting(ctx));
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

async function changing(ctx) {
  const { facts, version } = await ctx.api.contactFacts(ctx.data.id);
  return { facts, version, draft: draftOf(facts) };
}

async function meeting(ctx) {
  const employees = (await ctx.api.all('/employees')).items;
  const who = ctx.data.ties[0]?.employee.id ?? employees[0]?.id ?? '';
  return { employees, draft: { who, with: '', on: ctx.meta.today, channel: 'meeting', subject: '' }, key: ctx.api.requestKey() };
}

function close(ctx) {
  const { kind } = panel;
  panel = null;
  ctx.redraw();
  document.getElementById(`edit-${kind}`)?.focus();
}

function submit(ctx, event) {
  event.preventDefault();
  if (panel.busy) return;
  if (panel.kind === 'change') {
    storeChange(ctx);
    return;
  }
  const { key, draft } = panel;
  const { who, on, channel } = draft;
  const subject = draft.subject.trim();
  const values = { on, channel, employeeIds: [...new Set([who, draft.with].filter(Boolean))], contactIds: [ctx.data.id], subject: subject === '' ? null : subject };
  store(ctx, () => ctx.api.addInteraction(values, key), 'edit.logged');
}

/** They have left, as of today; what else was typed is stored with it. */
function retire(ctx) {
  panel.draft.leftOn = ctx.meta.today;
  storeChange(ctx);
}

function storeChange(ctx) {
  const { facts, draft, version } = panel;
  const values = patchOf(facts, draft);
  if (Object.keys(values).length === 0) close(ctx);
  else store(ctx, () => ctx.api.changeContact(ctx.data.id, values, version), values.leftOn ? 'edit.retired' : 'edit.saved');
}

/** Where the reader goes once all is stored: from somebody who has left to the account's map. */
const onward = (ctx, draft) => (draft.leftOn && ctx.here() ? { view: 'map', id: ctx.data.account.id } : {});

async function store(ctx, work, message) {
  const stored = panel;
  Object.assign(stored, { busy: true, problem: null });
  ctx.redraw();
  let answer;
  try {
    answer = await work();
  } catch (failure) {
    if (failure.status === 412 && stored.kind === 'change') await merge(ctx, stored);
    else fail(ctx, stored, failure.errors);
    return;
  }
  finish(ctx, stored, ctx.t(message, { name: ctx.data.name }), answer.changeId);
}

/** Closes a panel whose draft is dealt with, and says what became of it. */
function finish(ctx, finished, said, changeId = null) {
  if (panel === finished) panel = null;
  ctx.done(said, changeId, onward(ctx, finished.draft));
}

/** Whether a panel is still the open one, and the reader still before it. */
const isBefore = (ctx, one) => panel === one && ctx.here();

/** Not stored: the panel says so, or the page where the reader has left the panel behind. */
function fail(ctx, failed, errors = []) {
  Object.assign(failed, { busy: false, problem: { errors } });
  if (isBefore(ctx, failed)) ctx.redraw();
  else ctx.announce(ctx.t('edit.failed'), true);
}

/**
 * Somebody else was faster: what was typed here goes over what is stored now, and where both typed, it is asked. That
 * somebody has left is stored all the same.
 */
async function merge(ctx, late) {
  const now = await changing(ctx).catch(() => null);
  if (!now || !isBefore(ctx, late)) {
    fail(ctx, late);
    return;
  }
  const fields = contested(late.facts, now.facts, late.draft);
  Object.assign(late, now, { draft: rebased(late.facts, now.facts, late.draft), contested: fields.length ? fields : null, busy: false });
  const typedStill = typedFields(late.facts, late.draft);
  if (fields.length) ctx.redraw();
  else if (!typedStill.length) finish(ctx, late, ctx.t('edit.already'));
  else if (typedStill.includes('leftOn')) storeChange(ctx);
  else ctx.announce(ctx.t('edit.merged'), true);
}

/** Their values where both typed; what else was typed here stays in the form. */
function takeTheirs(ctx) {
  const { facts } = panel;
  Object.assign(panel, { draft: conceded(facts, panel.draft, panel.contested), contested: null, problem: null });
  if (typedFields(facts, panel.draft).length) ctx.announce(ctx.t('edit.restIsYours'), true);
  else finish(ctx, panel, ctx.t('edit.taken'));
}
