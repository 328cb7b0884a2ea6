/** One cell of the matrix: a tie in three steps, its last contact, and whether it is the only one or no true one. */

import { html, nothing, svg } from '/vendor/lit-html/lit-html.js';
import { isolate } from '../core/isolate.js';
import { icon } from './icons.js';
import { name } from './parts.js';

/** Three bars, as many filled as the tie has steps; a cross line where it is no longer live. */
export function ties(step) {
  return html`<svg class="matrix-bars steps-${step}" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
    ${[1, 2, 3].map((bar) => barShape(bar, bar <= step))}</svg>`;
}

const barShape = (bar, full) =>
  svg`<rect x=${(bar - 1) * 7 + 0.75} y=${13 - bar * 4} width="4.5" height=${bar * 4} rx="1" class=${full ? 'full' : 'hollow'}/>`;

export function cellView(ctx, { cell, row, column, at, tab }) {
  const { t, format } = ctx;
  if (!cell) {
    return html`<td class="matrix-cell ${column.out ? 'is-out' : ''}" data-at=${at} tabindex=${tab}><span class="visually-hidden">${t('matrix.said.none', { employee: column.name, contact: row.name })}</span></td>`;
  }
  const ago = cell.lastContact ? format.ago(cell.lastContact, ctx.asOf) : t('matrix.noDate');
  const gone = cell.out && !cell.added;
  return html`<td class="matrix-cell has-tie ${gone ? 'is-out' : ''} ${cell.live ? '' : 'is-faded'} ${cell.sole ? 'is-sole' : ''}" data-at=${at} tabindex=${tab}
      @click=${(event) => ctx.why(event.currentTarget, reason(ctx, cell, row, column))}>
    <span class="visually-hidden">${t('matrix.said.tie', { employee: column.name, contact: row.name, step: t(`matrix.step.${cell.step}`) })}</span>
    <span class="matrix-line">${ties(cell.step)}<span class="matrix-ago">${cell.added ? t('matrix.planned') : ago}</span></span>
    ${badge(t, cell, gone)}
  </td>`;
}

/** The one word that matters most about a tie. */
function badge(t, cell, gone) {
  if (gone) return !cell.live ? nothing : html`<span class="matrix-badge out">${icon('leaving')}<span>${t('matrix.out')}</span></span>`;
  if (cell.added) return html`<span class="matrix-badge planned">${icon('plus')}<span>${t('matrix.putIn')}</span></span>`;
  if (cell.sole) return html`<span class="matrix-badge sole">${icon('eye')}<span>${t('matrix.sole')}</span></span>`;
  if (cell.falseEye === 'SHADOW') {
    const said = t('matrix.shadowOf', { names: cell.of.map(isolate).join(', ') });
    return html`<span class="matrix-badge shadow" title=${said}>${icon('shadow')}<span><bdi>${said}</bdi></span></span>`;
  }
  if (cell.falseEye === 'LEAVING') return html`<span class="matrix-badge leaving">${icon('leaving')}<span>${t('matrix.leavingShort')}</span></span>`;
  return nothing;
}

/** The rule behind a cell, with the two people it is about. */
function reason(ctx, cell, row, column) {
  const { t, format } = ctx;
  const text = [];
  const contact = isolate(row.name);
  const employee = isolate(column.name);
  if (cell.added) text.push(t('matrix.why.planned'));
  else {
    text.push(t('matrix.why.strength', { strength: format.strength(cell.strength) }));
    text.push(t(cell.live ? `matrix.why.step.${cell.step}` : 'matrix.why.faded'));
    text.push(cell.lastContact ? t('matrix.why.last', { date: format.date(cell.lastContact) }) : t('matrix.why.noDate'));
  }
  if (cell.sole) text.push(t('matrix.why.sole', { contact, employee }));
  if (cell.falseEye === 'SHADOW') text.push(t('matrix.why.shadow', { employee, contact, names: cell.of.map(isolate).join(', ') }));
  if (cell.falseEye === 'LEAVING') text.push(t('matrix.why.leaving', { employee, date: format.date(column.leavingOn) }));
  text.push(html`<a href=${ctx.link({ view: 'employee', id: column.id })}>${name(column.name)}</a>`);
  return {
    title: t('matrix.why.title', { employee, contact }),
    text,
    href: ctx.link({ view: 'contact', id: row.id }),
    label: t('matrix.why.rows', { contact }),
  };
}
