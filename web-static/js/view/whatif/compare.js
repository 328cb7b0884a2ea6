/** Two scenarios side by side: A as it was kept, B as it stands. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { countersOf, directionOf, isEmpty, sameScenario, scenario } from '../../core/whatif.js';
import { icon } from '../icons.js';
import { money, why } from '../parts.js';
import { plainly, worthNote } from '../reasons.js';
import { chipList } from './chips.js';
import { become, current, keepA } from './desk.js';

export function compare(ctx, a) {
  const { t } = ctx;
  const b = scenario(current(ctx));
  const same = sameScenario(a.plan, b);
  return html`<section class="whatif-compare" aria-labelledby="whatif-compare-title"><h3 id="whatif-compare-title" tabindex="-1">${t('whatif.compare')}</h3>
    <div class="whatif-plans">
      <div><h4>A</h4><ul class="whatif-chips">${chipList(ctx, a.plan, { fixed: true, result: a.result })}</ul></div>
      <div><h4>B</h4>${isEmpty(b) ? html`<p class="muted">${t('whatif.emptyB')}</p>` : html`<ul class="whatif-chips">${chipList(ctx, b, { fixed: true })}</ul>`}</div>
    </div>
    ${a.error ? html`<p class="whatif-error" role="alert">${icon('warning')}<span>${t('whatif.error')}</span></p>` : countersTable(ctx, a)}
    ${same ? html`<p class="muted whatif-small">${t('whatif.sameAB')}</p>` : nothing}
    <p class="whatif-actions">
      <button type="button" class="button small" @click=${() => swap(ctx, a, b)}>${icon('undo')}<span>${t('whatif.swap')}</span></button>
      <button type="button" class="button small quiet" @click=${() => drop(ctx)}>${icon('close')}<span>${t('whatif.dropA')}</span></button>
    </p></section>`;
}

function drop(ctx) {
  keepA(ctx, null);
  document.getElementById('whatif-title')?.focus({ preventScroll: true });
}

function swap(ctx, a, b) {
  become(ctx, a.plan);
  keepA(ctx, isEmpty(b) ? null : b);
}

/** What a counter is called. */
export const counterName = (ctx, id) => plainly(ctx, `whatif.counter.${id}`);

/** The rule behind a counter. */
export function counterReason(ctx, id) {
  const { t } = ctx;
  return { title: counterName(ctx, id), text: [t(`whatif.why.${id}`), ...(id === 'revenue' ? worthNote(ctx) : []), t('whatif.estimate')] };
}

/** The counters today, under A and under B; the better of the two is said in a word. */
export function countersTable(ctx, a) {
  const { t, format } = ctx;
  const rows = countersOf(a?.result ?? null, ctx.whatIf.result);
  if (rows.length === 0) return html`<p class="muted">${t('whatif.waiting')}</p>`;
  return html`<table class="whatif-table"><thead><tr><th scope="col">${t('whatif.figure')}</th><th scope="col" class="numeric">${t('whatif.today')}</th>
      ${a ? html`<th scope="col" class="numeric">A</th>` : nothing}<th scope="col" class="numeric">${a ? 'B' : t('whatif.after')}</th></tr></thead>
    <tbody>${rows.map((row) => {
      const show = row.money ? (amount) => money(ctx, amount) : format.number;
      const [first, second] = row.after;
      const better = a && first !== null && second !== null ? directionOf(first, second) : 'same';
      const asked = (value) => why(ctx, show(value), counterReason(ctx, row.id));
      const cell = (value, best) => html`<td class="numeric">${best ? html`<span class="whatif-best">${icon('check')}${t('whatif.better')}</span> ` : nothing}${value === null ? '–' : asked(value)}</td>`;
      return html`<tr><th scope="row">${counterName(ctx, row.id)}</th><td class="numeric">${asked(row.before)}</td>
        ${a ? cell(first, better === 'worse') : nothing}${cell(second, better === 'better')}</tr>`;
    })}</tbody></table>`;
}
