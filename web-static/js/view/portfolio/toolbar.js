/** Above the picture: customers or employees, what they are packed by, zoom, lasso, and filters with counts. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { FACETS } from '../../core/portfolio/choice.js';
import { MODES, PACKS } from '../../core/portfolio/model.js';
import { facetChips } from '../chips.js';
import { icon } from '../icons.js';
import { word } from '../parts.js';

const replace = { replace: true };

/** A filter's choice in words. */
export function labelOf(ctx, key, choice) {
  if (key === 'life') return ctx.t(`word.life.${choice}`);
  return key === 'leaving' ? ctx.t(`people.filter.${choice}`) : word(ctx.t, key, choice);
}

export const filterKeys = (mode) => FACETS[mode].map((facet) => facet.key);

/** Another mode has other filters, packs and things to select; the zoom goes too. */
function modePatch(ctx, mode) {
  return { ...Object.fromEntries(Object.keys(ctx.state.params).map((key) => [key, null])), mode: mode === MODES[0] ? null : mode };
}

export function toolbar(ctx, scene, picture) {
  const { t } = ctx;
  const { mode, pack } = scene.choice;
  const tool = (key, shape, act) => html`<button type="button" class="button small icon-only" aria-label=${t(key)} title=${t(key)} @click=${act}>${icon(shape)}</button>`;
  return html`<div class="portfolio-tools" role="group" aria-label=${t('portfolio.tools')}>
      <div class="segmented" role="group" aria-label=${t('portfolio.circles')}>${MODES.map((one) => html`<button type="button" aria-pressed=${one === mode ? 'true' : 'false'} @click=${() => ctx.go(modePatch(ctx, one), replace)}>${t(`portfolio.mode.${one}`)}</button>`)}</div>
      <label class="portfolio-pack"><span>${t('portfolio.packedBy')}</span>
        <select class="field" @change=${(event) => ctx.go({ pack: event.target.value === PACKS[mode][0] ? null : event.target.value, lasso: null, z: null }, replace)}>
          ${PACKS[mode].map((one) => html`<option value=${one} ?selected=${one === pack}>${t(`portfolio.pack.${one}`)}</option>`)}</select></label>
      <span class="portfolio-zoom">${tool('map.zoomOut', 'minus', () => picture()?.zoomOut())}${tool('map.zoomIn', 'plus', () => picture()?.zoomIn())}
        <button type="button" class="button small" @click=${() => picture()?.fit()}>${t('map.fit')}</button></span>
      <button type="button" class="button small" id="portfolio-lasso" aria-pressed=${picture()?.lassoing ? 'true' : 'false'} @click=${() => picture()?.lassoNext(!picture().lassoing)}>${icon('lasso')}<span>${t('portfolio.lasso')}</span></button>
      ${scene.choice.lasso ? html`<button type="button" class="button small quiet" @click=${() => ctx.go({ lasso: null }, replace)}>${icon('close')}<span>${t('portfolio.lassoOff')}</span></button>` : nothing}
      <span class="portfolio-hint muted small">${t('portfolio.hint')}</span>
    </div>
    <div class="filters">${facetChips(ctx, FACETS[mode], scene.counts, labelOf)}</div>`;
}
