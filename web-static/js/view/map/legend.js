/** The legend, for the page and for saved files. */

import { html } from '/vendor/lit-html/lit-html.js';
import { mark, shape } from './shapes.js';

const line = (classes) => shape('path', { class: classes, d: 'M0 8H28' });
const card = (status, icon) => [
  shape('g', { class: `map-card contact s-${status}` }, shape('rect', { class: 'map-box', x: 1, y: 1, width: 26, height: 14, rx: 3 })),
  mark(icon, 8, 2, 12, `map-legend-icon l-${status}`),
];

const ITEMS = [
  ['map.legend.single', () => card('single', 'eye')],
  ['map.legend.none', () => card('none', 'none')],
  ['map.legend.false', () => card('false', 'half')],
  ['map.legend.covered', () => card('covered', 'eyes')],
  ['map.legend.key', () => [mark('key', 6, 0, 16, 'map-key')]],
  ['map.legend.for', () => [line('map-tie st-for w2')]],
  ['map.legend.neutral', () => [line('map-tie st-neutral w2')]],
  ['map.legend.against', () => [line('map-tie st-against w2')]],
  ['map.legend.strength', () => [1, 2, 3].map((step) => shape('path', { class: `map-tie st-for w${step}`, d: `M${(step - 1) * 10} 8h8` }))],
  ['map.legend.falseTie', () => [line('map-tie st-for w1 false'), shape('circle', { class: 'map-end st-for false', cx: 25, cy: 8, r: 3 })]],
  ['map.legend.report', () => [line('map-report')]],
  ['map.legend.leaving', () => [mark('leaving', 6, 0, 16, 'map-warn')]],
  ['map.legend.shadow', () => [mark('shadow', 6, 0, 16, 'map-warn')]],
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

/** The items as the frame wants them for saved files: `{label, element}`. */
export function legendItems(ctx) {
  const items = ctx.whatIf.active ? [...ITEMS, ...WHAT_IF] : ITEMS;
  return items.map(([key, make]) => ({ label: ctx.t(key), element: swatch(key, make) }));
}

/** The legend under the picture. */
export function legend(ctx) {
  return html`<div class="map-legend"><h2 class="visually-hidden">${ctx.t('map.legendTitle')}</h2><ul>
    ${legendItems(ctx).map((item) => html`<li>${item.element}<span>${item.label}</span></li>`)}
  </ul></div>`;
}
