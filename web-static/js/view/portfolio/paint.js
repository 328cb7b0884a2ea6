/**
 * Paints the portfolio with a pen: groups, circles, the contacts of those that are large enough, lines of what is looked
 * at, names of the largest. What it paints depends on its arguments alone.
 */

import { dotOf, ringOf, seedOf } from '../../core/portfolio/layout.js';
import { LOOKS } from '../../core/portfolio/looks.js';
import { inSight, placeLabels } from '../../core/portfolio/view.js';
import { clipped } from './pens.js';

const LABELS = 20;
const NAMES = 60;
const GROUPS = 60;
/** From these radii on, in pixels: contacts are dots, have names, layers have rings. */
const DOT = 2.2;
const OPEN = 24;
const NAMED = 13;
const RINGED = 90;

const GROUP = { ground: '--surface-2', edge: '--line', mark: [], ink: '--ink', width: 1, dash: false };
/** Around what changed since the day compared with. */
export const CHANGED = { ground: null, edge: '--accent', mark: [], ink: '--ink', width: 2.5, dash: false };
/** Looks are kept by what they are, so each must be one object. */
const LAYER = Object.freeze({ ...GROUP, ground: null, dash: true });
const DECIDER = Object.freeze({ ...GROUP, ground: null, edge: '--ink-2', width: 1.5 });
const LOOKED_AT = { ground: null, edge: '--focus', mark: [], ink: '--ink', width: 3, dash: false };
const STYLES = { group: { size: 12, bold: true, ink: '--ink-3' }, large: { size: 13, bold: true }, small: { size: 11, bold: true }, contact: { size: 11, bold: false, ink: '--ink' }, layer: { size: 10, bold: true, ink: '--ink-3' } };

/** Whether the contacts of a customer are seen at its radius in pixels. */
export const isOpen = (scene, at, radius) => scene.choice.mode === 'customers' && radius >= OPEN && scene.places[at] > 0 && dotOf(scene.places[at]) * radius >= DOT;

/**
 * @param pen a `CanvasPen` or `SvgPen`
 * @param {object} scene of `sceneOf`
 * @param {{x, y, k}} view
 * @param {{width, height}} frame
 * @param {{at: number, contact: number, lines: object[]}} focus the circle and the contact looked at, -1 for none
 */
export function paint(pen, scene, view, frame, focus) {
  const { layout } = scene;
  const sight = inSight(layout, view, frame);
  const screen = (at) => ({ x: layout.x[at] * view.k + view.x, y: layout.y[at] * view.k + view.y, r: layout.r[at] * view.k });
  for (const group of layout.groups) pen.circle(GROUP, group.x * view.k + view.x, group.y * view.k + view.y, group.r * view.k + 2);
  const open = [];
  for (const at of sight) {
    const { x, y, r } = screen(at);
    if (scene.choice.mode === 'customers' && !scene.rows[at].there) continue;
    if (scene.choice.mode === 'employees') paintEmployee(pen, scene, at, x, y, r, view.k);
    else if (isOpen(scene, at, r)) {
      open.push(at);
      pen.circle(LOOKS.open[scene.status(at)], x, y, r, scene.faded[at] === 1);
      if (!scene.faded[at]) paintContacts(pen, scene, at, { x, y, r }, frame);
    } else pen.circle(LOOKS.customers[scene.status(at)], x, y, r, scene.faded[at] === 1);
    if (scene.ringed(at)) pen.circle(CHANGED, x, y, r + 3, scene.faded[at] === 1);
  }
  if (focus.at >= 0) paintFocus(pen, scene, focus, screen);
  paintLasso(pen, scene, view);
  paintNames(pen, scene, { sight, open: new Set(open), view, frame, screen, focus });
}

function paintEmployee(pen, scene, at, x, y, r, k) {
  const row = scene.rows[at];
  const faded = scene.faded[at] === 1;
  pen.circle(LOOKS.employees.reach, x, y, r, faded || !row.there);
  if (row.there) pen.circle(LOOKS.employees[scene.status(at)], x, y, Math.max(1, Math.sqrt(row.size) * scene.layout.unit * k), faded);
}

/** Calls back for each contact of a customer with where it is in pixels. */
export function eachContact(scene, at, { x, y, r }, visit) {
  const { contactStart, data } = scene.model;
  const places = scene.places[at];
  for (let contact = contactStart[at]; contact < contactStart[at + 1]; contact += 1) {
    const seed = seedOf(data.contacts.place[contact], places);
    visit(contact, x + seed.x * r, y + seed.y * r);
  }
}

function paintContacts(pen, scene, at, circle, frame) {
  const radius = dotOf(scene.places[at]) * circle.r;
  const keys = scene.model.data.contacts.key;
  if (circle.r >= RINGED) for (const { place } of scene.layersOf(at).slice(1)) pen.circle(LAYER, circle.x, circle.y, ringOf(place, scene.places[at]) * circle.r);
  eachContact(scene, at, circle, (contact, x, y) => {
    if (x < -radius || y < -radius || x > frame.width + radius || y > frame.height + radius) return;
    if (keys[contact] && radius > 4) pen.circle(DECIDER, x, y, radius + 2.5);
    pen.circle(LOOKS.contacts[scene.contactStatus(contact)], x, y, radius);
    if (scene.ringedContact(contact)) pen.circle(CHANGED, x, y, radius + 3);
  });
}

function paintFocus(pen, scene, { at, contact, lines }, screen) {
  const from = screen(at);
  const edge = (one) => {
    const to = screen(one);
    const apart = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const cut = (r) => Math.min(r, apart) / apart;
    return [from.x + (to.x - from.x) * cut(from.r), from.y + (to.y - from.y) * cut(from.r), to.x - (to.x - from.x) * cut(to.r), to.y - (to.y - from.y) * cut(to.r)];
  };
  for (const [least, most, width] of [[1, 1, 1], [2, 3, 2], [4, Infinity, 3.5]]) {
    const some = lines.filter(({ shared }) => shared >= least && shared <= most);
    if (some.length) pen.lines(some.map(({ to }) => edge(to)), '--accent', width, least === 1 ? [5, 4] : []);
  }
  if (contact < 0) pen.circle(LOOKED_AT, from.x, from.y, from.r + 2);
  else eachContact(scene, at, from, (one, x, y) => one === contact && pen.circle(LOOKED_AT, x, y, dotOf(scene.places[at]) * from.r + 3));
}

function paintLasso(pen, { choice: { lasso } }, view) {
  if (!lasso) return;
  const points = lasso.map(([x, y]) => [x * view.k + view.x, y * view.k + view.y]);
  pen.lines(points.map((point, at) => [...point, ...points[(at + 1) % points.length]]), '--focus', 2, [6, 4]);
}

function paintNames(pen, scene, { sight, open, view, frame, screen, focus }) {
  const labels = [];
  const add = (key, text, style, room, spots) => {
    const shown = clipped(pen, text, STYLES[style], room);
    labels.push({ key: { text: shown, style: STYLES[style] }, width: pen.widthOf(shown, STYLES[style]) + 4, height: STYLES[style].size + 3, spots });
  };
  const largest = new Set(sight.length <= LABELS ? sight : scene.largestOf(sight, LABELS));
  if (focus.at >= 0) largest.add(focus.at);
  for (const at of largest) {
    if (scene.faded[at] && at !== focus.at) continue;
    const { x, y, r } = screen(at);
    if (r < 2 || x < 0 || y - r > frame.height || x > frame.width) continue;
    const style = r >= 30 ? 'large' : 'small';
    const above = { x, y: Math.max(9, y - r - 8) };
    const spots = open.has(at) ? [{ x, y: Math.max(9, y - r + 10) }, above] : [{ x, y: r > 14 ? y + Math.min(r * 0.55, 24) : y + r + 7 }, above, { x, y: y + r + 8 }, { x, y }];
    add(at, scene.rows[at].name, style, Math.max(100, 2 * r - 8), spots);
  }
  for (const group of scene.layout.groups.slice(0, GROUPS)) {
    const x = group.x * view.k + view.x;
    const y = group.y * view.k + view.y - group.r * view.k;
    const room = Math.max(90, group.r * view.k * 1.2);
    if (group.r * view.k > 18 && x > 0 && x < frame.width) add(group.key, scene.groupName(group.key), 'group', room, [{ x, y: Math.max(9, y + 1) }, { x, y: Math.max(9, y - 12) }]);
  }
  for (const at of open) if (screen(at).r >= RINGED) layerNames(scene, at, screen(at), add);
  let names = 0;
  for (const at of open) {
    const circle = screen(at);
    const radius = dotOf(scene.places[at]) * circle.r;
    if (radius < NAMED || scene.faded[at]) continue;
    eachContact(scene, at, circle, (contact, x, y) => {
      if (names >= NAMES || x < 0 || y < 0 || x > frame.width || y > frame.height) return;
      names += 1;
      add(contact, scene.model.data.contacts.name[contact], 'contact', Math.max(56, radius * 2.4), [{ x, y: y + radius + 7 }]);
    });
  }
  for (const { key: { text, style }, x, y } of placeLabels(labels)) pen.text(text, x, y, style);
}

function layerNames(scene, at, { x, y, r }, add) {
  const layers = scene.layersOf(at);
  layers.forEach(({ name, place }, i) => {
    const out = (ringOf(place, scene.places[at]) + ringOf(layers[i + 1]?.place ?? scene.places[at], scene.places[at])) / 2;
    add(`${at} ${name}`, name, 'layer', r, [{ x, y: y - out * r }, { x, y: y + out * r }]);
  });
}
