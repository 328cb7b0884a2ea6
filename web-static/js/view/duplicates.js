/** People who may be one person stored twice, side by side: a reader decides whether they are, and who stays. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { focusFirst } from './focus.js';
import { icon } from './icons.js';
import { author, layerName, name, nameLink, word } from './parts.js';
import { isolate } from '../core/isolate.js';

/** So many pairs are shown until the reader asks for all of them. */
const SHOWN = 50;

/** The pair that is being merged: who it is, its facts' versions, and whether it is being stored; null where none is. */
let open = null;

const keyOf = (pair) => `${pair.kind} ${pair.one.id} ${pair.other.id}`;
const isOpen = (pair) => open?.key === keyOf(pair);

export const view = {
  name: 'duplicates',
  noTable: true,
  loadKey: () => '',
  load,
  title: (_data, _state, t) => t('duplicates.title'),
  lead: (ctx) => ctx.t('duplicates.lead'),
  render,
  table,
};

async function load(_state, api) {
  const [found, apart] = await Promise.all([api.all('/duplicates'), api.all('/distinct-people')]);
  return { ...found, apart: apart.items };
}

function render(ctx) {
  const { items, total } = ctx.data;
  const shown = ctx.state.params.rows === 'all' ? items : items.slice(0, SHOWN);
  return html`${items.length === 0
    ? html`<p class="notice good">${icon('check')}<span>${ctx.t('duplicates.none')}</span></p>`
    : html`<p class="muted">${ctx.t('duplicates.count', { count: total })}</p>
      <ol class="duplicates">${shown.map((pair) => card(ctx, pair))}</ol>`}
    ${shown.length < items.length ? html`<p class="more">${ctx.t('frame.showing', { shown: shown.length, count: items.length })}
      <button type="button" class="button small" @click=${() => ctx.go({ rows: 'all' })}>${ctx.t('frame.showAll')}</button></p>` : nothing}
    ${ctx.state.asOf || ctx.data.apart.length === 0 ? nothing : toldApart(ctx)}`;
}

/** Who was told apart, by whom and when, each with a way back. */
function toldApart(ctx) {
  const { t } = ctx;
  return html`<details class="card told-apart"><summary><h2>${icon('check')}${t('duplicates.apart', { count: ctx.data.apart.length })}</h2></summary>
    <ul>${ctx.data.apart.map((one) => html`<li><p>${t.parts('duplicates.pair', { one: apartSide(ctx, one, one.one), other: apartSide(ctx, one, one.other) })}<br><small class="muted">${name(author(t, one.who))} · <time datetime=${one.at}>${ctx.format.dateTime(one.at)}</time></small></p>
      <button type="button" class="button small" ?disabled=${open?.busy} @click=${() => takeBack(ctx, one)}>${icon('undo')}<span>${t('duplicates.takeBack')}</span></button></li>`)}</ul></details>`;
}

const apartSide = (ctx, { kind }, side) => html`${nameLink(ctx, kind, side)} <span class="muted id">${side.id}</span>`;

const because = (ctx, pair) => ctx.format.list(pair.because.map((reason) => ctx.t(`duplicates.because.${reason}`)));

function card(ctx, pair) {
  const { t } = ctx;
  const label = t('duplicates.pair', { one: isolate(pair.one.name), other: isolate(pair.other.name) });
  return html`<li class="card" data-pair=${keyOf(pair)}><h2>${label}</h2>
    <p class="muted">${icon('info')} ${because(ctx, pair)}</p>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${label}><table class="data compact">
      <thead><tr><td></td>${[pair.one, pair.other].map((one) => html`<th scope="col">${hasLeft(ctx, one) ? name(one.name) : nameLink(ctx, pair.kind, one)}<small class="cell-sub id">${one.id}</small></th>`)}</tr></thead>
      <tbody>${rows(ctx, pair.kind).map(([head, show]) => html`<tr><th scope="row">${head}</th>${[pair.one, pair.other].map((one) => html`<td>${show(one)}</td>`)}</tr>`)}</tbody>
    </table></div>
    ${ctx.state.asOf ? nothing : choice(ctx, pair)}</li>`;
}

/** Nobody who has left has a page of their own. */
const hasLeft = (ctx, one) => Boolean(one.leftOn) && one.leftOn <= ctx.meta.today;

/** What is compared, with how it is shown. */
function rows(ctx, kind) {
  const { t, format } = ctx;
  const contact = kind === 'contact';
  const day = (date) => (date ? html`<span class="nowrap">${format.shortDate(date)}</span>` : '–');
  return [
    [t('word.title'), (one) => (one.title ? name(one.title) : '–')],
    ...(contact ? [[t('word.kind.account'), (one) => nameLink(ctx, 'account', one.account)]] : []),
    [t('word.layer'), (one) => layerName(t, one.layer)],
    [t(contact ? 'edit.field.department' : 'word.facet.function'), (one) => (contact ? (one.unit ?? '–') : word(t, 'function', one.unit))],
    [t('edit.field.email'), (one) => one.email ?? '–'],
    [t('people.column.ties'), (one) => format.number(one.liveTies)],
    [t('word.lastContact'), (one) => day(one.lastContact)],
    [t('edit.field.leftOn'), (one) => day(one.leftOn)],
  ];
}

function choice(ctx, pair) {
  const { t } = ctx;
  if (!isOpen(pair)) {
    return html`<p class="edit-buttons"><button type="button" class="button" data-do="ask" ?disabled=${open?.busy} @click=${(event) => ask(ctx, pair, event)}>${icon('people')}<span>${t('duplicates.same')}</span></button>
      <button type="button" class="button" data-do="apart" ?disabled=${open?.busy} @click=${() => tellApart(ctx, pair)}>${icon('close')}<span>${t('duplicates.different')}</span></button></p>`;
  }
  const stay = (one, other) => html`<button type="button" class="button primary" data-stays=${one.id} ?disabled=${open.busy || open.versions.length === 0} @click=${() => merge(ctx, pair, one, other)}>${t('duplicates.keep', { name: isolate(one.name), id: isolate(one.id) })}</button>`;
  return html`<div class="merge" @keydown=${(event) => event.key === 'Escape' && !open.busy && close(ctx)}>
    <p>${t('duplicates.whoStays')}</p>
    ${open.problem ? html`<p class="notice strong" role="alert">${icon('warning')}<span>${t(`duplicates.problem.${open.problem}`)}</span></p>` : nothing}
    <p class="edit-buttons">${stay(pair.one, pair.other)}${stay(pair.other, pair.one)}
      <button type="button" class="button" data-do="cancel" ?disabled=${open.busy} @click=${() => close(ctx)}>${t('edit.cancel')}</button></p></div>`;
}

/** Reads which facts of both are stored now, so that nobody is merged who is changed before the reader has decided who stays. Until they are read one can cancel, not decide. */
async function ask(ctx, pair, event) {
  const card = event.currentTarget.closest('li');
  const asked = { key: keyOf(pair), busy: false, problem: null, versions: [], request: ctx.api.requestKey() };
  open = asked;
  ctx.redraw();
  const cancel = card.querySelector('[data-do=cancel]');
  cancel?.focus();
  try {
    const both = await Promise.all([pair.one, pair.other].map((one) => ctx.api.facts(pair.kind, one.id)));
    asked.versions = both.map((one) => one.version);
  } catch {
    asked.problem = 'failed';
  }
  if (open !== asked || !ctx.here()) return;
  ctx.redraw();
  if (document.activeElement === cancel) card.querySelector('[data-stays]:enabled')?.focus();
}

function close(ctx) {
  const { key } = open;
  open = null;
  ctx.redraw();
  document.querySelector(`[data-pair="${CSS.escape(key)}"] [data-do=ask]`)?.focus();
}

async function merge(ctx, pair, stays, goes) {
  const asked = open;
  Object.assign(asked, { busy: true, problem: null });
  ctx.redraw();
  let answer;
  try {
    answer = await ctx.api.merge({ kind: pair.kind, stays: stays.id, goes: goes.id }, asked.versions.join(', '), `${asked.request}-${stays.id === pair.one.id ? 1 : 2}`);
  } catch (failure) {
    if (failure.status === 412) {
      open = null;
      ctx.done(ctx.t('duplicates.problem.changed'), null); // shows both as they are now
      return;
    }
    Object.assign(asked, { busy: false, problem: failure.status === 403 ? 'forbidden' : 'failed' });
    if (open === asked && ctx.here()) ctx.redraw();
    else ctx.announce(ctx.t(`duplicates.problem.${asked.problem}`), true);
    return;
  }
  if (open === asked) open = null;
  await dealtWith(ctx, pair, ctx.t('duplicates.merged', { name: stays.name, id: goes.id }), answer.changeId);
}

/** Says what became of a pair, and goes on to the one that takes its place. */
async function dealtWith(ctx, pair, text, changeId) {
  const place = ctx.data.items.indexOf(pair);
  await ctx.done(text, changeId);
  const left = [...document.querySelectorAll('[data-pair] [data-do=ask]')];
  if (ctx.here()) focusFirst(left[place] ?? left.at(-1), '#undo', '#title');
}

async function tellApart(ctx, pair) {
  const { kind, one, other } = pair;
  const text = ctx.t('duplicates.toldApart', { one: one.name, other: other.name });
  await once(ctx, async () => {
    const { changeId } = await ctx.api.tellApart({ kind, one: one.id, other: other.id }, ctx.api.requestKey());
    return () => dealtWith(ctx, pair, text, changeId);
  });
}

/** They may be one again. */
const takeBack = (ctx, { changeId }) => once(ctx, async () => {
  await ctx.api.undo(changeId);
  return async () => {
    await ctx.done(ctx.t('edit.undone'), null);
    if (ctx.here()) focusFirst('.told-apart summary', '#title');
  };
});

/** Stores something while no pair is being merged, not twice at a time. */
async function once(ctx, work) {
  open = { key: '', busy: true };
  ctx.redraw();
  const say = await work().catch((failure) => () => ctx.announce(ctx.t(failure.status === 403 ? 'edit.forbidden' : failure.status === 412 ? 'edit.cannotUndo' : 'edit.failed'), true));
  open = null;
  ctx.redraw();
  await say();
}

function table(ctx) {
  const { t } = ctx;
  return {
    caption: t('duplicates.title'),
    columns: [
      { key: 'one', label: t('duplicates.one') },
      { key: 'oneId', label: 'id' },
      { key: 'other', label: t('duplicates.other') },
      { key: 'otherId', label: 'id' },
      { key: 'because', label: t('duplicates.why') },
    ],
    rows: ctx.data.items.map((pair) => ({
      one: { text: pair.one.name, href: ctx.link({ view: pair.kind, id: pair.one.id }) },
      oneId: pair.one.id,
      other: { text: pair.other.name, href: ctx.link({ view: pair.kind, id: pair.other.id }) },
      otherId: pair.other.id,
      because: because(ctx, pair),
    })),
  };
}
