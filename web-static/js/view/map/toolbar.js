/** Above the picture: zoom, all ties, fold, and in large accounts which departments and layers to show. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { ZOOM } from '../../core/map/move.js';
import { formatNames } from '../../core/map/text.js';
import { icon } from '../icons.js';
import { layerName } from '../parts.js';
import { departmentName } from './ground.js';

/** Tools of the picture; `map` gives the element, once it is there. */
export function toolbar(ctx, scene, map) {
  const { t } = ctx;
  const { choice, layout } = scene;
  const tool = (key, shape, act) => html`<button type="button" class="button small icon-only" aria-label=${t(key)} title=${t(key)} @click=${act}>${icon(shape)}</button>`;
  const folded = layout.lanes.some((lane) => lane.folded);
  return html`<div class="map-tools" role="group" aria-label=${t('map.tools')}>
    <button type="button" class="button small" aria-pressed=${choice.all ? 'true' : 'false'} @click=${() => ctx.go({ ties: choice.all ? null : 'all' }, { replace: true })}>${t('map.allTies')}</button>
    ${scene.many
      ? html`<button type="button" class="button small" aria-expanded=${folded ? 'false' : 'true'} @click=${() => ctx.go({ open: folded ? 'all' : null }, { replace: true })}>${t(folded ? 'map.unfoldAll' : 'map.foldAll')}</button>`
      : nothing}
    <span class="map-zoom">${tool('map.zoomOut', 'minus', () => map()?.zoomBy(1 / ZOOM.step))}${tool('map.zoomIn', 'plus', () => map()?.zoomBy(ZOOM.step))}
      <button type="button" class="button small" @click=${() => map()?.fit()}>${t('map.fit')}</button></span>
    <a class="button small" href=${ctx.link({ view: 'matrix', id: ctx.state.id })}>${icon('people')}<span>${t('heat.openMatrix')}</span></a>
    <a class="button small" href=${ctx.link({ view: 'heat', id: ctx.state.id })}>${icon('heat')}<span>${t('matrix.openHeat')}</span></a>
    <span class="map-hint muted small">${t('map.hint')}</span>
  </div>
  ${scene.many || choice.departments.size || choice.layers.size ? chips(ctx, scene) : nothing}`;
}

function chips(ctx, scene) {
  const { t } = ctx;
  const { skeleton, choice } = scene;
  const group = (title, param, names, chosen, shownAs, countOf) => html`<div class="map-chips" role="group" aria-label=${title}><span class="map-chips-title">${title}</span>
    ${names.map((name) => {
      const on = chosen.has(name);
      const next = new Set(chosen);
      if (on) next.delete(name);
      else next.add(name);
      return html`<button type="button" class="map-chip" aria-pressed=${on ? 'true' : 'false'} @click=${() => ctx.go({ [param]: formatNames(next) }, { replace: true })}><bdi>${shownAs(name)}</bdi> <span class="map-chip-count">${ctx.format.number(countOf(name))}</span></button>`;
    })}
    ${chosen.size ? html`<button type="button" class="map-chip clear" @click=${() => ctx.go({ [param]: null }, { replace: true })}>${t('map.showAll')}</button>` : nothing}</div>`;
  const count = (field) => (name) => skeleton.contacts.filter((one) => one[field] === name).length;
  return html`<div class="map-filters">
    ${group(t('map.layers'), 'layer', skeleton.layers, choice.layers, (name) => layerName(t, name), count('layer'))}
    ${group(t('map.departments'), 'dept', skeleton.departments, choice.departments, (name) => departmentName(ctx, name), count('department'))}
  </div>`;
}
