/** The time slider: a day and one to compare it with, and what changed between them. Fetched when it is first asked for. */

import { html, nothing, svg } from '/vendor/lit-html/lit-html.js';
import { handlesOf, MONTHS, moveHandle, sectionsOf, ticksOf } from '../core/time.js';
import { icon } from './icons.js';
import { keyMark, lifeBecomes, nameLink, name } from './parts.js';

const FIRST = 6;
const NAMED = 5;

/** The bar with both handles. */
export function timeBar(ctx) {
  const { t, format } = ctx;
  const today = ctx.meta?.today ?? ctx.asOf;
  const ticks = ticksOf(today);
  const asked = ctx.asked.since ? ctx.asked : ctx.state;
  const handles = handlesOf(ticks, asked);
  const go = (next) => ctx.go({ since: ticks[next.since], asOf: next.asOf === MONTHS ? null : ticks[next.asOf] }, { replace: true });
  const handle = (which) => html`<input type="range" class="time-handle is-${which}" min="0" max=${MONTHS} step="1" .value=${String(handles[which])}
    aria-label=${t(`time.${which}`)} aria-valuetext=${format.date(ticks[handles[which]])} @change=${(event) => go(moveHandle(handles, which, Number(event.target.value)))}>`;
  const step = (by, key, shape) => html`<button type="button" class="button small icon-only" aria-label=${t(key)} title=${t(key)} ?disabled=${handles.asOf + by < 1 || handles.asOf + by > MONTHS}
    @click=${() => go(moveHandle(handles, 'asOf', handles.asOf + by))}>${icon(shape)}</button>`;
  return html`<section class="time-bar" aria-label=${t('time.name')}>
    <p class="time-days"><span><small>${t('time.since')}</small> <b>${format.shortDate(asked.since)}</b></span>
      <span><small>${t('time.asOf')}</small> <b>${format.shortDate(asked.asOf ?? today)}</b></span></p>
    <div class="time-track"><svg viewBox="0 0 ${MONTHS} 10" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect x=${handles.since} y="3.500" width=${handles.asOf - handles.since} height="3"/>`}
        ${ticks.map((day, at) => svg`<path d=${`M${at} ${day.slice(5, 7) === '12' ? 0 : 2.5}V10`}/>`)}</svg>${handle('since')}${handle('asOf')}</div>
    <span class="time-steps">${step(-1, 'time.back', 'left')}${step(1, 'time.forward', 'right')}
      <button type="button" class="button small quiet" @click=${() => ctx.go({ since: null, asOf: null }, { replace: true })}>${icon('close')}<span>${t('time.off')}</span></button></span>
  </section>`;
}

/** What changed since the day compared with: a line for each kind, with the first names. */
export function changesNotes({ changes, t, format: fmt }) {
  const nameOf = (row) => (row.contact ? `${row.contact.name} (${row.employee.name})` : row.name);
  return sectionsOf(changes).map(({ key, total, rows }) => {
    const names = fmt.list(rows.slice(0, NAMED).map(nameOf));
    const more = total > NAMED ? ` ${t('time.more', { count: total - NAMED })}` : '';
    return `${t(`time.section.${key}`)} (${fmt.number(total)}): ${names}${more}`;
  });
}

let said = '';

/** What changed: counted, and listed when it is opened; said once in the live region. */
export function changesPanel(ctx) {
  const { t, changes, format } = ctx;
  const sections = sectionsOf(changes);
  const title = t('time.title', { from: format.date(changes.from), to: format.date(changes.to) });
  const key = `${changes.from} ${changes.to}`;
  if (key !== said) {
    said = key;
    const counts = sections.map((one) => `${t(`time.section.${one.key}`)}: ${format.number(one.total)}`);
    ctx.announceSoon([title, ...counts].join('. '), () => key === said);
  }
  return html`<details class="time-changes card" ?open=${ctx.state.view === 'home'}>
    <summary><h2>${title}</h2>
      ${sections.length === 0 ? html`<p class="empty">${t('time.nothing')}</p>` : html`<ul class="time-counts">${sections.map((one) => html`<li>${t(`time.section.${one.key}`)} <b>${format.number(one.total)}</b></li>`)}</ul>`}</summary>
    <div class="time-sections">${sections.map((one) => section(ctx, one))}</div>
  </details>`;
}

function section(ctx, { key, total, rows }) {
  const list = (some) => html`<ul>${some.map((row) => html`<li>${item(ctx, key, row)}</li>`)}</ul>`;
  const rest = rows.slice(FIRST);
  return html`<div class="time-section"><h3>${ctx.t(`time.section.${key}`)} <span class="chip-count">${ctx.format.number(total)}</span></h3>
    ${list(rows.slice(0, FIRST))}
    ${rest.length ? html`<details><summary>${ctx.t('time.more', { count: total - FIRST })}</summary>${list(rest)}
      ${total > rows.length ? html`<p class="muted small">${ctx.t('frame.showing', { shown: rows.length, count: total })}</p>` : nothing}</details>` : nothing}</div>`;
}

/** What an account stands on: its life where that changed, else its eyes. */
function standing(ctx, { before, after }) {
  if (before.life !== after.life || before.trueLife !== after.trueLife) return lifeBecomes(ctx, before, after);
  return html`<small>${ctx.t('time.accountEyes', { before: before.eyes, trueBefore: before.trueEyes, after: after.eyes, trueAfter: after.trueEyes })}</small>`;
}

function item(ctx, key, row) {
  if (key === 'accounts') return html`${nameLink(ctx, 'account', row)} ${standing(ctx, row)}`;
  if (key === 'cold') return html`${nameLink(ctx, 'contact', row.contact)}${row.key ? keyMark(ctx) : nothing} <small>${ctx.t.parts('time.coldWith', { name: nameLink(ctx, 'employee', row.employee) })}</small>`;
  if (key === 'left') return html`${name(row.name)}${row.key ? keyMark(ctx) : nothing} <small>${ctx.t(`word.kind.${row.kind}`)}</small>`;
  if (key === 'joined') return html`${nameLink(ctx, row.kind, row)}${row.key ? keyMark(ctx) : nothing} <small>${ctx.t(`word.kind.${row.kind}`)}</small>`;
  if (key === 'recorded') return nameLink(ctx, 'account', row);
  if (key === 'unrecorded') return name(row.name);
  return html`${nameLink(ctx, 'contact', row)}${row.key ? keyMark(ctx) : nothing} <small>${row.before === row.after ? ctx.t('time.accountEyes', row) : ctx.t('time.eyes', row)}</small>`;
}
