/**
 * A plain picture of a large map, shown while it is being zoomed: cards with name and sign, lanes, ties without dashes.
 * Drawn once on a canvas, which is then only stretched: no line or letter is drawn again until the zoom rests.
 */

import { contactLook, employeeLook, stanceKind } from '../../core/map/looks.js';
import { reportRoute, tieRoute } from '../../core/map/routes.js';
import { HEADER } from '../../core/map/sizes.js';
import { clipText, isRightToLeft } from '../../core/map/text.js';
import { strengthStep } from '../../core/strength.js';
import { fontFamily, iconLines, widthOf } from './shapes.js';

/** Most pixels of the canvas. */
const AREA = 6_000_000;

const ICONS = { none: 'none', single: 'eye', false: 'half', covered: 'eyes', gone: 'none', back: 'back' };
const EDGES = { none: ['--ink-3', 1.6, [5, 4]], single: ['--risk-3', 3, []], false: ['--risk-3', 2, [9, 3]], covered: ['--line-2', 1, []], gone: ['--ink', 3, []], back: ['--good', 3, []] };
const STANCES = { for: '--stance-for', neutral: '--stance-neutral', against: '--stance-against' };
const WIDTHS = [0, 1.4, 2.6, 4];

/** The plain picture as an element that covers the port while it is shown; drawn when it is first needed. */
export class Snapshot {
  #stale = true;

  constructor() {
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'map-sheet';
    this.element = document.createElement('div');
    this.element.className = 'map-snapshot';
    this.element.hidden = true;
    this.element.append(this.canvas);
  }

  get shown() {
    return !this.element.hidden;
  }

  show(scene, ties) {
    if (this.#stale) draw(this.canvas, scene, ties);
    this.#stale = false;
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
  }

  /** The scene, its ties or the colours have changed. */
  forget() {
    this.#stale = true;
  }
}

/** Draws the scene and its ties onto a canvas, which covers the same units as the picture's `viewBox`. */
function draw(canvas, scene, ties) {
  const width = scene.layout.width + HEADER.lane;
  const height = scene.layout.height + HEADER.column;
  const scale = Math.min(1, Math.sqrt(AREA / (width * height)));
  Object.assign(canvas, { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const pen = canvas.getContext('2d');
  const style = getComputedStyle(document.documentElement);
  const colour = (token) => style.getPropertyValue(token).trim();
  pen.setTransform(scale, 0, 0, scale, HEADER.lane * scale, HEADER.column * scale);
  scene.layout.lanes.forEach((lane, at) => {
    pen.fillStyle = colour(at % 2 ? '--surface-2' : '--surface');
    pen.fillRect(-HEADER.lane, lane.y, width, lane.height);
  });
  lines(pen, scene, ties, colour);
  pen.font = `620 18px ${fontFamily()}`;
  for (const item of scene.layout.items.values()) card(pen, scene, item, colour);
}

function lines(pen, scene, ties, colour) {
  const trace = (points) => points?.forEach(({ x, y }, at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  const stroke = (token, width, routes) => {
    pen.beginPath();
    for (const points of routes) trace(points);
    Object.assign(pen, { strokeStyle: colour(token), lineWidth: width });
    pen.stroke();
  };
  stroke('--control', 1.2, [...scene.layout.items.keys()].map((id) => reportRoute(scene.layout, id)));
  const alike = new Map();
  for (const tie of ties) {
    const key = `${stanceKind(scene.people.contacts.get(tie.contact)?.stance)} ${strengthStep(tie.strength)}`;
    (alike.get(key) ?? alike.set(key, []).get(key)).push(tieRoute(scene.layout, tie.employee, tie.contact));
  }
  for (const [key, routes] of alike) {
    const [stance, step] = key.split(' ');
    stroke(STANCES[stance], WIDTHS[step], routes);
  }
}

/** What a card shows from afar: its ground, edge, text and sign. */
function faceOf(scene, item) {
  const contact = scene.people.contacts.get(item.id);
  if (contact) {
    const { status } = contactLook(contact, scene.scenario);
    const ground = status === 'gone' ? '--dark-ground' : status === 'none' ? '--ground' : '--surface';
    return { ground, edge: EDGES[status], text: contact.name, icon: ICONS[status] };
  }
  const employee = scene.people.employees.get(item.id);
  if (employee) {
    const { out } = employeeLook(employee, scene.scenario);
    return { ground: out ? '--ground' : '--accent-soft', edge: ['--line-2', 1, out ? [3, 4] : []], text: employee.name, icon: out ? 'leaving' : null };
  }
  if (item.kind === 'hole') return { ground: '--risk-1', edge: ['--risk', 2, [6, 4]], text: '?', icon: 'hole' };
  return item.hidden.length ? { ground: '--surface-2', edge: ['--line-2', 1, []], text: `+${item.hidden.length}`, icon: null } : null;
}

function card(pen, scene, item, colour) {
  const face = faceOf(scene, item);
  if (!face) return;
  const [edge, width, dash] = face.edge;
  pen.beginPath();
  pen.roundRect(item.x, item.y, item.width, item.height, 8);
  Object.assign(pen, { fillStyle: colour(face.ground), strokeStyle: colour(edge), lineWidth: width });
  pen.setLineDash(dash);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = colour('--ink');
  const backwards = isRightToLeft(face.text);
  pen.textAlign = backwards ? 'right' : 'left';
  const room = item.width - 20;
  pen.fillText(clipText(face.text || '–', room, (part) => widthOf('far', part)), backwards ? item.x + 12 + room : item.x + 12, item.y + 33);
  if (face.icon) sign(pen, face.icon, item, colour);
}

function sign(pen, name, item, colour) {
  pen.save();
  pen.translate(item.x + 12, item.y + item.height - 36);
  pen.scale(1.5, 1.5);
  Object.assign(pen, { strokeStyle: colour('--ink-2'), lineWidth: 1.7 });
  pen.stroke(iconLines(name));
  pen.restore();
}
