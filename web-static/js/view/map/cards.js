/** Cards of the account map: the customer's people, the vendor's, holes, and those that stand for the folded ones. */

import { contactLook, employeeLook, stanceKind } from '../../core/map/looks.js';
import { label, mark, shape, widthOf } from './shapes.js';
import { layerName } from '../parts.js';
import { employeeName } from './notes.js';

const STATE_ICONS = { none: 'none', single: 'eye', false: 'half', covered: 'eyes', gone: 'none', back: 'back' };

/**
 * Gives a card its face: far off, a name and a sign; near by, everything. The near face is made when it is first needed,
 * by `detail`.
 */
function faced(card, far, near) {
  card.append(far);
  card.near = near;
  return card;
}

/** Shows a card's near face, or its far one. */
export function detail(card, on) {
  if (on && card.near) {
    card.append(shape('g', { class: 'near' }, ...card.near().filter(Boolean)));
    card.near = null;
  }
  card.classList.toggle('detailed', on);
}

/** What a contact's card says in words: the line with the eyes, and the one with the last contact. */
export function contactWords(ctx, scene, contact, look) {
  const { t } = ctx;
  const holder = look.holders[0] === undefined ? '' : employeeName(scene, look.holders[0]);
  const state = {
    gone: () => t('map.state.gone'),
    back: () => t('map.state.back', { name: holder }),
    none: () => t('map.state.none'),
    single: () => t('map.state.single', { name: holder }),
    false: () => t('map.state.false', { count: look.eyes, true: look.trueEyes }),
    covered: () => t('map.state.covered', { count: look.eyes }),
  }[look.status]();
  const last = contact.lastContact ? t('map.last', { ago: ctx.format.ago(contact.lastContact, scene.people.asOf) }) : t('map.neverMet');
  return { state, last };
}

/** The accessible name of a contact's card: everything the card shows. */
export function contactLabel(ctx, contact, look, words) {
  const { t } = ctx;
  const parts = [contact.name, contact.title, layerName(t, contact.layer)];
  if (contact.department) parts.push(contact.department);
  if (contact.key) parts.push(t('map.keyPerson'));
  parts.push(words.state, words.last);
  const stance = stanceKind(contact.stance);
  if (stance !== 'neutral') parts.push(t(stance === 'for' ? 'map.stance.for' : 'map.stance.against'));
  return parts.filter(Boolean).join(', ');
}

/** A contact's card. */
export function contactCard(ctx, scene, item) {
  const contact = scene.people.contacts.get(item.id);
  if (!contact) return absentCard(item);
  const look = contactLook(contact, scene.scenario);
  const words = contactWords(ctx, scene, contact, look);
  const stance = stanceKind(contact.stance);
  const card = cardGroup(item, `contact s-${look.status}${contact.key ? ' key' : ''}`, contactLabel(ctx, contact, look, words));
  const inner = item.width - 20;
  card.append(shape('rect', { class: 'map-box', width: item.width, height: item.height, rx: 8 }));
  if (look.status === 'gone') card.append(shape('rect', { class: 'map-hatch', width: item.width, height: item.height, rx: 8, fill: 'url(#map-hatch)' }));
  card.append(shape('path', { class: `map-edge st-${stance}`, d: `M3.5 10V${item.height - 10}` }));
  const signs = (contact.key ? 19 : 0) + (stance === 'neutral' ? 0 : 17);
  return faced(card, farText(contact.name, item, STATE_ICONS[look.status]), () => [
    label('name', contact.name || '–', 12, 19, inner),
    label('title', contact.title || '', 12, 34, inner),
    contact.key ? mark('key', item.width - 25, item.height - 20, 17, 'map-key') : null,
    stance === 'neutral' ? null : mark(stance, item.width - (contact.key ? 41 : 23), item.height - 18, 13, `map-stance st-${stance}`),
    pill(look.status, words.state, 10, 40, inner + 2),
    label('meta', words.last, 12, item.height - 7, inner - signs),
  ]);
}

/** The ring around the card of somebody for whom something changed since the day compared with. */
const RING = { class: 'map-changed', x: -5, y: -5, rx: 12 };

/** Puts the ring around a card, or takes it off. */
export function ringCard(card, item, on) {
  if (card.hasAttribute('data-changed') === on || card.hasAttribute('data-absent')) return;
  card.toggleAttribute('data-changed', on);
  if (on) card.append(shape('rect', { ...RING, width: item.width + 10, height: item.height + 10 }));
  else card.querySelector('.map-changed').remove();
}

/** Somebody who is in today's map and not in that of the date shown: the place stays free. */
function absentCard(item) {
  return shape('g', { class: 'map-absent', 'data-absent': item.id });
}

function pill(status, words, x, y, width) {
  const group = shape('g', { class: `map-pill p-${status}`, transform: `translate(${x} ${y})` });
  const shown = label('state', words, 22, 13.5, width - 29);
  const length = Math.min(width, widthOf('state', shown.textContent) + 31);
  group.append(shape('rect', { width: length, height: 19, rx: 9.5 }), mark(STATE_ICONS[status], 4, 2, 15), shown);
  return group;
}

function farText(name, item, icon) {
  const far = shape('g', { class: 'far' }, label('far', name || '–', 12, 33, item.width - 20));
  if (icon) far.append(mark(icon, 12, item.height - 36, 30));
  return far;
}

function cardGroup(item, classes, name) {
  return shape('g', {
    class: `map-card ${classes}`,
    transform: `translate(${item.x} ${item.y})`,
    'data-id': item.id,
    role: 'button',
    tabindex: -1,
    'aria-label': name,
  });
}

/** What the card of one of the vendor's people says in words. */
export function employeeWords(ctx, look) {
  const { t } = ctx;
  const ties = t('map.employee.ties', { count: look.live });
  const sole = look.sole > 0 ? t('map.employee.sole', { count: look.sole }) : '';
  const leaving = look.leavingOn ? t('map.employee.leaving', { date: ctx.format.shortDate(look.leavingOn) }) : '';
  const shadows = look.shadows > 0 ? t('map.employee.shadows', { count: look.shadows }) : '';
  return { ties, sole, leaving, shadows };
}

/**
 * The card of one of the vendor's people.
 *
 * @param {string} [note] what to say in place of the number of ties: about the tie to the person looked at
 */
export function employeeCard(ctx, scene, item, note = null) {
  const { t } = ctx;
  const employee = scene.people.employees.get(item.id);
  if (!employee) return absentCard(item);
  const look = employeeLook(employee, scene.scenario);
  const words = employeeWords(ctx, look);
  const says = [employee.name, employee.title, words.ties, words.sole, words.leaving, words.shadows, look.out ? t('map.employee.out') : ''];
  const card = cardGroup(item, `employee${look.out ? ' out' : ''}${look.leavingOn ? ' leaving' : ''}`, says.filter(Boolean).join(', '));
  card.setAttribute('aria-pressed', look.out ? 'true' : 'false');
  const inner = item.width - 20;
  card.append(shape('rect', { class: 'map-box', width: item.width, height: item.height, rx: 8 }));
  const marks = [look.leavingOn ? 'leaving' : null, look.shadows > 0 ? 'shadow' : null].filter(Boolean);
  return faced(card, farText(employee.name, { ...item, height: item.height + 14 }, look.out ? 'leaving' : null), () => {
    const nameLabel = label('name', employee.name || '–', 12, 18, inner - marks.length * 17);
    return [
      nameLabel,
      label('title', look.leavingOn ? words.leaving : employee.title || '', 12, 33, inner),
      ...marks.map((name, at) => mark(name, item.width - 23 - at * 17, 6, 15, 'map-warn')),
      look.out ? strike(nameLabel, inner) : null,
      footOf(ctx, item, look, words, note, inner),
    ];
  });
}

function strike(nameLabel, inner) {
  const width = Math.min(inner, widthOf('name', nameLabel.textContent));
  return shape('path', { class: 'map-strike', d: `M10 14H${14 + width}` });
}

function footOf(ctx, item, look, words, note, inner) {
  const y = item.height - 10;
  const foot = shape('g', {});
  if (look.out) foot.append(label('state', ctx.t('map.employee.out'), 12, y, inner));
  else if (note) foot.append(label('note', note, 12, y, inner));
  else if (look.sole > 0) {
    const tied = label('meta', `${words.ties} · `, 12, y, inner);
    const from = 12 + widthOf('meta', tied.textContent);
    foot.append(tied, shape('g', { class: 'map-sole' }, label('state', words.sole, from, y, item.width - 8 - from)));
  } else foot.append(label('meta', words.ties, 12, y, inner));
  return foot;
}

/** The card for a required layer without anybody. */
export function holeCard(ctx, item) {
  const layer = item.id.slice('hole:'.length);
  const text = ctx.t('map.hole', { layer: layerName(ctx.t, layer) });
  const why = ctx.t('map.holeWhy');
  const card = cardGroup(item, 'hole', `${text}. ${why}`);
  card.append(shape('rect', { class: 'map-box', width: item.width, height: item.height, rx: 8 }));
  const from = widthOf('name', text) <= item.width - 42 ? 34 : 12;
  return faced(card, farText(text, item, 'hole'), () => [
    from > 12 ? mark('hole', 10, 8, 18) : null,
    label('name', text, from, 22, item.width - from - 8),
    ...wrap(why, item.width - 22).slice(0, 2).map((line, at) => label('meta', line, 12, 46 + at * 15, item.width - 20)),
  ]);
}

/** A text on lines of a width, broken at spaces (or anywhere where there are none). */
function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(/(?<=\s)|(?<=[\u3000-\u9fff])/)) {
    if (lines.at(-1) !== '' && widthOf('meta', lines.at(-1) + word.trimEnd()) > width) lines.push('');
    lines[lines.length - 1] += word;
  }
  return lines.map((line) => line.trim());
}

/** The card that stands for the people a folded cell, or the vendor's folded column, hides. */
export function moreCard(ctx, scene, item) {
  const { t } = ctx;
  const text = t('map.more', { count: item.hidden.length });
  const looks = item.hidden.map((id) => scene.people.contacts.get(id)).filter(Boolean).map((one) => contactLook(one, scene.scenario));
  const single = looks.filter((look) => look.eyes === 1).length;
  const none = looks.filter((look) => look.eyes === 0).length;
  const lines = [single ? t('map.moreSingle', { count: single }) : '', none ? t('map.moreNone', { count: none }) : ''].filter(Boolean);
  const card = cardGroup(item, 'more', [text, ...lines, t('map.unfold')].join(', '));
  card.append(shape('rect', { class: 'map-box', width: item.width, height: item.height, rx: 8 }));
  const far = farText(text, item, single ? 'eye' : null);
  if (single) far.append(shape('g', { class: 'map-sole' }, label('far', ctx.format.number(single), 48, item.height - 14, item.width - 56)));
  return faced(card, far, () => [
    label('name', text, 14, 22, item.width - 44),
    mark('more', item.width - 28, 8, 16),
    ...(lines.length ? lines : [t('map.unfold')]).map((line, at) => label('meta', line, 14, 42 + at * 16, item.width - 22)),
  ]);
}

/** The card of any item. */
export function cardOf(ctx, scene, item, note = null) {
  if (item.kind === 'contact') return contactCard(ctx, scene, item);
  if (item.kind === 'employee') return employeeCard(ctx, scene, item, note);
  if (item.kind === 'hole') return holeCard(ctx, item);
  return moreCard(ctx, scene, item);
}
