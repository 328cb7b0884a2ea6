/**
 * Where the circles of the portfolio stand, in a world twice as wide as high: packed into groups, the largest in the
 * middle, the groups into two halves side by side. Made of what does not change with the date or a what-if, so nobody moves. Pure; d3's packing is handed in.
 */

import { groupOf, sizeOf } from './model.js';

export const WORLD = Object.freeze({ width: 2000, height: 1000 });

/** A circle without revenue is drawn as if it had this share of the largest. */
const LEAST = 1 / 1600;
/** Gaps, in sides of a square as large as all circles together. */
const GROUPS_APART = 0.02;
const CIRCLES_APART = 0.0025;

/** The golden angle: contacts of a customer are seeds of a sunflower, the most senior in the middle. */
const ANGLE = Math.PI * (3 - Math.sqrt(5));
const FILLED = 0.84;

/** What the area of a circle stands for, as it is recorded today. */
export const amountsOf = (model, mode) => (mode === 'customers' ? model.data.accounts.area : model.data.employees.reach);

/**
 * @param {object} model of `modelOf`
 * @param {string} mode
 * @param {string} pack one of `PACKS[mode]`
 * @param {{packSiblings: Function, packEnclose: Function}} d3
 * @returns {{x: Float64Array, y: Float64Array, r: Float64Array, groups: {key: string, x, y, r, count: number}[], unit: number}}
 *   by position; `unit` is the radius of an amount of 1
 */
export function layoutOf(model, mode, pack, d3) {
  const size = sizeOf(model, mode);
  const amounts = amountsOf(model, mode);
  const ids = (mode === 'customers' ? model.data.accounts : model.data.employees).id;
  const largest = amounts.reduce((most, one) => Math.max(most, one), 0) || 1;
  const groups = new Map();
  const by = mode === 'employees' && pack === 'region' ? 'staffRegion' : pack;
  let all = 0;
  for (let at = 0; at < size; at += 1) {
    const key = groupOf(model, by, at);
    if (!groups.has(key)) groups.set(key, { key, members: [], worth: 0 });
    const value = Math.max(amounts[at], largest * LEAST);
    groups.get(key).members.push({ at, id: ids[at], radius: Math.sqrt(value) });
    groups.get(key).worth += value;
    all += value;
  }
  const layout = { x: new Float64Array(size), y: new Float64Array(size), r: new Float64Array(size), groups: [], unit: 0 };
  if (size === 0) return layout;
  const side = Math.sqrt(all);
  for (const group of groups.values()) group.r = packed(group.members, CIRCLES_APART * side, d3) + GROUPS_APART * side;
  const halves = halvesOf([...groups.values()]);
  for (const half of halves) d3.packSiblings(half);
  stand(layout, halves, GROUPS_APART * side);
  return layout;
}

/** Packs circles around the point 0, 0, the largest in the middle; gives the radius of the circle around all of them. */
function packed(circles, gap, d3) {
  circles.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  for (const circle of circles) circle.r = circle.radius + gap;
  d3.packSiblings(circles);
  return d3.packEnclose(circles).r;
}

/** Groups in two halves of about the same size; a single one has no other half. */
function halvesOf(groups) {
  const halves = [[], []];
  const sums = [0, 0];
  for (const group of [...groups].sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))) {
    const half = sums[0] <= sums[1] ? 0 : 1;
    halves[half].push(group);
    sums[half] += group.worth;
  }
  return halves.filter((half) => half.length > 0);
}

/** The smallest box around the circles of a half. */
function boxOf(groups) {
  const least = (key) => groups.reduce((so, one) => Math.min(so, one[key] - one.r), Infinity);
  const most = (key) => groups.reduce((so, one) => Math.max(so, one[key] + one.r), -Infinity);
  const [left, top] = [least('x'), least('y')];
  return { left, top, width: most('x') - left, height: most('y') - top };
}

/** Puts the packed halves side by side into the world, as large as they fit; groups have half a gap around them. */
function stand(layout, halves, gap) {
  const boxes = halves.map(boxOf);
  const wide = boxes.reduce((sum, box) => sum + box.width, gap * (boxes.length - 1));
  const scale = Math.min(WORLD.width / wide, WORLD.height / Math.max(...boxes.map((box) => box.height)));
  let left = (WORLD.width - wide * scale) / 2;
  layout.unit = scale;
  halves.forEach((half, i) => {
    const box = boxes[i];
    const x = (node) => left + (node.x - box.left) * scale;
    const y = (node) => WORLD.height / 2 + (node.y - box.top - box.height / 2) * scale;
    for (const group of half) {
      layout.groups.push({ key: group.key, x: x(group), y: y(group), r: (group.r - gap / 2) * scale, count: group.members.length });
      for (const member of group.members) {
        layout.x[member.at] = x(group) + member.x * scale;
        layout.y[member.at] = y(group) + member.y * scale;
        layout.r[member.at] = member.radius * scale;
      }
    }
    left += (box.width + gap) * scale;
  });
}

/**
 * Where a contact stands in the circle of its customer.
 *
 * @param {number} place its place among all contacts of the customer
 * @param {number} places how many there are
 * @returns {{x: number, y: number}} in radii of the circle, from its middle
 */
export function seedOf(place, places) {
  const out = FILLED * Math.sqrt((place + 0.5) / places);
  return { x: out * Math.cos(place * ANGLE), y: out * Math.sin(place * ANGLE) };
}

/** The radius of a contact's dot, in radii of its customer's circle. */
export const dotOf = (places) => Math.min(0.2, (FILLED * 0.74) / Math.sqrt(places));

/** Where one layer ends and the next begins, in radii of the circle. */
export const ringOf = (place, places) => FILLED * Math.sqrt(place / places);
