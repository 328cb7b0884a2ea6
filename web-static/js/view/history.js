/** What was changed by hand in a row, and where an import overruled that: who, when, what, and a way back. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { changedFields, meaningOf, newestOfEach, REFERENCES, typeOf } from '../core/history.js';
import { stanceName } from './edit-fields.js';
import { focusFirst } from './focus.js';
import { icon } from './icons.js';
import { author, layerName, name, word } from './parts.js';

/** The changes of one row at a time, once its history was opened; null before. */
let shown = null;

/** Whether the focus goes into the history once it is read: something of it was taken back there. */
let isWorkedIn = false;

const keyOf = (kind, id) => `${kind} ${id}`;

/** The history of a row, folded until a reader opens it; none in the past, whose own history it is not. */
export function historyCard(ctx, kind, id) {
  if (ctx.state.asOf) return nothing;
  const here = shown?.key === keyOf(kind, id) ? shown : null;
  if (here && here.data !== ctx.data) read(ctx, kind, id); // something was stored since
  return html`<details class="card history" ?open=${here !== null} @toggle=${(event) => toggle(ctx, kind, id, event.target.open)}>
    <summary><h2>${icon('clock')}${ctx.t('history.title')}</h2></summary>
    ${here ? list(ctx, here) : nothing}</details>`;
}

function toggle(ctx, kind, id, open) {
  const here = shown?.key === keyOf(kind, id);
  if (open && !here) read(ctx, kind, id);
  if (!open && here) shown = null;
}

async function read(ctx, kind, id, cursor = null) {
  const asked = cursor ? shown : { key: keyOf(kind, id), kind, id, data: ctx.data, items: null, names: { account: {}, contact: {}, employee: {} }, next: null, failed: false, busy: false };
  shown = asked;
  try {
    const page = await ctx.api.changesOf(kind, id, cursor);
    for (const each of Object.keys(asked.names)) Object.assign(asked.names[each], page.names[each]);
    Object.assign(asked, { items: [...(asked.items ?? []), ...page.items], next: page.nextCursor, failed: false });
  } catch {
    asked.failed = true;
  }
  if (shown !== asked || !ctx.here()) return;
  ctx.redraw();
  if (isWorkedIn) focusFirst('.history [data-do=undo-change]', '.history summary');
  isWorkedIn = false;
}

function list(ctx, here) {
  const { t } = ctx;
  if (here.failed) return html`<p class="empty" role="alert">${t('history.failed')}</p>`;
  if (!here.items) return html`<p class="empty">${t('frame.loading')}</p>`;
  if (here.items.length === 0) return html`<p class="empty">${t('history.none')}</p>`;
  const newest = newestOfEach(here.items);
  return html`<ol class="history-list">${here.items.map((one) => html`<li><p class="history-who"><strong>${who(ctx, one)}</strong> <time datetime=${one.at} class="muted">${ctx.format.dateTime(one.at)}</time></p>
      ${what(ctx, one, here)}
      ${newest.has(one) ? html`<button type="button" class="button small" data-do="undo-change" ?disabled=${here.busy} @click=${() => undo(ctx, here, one)}>${icon('undo')}<span>${t(STEP.test(one.id) ? 'history.undoStep' : 'edit.undo')}</span></button>` : nothing}</li>`)}</ol>
    ${here.next ? html`<button type="button" class="button small" @click=${() => read(ctx, here.kind, here.id, here.next)}>${t('history.more')}</button>` : nothing}`;
}

const who = (ctx, change) => (change.who === '(import)' ? ctx.t('history.import') : change.who === '(erased)' ? '–' : name(author(ctx.t, change.who)));
const nameOf = (here, kind, id) => here.names[kind]?.[id] ?? id;

function what(ctx, change, here) {
  const { t } = ctx;
  const meaning = meaningOf(change, here);
  const other = meaning.id === undefined ? '' : nameOf(here, meaning.kind, meaning.id);
  if (meaning.what === 'distinct') return html`<p>${t(change.after ? 'history.distinct' : 'history.notDistinct', { name: other })}</p>`;
  if (meaning.what === 'into') return html`<p>${t(change.into ? 'history.stands' : 'history.stoodFor', { name: other, id: meaning.id })}</p>`;
  return html`${meaning.what === 'row' ? nothing : html`<p>${subject(ctx, change, meaning, other, here)}</p>`}${became(ctx, change, here)}`;
}

/** Which tie, meeting, deal or role it was. */
function subject(ctx, change, { what: kind }, other, here) {
  const { t, format } = ctx;
  const facts = change.after ?? change.before;
  if (kind === 'interaction') {
    const met = [...facts.employeeIds.map((id) => nameOf(here, 'employee', id)), ...facts.contactIds.map((id) => nameOf(here, 'contact', id))];
    return t('history.interaction', { channel: word(t, 'channel', facts.channel), date: format.date(facts.on), names: format.list(met) });
  }
  return t(`history.of.${kind}`, { name: kind === 'opportunity' ? facts.name : other, role: facts.role ?? '' });
}

/** That it was added or removed, or what of it became what. */
function became(ctx, change, here) {
  const { t } = ctx;
  if (change.before === null) return html`<p>${t(change.undoes ? 'history.back' : 'history.added')}</p>`;
  if (change.after === null) return html`<p>${change.into ? t('history.merged', { name: nameOf(here, change.kind, change.into), id: change.into }) : t('history.removed')}</p>`;
  return html`${change.undoes ? html`<p>${t('history.undone')}</p>` : nothing}<dl class="facts">${changedFields(change).map((field) => html`<dt>${t.or(`edit.field.${field}`, field)}</dt>
    <dd>${t('history.became', { before: value(ctx, here, field, change.before[field]), after: value(ctx, here, field, change.after[field]) })}</dd>`)}</dl>`;
}

function value(ctx, here, field, stored) {
  if (stored === null || stored === undefined || stored.length === 0) return '–';
  const many = (say) => ctx.format.list([stored].flat().map(say));
  const said = {
    names: () => many((id) => nameOf(here, REFERENCES[field], id)),
    roles: () => many((role) => word(ctx.t, 'role', role)),
    layer: () => layerName(ctx.t, stored),
    stance: () => stanceName(ctx, String(stored)),
    loyaltyStage: () => word(ctx.t, 'loyalty', stored),
    channel: () => word(ctx.t, 'channel', stored),
    day: () => ctx.format.date(stored),
    number: () => ctx.format.number(stored),
    boolean: () => ctx.t(stored ? 'word.yes' : 'word.no'),
  }[typeOf(field, stored)];
  return said ? said() : String(stored);
}

/** The end of the id of a change that was made together with others. */
const STEP = /\.\d+$/;

/** Where somebody finds what there is of a kind. */
const UP = {
  account: () => ({ view: 'accounts', id: '' }),
  contact: (ctx) => ({ view: 'map', id: ctx.data.account.id }),
  employee: () => ({ view: 'people', id: '' }),
};

/** Whether the row whose history it is is there no more once a change of it is taken back. */
const isGone = (here, change) => change.before === null && meaningOf(change, here).what === 'row';

/** Takes a change back; one that was made together with others is taken back with them. */
async function undo(ctx, here, change) {
  here.busy = true;
  ctx.redraw();
  try {
    const answer = await ctx.api.undo(change.id.replace(STEP, ''));
    isWorkedIn = !isGone(here, change);
    await ctx.done(ctx.t('edit.undone'), answer.changeId, isWorkedIn ? {} : UP[here.kind](ctx));
  } catch (failure) {
    here.busy = false;
    ctx.announce(ctx.t(failure.status === 412 || failure.status === 409 ? 'edit.cannotUndo' : 'edit.failed'), true);
  }
}
