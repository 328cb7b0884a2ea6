/** The legend of the portfolio, for the page and for saved files. */

import { html } from '/vendor/lit-html/lit-html.js';
import { LOOKS } from '../../core/portfolio/looks.js';
import { CHANGED } from './paint.js';
import { swatchOf } from './pens.js';

const CUSTOMERS = ['none', 'single', 'false', 'covered'];
const EMPLOYEES = ['loses', 'holds', 'shares'];
const CONTACTS = ['none', 'single', 'false', 'covered'];

const drawn = new Map();

function swatch(kind, status) {
  const key = `${kind} ${status}`;
  if (!drawn.has(key)) drawn.set(key, swatchOf(LOOKS[kind][status]));
  return drawn.get(key);
}

let ring = null;
const changedSwatch = () => (ring ??= swatchOf(CHANGED));

/** `{label, element}` of everything that can be seen. */
export function legendItems(ctx, scene) {
  const { t } = ctx;
  const changed = ctx.changes ? [{ label: t('time.ringed'), element: changedSwatch() }] : [];
  const item = (kind, key) => (status) => ({ label: t(`portfolio.${key}.${status}`), element: swatch(kind, status) });
  if (scene.choice.mode === 'employees') {
    return [...EMPLOYEES.map(item('employees', 'state')), ...(ctx.whatIf.active ? [item('employees', 'state')('out')] : []), ...changed, item('employees', 'state')('reach')];
  }
  return [
    ...CUSTOMERS.map(item('customers', 'state')),
    ...(ctx.whatIf.active ? [item('customers', 'state')('gone')] : []),
    ...CONTACTS.map(item('contacts', 'known')),
    ...(ctx.whatIf.active ? ['gone', 'back'].map(item('contacts', 'known')) : []),
    ...changed,
  ];
}

/** What the area of a circle stands for. */
export function areaSaid(ctx, { choice: { mode } }) {
  if (ctx.meta?.revenueUnknown) return ctx.t('portfolio.areaUnknown');
  return ctx.t(mode === 'customers' ? 'portfolio.areaCustomers' : 'portfolio.areaEmployees');
}

export function legend(ctx, scene) {
  return html`<div class="map-legend portfolio-legend"><h2 class="visually-hidden">${ctx.t('map.legendTitle')}</h2><ul>
    ${legendItems(ctx, scene).map((item) => html`<li>${item.element}<span>${item.label}</span></li>`)}
    <li>${areaSaid(ctx, scene)}</li></ul></div>`;
}
