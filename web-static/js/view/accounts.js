/** The list of accounts: filter chips with counts, search within, every column sorts. */

import { html } from '/vendor/lit-html/lit-html.js';
import { applyFacets, matches } from '../core/facets.js';
import { facetChips, inForce, summary, within } from './chips.js';
import { editButtons, editPanel } from './edit.js';
import { becomes, eyes, lifeBecomes, money, name, word } from './parts.js';
import { tableView } from './table.js';

const LIVES = ['NOT_HELD', 'ONE_EYE', 'FALSE', 'ALIVE'];
const RISKS = ['blindSpots', 'singleEyes', 'unmapped'];
const KEYS = ['q', 'life', 'risk', 'tier', 'region', 'segment'];

const looksAlive = (account) => account.life === 'ALIVE' && account.trueLife !== 'ALIVE';

/** Where a life stands in the order of the column. */
const rankOf = (account) => LIVES.indexOf(account.life) + (looksAlive(account) ? -0.5 : 0);

const FACETS = [
  { key: 'life', order: LIVES, of: (account) => (looksAlive(account) ? ['ALIVE', 'FALSE'] : [account.life]) },
  { key: 'risk', order: RISKS, of: (account) => [account.blindSpots > 0 && 'blindSpots', account.singleEyes > 0 && 'singleEyes', account.unmapped && 'unmapped'].filter(Boolean) },
  { key: 'tier', of: (account) => [account.tier ?? ''] },
  { key: 'region', of: (account) => [account.region ?? ''] },
  { key: 'segment', of: (account) => [account.segment ?? ''] },
];

export const view = {
  name: 'accounts',
  noTable: true,
  loadKey: () => '',
  load: (_state, api) => api.all('/accounts', { sort: 'value' }),
  title: (_data, _state, t) => t('accounts.title'),
  lead: (ctx) => html`<a href=${ctx.link({ view: 'duplicates' })}>${ctx.t('duplicates.open')}</a>`,
  filters: (ctx) => inForce(ctx, KEYS, labelOf),
  render,
  table: (ctx) => table(ctx, found(ctx).rows),
};

function found(ctx) {
  const { q } = ctx.state.params;
  const also = q ? (account) => matches(q, [account.name, account.id, account.region, account.industry]) : undefined;
  return applyFacets(ctx.data.items, FACETS, ctx.state.params, also);
}

function labelOf(ctx, key, choice) {
  if (key === 'life') return ctx.t(`word.life.${choice}`);
  if (key === 'risk') return ctx.t(`accounts.risk.${choice}`);
  return word(ctx.t, key, choice);
}

function render(ctx) {
  const { rows, counts } = found(ctx);
  return html`<p class="actions">${editButtons(ctx)}</p>${editPanel(ctx)}
    <div class="filters">
      ${within(ctx, ctx.t('accounts.within'))}
      ${facetChips(ctx, FACETS, counts, labelOf)}
    </div>
    ${summary(ctx, rows.length, ctx.data.total, KEYS)}
    ${tableView(ctx, table(ctx, rows))}`;
}

function table(ctx, rows) {
  const { t, format } = ctx;
  const changed = new Map((ctx.whatIf.result?.accounts ?? []).map((account) => [account.id, account.after]));
  const thenOf = (account) => changed.get(account.id) ?? account;
  const both = (account, write) => [...new Set([write(account), write(thenOf(account))])].join(' → ');
  const score = (account, relation) => {
    const [before, after] = [account, thenOf(account)].map((one) => format.score(one[relation]));
    return { value: thenOf(account)[relation], text: both(account, (one) => format.score(one[relation])), node: becomes(ctx, before === after, before, after) };
  };
  return {
    caption: t('accounts.title'),
    columns: [
      { key: 'name', label: t('word.kind.account') },
      { key: 'life', label: t('accounts.column.life'), figure: 'life' },
      { key: 'eyes', label: t('accounts.column.eyes'), numeric: true, figure: 'life' },
      ...(ctx.meta?.revenueUnknown ? [] : [{ key: 'revenue', label: t('word.figure.revenue'), numeric: true, figure: 'revenue' }]),
      { key: 'blindSpots', label: t('accounts.column.blindSpots'), numeric: true, figure: 'blindSpots' },
      { key: 'singleEyes', label: t('accounts.column.singleEyes'), numeric: true, figure: 'singleEyes' },
      { key: 'keyScore', label: t('word.score.key'), numeric: true, figure: 'keyScore' },
      { key: 'universal', label: t('word.score.universal'), numeric: true, figure: 'universal' },
      { key: 'organizational', label: t('word.score.organizational'), numeric: true, figure: 'organizational' },
      { key: 'topGap', label: t('accounts.column.topGap'), figure: 'topGap' },
    ],
    rows: rows.map((account) => ({
      name: { text: account.name, href: ctx.link({ view: 'map', id: account.id }), node: html`<span class="cell-name">${name(account.name)}</span>`, below: html`<small class="cell-sub">${[word(t, 'tier', account.tier), account.region].filter((part) => part && part !== '–').join(' · ')}</small>` },
      life: { value: rankOf(thenOf(account)), text: both(account, (one) => t(`word.life.${one.life}`)), node: lifeBecomes(ctx, account, thenOf(account)) },
      eyes: { value: thenOf(account).trueEyes, text: both(account, (one) => `${one.eyes}${one.eyesCapped ? '+' : ''}`), node: eyesThen(ctx, account, thenOf(account)) },
      revenue: { value: account.revenue, text: money(ctx, account.revenue) },
      blindSpots: account.blindSpots,
      singleEyes: account.singleEyes,
      keyScore: score(account, 'key'),
      universal: score(account, 'universal'),
      organizational: score(account, 'organizational'),
      topGap: account.topGap ? { value: account.topGap.severity, text: t.or(`word.gap.${account.topGap.kind}`, account.topGap.kind) } : '',
    })),
  };
}

/** Eyes of an account, today and in the what-if. */
function eyesThen(ctx, account, then) {
  const same = then.eyes === account.eyes && then.trueEyes === account.trueEyes;
  return same ? eyeCount(ctx, account) : becomes(ctx, false, eyes(ctx, account.eyes, account.trueEyes, account.eyesCapped), eyeCount(ctx, then));
}

function eyeCount(ctx, account) {
  const shown = eyes(ctx, account.eyes, account.trueEyes, account.eyesCapped);
  return account.trueEyes < account.eyes ? html`${shown}<small class="cell-sub">${ctx.t('accounts.trueEyes', { count: account.trueEyes })}</small>` : shown;
}
