/** The same people as a list by layer: what narrow screens see first. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { byImportance } from '../../core/map/grid.js';
import { contactLook } from '../../core/map/looks.js';
import { ringedOf } from '../../core/time.js';
import { icon } from '../icons.js';
import { keyMark, name, why } from '../parts.js';
import { contactWords } from './cards.js';
import { laneReason, laneWords } from './ground.js';

const ICONS = { none: 'noEye', single: 'eye', false: 'oneEye', covered: 'eyes', gone: 'noEye', back: 'undo' };
const FIRST = 12;

/** Lists of contacts, one a layer, long ones folded. */
export function layerList(ctx, scene, actions) {
  const { contacts: changed } = ringedOf(ctx.changes);
  return html`<div class="map-list">${scene.layout.lanes.map((lane) => {
    const words = laneWords(ctx, scene, lane);
    const contacts = [...scene.people.contacts.values()].filter((one) => one.layer === lane.layer).sort(byImportance);
    return html`<section><h2>${words.name}</h2>
      <p class="map-list-counts">${why(ctx, [words.counts, words.today, words.single].filter(Boolean).join(' · '), laneReason(ctx, words))}${words.demand ? ` · ${words.demand}` : nothing}</p>
      ${words.hole ? html`<p class="map-list-hole">${icon('hole')}${ctx.t('map.hole', { layer: words.name })}
        ${ctx.state.asOf ? nothing : html`<button type="button" class="button small" @click=${() => actions.hole(lane.layer)}>${ctx.t('edit.fill')}</button>`}</p>` : nothing}
      <ul>${contacts.slice(0, FIRST).map((contact) => row(ctx, scene, contact, actions, changed))}</ul>
      ${contacts.length > FIRST
        ? html`<details><summary>${ctx.t('map.more', { count: contacts.length - FIRST })}</summary><ul>${contacts.slice(FIRST).map((contact) => row(ctx, scene, contact, actions, changed))}</ul></details>`
        : nothing}</section>`;
  })}</div>`;
}

function row(ctx, scene, contact, actions, changed) {
  const look = contactLook(contact, scene.scenario);
  const words = contactWords(ctx, scene, contact, look);
  return html`<li class="s-${look.status}"><button type="button" @click=${() => actions.select(contact.id, true)}>
    <span class="map-list-name">${name(contact.name)}${contact.key ? keyMark(ctx) : nothing}</span>
    <span class="map-list-title"><bdi>${contact.title}</bdi></span>
    <span class="map-list-state">${icon(ICONS[look.status])}${words.state}</span><span class="muted">${words.last}</span>
    ${changed.has(contact.id) ? html`<span class="map-list-changed">${ctx.t('time.ringed')}</span>` : nothing}</button></li>`;
}
