/** What-if, on every view: a bar with who is out and what it does, and the panel behind it. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { isolate } from '../core/isolate.js';
import { COUNTERS, countersOf, directionOf, isEmpty, takeOut } from '../core/whatif.js';
import { icon } from './icons.js';
import { money } from './parts.js';
import { brief } from './whatif/brief.js';
import { chipList } from './whatif/chips.js';
import { counterName, counterReason } from './whatif/compare.js';
import { askWorst, become, current, desk, keepTo, scenarioA } from './whatif/desk.js';
import { panel } from './whatif/panel.js';

/** The bar shows the first few who are out or put in; the panel shows all. */
const CHIPS = 3;

/** The bar of the frame. */
export function renderBar(ctx) {
  keepTo(ctx);
  askWorst();
  say(ctx);
  const { t } = ctx;
  const asked = ctx.whatIf.active;
  const a = scenarioA(ctx);
  return html`<section class="whatif ${asked ? 'is-asked' : ''} ${desk.open ? 'is-open' : ''}" aria-label=${t('whatif.name')} @keydown=${(event) => onKey(event, ctx)}>
    ${desk.open ? panel(ctx, a) : nothing}
    <div class="whatif-bar">
      <button type="button" id="whatif-toggle" class="button ${asked || desk.open ? '' : 'primary'}" aria-expanded=${desk.open ? 'true' : 'false'} aria-controls="whatif-panel" @click=${() => toggle(ctx)}>
        ${icon(desk.open ? 'down' : 'up')}<span>${t(asked ? 'whatif.open' : 'whatif.start')}</span></button>
      ${asked ? chips(ctx) : desk.open ? nothing : offers(ctx)}
      ${asked ? counters(ctx) : nothing}
    </div>
  </section>
  ${asked ? brief(ctx, a) : nothing}`;
}

function toggle(ctx) {
  desk.open = !desk.open;
  ctx.redraw();
  if (desk.open) document.getElementById(isEmpty(current(ctx)) ? 'whatif-who' : 'whatif-title')?.focus({ preventScroll: true });
}

function onKey(event, ctx) {
  if (event.key !== 'Escape' || !desk.open) return;
  desk.open = false;
  ctx.redraw();
  document.getElementById('whatif-toggle')?.focus();
}

/** Says the counters in the live region when the server has answered another question. */
function say(ctx) {
  const { result } = ctx.whatIf;
  const asked = result && JSON.stringify([result.asOf, result.employees, result.addTies]);
  if (asked === desk.said) return;
  desk.said = asked;
  desk.picked = new Set([...desk.picked].filter((id) => result?.dark.includes(id)));
  if (!result) return;
  const [dark, key, accounts, revenue] = countersOf(result);
  const text = ctx.t('whatif.said', {
    dark: dark.after[0], darkBefore: dark.before, key: key.after[0], keyBefore: key.before,
    accounts: accounts.after[0], accountsBefore: accounts.before,
    revenue: money(ctx, revenue.after[0]), revenueBefore: money(ctx, revenue.before),
  });
  ctx.announceSoon(text, () => desk.said === asked);
}

/** The worst pair and triple, before anybody is taken out. */
function offers(ctx) {
  const { t, format } = ctx;
  if (!desk.worst) return html`<p class="whatif-hint">${t('whatif.hint')}</p>`;
  return html`<div class="whatif-offers" role="group" aria-label=${t('whatif.worst')}>
    ${desk.worst.map((group) => html`<button type="button" class="button whatif-offer" @click=${() => become(ctx, takeOut(current(ctx), group.employees.map((employee) => employee.id)))}>
      <span><b>${t('word.worstGroup', { count: group.employees.length })}</b> <bdi class="whatif-offer-names">${format.list(group.employees.map((employee) => isolate(employee.name)))}</bdi></span>
      <span class="whatif-money">${t('whatif.atRisk', { amount: money(ctx, group.revenueAtRisk) })}</span></button>`)}
  </div>`;
}

function chips(ctx) {
  const { t } = ctx;
  const all = chipList(ctx, current(ctx));
  const more = all.length - CHIPS;
  return html`<ul class="whatif-chips" id="whatif-chips" aria-label=${t('whatif.chips')}>${all.slice(0, CHIPS)}</ul>
    ${more > 0 ? html`<span class="whatif-more">${t('whatif.moreChips', { count: more })}</span>` : nothing}
    <button type="button" class="button small quiet whatif-clear" aria-label=${t('whatif.clear')} @click=${() => clear(ctx)}>${icon('undo')}<span>${t('whatif.clear')}</span></button>`;
}

function clear(ctx) {
  ctx.whatIf.clear();
  document.getElementById('whatif-toggle')?.focus();
}

/** The four counters, before and after, each with its rule. */
function counters(ctx) {
  const { t, whatIf } = ctx;
  if (whatIf.error) return html`<p class="whatif-error" role="alert">${icon('warning')}<span>${t('whatif.error')}</span></p>`;
  const rows = whatIf.result ? countersOf(whatIf.result) : COUNTERS.map(({ id }) => ({ id, waiting: true }));
  return html`<dl class="whatif-counters ${whatIf.pending ? 'is-pending' : ''}">${rows.map((row) => counter(ctx, row))}</dl>`;
}

function counter(ctx, row) {
  const { t, format } = ctx;
  if (row.waiting) return html`<div class="whatif-counter"><dt>${counterName(ctx, row.id)}</dt><dd>…</dd></div>`;
  const show = row.money ? (amount) => money(ctx, amount) : format.number;
  const after = row.after[0];
  const direction = directionOf(row.before, after);
  const change = Math.abs(after - row.before);
  const lost = row.id === 'accounts' && direction === 'worse';
  return html`<div class="whatif-counter is-${direction}"><dt>${counterName(ctx, row.id)}</dt>
    <dd><button type="button" class="why" aria-haspopup="dialog" @click=${(event) => ctx.why(event.currentTarget, counterReason(ctx, row.id))}><span class="whatif-before">${show(row.before)}</span>
      ${icon('arrow')}<span class="visually-hidden">${t('word.becomes')}</span><b>${show(after)}</b></button>
      ${direction === 'same' ? nothing : html`<span class="whatif-delta">${icon(direction === 'worse' ? 'warning' : 'check')}<span>${t(lost ? 'whatif.delta.lost' : `whatif.delta.${direction}`, { count: change, amount: show(change) })}</span></span>`}</dd></div>`;
}
