/** The introduction of a step, drawn from left to right: who asks, through whom, to whom. */

import { html, svg } from '/vendor/lit-html/lit-html.js';
import { clipText, estimateWidth } from '../core/map/text.js';
import { pathLayout } from '../core/plan.js';

const HEIGHT = 40;
const SIZE = 13;
const PADDING = 12;

/** @param {{id: string, name: string, gone: boolean}[]} path from the employee to the contact */
export function planPath(ctx, path) {
  const { width, people } = pathLayout(path);
  const label = ctx.t('plans.path', { names: path.map((one) => one.name).join(' → ') });
  return html`<svg class="plan-path" viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT} role="img" aria-label=${label}>
    ${people.map((person, at) => svg`${at === 0 ? null : arrow(people[at - 1], person)}
      <g class="plan-path-${person.role}"><title>${person.name}</title>
        <rect x=${person.x + 1} y="1" width=${person.width - 2} height=${HEIGHT - 2} rx="8"></rect>
        <text x=${person.x + person.width / 2} y=${HEIGHT / 2 + SIZE / 3} text-anchor="middle" font-size=${SIZE}>${clipText(person.name, person.width - 2 * PADDING, (text) => estimateWidth(text, SIZE))}</text></g>`)}
  </svg>`;
}

function arrow(from, to) {
  const y = HEIGHT / 2;
  const tip = to.x - 3;
  return svg`<path class="plan-path-arrow" d="M ${from.x + from.width + 3} ${y} H ${tip} M ${tip - 6} ${y - 5} L ${tip} ${y} L ${tip - 6} ${y + 5}"></path>`;
}
