/**
 * The list beside the picture: the same circles in the same order of size, for keyboards and screen readers, and to read.
 * One Tab stop; arrows move and the picture follows; Enter opens, Space takes an employee out or marks a customer, the
 * right arrow goes into a customer and the left one out again.
 */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { isolate } from '../../core/isolate.js';
import { STEP, shownOf } from '../../core/portfolio/choice.js';
import { icon } from '../icons.js';
import { keyMark, money, name } from '../parts.js';
import { contactRows } from './scene.js';
import { saidOf, saidOfContact, stateWord } from './words.js';

const ICONS = { none: 'noEye', single: 'oneEye', false: 'oneEye', covered: 'eyes', gone: 'close', back: 'undo', loses: 'account', holds: 'eye', shares: 'people', out: 'leaving', absent: 'person' };

/** Where the list is: kept while the view is open. */
const at = { key: '', place: 0, focused: false, more: { before: 0, after: 0 } };

/** The list's rows: the contacts of the customer that was gone into, else the circles. */
export function listOf(scene) {
  const inside = scene.choice.inside === null ? -1 : scene.at(scene.choice.inside);
  return { inside, rows: inside < 0 ? scene.list : contactRows(scene, inside) };
}

/** @param actions `open`, `select`, `enter`, `leave`, `look` */
export function list(ctx, scene, actions) {
  const { inside, rows } = listOf(scene);
  const key = `${scene.choice.mode} ${scene.choice.inside}`;
  if (key !== at.key) {
    const back = at.key === `${scene.choice.mode} ${at.from}` ? rows.findIndex((row) => row.id === at.from) : -1;
    Object.assign(at, { key, place: Math.max(0, back), more: { before: 0, after: 0 } });
  }
  at.from = scene.choice.inside;
  at.place = Math.max(0, Math.min(at.place, rows.length - 1));
  const { first, end } = shownOf(at.place, rows.length, at.more);
  const { t } = ctx;
  const order = ctx.meta?.revenueUnknown ? 'Unknown' : '';
  const title = inside < 0 ? t(`portfolio.list.${scene.choice.mode}${order}`, { count: rows.length }) : t('portfolio.list.contacts', { name: isolate(scene.rows[inside].name), count: rows.length });
  return html`<section class="portfolio-list">
    <h2>${title}</h2>
    ${inside < 0 ? nothing : html`<button type="button" class="button small" @click=${() => actions.leave()}>${icon('undo')}<span>${t('portfolio.leave')}</span></button>`}
    ${moreButton(ctx, 'before', first)}
    ${rows.length === 0 ? html`<p class="empty">${t('frame.noRows')}</p>` : html`<div id="portfolio-list" role="listbox" tabindex="0" aria-label=${title} aria-describedby="portfolio-keys"
      aria-activedescendant=${`portfolio-row-${at.place}`} @keydown=${(event) => onKey(ctx, event, { rows, inside, actions, scene })}
      @focus=${() => focus(ctx, true, rows, inside, actions)} @blur=${() => focus(ctx, false, rows, inside, actions)}>
      ${rows.slice(first, end).map((row, i) => option(ctx, scene, row, first + i, rows.length, { inside, actions }))}</div>`}
    ${moreButton(ctx, 'after', rows.length - end)}
    <p class="portfolio-keys" id="portfolio-keys">${t(`portfolio.keys.${inside < 0 ? scene.choice.mode : 'contacts'}`)}</p>
  </section>`;
}

/** Draws further rows for a pointer; keys reach all of them in the list itself. */
function moreButton(ctx, where, left) {
  if (left <= 0) return nothing;
  const draw = () => {
    at.more = { ...at.more, [where]: at.more[where] + STEP };
    ctx.redraw();
  };
  return html`<button type="button" class="button small portfolio-more" tabindex="-1" @click=${draw}>${ctx.t(`portfolio.more.${where}`, { count: Math.min(left, STEP) })}</button>`;
}

function option(ctx, scene, row, place, count, { inside, actions }) {
  const status = inside < 0 ? scene.scenario.status(row) : row.status;
  const active = at.focused && place === at.place;
  return html`<div role="option" id=${`portfolio-row-${place}`} aria-selected=${place === at.place ? 'true' : 'false'} aria-posinset=${place + 1} aria-setsize=${count}
      aria-label=${inside < 0 ? saidOf(ctx, scene, row) : saidOfContact(ctx, row)} class="portfolio-row s-${status} ${active ? 'active' : ''}" @click=${() => (inside < 0 ? actions.open(row.at, -1) : actions.open(inside, row.at))}>
    ${icon(ICONS[status])}<span class="portfolio-row-name">${name(row.name)}${inside >= 0 && row.key ? keyMark(ctx) : nothing}</span>
    <span class="portfolio-row-size">${inside < 0 ? money(ctx, row.size) : ctx.format.number(row.eyes)}</span>
    <small>${inside < 0 ? stateWord(ctx, status) : ctx.t(`portfolio.known.${status}`)}</small></div>`;
}

function tell({ rows, inside, actions }) {
  const row = at.focused ? rows[at.place] : undefined;
  if (!row) actions.look(-1, -1);
  else if (inside < 0) actions.look(row.at, -1);
  else actions.look(inside, row.at);
}

function focus(ctx, focused, rows, inside, actions) {
  at.focused = focused;
  // Not at once: the list also loses the focus while it is taken out of the page, in the middle of a drawing.
  requestAnimationFrame(() => {
    if (!document.getElementById('portfolio-list')) return;
    tell({ rows, inside, actions });
    ctx.redraw();
  });
}

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

function onKey(ctx, event, now) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { rows, inside, actions, scene } = now;
  const row = rows[at.place];
  if (event.key in STEPS) {
    Object.assign(at, { place: Math.max(0, Math.min(rows.length - 1, at.place + STEPS[event.key])), more: { before: 0, after: 0 } });
    tell(now);
    ctx.redraw();
    document.getElementById(`portfolio-row-${at.place}`)?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter') inside < 0 ? actions.open(row.at, -1) : actions.open(inside, row.at);
  else if (event.key === ' ' && inside < 0) actions.mark(row);
  else if (event.key === 'ArrowRight' && inside < 0 && scene.choice.mode === 'customers') actions.enter(row.at);
  else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && inside >= 0) actions.leave();
  else if (event.key === '+' || event.key === '=') actions.zoomIn();
  else if (event.key === '-') actions.zoomOut();
  else if (event.key === '0') actions.fit();
  else return;
  event.preventDefault();
}
