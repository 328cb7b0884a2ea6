/** Beside the picture while somebody is selected: who it is, who holds them or whom they hold, why, and what-if. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { falseEyeOf } from '../../core/false-eye.js';
import { contactLook, employeeLook, stanceKind } from '../../core/map/looks.js';
import { editButtons, editPanel } from '../edit.js';
import { icon } from '../icons.js';
import { layerName, name, outButton, word } from '../parts.js';
import { contactWords, employeeWords } from './cards.js';
import { employeeName, falseWords, strengthWord } from './notes.js';

/** The panel of the selected person; `nothing` where they are not in this map. */
export function personPanel(ctx, scene, id, actions) {
  const contact = scene.people.contacts.get(id);
  const employee = scene.people.employees.get(id);
  if (!contact && !employee) return nothing;
  const close = (event) => event.key === 'Escape' && (event.stopPropagation(), actions.close());
  return html`<section class="map-person" aria-labelledby="map-person-name" @keydown=${close}>
    <button type="button" class="button quiet small map-close" @click=${actions.close}>${icon('close')}<span>${ctx.t('map.backToAccount')}</span></button>
    ${contact ? contactPart(ctx, scene, contact, actions) : employeePart(ctx, scene, employee, actions)}
  </section>`;
}

const heading = (person) => html`<h2 id="map-person-name" tabindex="-1">${name(person.name)}</h2>
  <p class="map-person-title"><bdi>${person.title}</bdi></p>`;

function contactPart(ctx, scene, contact, actions) {
  const { t } = ctx;
  const look = contactLook(contact, scene.scenario);
  const words = contactWords(ctx, scene, contact, look);
  const stance = stanceKind(contact.stance);
  const known = [...contact.ties].sort((a, b) => b.strength - a.strength).map((tie) => scene.people.employees.get(tie.employee));
  const about = { kind: 'met', id: contact.id, name: contact.name, known };
  const place = [layerName(t, contact.layer), contact.department].filter(Boolean).join(' · ');
  return html`${heading(contact)}
    <p class="map-state s-${look.status}">${words.state}</p>
    <p>${t(`map.why.${look.status}`, { count: look.eyes, true: look.trueEyes })}</p>
    <p class="actions">${editButtons(ctx, about)}</p>${editPanel(ctx, about)}
    <dl class="map-person-facts">
      <div><dt>${t('map.place')}</dt><dd><bdi>${place}</bdi></dd></div>
      ${contact.key ? html`<div><dt>${t('map.column.key')}</dt><dd>${t('map.yes')}</dd></div>` : nothing}
      ${contact.roles.length ? html`<div><dt>${t('map.roles')}</dt><dd>${ctx.format.list(contact.roles.map((role) => word(t, 'role', role)))}</dd></div>` : nothing}
      <div><dt>${t('map.stanceTitle')}</dt><dd>${t(contact.stance === null ? 'map.stance.unknown' : `map.stance.${stance}`)}</dd></div>
      <div><dt>${t('map.lastTitle')}</dt><dd>${contact.lastContact ? ctx.format.shortDate(contact.lastContact) : t('map.neverMet')}</dd></div>
    </dl>
    ${influences(ctx, scene, contact, actions)}
    <h3>${t('map.holders')}</h3>
    ${contact.ties.length ? html`<ul class="map-tie-list">${contact.ties.map((tie) => tieRow(ctx, scene, tie, scene.people.employees.get(tie.employee), actions, scene.scenario.out.has(tie.employee)))}</ul>` : html`<p class="muted">${t('map.noTies')}</p>`}
    ${successors(ctx, scene, contact, look)}
    <p><a href=${ctx.link({ view: 'contact', id: contact.id })}>${t('map.allAboutContact')}</a></p>`;
}

/** Whom they have influence on, and who has on them. */
function influences(ctx, scene, contact, actions) {
  const { contacts, influences: links } = scene.people;
  const row = (key, ids) => (ids.length
    ? html`<p class="map-influenced">${ctx.t.parts(key, { names: nameButtons(ctx, ids.map((id) => contacts.get(id)), actions) })}</p>`
    : nothing);
  return html`${row('map.influencesWhom', links.filter((link) => link.from === contact.id).map((link) => link.to))}
    ${row('map.influencedBy', links.filter((link) => link.to === contact.id).map((link) => link.from))}`;
}

const nameButtons = (ctx, people, actions) =>
  html`${people.map((one, at) => html`${at > 0 ? ', ' : nothing}<button type="button" class="map-link" @click=${() => actions.select(one.id, true)}>${name(one.name)}</button>`)}`;

function tieRow(ctx, scene, tie, other, actions, out) {
  const wrong = out ? '' : falseWords(ctx, scene, tie);
  return html`<li class=${out ? 'out' : ''}><button type="button" class="map-link" @click=${() => actions.select(other.id, true)}>${name(other.name)}</button>
    <span class="muted">${out ? ctx.t('map.employee.out') : ctx.t('map.tie.note', { strength: strengthWord(ctx, tie), ago: ctx.format.ago(tie.lastContact, scene.people.asOf) })}</span>
    ${wrong ? html`<span class="map-false">${icon(falseEyeOf(tie, scene.scenario).reason === 'SHADOW' ? 'shadow' : 'leaving')}${wrong}</span>` : nothing}</li>`;
}

/** Who of the account's team could be put in as a holder, and who has been. */
function successors(ctx, scene, contact, look) {
  const { t } = ctx;
  const put = ctx.whatIf.add.filter((tie) => tie.contactId === contact.id);
  const free = [...scene.people.employees.values()].filter((one) => !look.holders.includes(one.id) && !scene.scenario.out.has(one.id) && !one.leavingOn);
  const rows = put.map((tie) => html`<li>${icon('plus')}<bdi>${employeeName(scene, tie.employeeId)}</bdi>
    <button type="button" class="button small" @click=${() => ctx.whatIf.removeTie(tie.employeeId, contact.id)}>${t('map.removeTie')}</button></li>`);
  const choose = (event) => {
    if (event.target.value) ctx.whatIf.addTie(event.target.value, contact.id);
    event.target.value = '';
  };
  return html`${rows.length ? html`<ul class="map-put">${rows}</ul>` : nothing}
    ${look.eyes < 2 && free.length
      ? html`<label class="map-try"><span>${t('map.tryHolder')}</span><select class="field" @change=${choose}><option value="">${t('map.choose')}</option>${free.map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select></label>`
      : nothing}`;
}

function employeePart(ctx, scene, employee, actions) {
  const { t } = ctx;
  const look = employeeLook(employee, scene.scenario);
  const words = employeeWords(ctx, look);
  const sole = (tie) => tie.live && (look.out ? scene.people.contacts.get(tie.contact) : contactLook(scene.people.contacts.get(tie.contact), scene.scenario)).eyes === 1;
  const ties = [...employee.ties].sort((a, b) => Number(sole(b)) - Number(sole(a)) || b.strength - a.strength);
  return html`${heading(employee)}
    ${look.out ? html`<p class="map-state s-gone">${t('map.employee.out')}</p>` : nothing}
    ${words.leaving ? html`<p class="map-false">${icon('leaving')}${words.leaving}</p>` : nothing}
    ${words.shadows ? html`<p class="map-false">${icon('shadow')}${words.shadows}</p>` : nothing}
    <p>${look.sole > 0 ? html`<strong>${t('map.employeeSole', { count: look.sole })}</strong>` : t('map.employeeNoSole')}</p>
    <p>${outButton(ctx, employee)}</p>
    <h3>${t('map.knows', { count: look.live })}</h3>
    <ul class="map-tie-list">${ties.map((tie) => tieRow(ctx, scene, tie, scene.people.contacts.get(tie.contact), actions, false))}</ul>
    <p><a href=${ctx.link({ view: 'employee', id: employee.id })}>${t('map.allAboutEmployee')}</a></p>`;
}
