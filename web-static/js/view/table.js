/** A real table from a view's `table(ctx)`: sortable by every column, its order kept in the address. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { nextOrder, sortRows } from '../core/sort.js';
import { LANGUAGE_TAGS } from '../core/i18n.js';
import { icon } from './icons.js';
import { reason } from './reasons.js';

const LIMIT = 500;

/** A longer text may be clipped; the whole of it is in the title. */
const CLIPPED = 24;

/**
 * @param ctx the view's context
 * @param {{caption: string, columns: {key, label, numeric?, fixed?, figure?, wide?, brief?, names?}[], rows: object[], note?: string}} table a cell is
 *   text, a number, or `{value, text, href, node}`: `value` sorts and goes to CSV, `node` is drawn,
 *   `below` stands under it outside the link
 */
export function tableView(ctx, table) {
  const by = ctx.state.params.by ?? '';
  const rows = sortRows(table.rows, by, LANGUAGE_TAGS[ctx.t.language]);
  const all = ctx.state.params.rows === 'all';
  const shown = all ? rows : rows.slice(0, LIMIT);
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${table.caption}>
      <table class="data">
        <caption class="visually-hidden">${table.caption}</caption>
        <thead><tr>${table.columns.map((column) => head(ctx, column, by))}</tr></thead>
        <tbody>${shown.map((row) => html`<tr class=${row.rowClass ?? nothing}>${table.columns.map((column, at) => cell(ctx, row, column, at))}</tr>`)}</tbody>
      </table>
    </div>
    ${rows.length === 0 ? html`<p class="empty">${ctx.t('frame.noRows')}</p>` : nothing}
    ${shown.length < rows.length
      ? html`<p class="more">${ctx.t('frame.showing', { shown: shown.length, count: rows.length })}
          <button type="button" class="button small" @click=${() => ctx.go({ rows: 'all' })}>${ctx.t('frame.showAll')}</button></p>`
      : nothing}`;
}

function head(ctx, column, by) {
  const order = by === column.key ? 'ascending' : by === `-${column.key}` ? 'descending' : nothing;
  const arrow = by === column.key ? icon('up') : by === `-${column.key}` ? icon('down') : nothing;
  if (column.fixed) return html`<th scope="col" class=${column.numeric ? 'numeric' : ''}>${column.label}</th>`;
  return html`<th scope="col" class=${column.numeric ? 'numeric' : ''} aria-sort=${order}>
    <button type="button" class="sort" @click=${() => ctx.go({ by: nextOrder(by, column.key, column.numeric) })}>${column.label}${arrow}</button>${column.figure ? explain(ctx, column) : nothing}</th>`;
}

/** The rule behind a column's figures; on narrow screens, which have no heads, it is beside each figure. */
function explain(ctx, column) {
  return html`<button type="button" class="explain" aria-haspopup="dialog" aria-label=${ctx.t('word.whyColumn', { column: column.label })}
    @click=${(event) => ctx.why(event.currentTarget, reason(ctx, column.figure))}>${icon('info')}</button>`;
}

function cell(ctx, row, column, at) {
  const content = row[column.key];
  const object = content !== null && typeof content === 'object';
  const text = object ? (content.text ?? content.value) : content;
  const shown = typeof text === 'number' ? ctx.format.number(text) : (text ?? '–');
  const href = object && content.href ? content.href : at === 0 ? row.href : undefined;
  const asked = ctx.narrow && column.figure ? explain(ctx, column) : nothing;
  if (content === 0) return html`<td class="numeric zero" data-label=${column.label}>${shown}${asked}</td>`;
  const inner = object && content.node ? content.node : html`<span class="cell-text" title=${String(shown).length > CLIPPED ? shown : nothing}><bdi>${shown}</bdi></span>`;
  const linked = html`${href ? html`<a href=${href}>${inner}</a>` : inner}${object && content.below ? content.below : nothing}`;
  const blank = text === '' || text === null || text === undefined;
  const kind = `${column.numeric ? 'numeric' : ''} ${column.brief ? 'brief' : ''} ${column.wide ? 'wide' : ''} ${column.names ? 'names' : ''} ${blank && !(object && content.node) ? 'blank' : ''}`;
  return at === 0 ? html`<th scope="row" class=${kind}>${linked}</th>` : html`<td class=${kind} data-label=${column.label}>${linked}${blank ? nothing : asked}</td>`;
}
