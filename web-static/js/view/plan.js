/** One plan: its steps and how far each is, what becomes of the accounts, and what can be settled. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { planAddress, planBriefAddress } from '../api/client.js';
import { accept, aimOf, forbid, giveTo, leaveOpen, tieOf } from '../core/plan.js';
import { icon } from './icons.js';
import { author, bar, becomes, layerName, lifeBecomes, money, name, nameLink, why } from './parts.js';
import { handOver, isBusy, remove, solveAgain } from './plan-edit.js';
import { planAbout } from './plan-about.js';
import { planPath } from './plan-path.js';
import { worthNote } from './reasons.js';
import { Picker } from './picker.js';

const PARTS = ['presence', 'rank', 'route', 'region'];
const RELATIONSHIPS = ['key', 'universal', 'organizational'];
const STAGE_ICONS = { PROPOSED: 'clock', INTRODUCED: 'people', LIVE: 'check', LAPSED: 'warning' };

const other = { tie: null, picker: new Picker('plan-other') };

export const view = {
  name: 'plan',
  loadKey: () => '',
  load: (state, api) => api.plan(state.id),
  title: (data) => data.plan.name,
  lead,
  render,
  mounted,
  brief: (ctx, { format, paper }) => planBriefAddress(ctx.state.id, { format, paper, language: ctx.t.language, asOf: ctx.state.asOf }),
  table,
};

function lead(ctx) {
  const { t, format, data: { plan } } = ctx;
  const about = plan.leavers.length ? t('plans.without', { names: format.list(plan.leavers.map((one) => one.name)) }) : planAbout(ctx, plan);
  return html`${t(`plans.kind.${plan.kind}`)} · ${about}${plan.dueOn ? html` · ${t('plans.until', { date: format.date(plan.dueOn) })}` : nothing}`;
}

/** The version that was drawn last. */
let drawn = { id: null, version: null };

/** Who settled a step that is not there any more goes on from the title. */
function mounted(ctx) {
  const { plan: { id }, version } = ctx.data;
  const changed = drawn.id === id && drawn.version !== version;
  drawn = { id, version };
  if (changed && document.activeElement === document.body) document.getElementById('title')?.focus({ preventScroll: true });
}

/** A button that does nothing while the plan is being changed, and keeps the focus. */
const settle = (ctx, act) => (event) => isBusy(ctx.data.plan.id) || act(event);
const off = (ctx) => (isBusy(ctx.data.plan.id) ? 'true' : 'false');

function render(ctx) {
  const { t, data } = ctx;
  return html`
    <p class="notice">${icon('info')}<span>${t('plans.estimate')}</span></p>
    <p class="plan-counts">${t('plans.progress', { ...data.plan.counts, count: data.steps.length })}${data.remainder?.leastTies ? html`<br><span class="muted">${t('plans.least', { count: data.remainder.leastTies })}</span>` : nothing}</p>
    ${ctx.state.asOf ? nothing : html`<div class="plan-actions">
      <button type="button" class="button" id="plan-again" aria-disabled=${off(ctx)} @click=${settle(ctx, () => solveAgain(ctx, aimOf(data), 'plans.solved'))}>${icon('undo')}<span>${t(isBusy(data.plan.id) ? 'plans.working' : 'plans.again')}</span></button>
      ${data.plan.leavers.length ? html`<button type="button" class="button" id="plan-hand-over" aria-disabled=${off(ctx)} title=${t('plans.handOverHow')} @click=${settle(ctx, () => handOver(ctx))}>${icon('arrow')}<span>${t('plans.handOver')}</span></button>` : nothing}
      ${file(ctx, 'ics')}${file(ctx, 'xlsx')}
      <button type="button" class="button quiet" aria-disabled=${off(ctx)} @click=${settle(ctx, () => confirm(t('plans.removeSure')) && remove(ctx))}>${icon('close')}<span>${t('plans.remove')}</span></button></div>`}
    ${data.steps.length ? html`<ol class="plan-steps">${data.steps.map((step) => row(ctx, step))}</ol>` : html`<p class="empty">${t('plans.noSteps')}</p>`}
    ${unmet(ctx)}
    ${oneEyeLeft(ctx)}
    ${forbidden(ctx)}
    ${outcomes(ctx)}
    ${versions(ctx)}`;
}

const file = (ctx, format) => html`<a class="button" download href=${planAddress(ctx.data.plan.id, { format, language: ctx.t.language })}>${icon(format === 'ics' ? 'calendar' : 'table')}<span>${ctx.t(`plans.file.${format}`)}</span></a>`;

/** Somebody or something of a plan: a link while they are there, else the name and that they are gone. */
function link(ctx, kind, thing) {
  return thing.gone ? html`${name(thing.name)} <span class="tag">${ctx.t('plans.gone')}</span>` : nameLink(ctx, kind, thing);
}

function row(ctx, step) {
  const { t } = ctx;
  const said = step.from ? 'plans.takesOver' : 'plans.getsToKnow';
  return html`<li class="card plan-step stage-${step.stage} ${step.overdue ? 'is-overdue' : ''}">
    <div class="plan-step-head">
      <h2>${t.parts(said, { employee: link(ctx, 'employee', step.employee), contact: html`${link(ctx, 'contact', step.contact)}${step.contactTitle ? html` <span class="plan-title">(${name(step.contactTitle)})</span>` : nothing}`, account: link(ctx, 'account', step.account), from: step.from ? link(ctx, 'employee', step.from) : '' })}</h2>
      ${stage(ctx, step)}
    </div>
    ${step.path.length > 1 ? planPath(ctx, step.path) : html`<p class="muted small">${t('plans.noPath')}</p>`}
    <dl class="plan-figures">
      <div><dt>${t('plans.gain')}</dt><dd>${why(ctx, money(ctx, step.gain), whyGain(ctx, step))}</dd></div>
      <div><dt>${t('plans.affinity')}</dt><dd>${why(ctx, ctx.format.percent(step.affinity), whyFit(ctx, step))}</dd></div>
      ${PARTS.map((part) => html`<div><dt>${t(`plans.part.${part}`)}</dt><dd>${bar(ctx, step.parts[part], 1, t(`plans.part.${part}`))} <span>${ctx.format.percent(step.parts[part])}</span></dd></div>`)}
    </dl>
    ${ctx.state.asOf ? nothing : choices(ctx, step)}
  </li>`;
}

/** The page of somebody behind a figure, while they are there. */
const behind = (ctx, kind, person) => (person.gone ? undefined : ctx.link({ view: kind, id: person.id }));

function whyGain(ctx, step) {
  const names = { account: step.account.name, contact: step.contact.name };
  return {
    title: ctx.t('plans.gain'),
    text: [ctx.t(step.from ? 'plans.why.gainTwice' : 'plans.why.gain', names), ...worthNote(ctx)],
    href: behind(ctx, 'contact', step.contact),
  };
}

function whyFit(ctx, step) {
  const { t, format } = ctx;
  return {
    title: t('plans.affinity'),
    text: [t('plans.why.affinity', { employee: step.employee.name, contact: step.contact.name }),
      ...PARTS.map((part) => t(`plans.why.part.${part}`, { share: format.percent(step.parts[part]) }))],
    href: behind(ctx, 'employee', step.employee),
  };
}

/** How far a step is, and by when it is due. */
function stage(ctx, step) {
  const { t, format } = ctx;
  const facts = [];
  if (step.introducedOn) facts.push(t('plans.introducedOn', { date: format.shortDate(step.introducedOn) }));
  if (step.liveOn) facts.push(t('plans.liveOn', { date: format.shortDate(step.liveOn) }));
  if (!step.introducedOn && !step.liveOn && step.meetOn) facts.push(t('plans.meetOn', { date: format.shortDate(step.meetOn) }));
  if (step.stage !== 'LIVE' && step.dueOn) facts.push(t('plans.liveBy', { date: format.shortDate(step.dueOn) }));
  return html`<p class="plan-stage"><strong>${icon(STAGE_ICONS[step.stage])}${t(`plans.stage.${step.stage}`)}</strong>${step.overdue ? html` <span class="plan-overdue">${t('plans.overdue')}</span>` : nothing}
    <span class="muted">${facts.join(' · ')}</span></p>`;
}

function choices(ctx, step) {
  const { t, data } = ctx;
  const tie = tieOf(step);
  const aim = aimOf(data);
  const names = { employee: step.employee.name, contact: step.contact.name };
  const choosing = other.tie && other.tie.employeeId === tie.employeeId && other.tie.contactId === tie.contactId;
  return html`<div class="plan-choices">
    <button type="button" class="button small" aria-pressed=${step.accepted ? 'true' : 'false'} aria-disabled=${off(ctx)} aria-label=${t('plans.acceptTie', names)} @click=${settle(ctx, () => solveAgain(ctx, step.accepted ? leaveOpen(aim, tie) : accept(aim, tie), step.accepted ? 'plans.opened' : 'plans.accepted'))}>${icon('check')}<span>${t(step.accepted ? 'plans.isAccepted' : 'plans.accept')}</span></button>
    <button type="button" class="button small" aria-disabled=${off(ctx)} aria-expanded=${choosing ? 'true' : 'false'} aria-label=${t('plans.changeTie', names)} @click=${settle(ctx, () => choose(ctx, choosing ? null : tie))}>${icon('person')}<span>${t('plans.change')}</span></button>
    <button type="button" class="button small" aria-disabled=${off(ctx)} aria-label=${t('plans.forbidTie', names)} @click=${settle(ctx, () => solveAgain(ctx, forbid(aim, tie), 'plans.forbidden'))}>${icon('minus')}<span>${t('plans.forbid')}</span></button>
    ${choosing ? other.picker.render(ctx, { label: t('plans.otherTie', names), hint: t('plans.other'), without: new Set([tie.employeeId, ...aim.leavers]), pick: (person) => give(ctx, giveTo(aim, tie, person.id), { [person.id]: person.name }) }) : nothing}
  </div>`;
}

function choose(ctx, tie) {
  other.tie = tie;
  ctx.redraw();
  if (tie) document.getElementById('plan-other')?.focus();
}

/** The field goes; its button keeps the focus. */
function give(ctx, aim, picked) {
  document.querySelector('.plan-choices [aria-expanded="true"]')?.focus();
  other.tie = null;
  solveAgain(ctx, aim, 'plans.given', picked);
}

/** Contacts for whom nobody was found when the plan was solved. */
function unmet(ctx) {
  const { t, data } = ctx;
  const rows = data.remainder?.unmet ?? [];
  if (rows.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="plan-unmet"><h2 id="plan-unmet">${t('plans.unmet')}</h2>
    <p class="muted small">${t('plans.unmetLead')}</p>
    <ul class="plan-unmet">${rows.map((row) => html`<li>${t.parts('plans.missing', { contact: link(ctx, 'contact', row.contact), account: link(ctx, 'account', row.account), count: row.missing })}</li>`)}</ul></section>`;
}

/** Accounts that keep one eye all the same. */
function oneEyeLeft(ctx) {
  const { t, data } = ctx;
  const rows = data.remainder?.oneEyeLeft ?? [];
  if (rows.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="plan-one-eye"><h2 id="plan-one-eye">${t('plans.oneEyeLeft')}</h2>
    <p class="muted small">${t('plans.oneEyeLeftLead')}</p>
    <ul class="plan-unmet">${rows.map((row) => html`<li>${link(ctx, 'account', row)}</li>`)}</ul></section>`;
}

function forbidden(ctx) {
  const { t, data } = ctx;
  if (data.forbidden.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="plan-forbidden"><h2 id="plan-forbidden">${t('plans.forbiddenTies')}</h2>
    <ul class="plan-forbidden">${data.forbidden.map((pair) => html`<li><span>${link(ctx, 'employee', pair.employee)} – ${link(ctx, 'contact', pair.contact)}</span>
      ${ctx.state.asOf ? nothing : html`<button type="button" class="button small" aria-disabled=${off(ctx)} @click=${settle(ctx, () => solveAgain(ctx, leaveOpen(aimOf(data), tieOf(pair)), 'plans.opened'))}>${icon('undo')}<span>${t('plans.allow')}</span></button>`}</li>`)}</ul></section>`;
}

/** What becomes of the accounts once all that is not live yet is. */
function outcomes(ctx) {
  const { t, format, data } = ctx;
  if (data.accounts.length === 0) return nothing;
  const changed = (write, before, after) => becomes(ctx, before === after, write(before), write(after));
  return html`<section class="card"><h2 id="plan-accounts">${t('plans.accounts')}</h2>
    <p class="muted small">${t(data.plan.leavers.length ? 'plans.accountsLeadLeaving' : 'plans.accountsLead')}</p>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${t('plans.accounts')}><table class="data"><thead><tr>
      <th scope="col">${t('word.kind.account')}</th><th scope="col">${t('word.figure.life')}</th><th scope="col" class="numeric">${t('word.figure.trueEyes')}</th>
      ${RELATIONSHIPS.map((one) => html`<th scope="col" class="numeric">${t(`plans.relationship.${one}`)}</th>`)}<th scope="col">${t('word.figure.coverage')}</th></tr></thead>
    <tbody>${data.accounts.map(({ account, before, after, coverage }) => html`<tr><th scope="row">${nameLink(ctx, 'account', account)}</th>
      <td>${lifeBecomes(ctx, before, after)}</td><td class="numeric">${changed(format.number, before.trueEyes, after.trueEyes)}</td>
      ${RELATIONSHIPS.map((one) => html`<td class="numeric">${changed(format.score, before[one], after[one])}</td>`)}
      <td>${coverage.map((layer) => html`<span class="plan-layer">${layerName(t, layer.layer)} ${changed(format.percent, layer.before, layer.after)}</span>`)}</td></tr>`)}</tbody></table></div></section>`;
}

function versions(ctx) {
  const { t, format, data } = ctx;
  return html`<details class="card plan-versions"><summary>${t('plans.versions', { count: data.versions.length })}</summary>
    <ol reversed>${data.versions.map((one) => html`<li>${t('plans.by', { name: author(t, one.by), date: format.shortDate(one.at.slice(0, 10)) })}</li>`)}</ol></details>`;
}

/** The steps as rows. */
function table(ctx) {
  const { t, format, data } = ctx;
  const day = (value) => (value ? { value, text: format.shortDate(value) } : '');
  const cell = (target, thing) => ({ text: thing.name, href: thing.gone ? undefined : ctx.link({ view: target, id: thing.id }) });
  const columns = ['contact', 'title', 'account', 'employee', 'from', 'gain', 'affinity', 'stage', 'meetOn', 'introducedOn', 'dueOn', 'liveOn'];
  const numeric = new Set(['gain', 'affinity']);
  return {
    caption: t('plans.steps'),
    columns: columns.map((key) => ({ key, label: t(`plans.column.${key}`), numeric: numeric.has(key) })),
    rows: data.steps.map((step) => ({
      contact: cell('contact', step.contact), title: step.contactTitle ?? '', account: cell('map', step.account), employee: cell('employee', step.employee),
      from: step.from ? cell('employee', step.from) : '',
      gain: { value: step.gain, text: money(ctx, step.gain) }, affinity: { value: step.affinity, text: format.percent(step.affinity) },
      stage: t(`plans.stage.${step.stage}`), meetOn: day(step.meetOn), introducedOn: day(step.introducedOn), dueOn: day(step.dueOn), liveOn: day(step.liveOn),
    })),
  };
}
