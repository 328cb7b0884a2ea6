/** What goes dark, by account, with the names; some of them can be picked and given to a successor. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { isolate } from '../../core/isolate.js';
import { aimOfWhatIf } from '../../core/plan.js';
import { darkByAccount, putIn, takeAway } from '../../core/whatif.js';
import { icon } from '../icons.js';
import { keyMark, layerName, lifeBecomes, name, nameLink } from '../parts.js';
import { askMaps, become, contactOf, current, desk, mapsPending, nameOf, suggest, suggestionOf } from './desk.js';
import { keepNew } from '../plan-edit.js';
import { Picker } from '../picker.js';

const LONGEST_NAME = 200;

const successor = new Picker('whatif-successor');

export function darkList(ctx) {
  const { t, whatIf } = ctx;
  const { result } = whatIf;
  if (!result) return html`<p class="whatif-nothing">${t(whatIf.error ? 'whatif.error' : 'whatif.waiting')}</p>`;
  askMaps(result);
  const { groups, rest } = darkByAccount(result, desk.maps);
  return html`<section aria-labelledby="whatif-dark-title">
    <h3 id="whatif-dark-title">${t('whatif.dark', { count: result.dark.length })}</h3>
    ${result.dark.length ? putInForm(ctx) : html`<p class="whatif-good">${icon('check')}<span>${t('whatif.nothingDark')}</span></p>`}
    ${suggestion(ctx)}
    ${groups.map((group, at) => groupView(ctx, group, at))}
    ${rest.length ? html`<p class="muted">${t(mapsPending() ? 'whatif.naming' : 'whatif.rest', { count: rest.length })}</p>` : nothing}
  </section>
  ${regained(ctx)}`;
}

function groupView(ctx, { account, contacts }, at) {
  const { t } = ctx;
  const ids = contacts.map((contact) => contact.id);
  const picked = ids.filter((id) => desk.picked.has(id)).length;
  return html`<details class="whatif-account" ?open=${at < 3}>
    <summary><span class="whatif-account-name">${name(account.name)}</span>
      ${account.lost ? html`<span class="whatif-lost">${icon('warning')}${t('whatif.lost')}</span>` : nothing}
      <span class="muted">${t('whatif.goDark', { count: contacts.length })}</span></summary>
    <div class="whatif-account-body">
      <p class="whatif-lives">${lifeBecomes(ctx, account.before, account.after)}
        <a href=${ctx.link({ view: 'map', id: account.id })}>${t('whatif.map')}</a> <a href=${ctx.link({ view: 'matrix', id: account.id })}>${t('whatif.matrix')}</a></p>
      ${contacts.length > 1 ? html`<label class="whatif-all"><input type="checkbox" .checked=${picked === ids.length} .indeterminate=${picked > 0 && picked < ids.length} @change=${(event) => pick(ctx, ids, event.target.checked)}> <span>${t('whatif.pickAll', { name: isolate(account.name) })}</span></label>` : nothing}
      <ul class="whatif-contacts">${contacts.map((contact) => contactRow(ctx, contact))}</ul>
    </div></details>`;
}

function contactRow(ctx, contact) {
  const { t } = ctx;
  return html`<li><input type="checkbox" id="dark ${contact.id}" .checked=${desk.picked.has(contact.id)} aria-label=${t('whatif.pick', { name: contact.name })} @change=${(event) => pick(ctx, [contact.id], event.target.checked)}>
    <span class="whatif-contact">${nameLink(ctx, 'contact', contact)}${contact.key ? keyMark(ctx) : nothing} <span class="muted"><bdi>${contact.title}</bdi> · ${layerName(t, contact.layer)}</span>
      <span class="whatif-holders">${t('whatif.heldBy', { names: ctx.format.list(contact.holders.map((holder) => isolate(holder.name))) })}</span></span></li>`;
}

function pick(ctx, ids, on) {
  for (const id of ids) {
    if (on) desk.picked.add(id);
    else desk.picked.delete(id);
  }
  ctx.redraw();
}

/** Who takes the picked contacts over. */
function putInForm(ctx) {
  const { t } = ctx;
  const count = desk.picked.size;
  const ready = count > 0 && desk.successor !== null;
  return html`<div class="whatif-putin" role="group" aria-labelledby="whatif-putin-title">
    <p id="whatif-putin-title"><b>${t('whatif.putIn')}</b> <span class="muted">${t('whatif.putInHow')}</span></p>
    <div class="whatif-putin-row">
      ${desk.successor
        ? html`<span class="whatif-chip in">${icon('person')}<span>${name(desk.successor.name)}</span><button type="button" aria-label=${t('whatif.otherSuccessor', { name: desk.successor.name })} @click=${() => chooseAgain(ctx)}>${icon('close')}</button></span>`
        : successor.render(ctx, { label: t('whatif.successor'), hint: t('whatif.successorHint'), without: ctx.whatIf.leavers, pick: (item) => choose(ctx, item) })}
      <button type="button" id="whatif-putin" class="button primary" aria-disabled=${ready ? 'false' : 'true'} @click=${() => ready && give(ctx)}>${icon('plus')}<span>${t('whatif.putInCount', { count })}</span></button>
    </div>
    ${ready ? nothing : html`<p class="muted whatif-small">${t(count === 0 ? 'whatif.pickFirst' : 'whatif.successorFirst')}</p>`}
  </div>`;
}

/** Lets the plan choose successors, also for those who would be left with one eye. */
function suggestion(ctx) {
  const { t } = ctx;
  const { pending, message, count } = suggestionOf(ctx);
  return html`<div class="whatif-suggestion">
    <button type="button" id="whatif-suggest" class="button" aria-disabled=${pending ? 'true' : 'false'} @click=${() => suggest(ctx)}>${icon('people')}<span>${t('whatif.suggest')}</span></button>
    <span class="muted">${t(pending ? 'whatif.suggesting' : (message ?? 'whatif.suggestHow'), { count })}</span>
    ${ctx.state.asOf ? nothing : html`<button type="button" id="whatif-keep" class="button" aria-disabled=${ctx.whatIf.pending ? 'true' : 'false'} @click=${() => keepAsPlan(ctx)}>${icon('check')}<span>${t('plans.keep')}</span></button>`}</div>`;
}

/** Keeps who leaves and who is put in for them as a plan, and goes there with the what-if put away. */
function keepAsPlan(ctx) {
  if (ctx.whatIf.pending) return;
  const { employees } = ctx.whatIf.result;
  const named = ctx.t('plans.nameLeaving', { names: ctx.format.list(employees.map((one) => one.name)) });
  const aim = aimOfWhatIf(named.slice(0, LONGEST_NAME), employees.map((one) => one.id), current(ctx).add);
  keepNew(ctx, aim, { out: [], teams: [], add: [] });
}

function choose(ctx, item) {
  desk.successor = { id: item.id, name: item.name };
  desk.people.set(item.id, { ...desk.people.get(item.id), id: item.id, name: item.name, title: item.title });
  ctx.redraw();
  document.getElementById('whatif-putin')?.focus();
}

function chooseAgain(ctx) {
  desk.successor = null;
  ctx.redraw();
  document.getElementById('whatif-successor')?.focus();
}

function give(ctx) {
  const ids = [...desk.picked];
  desk.picked = new Set();
  become(ctx, putIn(current(ctx), desk.successor.id, ids));
}

/** Contacts that stay known thanks to a successor. */
function regained(ctx) {
  const { t, state, whatIf } = ctx;
  if (state.add.length === 0) return nothing;
  return html`<section aria-labelledby="whatif-back-title"><h3 id="whatif-back-title">${t('whatif.back', { count: whatIf.result.regained.length })}</h3>
    <ul class="whatif-contacts">${state.add.map((tie) => {
      const contact = contactOf(tie.contactId);
      const who = nameOf(ctx, tie.employeeId);
      return html`<li>${icon(whatIf.regained.has(tie.contactId) ? 'check' : 'plus')}<span class="whatif-contact">${nameLink(ctx, 'contact', contact)}
        <span class="muted">${t('whatif.by', { name: isolate(who) })}</span></span>
        <button type="button" class="button small quiet" @click=${() => become(ctx, takeAway(current(ctx), tie.employeeId, tie.contactId))} aria-label=${t('whatif.takeTie', { employee: who, contact: contact.name })}>${icon('close')}</button></li>`;
    })}</ul></section>`;
}
