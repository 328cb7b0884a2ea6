/** One of a customer's people: who holds them and how firmly, whether a second eye is real, and how to reach them. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { formatNames } from '../core/map/text.js';
import { editButtons, editPanel, tieButton } from './edit.js';
import { historyCard } from './history.js';
import { icon } from './icons.js';
import { becomes, eyes, keyMark, layerName, name, nameLink, nameList, outButton, titleUnder, why, word } from './parts.js';
import { reason } from './reasons.js';
import { strengthBar } from './strength.js';
import { erasePanel } from './their-data.js';

export const view = {
  name: 'contact',
  ofPerson: true,
  load: (state, api) => api.contact(state.id),
  title: (data) => data.name,
  crumbs: (ctx) => [
    { label: ctx.t('frame.nav.accounts'), href: ctx.link({ view: 'accounts' }) },
    { label: ctx.data.account.name, href: ctx.link({ view: 'map', id: ctx.data.account.id }) },
  ],
  lead,
  render,
  table,
};

function lead(ctx) {
  const { data, t } = ctx;
  const roles = data.roles.map((role) => word(t, 'role', role));
  return html`${data.title ? html`${name(data.title)} · ` : nothing}${nameLink(ctx, 'account', data.account)}
    <span class="facts-line"><span>${layerName(t, data.layer)}${data.layerInferred ? html` <small class="muted">${t(data.title ? 'contact.inferred' : 'contact.assumed')}</small>` : nothing}</span>
    ${data.department ? html`<span>${name(data.department)}</span>` : nothing}
    ${roles.map((role) => html`<span>${role}</span>`)}<span class="id">${data.id}</span></span>`;
}

/** What the page says of the contact: today, or in the what-if. */
function thenOf(ctx) {
  const { data } = ctx;
  return ctx.whatIf.inFull('contact', data.id) ?? {
    ...data,
    holders: holdersOf(data),
    falseEyes: data.ties.filter((tie) => tie.falseEye).map((tie) => ({ employee: tie.employee, reason: tie.falseEye, of: tie.of })),
  };
}

/** Who has a live tie to them today, the strongest first. */
const holdersOf = (data) => data.ties.filter((tie) => tie.live).map((tie) => tie.employee);

/** Whether the same people know them, and as many of these count. */
function sameEyes(data, then) {
  const known = new Set(holdersOf(data).map((one) => one.id));
  return then.trueEyes === data.trueEyes && then.holders.length === known.size && then.holders.every((one) => known.has(one.id));
}

function render(ctx) {
  const { data, t } = ctx;
  return html`
    ${status(ctx)}
    <p class="actions"><a class="button" href=${ctx.link({ view: 'map', id: data.account.id, params: { sel: data.id, open: formatNames([data.layer]) } })}>${icon('map')}<span>${t('contact.onMap')}</span></a>${editButtons(ctx)}</p>
    ${editPanel(ctx)}
    ${erasePanel(ctx)}
    <div class="person-grid">
      <div class="stack">${holders(ctx)}${meetings(ctx)}</div>
      <div class="stack">${standing(ctx)}${lines(ctx)}${gaps(ctx)}${historyCard(ctx, 'contact', data.id)}</div>
    </div>`;
}

const ICONS = { dark: 'noEye', single: 'eye', false: 'shadow', covered: 'eyes' };

const kindOf = ({ eyes: count, trueEyes }) => (count === 0 ? 'dark' : count === 1 ? 'single' : trueEyes <= 1 ? 'false' : 'covered');

function statusWords(ctx, one, holders) {
  return ctx.t.parts(`contact.status.${kindOf(one)}${ctx.data.key ? 'Key' : ''}`, { name: nameList(ctx, 'employee', holders.slice(0, 1)), count: one.eyes });
}

/** The one thing to know about this person, as a sentence; in a what-if, what it would be, and then what it is today. */
function status(ctx) {
  const { data, t, whatIf } = ctx;
  const then = thenOf(ctx);
  const kind = kindOf(then);
  const now = statusWords(ctx, data, holdersOf(data));
  if (sameEyes(data, then)) {
    return html`<p class="notice ${kind === 'covered' ? 'good' : data.key ? 'strong' : ''}">${icon(ICONS[kind])}<span>${now}</span></p>`;
  }
  const dark = whatIf.dark.has(data.id);
  const back = whatIf.regained.has(data.id);
  const says = dark ? t('contact.goesDark') : back ? t('contact.regained') : t.parts('contact.then', { status: statusWords(ctx, then, then.holders) });
  return html`<p class="notice ${back || kind === 'covered' ? 'good' : 'strong'} ${dark ? 'went-dark' : ''}">${icon(back ? 'check' : ICONS[kind])}<span>${says}<br><small>${t.parts('contact.today', { status: now })}</small></span></p>`;
}

function holders(ctx) {
  const { data, t } = ctx;
  const live = data.ties.filter((tie) => tie.live);
  const faded = data.ties.filter((tie) => !tie.live);
  const then = thenOf(ctx);
  const added = then.holders.filter((one) => !live.some((tie) => tie.employee.id === one.id));
  const known = (one) => why(ctx, eyes(ctx, one.eyes, one.trueEyes), reason(ctx, 'knownBy'));
  return html`<section class="card" aria-labelledby="holders-title"><div class="card-head"><h2 id="holders-title">${t('contact.holders')}</h2>
      ${becomes(ctx, then.eyes === data.eyes && then.trueEyes === data.trueEyes, eyes(ctx, data.eyes, data.trueEyes), known(then))}</div>
    ${live.length + added.length === 0 ? html`<p class="empty">${t('contact.nobody')}</p>` : html`<ul class="holders">${live.map((tie) => holder(ctx, tie, then))}${added.map((one) => putIn(ctx, one))}</ul>`}
    ${faded.length === 0 ? nothing : html`<details class="faded"><summary>${t('contact.faded', { count: faded.length })}</summary><ul class="holders">${faded.map((tie) => holder(ctx, tie, then))}</ul></details>`}
  </section>`;
}

/** Somebody who would know them thanks to a tie that was put in. */
function putIn(ctx, employee) {
  return html`<li><span class="person-line">${nameLink(ctx, 'employee', employee)}</span><span class="badge badge-good">${icon('plus')}${ctx.t('matrix.putIn')}</span></li>`;
}

function holder(ctx, tie, then) {
  const { t, format } = ctx;
  const wrong = then.falseEyes.find((eye) => eye.employee.id === tie.employee.id);
  return html`<li class=${ctx.whatIf.leavers.has(tie.employee.id) ? 'taken-out' : ''}>
    <span class="person-line">${nameLink(ctx, 'employee', tie.employee)}${titleUnder(tie.employee.title)}</span>
    ${strengthBar(ctx, tie)}
    <small class="holder-last">${tie.lastContact ? html`<span title=${format.date(tie.lastContact)}>${format.ago(tie.lastContact, ctx.asOf)}</span>` : t('contact.noContact')}<br><span class="muted">${t('contact.interactions', { count: tie.interactions ?? 0 })}</span></small>
    <span class="holder-do">${tie.live ? outButton(ctx, tie.employee) : nothing}${tieButton(ctx, tie.employee.id, ctx.data.id, tie.employee.name)}</span>
    ${wrong ? html`<p class="false-eye">${icon(wrong.reason === 'LEAVING' ? 'leaving' : 'shadow')}<span>${t.parts(`contact.falseEye.${wrong.reason}`, { names: nameList(ctx, 'employee', wrong.of), count: wrong.of.length })}</span></p>` : nothing}
  </li>`;
}

function standing(ctx) {
  const { data, t, format } = ctx;
  const then = thenOf(ctx);
  const stance = data.stance === null ? t('contact.stanceUnknown') : t(`word.stance.${data.stance >= 1 ? 'for' : data.stance <= -1 ? 'against' : 'neutral'}`);
  return html`<section class="card" aria-labelledby="standing-title"><div class="card-head"><h2 id="standing-title">${t('contact.standing')}</h2></div>
    <dl class="facts">
      <dt>${t('contact.decides')}</dt><dd>${data.key ? html`${keyMark(ctx)} ${ctx.format.list(data.keyBecause.map((cause) => t(`contact.because.${cause.reason}`, { value: because(ctx, cause) })))}` : t('contact.notKey')}</dd>
      <dt>${t('word.figure.weight')}</dt><dd>${why(ctx, format.number(data.weight), reason(ctx, 'weight'))}${data.influence === null ? nothing : html` <small class="muted">${t('contact.influence')}</small>`}</dd>
      <dt>${t('contact.stance')}</dt><dd><span class="stance stance-${data.stance === null ? 'unknown' : data.stance >= 1 ? 'for' : data.stance <= -1 ? 'against' : 'neutral'}">${stance}</span></dd>
      <dt>${t('contact.access')}</dt><dd>${access(ctx, data, then)}</dd>
      ${data.since ? html`<dt>${t('contact.since')}</dt><dd>${format.shortDate(data.since)}</dd>` : nothing}
      ${data.leftOn ? html`<dt>${t('contact.leftOn')}</dt><dd>${format.shortDate(data.leftOn)}</dd>` : nothing}
    </dl></section>`;
}

/** How many separate ways lead to them, today and in the what-if. */
function access(ctx, today, then) {
  const { t, format } = ctx;
  const asked = (text) => why(ctx, text, reason(ctx, 'paths'));
  if (today.reachable && then.reachable) {
    const shown = becomes(ctx, today.paths === then.paths, format.number(today.paths), asked(format.number(then.paths)));
    return t.parts('contact.paths', { count: { number: then.paths, shown } });
  }
  const said = (one) => (one.reachable ? t('contact.paths', { count: one.paths }) : t('contact.unreachable'));
  return becomes(ctx, said(today) === said(then), said(today), asked(said(then)));
}

function because(ctx, cause) {
  if (cause.reason === 'ROLE') return word(ctx.t, 'role', cause.value);
  return cause.reason === 'LAYER' ? layerName(ctx.t, cause.value) : ctx.format.number(Number(cause.value));
}

function lines(ctx) {
  const { data, t } = ctx;
  const groups = [['reportsTo', data.reportsTo ? [data.reportsTo] : []], ['reports', data.reports], ['influences', data.influences], ['influencedBy', data.influencedBy]].filter(([, people]) => people.length);
  if (!groups.length) return nothing;
  return html`<section class="card" aria-labelledby="lines-title"><div class="card-head"><h2 id="lines-title">${t('contact.lines')}</h2></div>
    <dl class="facts">${groups.map(([kind, people]) => html`<dt>${t(`contact.line.${kind}`)}</dt><dd>${nameList(ctx, 'contact', people)}</dd>`)}</dl></section>`;
}

function gaps(ctx) {
  const { data, t } = ctx;
  const { gaps: missing } = thenOf(ctx);
  if (!missing.length) return nothing;
  const isNew = (gap) => !data.gaps.some((one) => one.id === gap.id);
  return html`<section class="card" aria-labelledby="gaps-title"><div class="card-head"><h2 id="gaps-title">${t('contact.gaps')}</h2></div>
    <ul class="gap-list">${missing.map((gap) => html`<li>${icon('warning')}<span><strong>${t.or(`word.gap.${gap.kind}`, gap.kind)}</strong>${isNew(gap) ? html` <span class="badge badge-risk">${t('word.onlyThen')}</span>` : nothing}<br><small class="muted">${t.or(`word.why.gap.${gap.kind}`, '')}</small></span></li>`)}</ul></section>`;
}

function meetings(ctx) {
  const { data, t, format } = ctx;
  return html`<section class="card" aria-labelledby="meetings-title"><div class="card-head"><h2 id="meetings-title">${t('contact.meetings')}</h2></div>
    ${data.interactions.length === 0 ? html`<p class="empty">${t('contact.noMeetings')}</p>` : html`<ol class="timeline">${data.interactions.map((one) => html`<li>
      <time datetime=${one.on}>${format.shortDate(one.on)}</time><span class="tag">${word(t, 'channel', one.channel)}${one.direction && one.direction !== 'both' ? html` · ${t(`word.direction.${one.direction}`)}` : nothing}</span>
      <span class="person-line">${one.subject ? html`${name(one.subject)}` : nothing}<small class="muted">${nameList(ctx, 'employee', one.employees)}</small></span></li>`)}</ol>`}
  </section>`;
}

/** What a tie is in the what-if, else today: out, no second eye, live or faded. */
function standingOf(ctx, tie, then) {
  const wrong = then.falseEyes.find((eye) => eye.employee.id === tie.employee.id);
  if (ctx.whatIf.leavers.has(tie.employee.id)) return 'matrix.out';
  if (!tie.live && then.holders.some((one) => one.id === tie.employee.id)) return 'matrix.putIn';
  return wrong ? `word.falseEye.${wrong.reason}` : tie.live ? 'word.live' : 'word.notLive';
}

function table(ctx) {
  const { data, t, format } = ctx;
  const then = thenOf(ctx);
  const added = then.holders.filter((one) => !data.ties.some((tie) => tie.employee.id === one.id));
  return {
    caption: t('contact.holders'),
    columns: [
      { key: 'employee', label: t('word.kind.employee') },
      { key: 'title', label: t('word.title') },
      { key: 'strength', label: t('word.strength'), numeric: true },
      { key: 'declared', label: t('word.declared'), numeric: true },
      { key: 'derived', label: t('word.derived'), numeric: true },
      { key: 'lastContact', label: t('word.lastContact') },
      { key: 'interactions', label: t('contact.column.interactions'), numeric: true },
      { key: 'status', label: t('people.column.status') },
    ],
    rows: data.ties.map((tie) => ({
      employee: { text: tie.employee.name, href: ctx.link({ view: 'employee', id: tie.employee.id }) },
      title: tie.employee.title,
      strength: { value: tie.strength, text: format.strength(tie.strength) },
      declared: { value: tie.declared, text: format.strength(tie.declared) },
      derived: { value: tie.derived, text: format.strength(tie.derived) },
      lastContact: { value: tie.lastContact, text: format.shortDate(tie.lastContact) },
      interactions: tie.interactions,
      status: t(standingOf(ctx, tie, then)),
    })).concat(added.map((one) => ({
      employee: { text: one.name, href: ctx.link({ view: 'employee', id: one.id }) },
      status: t('matrix.putIn'),
    }))),
  };
}
