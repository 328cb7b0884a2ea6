/** Which cell each contact is in, how many cards a department is wide, and what a folded lane shows. Pure. */

import { CARD, FOLD, GUTTER } from './sizes.js';

/** Width over height of the customer's part: a screen scrolls down more readily than sideways; a large account is seen whole. */
const TALL = 0.8;
const WIDE = 1.3;

/** Key people first, then by weight, then id: nothing that changes from day to day. */
export function byImportance(a, b) {
  return Number(b.key) - Number(a.key) || b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The lanes and columns with their cells, before anything has a place in pixels.
 *
 * @param {object} skeleton of `skeletonOf`
 * @param {{departments?: Set<string>|null, layers?: Set<string>|null, unfolded?: Set<string>, holes?: Set<string>}} choice
 *   which departments and layers to show (null: all), which lanes are unfolded, in which layers somebody is missing
 * @returns {{lanes: object[], columns: object[], folds: boolean}}
 */
export function gridOf(skeleton, choice = {}) {
  const chosen = (set, name) => !set || set.size === 0 || set.has(name);
  const departments = skeleton.departments.filter((name) => chosen(choice.departments, name));
  const layers = skeleton.layers.filter((name) => chosen(choice.layers, name));
  const contacts = skeleton.contacts.filter((one) => departments.includes(one.department) && layers.includes(one.layer));
  const folds = skeleton.contacts.length + skeleton.employees.length > FOLD.people;
  const lanes = layers.map((layer) => laneOf(layer, departments, contacts, folds, choice));
  const columns = columnsOf(departments, lanes, folds ? WIDE : TALL);
  for (const lane of lanes) fillLane(lane, columns);
  return { lanes, columns, folds };
}

function laneOf(layer, departments, contacts, folds, choice) {
  const own = contacts.filter((contact) => contact.layer === layer);
  const cells = departments.map((department) =>
    own.filter((contact) => contact.department === department).sort(byImportance),
  );
  const foldable = folds && own.length >= FOLD.lane;
  const folded = foldable && !choice.unfolded?.has(layer);
  return { layer, cells, count: own.length, foldable, folded, hole: own.length === 0 && Boolean(choice.holes?.has(layer)) };
}

/** How many cards each department is wide: the number of rows that brings the picture nearest to a screen's shape. */
function columnsOf(departments, lanes, shape) {
  const most = Math.max(1, ...lanes.flatMap((lane) => lane.cells.map((cell) => shownCount(lane, cell, Infinity))));
  let best = null;
  for (let rows = 1; rows <= most; rows++) {
    const wide = departments.map((_, at) => widthFor(lanes, at, rows));
    const width = wide.reduce((sum, cards) => sum + cards * (CARD.width + GUTTER.card) + GUTTER.department, 0);
    const height = lanes.reduce((sum, lane) => sum + rowsOf(lane, wide) * (CARD.height + 40), 0);
    const miss = Math.abs(Math.log(width / height / shape));
    if (best === null || miss < best.miss - 1e-9) best = { miss, wide };
  }
  return departments.map((department, at) => ({ department, cards: best.wide[at] }));
}

function widthFor(lanes, at, rows) {
  return Math.max(1, ...lanes.map((lane) => Math.ceil(shownCount(lane, lane.cells[at], Infinity) / rows)));
}

const rowsOf = (lane, wide) => Math.max(1, ...lane.cells.map((cell, at) => Math.ceil(shownCount(lane, cell, wide[at]) / wide[at])));

/** How many places a cell takes: all of its people, or in a folded lane at most two rows, the last place for the rest. */
function shownCount(lane, cell, wide) {
  const room = FOLD.rows * Math.min(wide, 2);
  return lane.folded ? Math.min(cell.length, room) : cell.length;
}

function fillLane(lane, columns) {
  lane.items = lane.cells.map((cell, at) => {
    const room = shownCount(lane, cell, columns[at].cards);
    const whole = room >= cell.length;
    const shown = cell.slice(0, whole ? cell.length : room - 1).map((contact) => ({ id: contact.id, hidden: [] }));
    if (!whole) shown.push({ id: moreId(lane.layer, columns[at].department), hidden: cell.slice(room - 1).map((one) => one.id) });
    return shown;
  });
  lane.rows = Math.max(1, ...lane.items.map((items, at) => Math.ceil(items.length / columns[at].cards)));
}

/** The id of the card that stands for the people a folded cell hides. */
export const moreId = (layer, department) => `more:${layer}:${department}`;

/** The id of the card that stands for a required layer without anybody. */
export const holeId = (layer) => `hole:${layer}`;

/** The id of the card that stands for the vendor's people who are folded away. */
export const MORE_EMPLOYEES = 'more:employees';
