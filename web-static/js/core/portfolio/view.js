/** The view over the portfolio's world: what is in sight, what is under a point, where labels go. Pure. */

import { WORLD } from './layout.js';

/** How much of the picture the world takes when all of it is seen. */
const FIT = 0.97;

/** The scale at which the whole world is seen. */
export const fitScale = (frame) => Math.min(frame.width / WORLD.width, frame.height / WORLD.height) * FIT;

/** The view (`{x, y, k}`: a point p of the world is drawn at p·k + offset) that shows a place of the world in the middle. */
export function viewAt(frame, { x, y, zoom }) {
  const k = fitScale(frame) * zoom;
  return { k, x: frame.width / 2 - x * k, y: frame.height / 2 - y * k };
}

export const WHOLE = Object.freeze({ x: WORLD.width / 2, y: WORLD.height / 2, zoom: 1 });

/** What of the world a view shows in the middle, and how far it is zoomed in. */
export function placeOf(frame, view) {
  return { x: (frame.width / 2 - view.x) / view.k, y: (frame.height / 2 - view.y) / view.k, zoom: view.k / fitScale(frame) };
}

const rounded = (value, digits) => Number(value.toFixed(digits));

/** A place as a parameter of the address: `x_y_zoom`; null for the whole. */
export function formatPlace({ x, y, zoom }) {
  if (Math.abs(zoom - 1) < 0.005) return null;
  return [rounded(x, 1), rounded(y, 1), rounded(zoom, 2)].join('_');
}

/** The place of such a parameter; the whole where it is none. */
export function parsePlace(text) {
  const [x, y, zoom] = (text ?? '').split('_').map(Number);
  const known = [x, y, zoom].every(Number.isFinite) && zoom > 0;
  return known ? { x, y, zoom } : WHOLE;
}

/** A lasso as a parameter of the address: corners in whole units of the world, at most 40 of them. */
export function formatLasso(corners) {
  const step = Math.max(1, corners.length / 40);
  const kept = [];
  for (let i = 0; i < corners.length; i += step) kept.push(corners[Math.floor(i)]);
  return kept.map(({ x, y }) => `${Math.round(x * 10)}.${Math.round(y * 10)}`).join('_');
}

/** The corners of such a parameter; null where it is no area. */
export function parseLasso(text) {
  const corners = (text ?? '').split('_').filter(Boolean).map((one) => one.split('.').map(Number));
  if (corners.length < 3 || !corners.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) return null;
  return corners.map(([x, y]) => [x / 10, y / 10]);
}

/** Positions of the circles that touch the frame. */
export function inSight(layout, view, frame) {
  const found = [];
  const { x, y, r } = layout;
  for (let at = 0; at < r.length; at += 1) {
    const radius = r[at] * view.k;
    const cx = x[at] * view.k + view.x;
    const cy = y[at] * view.k + view.y;
    if (cx + radius > 0 && cx - radius < frame.width && cy + radius > 0 && cy - radius < frame.height) found.push(at);
  }
  return found;
}

const REACH = 4;

/** The circle under a point of the frame, a few pixels beside it counting too; -1 if there is none. */
export function circleAt(layout, view, point) {
  const wx = (point.x - view.x) / view.k;
  const wy = (point.y - view.y) / view.k;
  const slack = REACH / view.k;
  let best = -1;
  let nearest = Infinity;
  for (let at = 0; at < layout.r.length; at += 1) {
    const apart = Math.hypot(layout.x[at] - wx, layout.y[at] - wy) - layout.r[at];
    if (apart <= slack && apart < nearest) {
      best = at;
      nearest = apart;
    }
  }
  return best;
}

const overlaps = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Of boxes that may stand at several places, the first that is free for each, in their order; those without any are left out. */
export function placeLabels(wanted, taken = []) {
  const placed = [];
  const boxes = [...taken];
  for (const { key, width, height, spots } of wanted) {
    const box = spots.map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height })).find((one) => !boxes.some((other) => overlaps(one, other)));
    if (!box) continue;
    boxes.push(box);
    placed.push({ key, x: box.x + width / 2, y: box.y + height / 2 });
  }
  return placed;
}
