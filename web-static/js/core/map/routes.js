/** Lines as points and as rounded paths. Pure. */

import { GUTTER } from './sizes.js';

/** Where a reporting line leaves and reaches a card, from its left edge. */
const REPORT_PORT = 20;

/**
 * The way of a tie from the employee's card through trunk and gutter to the contact's card; null where either has no
 * place. A tie that never was (put in by a what-if) runs on the spare track beside the others. All ties of a person start at the same point, so that their dashes lie on one another.
 *
 * @returns {{x: number, y: number}[] | null}
 */
export function tieRoute(layout, employee, contact) {
  const from = layout.items.get(layout.anchorOf(employee));
  const to = layout.items.get(layout.anchorOf(contact));
  if (!from || !to) return null;
  if (to.row === undefined || from.row !== undefined) return null;
  const port = layout.ties.ports.get(to.id)?.get(from.id) ?? to.x + to.width / 2;
  const y = layout.ties.tracks.get(to.row)?.get(from.id) ?? layout.ties.spareY(to.row);
  const x = layout.ties.trunk.x.get(from.id) ?? layout.ties.trunk.spare;
  const middle = from.y + from.height / 2;
  return [point(from.x, middle), point(x, middle), point(x, y), point(port, y), point(port, to.y + to.height)];
}

/** The way of a reporting line from the superior's card to the report's; null where either is not drawn. */
export function reportRoute(layout, contact) {
  const parent = layout.reports.parentOf.get(contact);
  if (parent === undefined) return null;
  const from = layout.items.get(parent);
  const to = layout.items.get(contact);
  const start = from.x + REPORT_PORT;
  const end = to.x + REPORT_PORT;
  const first = layout.reports.y(from.row, parent);
  const head = [point(start, from.y + from.height), point(start, first)];
  if (to.row === from.row + 1) return [...head, point(end, first), point(end, to.y)];
  const gutter = layout.reports.gutterX(to.x, parent);
  const second = layout.reports.y(to.row - 1, parent);
  return [...head, point(gutter, first), point(gutter, second), point(end, second), point(end, to.y)];
}

/** Where a link of influence leaves and reaches a card, from its left edge: apart from reporting lines and ties. */
const INFLUENCE_PORT = 44;

/**
 * The way of a link of influence through gutters: out of the lower edge of one card, along the channel under its row,
 * beside the other card up or down to it, and into its upper edge, or its lower one where both stand in a row. Null
 * where both are hidden behind one card, or one is not drawn.
 */
export function influenceRoute(layout, one, other) {
  const from = layout.items.get(layout.anchorOf(one));
  const to = layout.items.get(layout.anchorOf(other));
  if (!from || !to || from === to || from.row === undefined || to.row === undefined) return null;
  const start = from.x + INFLUENCE_PORT;
  const end = to.x + INFLUENCE_PORT + 12;
  const first = layout.ties.spareY(from.row);
  const head = [point(start, from.y + from.height), point(start, first)];
  if (to.row === from.row) return [...head, point(end, first), point(end, to.y + to.height)];
  if (to.row === from.row + 1) return [...head, point(end, first), point(end, to.y)];
  const second = layout.ties.spareY(to.row - 1);
  const gutter = to.x - GUTTER.card / 2 + 4;
  return [...head, point(gutter, first), point(gutter, second), point(end, second), point(end, to.y)];
}

const point = (x, y) => ({ x, y });

/** An SVG path through points, its corners rounded by at most `radius` and never by more than half a leg. */
export function roundedPath(points, radius = 6) {
  const [first, ...rest] = roundedLegs(points, radius);
  return first + rest.map((leg) => leg.slice(leg.indexOf('L'))).join('');
}

/**
 * The same line as one path a leg, each with the corner at its end. A line across the whole picture has a large bounding
 * box and would be stroked anew for every tile of the screen in it; its legs lie in few tiles each.
 */
export function roundedLegs(points, radius = 6) {
  const ends = points.filter((p, at) => at === 0 || p.x !== points[at - 1].x || p.y !== points[at - 1].y);
  const legs = [];
  let from = ends[0];
  for (let at = 1; at < ends.length - 1; at++) {
    const r = Math.min(radius, distance(ends[at - 1], ends[at]) / 2, distance(ends[at], ends[at + 1]) / 2);
    const to = towards(ends[at], ends[at + 1], r);
    legs.push(`M${write(from)}L${write(towards(ends[at], ends[at - 1], r))}Q${write(ends[at])} ${write(to)}`);
    from = to;
  }
  legs.push(ends.length > 1 ? `M${write(from)}L${write(ends.at(-1))}` : `M${write(from)}`);
  return legs;
}

const distance = (a, b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const tenth = (value) => Math.round(value * 10) / 10;
const write = (p) => `${tenth(p.x)} ${tenth(p.y)}`;

function towards(corner, other, r) {
  return point(corner.x + Math.sign(other.x - corner.x) * r, corner.y + Math.sign(other.y - corner.y) * r);
}
