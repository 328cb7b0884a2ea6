/** The vendor's column: whom it shows, in which order, at which height. Pure. */

import { MORE_EMPLOYEES } from './grid.js';
import { FOLD, VENDOR } from './sizes.js';

/**
 * The vendor's people from top to bottom, each as near as can be to the middle of the contacts they know.
 *
 * Order by barycentre keeps crossings few; heights are the least-squares ones that keep the order and the distance
 * (pooled neighbours). O(n log n).
 *
 * @param {string[]} employees ids, sorted
 * @param {Map<string, number[]>} heights of the contacts each has ever had a tie with
 * @param {{top: number, bottom: number}} room the contacts' extent, to be stayed in where the column is short enough
 * @param {boolean} unfolded whether all are shown, however many
 * @returns {{places: {id: string, y: number, hidden: string[]}[], bottom: number}}
 */
export function vendorColumn(employees, heights, room, unfolded) {
  const { shown, hidden } = choose(employees, heights, unfolded, room.bottom - room.top);
  const middle = (id) => mean(heights.get(id) ?? []);
  const ordered = shown
    .map((id) => ({ id, want: middle(id), hidden: [] }))
    .sort((a, b) => (a.want ?? Infinity) - (b.want ?? Infinity) || (a.id < b.id ? -1 : 1));
  if (hidden.length > 0) ordered.push({ id: MORE_EMPLOYEES, want: null, hidden });
  const step = VENDOR.height + VENDOR.gap;
  const need = ordered.length * step - VENDOR.gap;
  const last = Math.max(room.bottom, room.top + need) - VENDOR.height;
  const wants = ordered.map((one, at) => (one.want === null ? last - (ordered.length - 1 - at) * step : one.want) - VENDOR.height / 2);
  const ys = spread(wants, step, room.top, last);
  const places = ordered.map((one, at) => ({ id: one.id, hidden: one.hidden, y: ys[at] }));
  return { places, bottom: last + VENDOR.height };
}

/** Where the column is too long, those with ties to most people stay; the rest are one card. */
function choose(employees, heights, unfolded, height) {
  if (unfolded || employees.length <= FOLD.employees) return { shown: employees, hidden: [] };
  const fit = Math.max(FOLD.shown, Math.floor(height / (VENDOR.height + VENDOR.gap)) - 1);
  const count = (id) => heights.get(id)?.length ?? 0;
  const byCount = [...employees].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return { shown: byCount.slice(0, fit), hidden: byCount.slice(fit).sort() };
}

const mean = (values) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The ys nearest to the wanted ones (least squares) with y[i + 1] ≥ y[i] + step, kept between first and last. */
export function spread(wants, step, first, last) {
  const blocks = [];
  wants.forEach((want, at) => {
    let block = { sum: want - at * step, size: 1 };
    while (blocks.length > 0 && blocks.at(-1).sum / blocks.at(-1).size >= block.sum / block.size) {
      const before = blocks.pop();
      block = { sum: before.sum + block.sum, size: before.size + block.size };
    }
    blocks.push(block);
  });
  const most = last - (wants.length - 1) * step;
  return blocks.flatMap(({ sum, size }) => Array(size).fill(Math.max(first, Math.min(most, sum / size)))).map((base, at) => Math.round(base + at * step));
}
