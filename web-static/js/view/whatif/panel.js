/** The panel behind the what-if bar: who, what goes dark, who is put in, and two scenarios side by side. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { isEmpty, takeOut, toggleOut, toggleTeam } from '../../core/whatif.js';
import { icon } from '../icons.js';
import { money, name, why } from '../parts.js';
import { reason } from '../reasons.js';
import { copyLink } from '../tools.js';
import { chipList } from './chips.js';
import { compare } from './compare.js';
import { darkList } from './dark.js';
import { askPerson, become, current, desk, keepA, mapsPending } from './desk.js';
import { Picker } from '../picker.js';

const who = new Picker('whatif-who');

/** @param {object|null} a scenario A with its answer */
export function panel(ctx, a) {
  const { t, whatIf } = ctx;
  return html`<div class="whatif-panel" id="whatif-panel">
    <div class="whatif-head"><h2 id="whatif-title" tabindex="-1">${t('whatif.title')}</h2>
      <div class="whatif-actions">${actions(ctx, a)}</div></div>
    <p class="whatif-estimate">${icon('info')}<span>${t('whatif.estimate')}</span></p>
    <div class="whatif-columns">
      <div class="whatif-side">
        <section aria-labelledby="whatif-who-title"><h3 id="whatif-who-title">${t('whatif.who')}</h3>
          ${who.render(ctx, { label: t('whatif.find'), hint: t('whatif.findHint'), without: new Set(ctx.state.out), pick: (item) => pick(ctx, item) })}
          ${everybody(ctx)}${teams(ctx)}</section>
        ${worst(ctx)}
      </div>
      <div class="whatif-main">
        ${a ? compare(ctx, a) : nothing}
        ${whatIf.active ? darkList(ctx) : html`<p class="whatif-nothing">${t('whatif.nobodyYet')}</p>`}
      </div>
    </div>
  </div>`;
}

function pick(ctx, item) {
  desk.people.set(item.id, { ...desk.people.get(item.id), id: item.id, name: item.name, title: item.title });
  become(ctx, toggleOut(current(ctx), item.id));
  requestAnimationFrame(() => document.getElementById('whatif-who')?.focus());
}

/** All who are out and put in. */
function everybody(ctx) {
  return ctx.whatIf.active ? html`<ul class="whatif-chips whatif-all-chips" id="whatif-all-chips" aria-label=${ctx.t('whatif.chips')}>${chipList(ctx, current(ctx))}</ul>` : nothing;
}

/** Those who are out and lead a team can be taken out with it, and the other way round. */
function teams(ctx) {
  const { t, state } = ctx;
  const both = [...new Set([...state.out, ...state.teams])];
  both.forEach((id) => desk.people.get(id)?.team === undefined && askPerson(id));
  const leaders = both.map((id) => desk.people.get(id)).filter((person) => person?.team > 0);
  if (leaders.length === 0) return nothing;
  return html`<ul class="whatif-teams" aria-label=${t('whatif.teams')}>${leaders.map((person) => {
    const whole = state.teams.includes(person.id);
    return html`<li><label><input type="checkbox" .checked=${whole} @change=${() => withTeam(ctx, person.id, whole)}> <span>${t.parts('whatif.withTeam', { name: name(person.name), count: person.team })}</span></label></li>`;
  })}</ul>`;
}

function withTeam(ctx, id, whole) {
  const plan = current(ctx);
  const out = whole ? [...new Set([...plan.out, id])] : plan.out.filter((one) => one !== id);
  become(ctx, { ...toggleTeam(plan, id), out });
}

function worst(ctx) {
  const { t } = ctx;
  if (!desk.worst?.length) return nothing;
  return html`<section aria-labelledby="whatif-worst-title"><h3 id="whatif-worst-title">${t('whatif.worst')}</h3>
    ${desk.worst.map((group) => {
      const ids = group.employees.map((employee) => employee.id);
      const all = ids.every((id) => ctx.whatIf.leavers.has(id));
      return html`<div class="whatif-group"><p><b>${t('word.worstGroup', { count: ids.length })}</b>
          <span class="whatif-money">${t.parts('whatif.atRisk', { amount: why(ctx, money(ctx, group.revenueAtRisk), reason(ctx, 'worstGroup')) })}</span></p>
        <ul>${group.employees.map((employee, at) => html`<li><a href=${ctx.link({ view: 'employee', id: employee.id })}>${name(employee.name)}</a> <span class="muted">${t.parts('whatif.alone', { amount: why(ctx, money(ctx, group.alone[at]), reason(ctx, 'revenueAtRisk', { view: 'employee', id: employee.id })) })}</span></li>`)}</ul>
        <button type="button" class="button small" aria-disabled=${all ? 'true' : 'false'} @click=${() => !all && become(ctx, takeOut(current(ctx), ids))}>${icon('leaving')}<span>${t(all ? 'whatif.areOut' : 'whatif.takeGroup')}</span></button></div>`;
    })}</section>`;
}

function actions(ctx, a) {
  const { t } = ctx;
  const empty = isEmpty(current(ctx));
  return html`
    ${a || empty ? nothing : html`<button type="button" class="button small" @click=${() => keep(ctx)}>${icon('layers')}<span>${t('whatif.keepA')}</span></button>`}
    ${empty ? nothing : html`<button type="button" class="button small" @click=${() => copyLink(ctx)}>${icon('link')}<span>${t('frame.copyLink')}</span></button>
      <button type="button" class="button small" ?disabled=${!ctx.whatIf.result || mapsPending()} @click=${printBrief}>${icon('print')}<span>${t('whatif.print')}</span></button>`}
    <button type="button" class="button small quiet icon-only" aria-label=${t('whatif.close')} title=${t('whatif.close')} @click=${() => close(ctx)}>${icon('close')}</button>`;
}

function keep(ctx) {
  keepA(ctx, current(ctx));
  ctx.announce(ctx.t('whatif.keptA'));
  document.getElementById('whatif-compare-title')?.focus();
}

function close(ctx) {
  desk.open = false;
  ctx.redraw();
  document.getElementById('whatif-toggle')?.focus();
}

/** Prints the brief instead of the view; the print style sheet looks at this class. */
function printBrief() {
  const root = document.documentElement;
  root.classList.add('print-brief');
  addEventListener('afterprint', () => root.classList.remove('print-brief'), { once: true });
  print();
}
