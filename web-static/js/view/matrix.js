/** The contact × team matrix of one account: who knows whom, how well, who alone, and who only in company. */

import { repeat } from '/vendor/lit-html/directives/repeat.js';
import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { LANGUAGE_TAGS } from '../core/i18n.js';
import { isolate } from '../core/isolate.js';
import { matrixOf } from '../core/matrix.js';
import { Grid, positionOf } from './grid.js';
import { icon } from './icons.js';
import { cellView, ties } from './matrix-cell.js';
import { becomes, eyes, keyMark, layerName, name, toggleOut } from './parts.js';
import { nameOf } from './whatif/desk.js';

const ROW = 60;
const HEADING = 36;
const grid = new Grid({ header: true });

let cache = {};

/** The matrix with the what-if in it, and its rows as they are drawn: a heading, then the contacts of the layer. */
function pictureOf(ctx) {
  const { data, whatIf, t } = ctx;
  const everybody = ctx.state.params.team === 'all';
  const here = new Set(data.map.contacts.id);
  const joining = [...new Set(whatIf.add.filter((tie) => here.has(tie.contactId)).map((tie) => tie.employeeId))]
    .map((id) => ({ id, name: nameOf(ctx, id) }));
  const of = [data, whatIf.result, whatIf.out, whatIf.add, t.language, everybody, joining.map((person) => person.name).join()];
  if (cache.of?.every((one, at) => one === of[at])) return cache.picture;
  const compare = new Intl.Collator(LANGUAGE_TAGS[t.language], { numeric: true, sensitivity: 'base' }).compare;
  const matrix = matrixOf(data.map, {
    out: whatIf.leavers, dark: whatIf.dark, newEyes: whatIf.result?.newEyes ?? {}, added: whatIf.add, joining,
    here: whatIf.inFull('account', ctx.state.id),
    team: everybody ? undefined : new Set(data.account.team.map((member) => member.id)),
  }, compare);
  const lines = matrix.layers.flatMap((layer) => (layer.rows.length || layer.hole
    ? [{ heading: layer }, ...layer.rows.map((row) => ({ row, layer }))]
    : []));
  cache = { of, picture: { ...matrix, everybody, lines } };
  return cache.picture;
}

function columnHead(ctx, column, place) {
  const { t, format } = ctx;
  return html`<th scope="col" class="matrix-person ${column.out ? 'is-out' : ''}">
    <div class="matrix-head">
      <a data-at="-1:${place + 1}" tabindex=${grid.tab(-1, place + 1)} href=${ctx.link({ view: 'employee', id: column.id })} title=${column.name} aria-keyshortcuts="Space">${name(column.name)}</a>
      <span class="matrix-title" title=${column.title ?? ''}><bdi>${column.title}</bdi></span>
      <button type="button" class="matrix-total why" tabindex="-1" data-why @click=${(event) => ctx.why(focusable(event), columnReason(ctx, column))}>${column.sole > 0 ? html`<b class="matrix-alone">${t('matrix.total.sole', { count: column.sole, live: column.live })}</b>` : t('matrix.total', { count: column.live })}</button>
      ${column.leavingOn ? html`<span class="matrix-badge leaving" title=${t('matrix.leavingOn', { date: format.date(column.leavingOn) })}>${icon('leaving')}<span>${t('matrix.leaving', { date: format.shortDate(column.leavingOn) })}</span></span>` : nothing}
      <button type="button" class="button small matrix-out" tabindex="-1" aria-pressed=${column.out ? 'true' : 'false'}
        aria-label=${t(column.out ? 'matrix.putBackName' : 'matrix.takeOutName', { name: column.name })} @click=${() => toggleOut(ctx, column)}>${icon(column.out ? 'undo' : 'leaving')}<span>${t(column.out ? 'matrix.out' : 'matrix.takeOut')}</span></button>
    </div></th>`;
}

/** What takes the focus in the cell of a number. */
const focusable = (event) => event.currentTarget.closest('th').querySelector('[data-at]') ?? event.currentTarget;

function columnReason(ctx, column) {
  const { t } = ctx;
  return { title: column.name, text: [t('word.why.liveTies'), t('matrix.why.alone')], href: ctx.link({ view: 'employee', id: column.id }) };
}

function rowReason(ctx, row, layer) {
  const { t } = ctx;
  const counts = `${layerName(t, layer.layer)}: ${t('matrix.layer', { known: layer.covered, count: layer.contacts })}.`;
  return { title: row.name, text: [t('word.why.knownBy'), `${counts} ${t('map.lane.whyCovered')}`], href: ctx.link({ view: 'contact', id: row.id }) };
}

function layerReason(ctx, layer) {
  return { title: layerName(ctx.t, layer.layer), text: ctx.t('map.lane.whyCovered'), href: ctx.link({ view: 'heat', id: ctx.state.id }), label: ctx.t('map.lane.rows') };
}

function heading(ctx, picture, layer, at) {
  const { t } = ctx;
  return html`<tr class="matrix-layer" aria-rowindex=${at + 2}><th scope="rowgroup" colspan=${picture.columns.length + 1}><span class="matrix-layer-name">${layerName(t, layer.layer)}
    ${layer.hole
      ? html`<span class="matrix-layer-count is-hole">${icon('hole')} ${t('matrix.hole')}</span>`
      : html`<button type="button" class="matrix-layer-count why" tabindex="-1" @click=${(event) => ctx.why(event.currentTarget, layerReason(ctx, layer))}>${t('matrix.layer', { known: layer.covered, count: layer.contacts })}</button>`}</span></th></tr>`;
}

function contactRow(ctx, picture, { row, layer }, at) {
  const { t } = ctx;
  const same = row.eyesAfter === row.eyes && row.trueAfter === row.trueEyes;
  const now = eyes(ctx, row.eyes, row.trueEyes);
  const known = becomes(ctx, same, now, same ? now : eyes(ctx, row.eyesAfter, row.trueAfter));
  return html`<tr class=${row.goesDark ? 'goes-dark' : nothing} aria-rowindex=${at + 2}>
    <th scope="row"><div class="matrix-contact">
      <span class="matrix-names"><a data-at="${at}:0" tabindex=${grid.tab(at, 0)} title=${row.name} href=${ctx.link({ view: 'contact', id: row.id })}>${name(row.name)}</a>
        <span class="matrix-title" title=${row.title ?? ''}><bdi>${row.title}</bdi></span></span>
      <span class="matrix-eyes">${row.key ? keyMark(ctx) : nothing}<button type="button" class="why" tabindex="-1" data-why @click=${(event) => ctx.why(focusable(event), rowReason(ctx, row, layer))}>${known}</button>
        ${row.goesDark ? html`<span class="matrix-badge dark">${t('matrix.goesDark')}</span>` : nothing}</span></div></th>
    ${row.cells.map((cell, place) => cellView(ctx, { cell, row, column: picture.columns[place], at: `${at}:${place + 1}`, tab: grid.tab(at, place + 1) }))}
  </tr>`;
}

function onKey(ctx, picture, event) {
  const at = positionOf(event.target);
  if (!at) return;
  const column = picture.columns[at.column - 1];
  if (event.key === ' ') {
    event.preventDefault();
    if (column) toggleOut(ctx, column);
  } else if (event.key === '?') {
    event.preventDefault();
    (event.target.closest('th')?.querySelector('[data-why]') ?? event.target).click();
  } else if (event.key === 'Enter' && event.target.matches('td')) {
    event.preventDefault();
    event.target.click();
  } else {
    grid.onKey(event);
  }
}

function table(ctx, picture) {
  const { t } = ctx;
  const { lines, columns } = picture;
  const heights = lines.map((line) => (line.heading ? HEADING : ROW));
  const slice = grid.begin(`${ctx.state.id} ${ctx.asOf} ${picture.everybody}`, heights, columns.length + 1, (row) => Boolean(lines[row]?.heading));
  const spacer = (side) => (slice[side] > 0 ? html`<tr aria-hidden="true" data-spacer=${side}><td colspan=${columns.length + 1}></td></tr>` : nothing);
  return html`<div class="matrix-box" data-grid @scroll=${() => grid.onScroll()} @focusin=${(event) => grid.onFocus(event)} @keydown=${(event) => onKey(ctx, picture, event)}>
    <table class="matrix" role="grid" aria-readonly="true" aria-rowcount=${lines.length + 1} aria-colcount=${columns.length + 1} aria-describedby="matrix-keys">
      <caption class="visually-hidden">${title(ctx.data, ctx.state, t)}</caption>
      <thead><tr aria-rowindex="1"><th scope="col" class="matrix-corner"><span data-at="-1:0" tabindex=${grid.tab(-1, 0)}>${t('matrix.contact')}</span></th>
        ${columns.map((column, place) => columnHead(ctx, column, place))}</tr></thead>
      <tbody>${spacer('above')}
        ${repeat(lines.slice(slice.from, slice.to), (line) => line.row?.id ?? line.heading, (line, i) => (line.heading ? heading(ctx, picture, line.heading, slice.from + i) : contactRow(ctx, picture, line, slice.from + i)))}
        ${spacer('below')}</tbody>
    </table>
  </div>
  <p class="matrix-keys" id="matrix-keys">${t('matrix.keys')}</p>`;
}

function legendLine(ctx) {
  const { t } = ctx;
  return html`<ul class="matrix-legend" aria-label=${t('matrix.legend')}>
    ${[3, 2, 1, 0].map((step) => html`<li>${ties(step)}<span>${t(`matrix.step.${step}`)}</span></li>`)}
    <li><span class="matrix-badge sole">${icon('eye')}<span>${t('matrix.sole')}</span></span><span>${t('matrix.legend.sole')}</span></li>
    <li><span class="matrix-badge shadow">${icon('shadow')}<span>${t('matrix.shadow')}</span></span><span>${t('matrix.legend.shadow')}</span></li>
  </ul>`;
}

/** Colleagues who once sat in a hall with everybody would crowd out the team: they are shown when asked for. */
function othersButton(ctx, picture) {
  if (!picture.everybody && picture.hidden === 0) return nothing;
  return html`<button type="button" class="button small" @click=${() => ctx.go({ team: picture.everybody ? null : 'all' }, { replace: true })}>${icon('people')}<span>${picture.everybody ? ctx.t('matrix.team') : ctx.t('matrix.others', { count: picture.hidden })}</span></button>`;
}

const title = (data, state, t) => t('matrix.title', { name: isolate(data.map.account.name) });

export const view = {
  name: 'matrix',
  tableFirst: true,
  title,
  loadKey: () => '',
  async load(state, api) {
    const [map, account] = await Promise.all([api.map(state.id), api.account(state.id)]);
    return { map, account };
  },
  crumbs: (ctx) => [
    { label: ctx.t('frame.nav.accounts'), href: ctx.link({ view: 'accounts' }) },
    { label: ctx.data.map.account.name, href: ctx.link({ view: 'map', id: ctx.state.id }) },
  ],
  lead: (ctx) => (ctx.tableMode ? nothing : ctx.t('matrix.lead')),
  render(ctx) {
    const picture = pictureOf(ctx);
    const links = html`<div class="heat-tools"><a class="button small" href=${ctx.link({ view: 'map', id: ctx.state.id })}>${icon('map')}<span>${ctx.t('matrix.openMap')}</span></a>
      <a class="button small" href=${ctx.link({ view: 'heat', id: ctx.state.id })}>${icon('heat')}<span>${ctx.t('matrix.openHeat')}</span></a>
      ${othersButton(ctx, picture)}</div>`;
    if (picture.lines.length === 0) return html`${links}<p class="heat-none">${ctx.t('matrix.none')}</p>`;
    return html`${links}${legendLine(ctx)}${table(ctx, picture)}`;
  },
  table: (ctx) => tieTable(ctx, pictureOf(ctx)),
  mounted: (ctx, root) => grid.mounted(ctx, root),
};

/** One row a tie; contacts nobody ever met have a row of their own, so that the table shows them too. */
function tieTable(ctx, picture) {
  const { t, format } = ctx;
  const rowOf = (layer, row, cell, column) => ({
    contact: { text: row.name, href: ctx.link({ view: 'contact', id: row.id }) },
    layer: layerName(t, layer.layer),
    eyes: row.eyesAfter === row.eyes ? row.eyes : { value: row.eyesAfter, text: `${row.eyes} → ${row.eyesAfter}` },
    employee: column ? { text: column.name, href: ctx.link({ view: 'employee', id: column.id }) } : { text: t('matrix.nobody') },
    strength: cell && !cell.added ? { value: cell.strength, text: format.strength(cell.strength) } : null,
    live: !cell ? '' : t(cell.added ? 'matrix.planned' : `matrix.step.${cell.step}`),
    last: cell?.lastContact ? { value: cell.lastContact, text: format.shortDate(cell.lastContact) } : null,
    note: cell ? noteOf(t, cell) : '',
  });
  return {
    caption: title(ctx.data, ctx.state, t),
    columns: [
      { key: 'contact', label: t('matrix.contact') },
      { key: 'layer', label: t('matrix.column.layer') },
      { key: 'eyes', label: t('matrix.column.eyes'), numeric: true },
      { key: 'employee', label: t('matrix.column.employee') },
      { key: 'strength', label: t('matrix.column.strength'), numeric: true },
      { key: 'live', label: t('matrix.column.live') },
      { key: 'last', label: t('matrix.column.last') },
      { key: 'note', label: t('matrix.column.note') },
    ],
    rows: picture.layers.flatMap((layer) => layer.rows.flatMap((row) => {
      const met = row.cells.map((cell, place) => [cell, picture.columns[place]]).filter(([cell]) => cell);
      return met.length ? met.map(([cell, column]) => rowOf(layer, row, cell, column)) : [rowOf(layer, row, null, null)];
    })),
  };
}

function noteOf(t, cell) {
  const notes = [];
  if (cell.out) notes.push(t('matrix.out'));
  if (cell.sole) notes.push(t('matrix.sole'));
  if (cell.falseEye === 'SHADOW') notes.push(t('matrix.shadowOf', { names: cell.of.join(', ') }));
  if (cell.falseEye === 'LEAVING') notes.push(t('matrix.leavingShort'));
  return notes.join('; ');
}
