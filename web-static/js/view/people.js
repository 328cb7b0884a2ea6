/** The vendor's own people: how much hangs on each of them alone, and a tick to take them out. */

import { html } from '/vendor/lit-html/lit-html.js';
import { applyFacets, matches } from '../core/facets.js';
import { facetChips, inForce, summary, within } from './chips.js';
import { editButtons, editPanel } from './edit.js';
import { icon } from './icons.js';
import { money, name, outButton, word } from './parts.js';
import { figureName } from './reasons.js';
import { tableView } from './table.js';

const KEYS = ['q', 'leaving', 'function', 'region'];

const FACETS = [
  { key: 'leaving', order: ['leaving', 'holds', 'loses'], of: (one) => [one.leavingOn && 'leaving', one.soleKeyContacts > 0 && 'holds', one.accountsLost > 0 && 'loses'].filter(Boolean) },
  { key: 'function', of: (one) => [one.function ?? ''] },
  { key: 'region', of: (one) => [one.region ?? ''] },
];

export const view = {
  name: 'people',
  noTable: true,
  loadKey: () => '',
  load: (_state, api) => api.all('/employees'),
  title: (_data, _state, t) => t('people.title'),
  lead: (ctx) => html`${ctx.t('people.note')} <a href=${ctx.link({ view: 'duplicates' })}>${ctx.t('duplicates.open')}</a>`,
  filters: (ctx) => inForce(ctx, KEYS, labelOf),
  render,
  table: (ctx) => table(ctx, found(ctx).rows, false),
};

function found(ctx) {
  const { q } = ctx.state.params;
  const also = q ? (one) => matches(q, [one.name, one.id, one.title, one.region]) : undefined;
  return applyFacets(ctx.data.items, FACETS, ctx.state.params, also);
}

function labelOf(ctx, key, choice) {
  return key === 'leaving' ? ctx.t(`people.filter.${choice}`) : word(ctx.t, key, choice);
}

function render(ctx) {
  const { rows, counts } = found(ctx);
  return html`<p class="actions">${editButtons(ctx)}</p>${editPanel(ctx)}
    <div class="filters">
      ${within(ctx, ctx.t('people.within'))}
      ${facetChips(ctx, FACETS, counts, labelOf)}
    </div>
    ${summary(ctx, rows.length, ctx.data.total, KEYS)}
    ${tableView(ctx, table(ctx, rows, true))}`;
}

function table(ctx, rows, withButtons) {
  const { t, format } = ctx;
  const onRecord = (column) => (ctx.data.items.some((one) => one[column.key]) ? [column] : []);
  const columns = [
    { key: 'name', label: t('word.kind.employee') },
    ...onRecord({ key: 'function', label: t('word.facet.function') }),
    ...onRecord({ key: 'region', label: t('word.facet.region') }),
    { key: 'liveTies', label: t('people.column.ties'), numeric: true, figure: 'liveTies' },
    { key: 'soleContacts', label: t('people.column.sole'), numeric: true, figure: 'darkContacts' },
    { key: 'soleKeyContacts', label: t('people.column.soleKey'), numeric: true, figure: 'keyDarkContacts' },
    { key: 'accountsLost', label: t('people.column.lost'), numeric: true, figure: 'accountsLost' },
    { key: 'revenueAtRisk', label: figureName(ctx, 'revenueAtRisk'), numeric: true, figure: 'revenueAtRisk' },
    ...onRecord({ key: 'leavingOn', label: t('people.column.leaving') }),
  ];
  if (withButtons) columns.push({ key: 'out', label: t('people.column.out'), fixed: true });
  return {
    caption: t('people.title'),
    columns,
    rows: rows.map((one) => ({
      rowClass: ctx.whatIf.leavers.has(one.id) ? 'taken-out' : undefined,
      name: { text: one.name, href: ctx.link({ view: 'employee', id: one.id }), node: html`<span class="cell-name">${name(one.name)}</span>`, below: one.title ? html`<small class="cell-sub">${name(one.title)}</small>` : '' },
      function: word(t, 'function', one.function),
      region: one.region ?? '',
      liveTies: one.liveTies,
      soleContacts: one.soleContacts,
      soleKeyContacts: one.soleKeyContacts,
      accountsLost: one.accountsLost,
      revenueAtRisk: { value: one.revenueAtRisk, text: money(ctx, one.revenueAtRisk) },
      leavingOn: one.leavingOn ? { value: one.leavingOn, text: format.shortDate(one.leavingOn), node: html`<span class="leaving">${icon('leaving')}${format.shortDate(one.leavingOn)}</span>` } : '',
      out: { text: '', node: outButton(ctx, one) },
    })),
  };
}
