/** The legend, for the page and for saved files. */

import { html } from '/vendor/lit-html/lit-html.js';
import { falseEyeOf } from '../../core/false-eye.js';
import { stanceKind } from '../../core/map/looks.js';
import { sceneOf } from './scene.js';
import { mark, shape } from './shapes.js';

const line = (classes) => shape('path', { class: classes, d: 'M0 8H28' });
const card = (status, icon) => [
  shape('g', { class: `map-card contact s-${status}` }, shape('rect', { class: 'map-box', x: 1, y: 1, width: 26, height: 14, rx: 3 })),
  mark(icon, 8, 2, 12, `map-legend-icon l-${status}`),
];

const some = (what) => ({ people, scenario }) => [...people.contacts.values(), ...people.employees.values()].some((one) => what(one, scenario));
const leaving = some((one) => one.leavingOn);
const falseTie = some((one, scenario) => one.ties.some((tie) => falseEyeOf(tie, scenario)));
const shadow = some((one, scenario) => one.ties.some((tie) => falseEyeOf(tie, scenario)?.reason === 'SHADOW'));
const stance = (kind) => some((one) => stanceKind(one.stance) === kind);

/** What is explained, how it looks, and, of what many accounts have not, when it is explained at all. */
const ITEMS = [
  ['map.legend.single', () => card('single', 'eye')],
  ['map.legend.none', () => card('none', 'none')],
  ['map.legend.false', () => card('false', 'half'), falseTie],
  ['map.legend.covered', () => card('covered', 'eyes')],
  ['map.legend.key', () => [mark('key', 6, 0, 16, 'map-key')], some((one) => one.key)],
  ['map.legend.for', () => [line('map-tie st-for w2')], stance('for')],
  ['map.legend.neutral', () => [line('map-tie st-neutral w2')]],
  ['map.legend.against', () => [line('map-tie st-against w2')], stance('against')],
  ['map.legend.strength', () => [1, 2, 3].map((step) => shape('path', { class: `map-tie st-for w${step}`, d: `M${(step - 1) * 10} 8h8` }))],
  ['map.legend.falseTie', () => [line('map-tie st-for w1 false'), shape('circle', { class: 'map-end st-for false', cx: 25, cy: 8, r: 3 })], falseTie],
  ['map.legend.report', () => [line('map-report')], some((one) => one.reportsTo)],
  ['map.legend.influence', () => [line('map-influence'), shape('path', { class: 'map-arrow', d: 'M28 8l-8-4.500v9z' })], ({ people }) => people.influences.length > 0],
  ['map.legend.leaving', () => [mark('leaving', 6, 0, 16, 'map-warn')], leaving],
  ['map.legend.shadow', () => [mark('shadow', 6, 0, 16, 'map-warn')], shadow],
];

const WHAT_IF = [
  ['map.legend.gone', () => card('gone', 'none')],
  ['map.legend.back', () => card('back', 'back')],
];

const drawn = new Map();

/** The swatch of an item: made once, and shown in the page's legend, from where a saved file copies it. */
function swatch(key, make) {
  if (!drawn.has(key)) drawn.set(key, shape('svg', { class: 'map-swatch', viewBox: '0 0 28 16', width: 28, height: 16, 'aria-hidden': 'true' }, ...make()));
  return drawn.get(key);
}

/** The items that occur, as the frame wants them for saved files: `{label, element}`. */
export function legendItems(ctx) {
  const scene = sceneOf(ctx);
  const items = (ctx.whatIf.active ? [...ITEMS, ...WHAT_IF] : ITEMS).filter(([, , has]) => !has || has(scene));
  if (ctx.changes) items.push(['time.ringed', () => [shape('rect', { class: 'map-changed', x: 2, y: 2, width: 24, height: 12, rx: 4 })]]);
  return items.map(([key, make]) => ({ label: ctx.t(key), element: swatch(key, make) }));
}

/** The legend under the picture. */
export function legend(ctx) {
  return html`<div class="map-legend"><h2 class="visually-hidden">${ctx.t('map.legendTitle')}</h2><ul>
    ${legendItems(ctx).map((item) => html`<li>${item.element}<span>${item.label}</span></li>`)}
  </ul></div>`;
}
