/** The coverage heat map: accounts × layers, and layers × departments of one account. */

import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import {
  accountGrid, filterOptions, filterRows, portfolioGrid, shownCell, sortRows, stepCounts, STEPS, withThen,
} from '../core/heat.js';
import { LANGUAGE_TAGS } from '../core/i18n.js';
import { isolate } from '../core/isolate.js';
import { formatNames } from '../core/map/text.js';
import { Grid, positionOf } from './grid.js';
import { cellFace, cellReason, cellSaid, rowReason, swatch } from './heat-cell.js';
import { icon } from './icons.js';
import { layerName, life, lifeBecomes, money, name, word } from './parts.js';

const ORDERS = ['weakest', 'name', 'value'];
const ROW = 56;
const grid = new Grid();

const orderOf = (state) => (ORDERS.includes(state.params.sort) ? state.params.sort : 'weakest');
const filtersOf = (state) => ({ tier: state.params.tier ?? '', life: state.params.life ?? '' });

let cache = {};

/** Rows and columns of what was loaded, in the order asked for; kept until data, order, filter or language change. */
function pictureOf(ctx) {
  const { data, state, t } = ctx;
  const whole = !data.account;
  const order = whole ? orderOf(state) : '';
  const filters = whole ? filtersOf(state) : {};
  const key = JSON.stringify([state.id, order, filters, onlyChanged(ctx), t.language]);
  const { result } = ctx.whatIf;
  if (cache.data === data && cache.key === key && cache.result === result) return cache.picture;
  const today = whole ? portfolioGrid(data.coverage) : accountGrid(data.account);
  const then = whole ? portfolioThen(ctx) : accountThen(ctx);
  const all = then ? withThen(today, then) : today;
  const compare = new Intl.Collator(LANGUAGE_TAGS[t.language], { numeric: true, sensitivity: 'base' }).compare;
  const rows = whole ? sortRows(filterRows(all.rows, filters), order, compare).filter((row) => !onlyChanged(ctx) || changes(row)) : all.rows;
  cache = { data, key, result, picture: { whole, all: all.rows, rows, columns: all.columns, key } };
  return cache.picture;
}

/** Whether only accounts are shown whose coverage the what-if changes. */
const onlyChanged = ({ state, whatIf }) => state.params.changed === '1' && Boolean(whatIf.result?.coverage);

const changes = (row) => row.cells.some((cell) => cell.then);

/** The rows of the accounts in which the what-if changes anything; null where the answer does not have them. */
function portfolioThen({ data, whatIf }) {
  const accounts = whatIf.result?.coverage;
  return accounts ? portfolioGrid({ layers: data.coverage.layers, accounts }) : null;
}

function accountThen({ data, whatIf }) {
  const here = whatIf.inFull('account', data.account.id);
  return here && accountGrid({ ...data.account, layers: here.layers, matrix: here.matrix });
}

function columnName(ctx, picture, column) {
  if (picture.whole) return layerName(ctx.t, column.id);
  if (column.whole) return ctx.t('heat.wholeLayer');
  return column.id === '' ? ctx.t('heat.noDepartment') : column.id;
}

const rowName = (ctx, picture, row) => (picture.whole ? row.name : layerName(ctx.t, row.name));

/** Where a cell leads: the account's map at the lane of the layer. */
function cellLink(ctx, picture, row, column) {
  return picture.whole
    ? ctx.link({ view: 'map', id: row.id, layer: formatNames([column.id]) })
    : ctx.link({ view: 'map', id: ctx.state.id, layer: formatNames([row.id]), ...(column.whole ? {} : { dept: formatNames([column.id]) }) });
}

function toolbar(ctx, picture) {
  const { t, state } = ctx;
  if (!picture.whole) {
    return html`<div class="heat-tools"><a class="button small" href=${ctx.link({ view: 'map', id: state.id })}>${icon('map')}<span>${t('heat.openMap')}</span></a>
      <a class="button small" href=${ctx.link({ view: 'matrix', id: state.id })}>${icon('people')}<span>${t('heat.openMatrix')}</span></a></div>`;
  }
  const filters = filtersOf(state);
  return html`<div class="heat-tools" role="group" aria-label=${t('heat.tools')}>
    <label class="heat-tool"><span>${t('heat.sort')}</span>
      <select class="field" @change=${(event) => ctx.go({ sort: event.target.value === 'weakest' ? null : event.target.value }, { replace: true })}>
        ${ORDERS.map((order) => html`<option value=${order} ?selected=${order === orderOf(state)}>${t(`heat.sort.${order}`)}</option>`)}
      </select></label>
    ${filter(ctx, picture, 'tier', filters)}
    ${filter(ctx, picture, 'life', filters)}
    ${ctx.whatIf.result?.coverage ? html`<label class="heat-only"><input type="checkbox" .checked=${onlyChanged(ctx)} @change=${(event) => ctx.go({ changed: event.target.checked ? '1' : null }, { replace: true })}> <span>${t('heat.onlyChanged', { count: picture.all.filter(changes).length })}</span></label>` : nothing}
    <p class="heat-count" role="status">${t('heat.rows', { count: picture.rows.length, total: picture.all.length })}</p>
  </div>`;
}

function filter(ctx, picture, field, filters) {
  const { t } = ctx;
  const options = filterOptions(picture.all, field, filters);
  const label = (value) => (value === '-' ? t('heat.noTier') : field === 'life' ? t(`word.life.${value}`) : word(t, 'tier', value));
  return html`<label class="heat-tool"><span>${t(`heat.filter.${field}`)}</span>
    <select class="field" @change=${(event) => ctx.go({ [field]: event.target.value || null }, { replace: true })}>
      <option value="" ?selected=${filters[field] === ''}>${t(`heat.filter.${field}.all`)}</option>
      ${options.map(({ value, count }) => html`<option value=${value} ?selected=${filters[field] === value}>${t('heat.filter.option', { name: label(value), count })}</option>`)}
    </select></label>`;
}

function legendLine(ctx, picture) {
  const counts = stepCounts(picture.rows);
  const list = html`<ul class="heat-legend" aria-label=${ctx.t('heat.legend')}>
    ${STEPS.map((step) => html`<li>${swatch(step)}<span>${ctx.t(`heat.step.${step}`)}</span> <span class="heat-legend-count">${ctx.format.number(counts[step])}</span></li>`)}
  </ul>`;
  return ctx.narrow ? html`<details class="heat-key"><summary>${ctx.t('heat.legend')}</summary>${list}</details>` : list;
}

function cellView(ctx, picture, row, at, place) {
  const column = picture.columns[place];
  const cell = row.cells[place];
  const { step } = shownCell(cell);
  const labels = { row: isolate(rowName(ctx, picture, row)), column: isolate(columnName(ctx, picture, column)) };
  const link = cellLink(ctx, picture, row, column);
  const ask = (event) => {
    event.stopPropagation();
    ctx.why(event.currentTarget.closest('td').querySelector('[data-at]'), cellReason(ctx, cell, labels, link, people(ctx, row, column)));
  };
  return html`<td class="heat-cell step-${step} ${column.whole ? 'heat-whole' : ''}">
    <a class="heat-link" href=${link} data-at="${at}:${place + 1}" tabindex=${grid.tab(at, place + 1)} aria-keyshortcuts="Space">
      ${cellFace(ctx, cell)}
      <span class="visually-hidden">${ctx.t('heat.cell', { ...labels, said: cellSaid(ctx, cell) })}</span>
    </a>
    <button type="button" class="heat-why" tabindex="-1" @click=${ask} aria-label=${ctx.t('heat.whyCell', labels)}>${icon('info')}</button>
  </td>`;
}

/** The names behind a cell of one account; of a portfolio's cell the map knows them. */
function people(ctx, row, column) {
  if (!ctx.data.map) return [];
  const { contacts, layers, departments } = ctx.data.map;
  return contacts.id
    .map((id, at) => ({ id, at, name: contacts.name[at], title: contacts.title[at], eyes: ctx.whatIf.result?.newEyes[id] ?? contacts.eyes[at] }))
    .filter(({ at }) => layers[contacts.layer[at]].layer === row.id && (column.whole || departments[contacts.department[at]] === column.id))
    .sort((a, b) => a.eyes - b.eyes || contacts.weight[b.at] - contacts.weight[a.at]);
}

function rowHead(ctx, picture, row, at) {
  const { t, format } = ctx;
  const tab = grid.tab(at, 0);
  const ask = (event) => ctx.why(event.currentTarget.closest('th').querySelector('[data-at]'), rowReason(ctx, picture, row, rowName(ctx, picture, row)));
  const sub = (text) => html`<button type="button" class="heat-ask" tabindex="-1" @click=${ask}>${text}</button>`;
  if (!picture.whole) {
    const { required, min } = row.cells[0];
    const said = !required ? t('heat.notRequired') : min === null ? t('heat.required') : t('heat.requiredMin', { min: format.percent(min) });
    return html`<th scope="row"><a data-at="${at}:0" tabindex=${tab} aria-keyshortcuts="Space" href=${ctx.link({ view: 'map', id: ctx.state.id, layer: formatNames([row.id]) })}>${name(layerName(t, row.name))}</a>
      <span class="heat-sub">${sub(said)}</span></th>`;
  }
  const then = lifeThen(ctx, row);
  const value = ctx.meta?.revenueUnknown ? nothing : money(ctx, row.value);
  return html`<th scope="row"><a class="heat-name" data-at="${at}:0" tabindex=${tab} aria-keyshortcuts="Space" title=${row.name} href=${ctx.link({ view: 'heat', id: row.id })}>${name(row.name)}</a>
    <span class="heat-sub">${sub(then === row.life ? html`${life(ctx, row)}<span class="heat-value">${value}</span>` : lifeBecomes(ctx, row, { life: then }))}</span></th>`;
}

/** The life of an account as it would be in the what-if. */
const lifeThen = (ctx, row) => ctx.whatIf.result?.accounts.find((account) => account.id === row.id)?.after.life ?? row.life;

function table(ctx, picture) {
  const slice = grid.begin(picture.key, picture.rows.map(() => ROW), picture.columns.length + 1);
  const shown = picture.rows.slice(slice.from, slice.to);
  const { t } = ctx;
  return html`<div class="heat-box" data-grid @scroll=${() => grid.onScroll()} @focusin=${(event) => grid.onFocus(event)} @keydown=${(event) => onKey(ctx, picture, event)}>
    <table class="heat" role="grid" aria-readonly="true" aria-rowcount=${picture.rows.length + 1} aria-colcount=${picture.columns.length + 1} aria-describedby="heat-keys">
      <caption class="visually-hidden">${title(ctx.data, ctx.state, t)}</caption>
      <thead><tr aria-rowindex="1"><th scope="col" class="heat-corner">${t(picture.whole ? 'heat.account' : 'heat.layer')}</th>
        ${picture.columns.map((column) => html`<th scope="col" class=${column.whole ? 'heat-whole' : ''}><span class="clip-2" title=${columnName(ctx, picture, column)}><bdi>${columnName(ctx, picture, column)}</bdi></span></th>`)}</tr></thead>
      <tbody>
        ${slice.above > 0 ? html`<tr aria-hidden="true" data-spacer="above"><td colspan=${picture.columns.length + 1}></td></tr>` : nothing}
        ${repeat(shown, (row) => row.id, (row, i) => {
          const at = slice.from + i;
          return html`<tr aria-rowindex=${at + 2}>${rowHead(ctx, picture, row, at)}${row.cells.map((_, place) => cellView(ctx, picture, row, at, place))}</tr>`;
        })}
        ${slice.below > 0 ? html`<tr aria-hidden="true" data-spacer="below"><td colspan=${picture.columns.length + 1}></td></tr>` : nothing}
      </tbody>
    </table>
  </div>
  <p class="heat-keys" id="heat-keys">${t('heat.keys')}</p>`;
}

/** Space tells why; the rest are the grid's. Enter follows the link by itself. */
function onKey(ctx, picture, event) {
  if (event.key === ' ' && positionOf(event.target)) {
    event.preventDefault();
    event.target.closest('td, th').querySelector('.heat-why, .heat-ask').click();
    return;
  }
  grid.onKey(event);
}

const title = (data, state, t) => (data.account ? t('heat.titleOf', { name: isolate(data.account.name) }) : t('heat.title'));

/** What stays of a cell in the table: counts as numbers, so that no spreadsheet takes 6/6 for a day. */
const FIELDS = ['covered', 'contacts', 'single'];

/** A count of a cell, today and in the what-if; sorted, and written into files, by the latter. */
function counted(cell, field, write = String) {
  const value = shownCell(cell)[field];
  if (value === cell[field] || write(value) === write(cell[field])) return write === String ? value : { value, text: write(value) };
  return { value, text: `${write(cell[field])} → ${write(value)}` };
}

function portfolioTable(ctx, picture) {
  const { t } = ctx;
  const layers = picture.columns.map((column) => column.id);
  return {
    caption: title(ctx.data, ctx.state, t),
    columns: [
      { key: 'name', label: t('heat.account') },
      { key: 'tier', label: t('heat.filter.tier') },
      { key: 'life', label: t('heat.filter.life'), figure: 'life' },
      ...(ctx.meta?.revenueUnknown ? [] : [{ key: 'value', label: t('heat.value'), numeric: true, figure: 'value' }]),
      ...layers.flatMap((layer) => FIELDS.map((field) => ({ key: `${layer} ${field}`, label: t(`heat.column.${field}`, { layer: layerName(t, layer) }), numeric: true }))),
    ],
    rows: picture.rows.map((row) => ({
      name: row.name,
      href: ctx.link({ view: 'heat', id: row.id }),
      tier: word(t, 'tier', row.tier),
      life: [...new Set([row.life, lifeThen(ctx, row)])].map((one) => t(`word.life.${one}`)).join(' → '),
      value: { value: row.value, text: money(ctx, row.value) },
      ...Object.fromEntries(row.cells.flatMap((cell, at) => FIELDS.map((field) => [`${layers[at]} ${field}`, counted(cell, field)]))),
    })),
  };
}

const COUNTS = ['contacts', 'covered', 'deep', 'single', 'fresh', 'matched', 'friendly'];

function accountTable(ctx, picture) {
  const { t, format } = ctx;
  return {
    caption: title(ctx.data, ctx.state, t),
    columns: [
      { key: 'layer', label: t('heat.layer') },
      { key: 'department', label: t('heat.department') },
      ...COUNTS.map((field) => ({ key: field, label: t(`heat.count.${field}`), numeric: true })),
      { key: 'coverage', label: t('heat.count.coverage'), numeric: true },
    ],
    rows: picture.rows.flatMap((row) => row.cells.map((cell, at) => [row, cell, picture.columns[at]]))
      .filter(([, cell, column]) => column.whole || cell.contacts > 0)
      .map(([row, cell, column]) => ({
        layer: layerName(t, row.name),
        href: ctx.link({ view: 'map', id: ctx.state.id, layer: formatNames([row.id]) }),
        department: columnName(ctx, picture, column),
        ...Object.fromEntries(COUNTS.map((field) => [field, counted(cell, field)])),
        coverage: counted(cell, 'coverage', format.percent),
      })),
  };
}

export const view = {
  name: 'heat',
  title,
  loadKey: () => '',
  async load(state, api) {
    if (state.id === '') return { coverage: await api.coverage() };
    const [account, map] = await Promise.all([api.account(state.id), api.map(state.id)]);
    return { account, map };
  },
  crumbs(ctx) {
    if (!ctx.data.account) return [];
    return [{ label: ctx.t('frame.nav.heat'), href: ctx.link({ view: 'heat' }) }];
  },
  filters(ctx) {
    if (ctx.data.account) return [];
    const { tier, life: lives } = filtersOf(ctx.state);
    const { t } = ctx;
    return [
      `${t('heat.sort')}: ${t(`heat.sort.${orderOf(ctx.state)}`)}`,
      ...(tier ? [`${t('heat.filter.tier')}: ${tier === '-' ? t('heat.noTier') : word(t, 'tier', tier)}`] : []),
      ...(lives ? [`${t('heat.filter.life')}: ${t(`word.life.${lives}`)}`] : []),
      ...(onlyChanged(ctx) ? [t('heat.onlyChanged', { count: pictureOf(ctx).rows.length })] : []),
    ];
  },
  lead: (ctx) => ctx.t(ctx.data.account ? 'heat.leadOf' : 'heat.lead'),
  render(ctx) {
    const picture = pictureOf(ctx);
    if (picture.rows.length === 0) {
      return html`${toolbar(ctx, picture)}<p class="heat-none">${ctx.t(picture.all.length === 0 ? 'home.emptyText' : 'heat.none')}</p>`;
    }
    return html`${toolbar(ctx, picture)}${legendLine(ctx, picture)}${table(ctx, picture)}`;
  },
  table(ctx) {
    const picture = pictureOf(ctx);
    return picture.whole ? portfolioTable(ctx, picture) : accountTable(ctx, picture);
  },
  mounted(ctx, root) {
    root.querySelector('.heat')?.style.setProperty('--columns', pictureOf(ctx).columns.length);
    grid.mounted(ctx, root);
  },
};
