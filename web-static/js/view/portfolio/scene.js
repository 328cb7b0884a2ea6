/** What the portfolio's picture, list and table show: the data, where it stands, what fits the filters, what the what-if makes of it. */

import { choiceOf, chosenRows, rowsOf, scenarioOf, statusOfEyes } from '../../core/portfolio/choice.js';
import { layoutOf } from '../../core/portfolio/layout.js';
import { ringedOf } from '../../core/time.js';
import { linesOf, modelOf } from '../../core/portfolio/model.js';
import { layerName, word } from '../parts.js';
import { packEnclose, packSiblings, polygonContains } from './d3.js';

/** Keeps what was made last for the same ingredients. */
function remember(make) {
  let last = null;
  return (...ingredients) => {
    if (!last || ingredients.some((one, at) => one !== last.ingredients[at])) last = { ingredients, made: make(...ingredients) };
    return last.made;
  };
}

const modelFor = remember(modelOf);
const rowsFor = remember(rowsOf);
const layoutFor = remember((model, mode, by) => layoutOf(model, mode, by, { packEnclose, packSiblings }));
const scenarioFor = remember((result) => scenarioOf(result, new Set((result?.employees ?? []).map((employee) => employee.id))));
const rowsInFor = remember((rows, scenario) => (scenario.changes ? rows.map(scenario.row) : rows));
const sceneFor = remember(make);

/** Parameters that change what is drawn; where the view is, and how a table is sorted, do not. */
function filtersKey({ z: _z, by: _by, rows: _rows, ...params }) {
  return JSON.stringify(Object.entries(params).sort());
}

/** The scene of a context; the same object while nothing it shows has changed. */
export function sceneOf(ctx) {
  return sceneFor(ctx.data.portfolio, ctx.whatIf.result, filtersKey(ctx.state.params), ctx.t, ctx.changes);
}

function make(data, result, key, t, changes) {
  const rings = ringedOf(changes);
  const params = Object.fromEntries(JSON.parse(key));
  const model = modelFor(data);
  const choice = choiceOf(params);
  const scenario = scenarioFor(result);
  const rows = rowsInFor(rowsFor(model, choice.mode), scenario);
  const layout = layoutFor(model, choice.mode, choice.pack);
  const { fit, rows: list, counts } = chosenRows(rows, choice, params, layout, polygonContains);
  const faded = new Uint8Array(rows.length).fill(1);
  for (const { at } of list) faded[at] = 0;
  const rank = new Int32Array(rows.length);
  rows.map((_row, at) => at).sort((a, b) => rows[b].size - rows[a].size || layout.r[b] - layout.r[a] || a - b).forEach((at, place) => { rank[at] = place; });
  return Object.freeze({
    data, model, choice, rows, layout, scenario, list, fit, counts, faded,
    places: data.accounts.places,
    ringed: (at) => rings[choice.mode === 'customers' ? 'accounts' : 'employees'].has(rows[at].id),
    ringedContact: (contact) => rings.contacts.has(data.contacts.id[contact]),
    at: (id) => (choice.mode === 'customers' ? model.accounts : model.employees)(id),
    status: (at) => scenario.status(rows[at]),
    contactStatus: contactStatus(model, scenario),
    layersOf: (account) => layersOf(model, account, t),
    largestOf: (some, count) => [...some].filter((at) => !faded[at]).sort((a, b) => rank[a] - rank[b]).slice(0, count),
    groupName: (key) => groupName(choice, model, key, t),
    linesOf: remember((at) => (at < 0 ? { lines: [], total: 0 } : linesOf(model, choice.mode, at))),
  });
}

/** How a contact is known, in the what-if where there is one. */
function contactStatus(model, scenario) {
  const { id, eyes, trueEyes } = model.data.contacts;
  const today = (contact) => statusOfEyes(eyes[contact], trueEyes[contact]);
  if (!scenario.changes) return today;
  return (contact) => {
    if (scenario.dark.has(id[contact])) return 'gone';
    if (scenario.regained.has(id[contact])) return 'back';
    return statusOfEyes(scenario.newEyes[id[contact]] ?? eyes[contact], scenario.newTrueEyes[id[contact]] ?? trueEyes[contact]);
  };
}

/** The layers of a customer's contacts, the most senior first, with the first place of each. */
function layersOf(model, account, t) {
  const { contacts, layers } = model.data;
  const first = new Map();
  for (let contact = model.contactStart[account]; contact < model.contactStart[account + 1]; contact += 1) {
    const layer = contacts.layer[contact];
    first.set(layer, Math.min(first.get(layer) ?? Infinity, contacts.place[contact]));
  }
  return [...first].sort(([a], [b]) => a - b).map(([layer, place]) => ({ name: layerName(t, layers[layer]), place }));
}

function groupName({ mode, pack: by }, model, key, t) {
  if (key === '') return t(`portfolio.none.${by}`);
  if (by === 'owner' || by === 'manager') return model.data.employees.name[model.employees(key)];
  return word(t, by, key);
}

/** The contacts of a customer as rows of the list: the most senior layer first, as they are stored within it. */
export function contactRows(scene, account) {
  const { contacts, layers } = scene.data;
  const rows = [];
  for (let at = scene.model.contactStart[account]; at < scene.model.contactStart[account + 1]; at += 1) {
    rows.push({ at, id: contacts.id[at], name: contacts.name[at], layer: layers[contacts.layer[at]], key: contacts.key[at] === 1, eyes: scene.scenario.newEyes[contacts.id[at]] ?? contacts.eyes[at], place: contacts.place[at], status: scene.contactStatus(at) });
  }
  return rows.sort((a, b) => a.place - b.place);
}
