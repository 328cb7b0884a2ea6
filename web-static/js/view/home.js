/** Home: what needs attention, why, and what to do about it. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { actionPatch, evidenceOf, sentenceOf } from '../core/finding.js';
import { daysBetween } from '../core/format.js';
import { PERSPECTIVES, perspectiveOf } from '../core/perspective.js';
import { counters } from './counters.js';
import { icon } from './icons.js';
import { layerName, money, name, nameLink, nameList, unbrokenParts, why } from './parts.js';
import { reason, sized } from './reasons.js';

const STALE_DATA_DAYS = 90;
const OVERDUE_SHOWN = 5;
const ICONS = {
  ACCOUNT_HANGS_ON: 'oneEye', FALSE_SECOND_EYE: 'shadow', BLIND_SPOT: 'noEye', LAST_EYE_LEAVING: 'leaving', CLOSED_DOOR: 'door',
  WORST_PAIR: 'people', NOT_HELD_ACCOUNT: 'noEye', UNMAPPED: 'hole', LOW_COVERAGE: 'coverage', OPPOSED: 'against', STALE: 'clock',
};

export const view = {
  name: 'home',
  time: true,
  loadKey: perspectiveOf,
  load,
  title: (_data, _state, t) => t('home.title'),
  lead: (ctx) => lead(ctx),
  filters: (ctx) => [ctx.t(`home.perspective.${perspectiveOf(ctx.state)}`)],
  render,
  table,
};

async function load(state, api) {
  const [home, overdue] = await Promise.all([api.home(perspectiveOf(state)), orNull(api.overdue())]);
  return { ...home, overdue };
}

/** An answer that the rest can do without; null where it failed, and not because the reader has moved on. */
const orNull = (answer) => answer.catch((failure) => {
  if (failure.name === 'AbortError') throw failure;
  return null;
});

function lead(ctx) {
  const { counters: all } = ctx.data;
  const size = (figure, rows) => sized(ctx, figure, all[figure], rows);
  return html`${ctx.t.parts('home.lead', { accounts: size('accounts', { view: 'accounts' }), contacts: size('contacts', { view: 'heat' }), employees: size('employees', { view: 'people' }) })}
    ${ctx.meta?.demo ? html`<span class="tag">${ctx.t('home.demo')}</span>` : nothing}`;
}

function render(ctx) {
  const { data, t } = ctx;
  return html`
    ${ended(data) ? html`<p class="notice">${icon('clock')}<span>${t('home.dataEnded', { date: ctx.format.date(data.counters.dataEndsOn) })}</span></p>` : nothing}
    ${data.counters.accounts === 0 ? empty(ctx) : html`
    ${counters(ctx, data.counters)}
    ${overdue(ctx)}
    <div class="home-grid">
      <section class="findings card" aria-labelledby="findings-title">
        <div class="card-head">
          <h2 id="findings-title">${t('home.findings')}</h2>
          ${tabs(ctx)}
        </div>
        ${data.findings.length
          ? html`<ol class="finding-list">${data.findings.map((finding, at) => row(ctx, finding, at))}</ol>`
          : html`<p class="empty">${t('home.nothing')}</p>`}
      </section>
      ${worst(ctx)}
    </div>`}`;
}

/** Data that ended long before the day asked for makes every tie look weaker than it was. */
const ended = (data) => data.counters.dataEndsOn && daysBetween(data.counters.dataEndsOn, data.asOf) > STALE_DATA_DAYS;

/** Steps of kept plans that should have come further by now; each leads to its plan. */
function overdue(ctx) {
  const { t, data } = ctx;
  if (data.overdue === null) return html`<p class="notice">${icon('warning')}<span>${t('plans.overdueFailed')}</span></p>`;
  const { items, total } = data.overdue;
  if (total === 0) return nothing;
  const shown = items.slice(0, OVERDUE_SHOWN);
  return html`<section class="card overdue-steps" aria-labelledby="overdue-title"><h2 id="overdue-title">${icon('clock')} ${t('plans.overdueSteps')}</h2>
    <ul>${shown.map(({ plan, step }) => html`<li><span>${t.parts(step.from ? 'plans.takesOver' : 'plans.getsToKnow', { employee: name(step.employee.name), contact: name(step.contact.name), account: name(step.account.name), from: name(step.from?.name) })} <strong class="plan-overdue">${t(`plans.stage.${step.stage}`)}</strong></span>
      <a href=${ctx.link({ view: 'plan', id: plan.id })}>${name(plan.name)}</a></li>`)}</ul>
    ${total > shown.length ? html`<p class="muted"><a href=${ctx.link({ view: 'plans' })}>${t('plans.overdueMore', { count: total - shown.length })}</a></p>` : nothing}</section>`;
}

function empty(ctx) {
  return html`<section class="card empty-portfolio"><h2>${ctx.t('home.emptyTitle')}</h2><p>${ctx.t('home.emptyText')}</p><p><code>./twoeyes import FOLDER</code></p></section>`;
}

function tabs(ctx) {
  const chosen = perspectiveOf(ctx.state);
  return html`<div class="segmented" role="group" aria-label=${ctx.t('home.perspectives')}>
    ${PERSPECTIVES.map((each) => html`<button type="button" aria-pressed=${each === chosen ? 'true' : 'false'}
      @click=${() => ctx.go({ perspective: each === PERSPECTIVES[0] ? null : each })}>${ctx.t(`home.perspective.${each}`)}</button>`)}
  </div>`;
}

function write(ctx, number) {
  const { format, data } = ctx;
  if (number.kind === 'money') return money(ctx, number.value, data.counters.revenueUnknown);
  if (number.kind === 'percent') return format.percent(number.value);
  if (number.kind === 'date') return format.shortDate(number.value);
  return format.number(number.value);
}

/** The rows behind a number of a finding: the employee's page, the account's map, or the contact's page. */
function behind(finding) {
  if (finding.employee) return { view: 'employee', id: finding.employee.id };
  if (finding.contact) return { view: 'contact', id: finding.contact.id };
  if (finding.account) return { view: 'map', id: finding.account.id };
  return { view: 'people' };
}

const FIGURE_OF = { keyContacts: 'keyOnlyThem', keyContactsTotal: 'keyContacts', aloneFirst: 'revenueAtRisk', aloneSecond: 'revenueAtRisk', together: 'revenueAtRisk', accountsMore: 'accountsLost', weightShare: 'heldAlone', atAccount: 'value' };

function asked(ctx, finding, key, number) {
  const figure = FIGURE_OF[key] ?? key;
  const shown = write(ctx, number);
  return { number: number.value, shown: ctx.t.has(`word.why.${figure}`) ? why(ctx, shown, reason(ctx, figure, behind(finding))) : shown };
}

function sentence(ctx, finding, said) {
  const values = {};
  for (const [key, number] of Object.entries(said.numbers)) values[key] = asked(ctx, finding, key, number);
  const [first, second] = finding.employees ?? [];
  const link = (kind, thing) => (thing ? html`<strong>${nameLink(ctx, kind, thing)}</strong>` : '');
  Object.assign(values, {
    account: link('account', finding.account), employee: link('employee', finding.employee), contact: link('contact', finding.contact),
    first: link('employee', first), second: link('employee', second),
    names: nameList(ctx, 'employee', finding.employees ?? []), title: finding.contact ? name(finding.contact.title) : '', layer: said.layer ? layerName(ctx.t, said.layer) : '',
  });
  return unbrokenParts(ctx.t.parts(`home.${said.key}`, values));
}

function row(ctx, finding, at) {
  const { t } = ctx;
  const said = sentenceOf(finding);
  const evidence = evidenceOf(finding, ctx.t.placesOf(`home.${said.key}`)).filter((fact) => fact.name !== 'atAccount' || !ctx.data.counters.revenueUnknown);
  return html`<li class="finding">
    <span class="finding-icon rank-${Math.min(3, Math.ceil(at / 3))}">${icon(ICONS[finding.rule] ?? 'warning')}</span>
    <div class="finding-text">
      <p class="sentence">${sentence(ctx, finding, said)} <span class="advice">${t(`home.${said.advice}`)}</span></p>
      ${evidence.length ? html`<ul class="evidence">${evidence.map((fact) => html`<li>${t.parts(`home.evidence.${fact.name}`, {
        count: asked(ctx, finding, fact.name, fact), value: asked(ctx, finding, fact.name, fact).shown, of: fact.of ?? '' })}</li>`)}</ul>` : nothing}
    </div>
    <a class="button small finding-action" href=${ctx.link(actionPatch(finding))}>${t(`home.action.${finding.rule}`)}${icon('right')}</a>
  </li>`;
}

function worst(ctx) {
  const groups = ctx.data.worst ?? [];
  const { t } = ctx;
  return html`<aside class="card worst" aria-labelledby="worst-title">
    <div class="card-head"><h2 id="worst-title">${t('home.worst')}</h2></div>
    <p class="muted small">${t('home.worstLead')}</p>
    <div class="worst-groups">${groups.map((group) => {
      const ids = group.employees.map((employee) => employee.id);
      const taken = ids.every((id) => ctx.whatIf.leavers.has(id));
      return html`<div class="worst-group">
        <h3>${t('word.worstGroup', { count: group.k })}</h3>
        <p class="worst-money">${why(ctx, money(ctx, group.revenueAtRisk, ctx.data.counters.revenueUnknown), reason(ctx, 'worstGroup', { view: 'people', params: { by: '-revenueAtRisk' } }))}</p>
        <ul>${group.employees.map((employee, at) => html`<li><span>${nameLink(ctx, 'employee', employee)}${employee.title ? html`<small class="muted clip">${name(employee.title)}</small>` : nothing}</span>
          ${group.k > 1 ? html`<small class="muted">${t.parts('home.alone', { amount: why(ctx, money(ctx, group.alone[at], ctx.data.counters.revenueUnknown), reason(ctx, 'revenueAtRisk', { view: 'employee', id: employee.id })) })}</small>` : nothing}</li>`)}</ul>
        <button type="button" class="button small" aria-pressed=${taken ? 'true' : 'false'} aria-disabled=${taken ? 'true' : 'false'} @click=${() => taken || ctx.whatIf.takeOut(ids)}>${icon('leaving')}<span>${t(taken ? 'home.takenOut' : 'home.takeOut', { count: group.k })}</span></button>
      </div>`;
    })}</div>
  </aside>`;
}

const plain = (parts) => parts.map((part) => (typeof part === 'string' ? part : '')).join('');

/** The findings as rows: the same sentences in plain text, who and what they are about, and the figures. */
function table(ctx) {
  const { t, data } = ctx;
  return {
    caption: t('home.findings'),
    columns: [
      { key: 'rank', label: t('home.column.rank'), numeric: true },
      { key: 'sentence', label: t('home.column.finding'), wide: true },
      { key: 'account', label: t('word.kind.account') },
      { key: 'employee', label: t('word.kind.employee') },
      { key: 'contact', label: t('word.kind.contact') },
      { key: 'severity', label: t('home.column.severity'), numeric: true },
    ],
    rows: data.findings.map((finding, at) => ({
      rank: at + 1,
      sentence: plainSentence(ctx, finding),
      account: cell(ctx, 'map', finding.account),
      employee: finding.employee ? cell(ctx, 'employee', finding.employee) : (finding.employees ?? []).map((one) => one.name).join(', '),
      contact: cell(ctx, 'contact', finding.contact),
      severity: { value: finding.severity, text: money(ctx, finding.severity, data.counters.revenueUnknown) },
    })),
  };
}

function cell(ctx, target, thing) {
  return thing ? { text: thing.name, href: ctx.link({ view: target, id: thing.id }) } : '';
}

function plainSentence(ctx, finding) {
  const said = sentenceOf(finding);
  const values = {};
  for (const [key, number] of Object.entries(said.numbers)) values[key] = { number: number.value, shown: write(ctx, number) };
  const [first, second] = finding.employees ?? [];
  Object.assign(values, {
    account: finding.account?.name, employee: finding.employee?.name, contact: finding.contact?.name, first: first?.name, second: second?.name, names: ctx.format.list((finding.employees ?? []).map((one) => one.name)),
    title: finding.contact?.title, layer: said.layer ? layerName(ctx.t, said.layer) : '',
  });
  return plain(ctx.t.parts(`home.${said.key}`, values));
}
