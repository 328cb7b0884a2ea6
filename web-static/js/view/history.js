/** What was changed by hand in a row, and where an import overruled that: who, when, what, and a way back. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { FORMS } from '../core/edit.js';
import { stanceName } from './edit-fields.js';
import { icon } from './icons.js';
import { layerName, name, word } from './parts.js';

/** The changes of one row at a time, once its history was opened; null before. */
let shown = null;

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
  const asked = cursor ? shown : { key: keyOf(kind, id), kind, id, data: ctx.data, items: null, next: null, failed: false, busy: false };
  shown = asked;
  try {
    const page = await ctx.api.changesOf(kind, id, cursor);
    Object.assign(asked, { items: [...(asked.items ?? []), ...page.items], next: page.nextCursor, failed: false });
  } catch {
    asked.failed = true;
  }
  if (shown === asked && ctx.here()) ctx.redraw();
}

function list(ctx, here) {
  const { t } = ctx;
  if (here.failed) return html`<p class="empty" role="alert">${t('history.failed')}</p>`;
  if (!here.items) return html`<p class="empty">${t('frame.loading')}</p>`;
  if (here.items.length === 0) return html`<p class="empty">${t('history.none')}</p>`;
  return html`<ol class="history-list">${here.items.map((one, at) => html`<li><p><strong>${who(ctx, one)}</strong> <time datetime=${one.at} class="muted">${ctx.format.dateTime(one.at)}</time></p>
      ${what(ctx, one)}
      ${at === 0 ? html`<button type="button" class="button small" data-do="undo-change" ?disabled=${here.busy} @click=${() => undo(ctx, here, one)}>${icon('undo')}<span>${t('edit.undo')}</span></button>` : nothing}</li>`)}</ol>
    ${here.next ? html`<button type="button" class="button small" @click=${() => read(ctx, here.kind, here.id, here.next)}>${t('history.more')}</button>` : nothing}`;
}

const who = (ctx, change) => (change.who === '(import)' ? ctx.t('history.import') : change.who === '(erased)' ? '–' : name(change.who));

function what(ctx, change) {
  const { t } = ctx;
  if (change.before === null) return html`<p>${t(change.undoes ? 'history.back' : 'history.added')}</p>`;
  if (change.after === null) return html`<p>${change.into ? t('history.merged', { id: change.into }) : t('history.removed')}</p>`;
  const fields = Object.keys(change.after).filter((field) => field !== 'layerInferred' && JSON.stringify(change.before[field]) !== JSON.stringify(change.after[field]));
  return html`${change.undoes ? html`<p>${t('history.undone')}</p>` : nothing}<dl class="facts">${fields.map((field) => html`<dt>${t.or(`edit.field.${field}`, field)}</dt>
    <dd>${t('history.became', { before: value(ctx, change, field, change.before[field]), after: value(ctx, change, field, change.after[field]) })}</dd>`)}</dl>`;
}

function value(ctx, change, field, stored) {
  if (stored === null || stored === undefined || stored.length === 0) return '–';
  if (Array.isArray(stored)) return ctx.format.list(stored.map((one) => word(ctx.t, 'role', one)));
  if (field === 'layer') return layerName(ctx.t, stored);
  if (field === 'stance') return stanceName(ctx, String(stored));
  if (typeof stored === 'number') return ctx.format.number(stored);
  return FORMS[change.kind]?.[field] === 'date' ? ctx.format.date(stored) : String(stored);
}

/** Takes a change back; one that was made together with others is taken back with them. */
async function undo(ctx, here, change) {
  here.busy = true;
  ctx.redraw();
  try {
    const answer = await ctx.api.undo(change.id.replace(/\.\d+$/, ''));
    ctx.done(ctx.t('edit.undone'), answer.changeId);
  } catch (failure) {
    here.busy = false;
    ctx.announce(ctx.t(failure.status === 412 || failure.status === 409 ? 'edit.cannotUndo' : 'edit.failed'), true);
  }
}
