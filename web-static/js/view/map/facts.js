/** Beside the picture while nobody is selected: the account's eyes, its three relationships, and what to do first. */

import { html, nothing, svg } from '/vendor/lit-html/lit-html.js';
import { icon } from '../icons.js';
import { becomes, layerName, lifeBecomes, name, nameList, why } from '../parts.js';
import { reason } from '../reasons.js';

const RELATIONS = ['key', 'universal', 'organizational'];
const TOP_GAPS = 5;

const GAP_ICONS = {
  BLIND_SPOT: 'noEye', SINGLE_EYE: 'eye', LAST_EYE_LEAVING: 'leaving', FALSE_EYE: 'oneEye', STALE: 'clock', RANK_MISMATCH: 'up',
  OPPOSED: 'against', LOW_COVERAGE: 'coverage', UNMAPPED_LAYER: 'hole', CLOSED_DOOR: 'door',
};

/** The account as it would be: what the answer to the what-if says of it, and for the rest as it is today. */
function accountThen(ctx, scene) {
  const today = ctx.data.account;
  const { here } = scene.scenario;
  if (!here) return today;
  const change = ctx.whatIf.result.accounts.find((one) => one.id === here.id);
  return { ...today, ...change?.after, eyesCapped: here.eyesCapped, eyeHolders: here.eyeHolders, gaps: here.gaps };
}

/** Facts of an account, as they would be in the what-if. */
export function accountFacts(ctx, scene, actions) {
  const { t } = ctx;
  const today = ctx.data.account;
  const account = accountThen(ctx, scene);
  return html`<section class="map-facts" aria-label=${t('map.facts')}>
    ${account === today ? nothing : html`<p class="map-then">${icon('leaving')}<span>${t('map.asWhatIf')}</span></p>`}
    <p class="map-life">${lifeBecomes(ctx, today, account)}</p>
    <p>${eyesSentence(ctx, account)}</p>
    ${account.eyeHolders?.length ? html`<p class="map-holders">${t.parts('map.eyeHolders', { count: account.eyeHolders.length, names: html`<strong>${nameList(ctx, 'employee', account.eyeHolders)}</strong>` })}</p>` : nothing}
    <div class="map-gauges">${RELATIONS.map((relation) => gauge(ctx, account, relation, today))}</div>
    ${gapList(ctx, account, actions)}
  </section>`;
}

function eyesSentence(ctx, account) {
  const { t } = ctx;
  if (account.unmapped) return t('map.eyes.unmapped');
  if (account.eyes === 0) return t('map.eyes.none');
  const rows = { table: true };
  const eyes = why(ctx, t(account.eyesCapped ? 'map.eyes.capped' : 'map.eyes.count', { count: account.eyes }), reason(ctx, 'life', rows));
  if (account.trueEyes === account.eyes) return eyes;
  return html`${eyes} <span class="map-true">${why(ctx, t('map.eyes.true', { count: account.trueEyes }), reason(ctx, 'trueEyes', rows))}</span>`;
}

function gauge(ctx, account, relation, today) {
  const { t } = ctx;
  const value = account[relation];
  const scored = (one) => (one === null || one === undefined ? '–' : ctx.format.score(one));
  const shown = scored(value);
  const before = scored(today[relation]);
  const title = t(`map.relation.${relation}`);
  const asked = why(ctx, shown, { title, text: t(`map.relationWhy.${relation}`), href: ctx.link({ table: true }), label: t('map.rows') });
  return html`<div class="map-gauge"><span class="map-gauge-name">${title}</span>
    <span class="map-gauge-value">${becomes(ctx, before === shown, before, asked)}</span>
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" class=${value !== null && value < 50 ? 'low' : ''}>${svg`<rect class="track" width="100" height="6"/><rect class="level" width=${value ?? 0} height="6"/>${before === shown ? nothing : svg`<rect class="was" x=${Math.max(0, (today[relation] ?? 0) - 1.5)} width="1.5" height="6"/>`}`}</svg></div>`;
}

function gapList(ctx, account, actions) {
  const { t } = ctx;
  const gaps = (account.gaps ?? []).slice(0, TOP_GAPS);
  if (gaps.length === 0) return html`<p class="map-fine">${icon('check')} ${t('map.noGaps')}</p>`;
  return html`<h2>${t('map.doFirst')}</h2><ol class="map-gaps">${gaps.map((gap) => gapRow(ctx, gap, actions))}</ol>`;
}

/** Does what mends a gap, or shows whom it is about. */
function gapRow(ctx, gap, actions) {
  const { t } = ctx;
  const values = {
    contact: gap.contact ? name(gap.contact.name) : '',
    employee: gap.employee ? name(gap.employee.name) : '',
    layer: gap.layer ? layerName(t, gap.layer) : '',
  };
  const act = () => {
    if (gap.kind === 'CLOSED_DOOR') actions.toggle(gap.employee.id);
    else if (gap.contact) actions.select(gap.contact.id, true);
    else actions.lane(gap.layer);
  };
  return html`<li>${icon(GAP_ICONS[gap.kind] ?? 'warning')}<div><p>${t.parts(`map.gap.${gap.kind}`, values)}</p>
    <button type="button" class="map-action" @click=${act}>${t(`map.do.${gap.kind}`)}${icon('arrow')}</button>
    ${gap.kind === 'UNMAPPED_LAYER' && !ctx.state.asOf ? html`<button type="button" class="map-action" @click=${() => actions.hole(gap.layer)}>${t('edit.fill')}${icon('plus')}</button>` : nothing}</div></li>`;
}
