/** The introduction of a step, drawn: who asks, through whom, to whom; side by side where there is room, else one below the other. */

import { html } from '/vendor/lit-html/lit-html.js';
import { pathRoles } from '../core/plan.js';
import { icon } from './icons.js';
import { name } from './parts.js';

/** @param {{id: string, name: string, gone: boolean}[]} path from the employee to the contact */
export function planPath(ctx, path) {
  const roles = pathRoles(path);
  return html`<ol class="plan-path" aria-label=${ctx.t('plans.path', { names: path.map((one) => one.name).join(' → ') })}>
    ${path.map((person, at) => html`<li>${at === 0 ? null : icon('arrow')}<span class="plan-path-person is-${roles[at]}">${name(person.name)}</span></li>`)}
  </ol>`;
}
