/** The account map: decision layers as lanes, departments as columns, the vendor's people at the right, ties in between. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { briefAddress, client } from '../api/client.js';
import { formatNames } from '../core/map/text.js';
import { editButtons, editPanel, fillHole } from './edit.js';
import { historyCard } from './history.js';
import { money, why } from './parts.js';
import { reason, sized } from './reasons.js';
import { accountFacts } from './map/facts.js';
import { layerList } from './map/list.js';
import { legend, legendItems } from './map/legend.js';
import { personPanel } from './map/person.js';
import { mapTable } from './map/rows.js';
import { sceneOf } from './map/scene.js';
import { AccountMap } from './map/stage.js';
import { toolbar } from './map/toolbar.js';

const picture = () => document.querySelector('account-map');
const replace = { replace: true };

/** Today's map fixes the places, so that nobody moves when another date is shown. */
async function todaysMap(state) {
  try {
    return await client(null).map(state.id);
  } catch {
    return null;
  }
}

async function load(state, api) {
  const [map, account, today] = await Promise.all([api.map(state.id), api.account(state.id), state.asOf ? todaysMap(state) : null]);
  return { map, account, today };
}

/** What clicks and keys in the picture and its panel do. */
function actionsOf(ctx, scene) {
  const open = new Set(scene.choice.unfolded.has('all') ? [...scene.skeleton.layers, 'employees'] : scene.choice.unfolded);
  const select = (id, byKey = false) => {
    ctx.go({ sel: id }, replace);
    if (id !== null && byKey) requestAnimationFrame(() => document.getElementById('map-person-name')?.focus());
  };
  return {
    select,
    toggle: (id) => ctx.whatIf.toggle(id),
    unfold: (layer) => ctx.go({ open: formatNames(open.add(layer)) }, replace),
    fold: (layer) => {
      open.delete(layer);
      ctx.go({ open: formatNames(open) || null }, replace);
    },
    lane: (layer) => ctx.go({ layer: formatNames([layer]) }, replace),
    hole: (layer) => (ctx.state.asOf ? select(null) : fillHole(ctx, layer)),
    close: () => {
      const id = scene.choice.selected;
      select(null);
      requestAnimationFrame(() => picture()?.focusOn(id));
    },
  };
}

function render(ctx) {
  const scene = sceneOf(ctx);
  const actions = actionsOf(ctx, scene);
  const { selected } = scene.choice;
  const person = selected ? personPanel(ctx, scene, selected, actions) : nothing;
  return html`${editPanel(ctx)}${ctx.narrow ? layerList(ctx, scene, actions) : nothing}
    <div class="map-view">
      <div class="map-main">${toolbar(ctx, scene, picture)}<account-map></account-map>${legend(ctx)}</div>
      <aside class="map-side" aria-label=${ctx.t('map.side')}>${person === nothing ? html`${accountFacts(ctx, scene, actions)}<p class="actions">${editButtons(ctx)}</p>` : person}</aside>
    </div>
    ${historyCard(ctx, 'account', ctx.state.id)}`;
}

/** Gives the picture what it draws, after the frame has put it into the page. */
function mounted(ctx, root) {
  const map = root.querySelector('account-map');
  if (!(map instanceof AccountMap)) return;
  const scene = sceneOf(ctx);
  map.show(ctx, scene, actionsOf(ctx, scene));
}

function filters(ctx) {
  const { choice } = sceneOf(ctx);
  const { t } = ctx;
  const named = (key, set) => (set.size ? [t(key, { names: ctx.format.list([...set].map((name) => (name === '' ? t('map.noDepartment') : t.or(`word.layer.${name}`, name)))) })] : []);
  return [...named('map.onlyLayers', choice.layers), ...named('map.onlyDepartments', choice.departments)];
}

function lead(ctx) {
  const { account } = ctx.data;
  const rows = { table: true };
  const people = ctx.t.parts('map.lead', { count: sized(ctx, 'contacts', account.contacts, rows), keyContacts: sized(ctx, 'keyContacts', account.keyContacts, rows) });
  const revenue = ctx.meta?.revenueUnknown ? [] : [' · ', why(ctx, money(ctx, account.revenue), reason(ctx, 'revenue'))];
  return [people, ...revenue, ' · ', html`<a href=${ctx.link({ view: 'plans', account: account.id })}>${ctx.t('plans.second')}</a>`];
}

export const view = {
  name: 'map',
  time: true,
  rings: true,
  load,
  loadKey: () => '',
  title: (data) => data.account.name,
  lead,
  filters,
  legend: legendItems,
  render,
  mounted,
  brief: (ctx, { format, paper }) => briefAddress(ctx.state.id, { format, paper, language: ctx.t.language, asOf: ctx.state.asOf }),
  briefMap: true,
  inFull: (on) => picture()?.inFull(on),
  table: (ctx) => mapTable(ctx, sceneOf(ctx)),
};
