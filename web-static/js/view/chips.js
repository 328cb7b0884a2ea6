/** Filter chips with counts, and the search within a list. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { name } from './parts.js';

const FEW = 8;

/**
 * One facet's chips; the chosen one is pressed, pressing it again takes the filter off. More than eight choices
 * become a select.
 */
function chips(ctx, facet, counts, labelOf) {
  const chosen = ctx.state.params[facet.key] ?? '';
  const choices = [...counts].filter(([choice]) => choice !== '');
  if (chosen && !counts.has(chosen)) choices.push([chosen, 0]);
  if (facet.order) choices.sort((a, b) => facet.order.indexOf(a[0]) - facet.order.indexOf(b[0]));
  else choices.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (choices.length === 0 || (choices.length === 1 && !chosen && !facet.order)) return nothing;
  const label = ctx.t(`word.facet.${facet.key}`);
  if (choices.length > FEW) return select(ctx, facet, choices, chosen, label, labelOf);
  return html`<div class="chips" role="group" aria-label=${label}><span class="chips-label" aria-hidden="true">${label}</span>
    ${choices.map(([choice, count]) => html`<button type="button" class="chip" aria-pressed=${choice === chosen ? 'true' : 'false'}
      @click=${() => ctx.go({ [facet.key]: choice === chosen ? null : choice }, { replace: true })}>${name(labelOf(choice))} <span class="chip-count">${ctx.format.number(count)}</span></button>`)}
  </div>`;
}

function select(ctx, facet, choices, chosen, label, labelOf) {
  return html`<label class="chips"><span class="chips-label">${label}</span>
    <select class="field" @change=${(event) => ctx.go({ [facet.key]: event.target.value }, { replace: true })}>
      <option value="" ?selected=${chosen === ''}>${ctx.t('word.all')}</option>
      ${choices.map(([choice, count]) => html`<option value=${choice} ?selected=${choice === chosen}>${labelOf(choice)} (${ctx.format.number(count)})</option>`)}
    </select></label>`;
}

/** All facets of a list; on a narrow screen they fold away so that the list comes first. */
export function facetChips(ctx, facets, counts, labelOf) {
  const groups = facets.map((facet) => chips(ctx, facet, counts[facet.key], (choice) => labelOf(ctx, facet.key, choice)));
  if (!ctx.narrow) return groups;
  const chosen = facets.some((facet) => ctx.state.params[facet.key]);
  return html`<details class="more-filters" ?open=${chosen}><summary class="button small">${ctx.t('frame.filters')}${icon('down')}</summary><div class="filters">${groups}</div></details>`;
}

/** The field that searches within the list shown. */
export function within(ctx, label) {
  return html`<label class="within">${icon('search')}<span class="visually-hidden">${label}</span>
    <input class="field" type="search" maxlength="200" placeholder=${label} .value=${ctx.state.params.q ?? ''}
      @input=${(event) => ctx.go({ q: event.target.value }, { replace: true })}></label>`;
}

/** What a list is filtered by, in words. */
export function inForce(ctx, keys, labelOf) {
  return keys.filter((key) => ctx.state.params[key]).map((key) => {
    const value = ctx.state.params[key];
    return key === 'q' ? ctx.t('frame.filterSearch', { q: value }) : `${ctx.t(`word.facet.${key}`)}: ${labelOf(ctx, key, value)}`;
  });
}

/** How many rows are left, and the way back to all. */
export function summary(ctx, shown, total, keys) {
  const filtered = keys.some((key) => ctx.state.params[key]);
  return html`<p class="list-summary" role="status">${ctx.t('frame.rows', { count: shown, total })}
    ${filtered ? html`<button type="button" class="button small quiet" @click=${() => ctx.go(Object.fromEntries(keys.map((key) => [key, null])), { replace: true })}>${icon('close')}${ctx.t('frame.clearFilters')}</button>` : nothing}</p>`;
}
