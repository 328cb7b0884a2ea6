/** Draws ties and reporting lines. */

import { falseEyeOf } from '../../core/false-eye.js';
import { stanceKind } from '../../core/map/looks.js';
import { influenceRoute, reportRoute, roundedLegs, roundedPath, tieRoute } from '../../core/map/routes.js';
import { strengthStep } from '../../core/strength.js';
import { shape } from './shapes.js';

/** Ties by the cards they join: where lanes are folded, several share one line, as strong as the strongest. */
function bundled(layout, ties) {
  const lines = new Map();
  for (const tie of ties) {
    const key = `${layout.anchorOf(tie.employee)}\n${layout.anchorOf(tie.contact)}`;
    const line = lines.get(key);
    if (!line || rank(tie) > rank(line)) lines.set(key, tie);
  }
  return [...lines.values()];
}

const rank = (tie) => (tie.live ? 1 : 0) + tie.strength;

const faces = { for: 0, neutral: 1, against: 2 };

/** Pictures with more cards than this have their lines cut into legs, which a screen without a graphics card draws faster. */
const MANY = 160;

/** The paths of one line. */
function pathsOf(scene, classes, points, radius) {
  const parts = scene.layout.items.size > MANY ? roundedLegs(points, radius) : [roundedPath(points, radius)];
  return parts.map((d) => shape('path', { class: classes, d }));
}

/** A group with the lines of ties; solid ones last, so that a dashed one never hides them. */
export function tieLines(scene, ties, added = []) {
  const group = shape('g', { class: 'map-ties' });
  const stanceOf = (tie) => stanceKind(scene.people.contacts.get(tie.contact)?.stance);
  const sorted = bundled(scene.layout, ties).sort((a, b) => faces[stanceOf(b)] - faces[stanceOf(a)] || a.strength - b.strength);
  const ends = [];
  for (const tie of sorted) {
    const points = tieRoute(scene.layout, tie.employee, tie.contact);
    if (!points) continue;
    const wrong = falseEyeOf(tie, scene.scenario) ? ' false' : '';
    const classes = `map-tie st-${stanceOf(tie)} w${strengthStep(tie.strength)}${tie.live ? '' : ' faded'}${wrong}`;
    group.append(...pathsOf(scene, classes, points, 6));
    if (tie.live) ends.push(endOf(points, `map-end st-${stanceOf(tie)}${wrong}`));
  }
  for (const { employeeId, contactId } of added) {
    const points = tieRoute(scene.layout, employeeId, contactId);
    if (!points) continue;
    group.append(...pathsOf(scene, 'map-tie added', points, 6));
    ends.push(endOf(points, 'map-end added'));
  }
  group.append(...ends);
  return group;
}

/** A dot where a tie meets the contact: filled for a true one, hollow for a false eye. */
function endOf(points, classes) {
  const { x, y } = points.at(-1);
  return shape('circle', { class: classes, cx: x, cy: y + 1, r: 3 });
}

/** A group with links of influence, each with an arrow at the contact it leads to. */
export function influenceLines(scene, links) {
  const group = shape('g', { class: 'map-influences' });
  for (const { from, to } of links) {
    const points = influenceRoute(scene.layout, from, to);
    if (points) group.append(...pathsOf(scene, 'map-influence', points, 5), arrowOf(points));
  }
  return group;
}

function arrowOf(points) {
  const { x, y } = points.at(-1);
  const back = y > points.at(-2).y ? -8 : 8;
  return shape('path', { class: 'map-arrow', d: `M${x} ${y}l-4.500 ${back}h9z` });
}

/** A group with the reporting lines of these contacts to their superiors. */
export function reportLines(scene, ids) {
  const group = shape('g', { class: 'map-reports' });
  for (const id of ids) {
    const points = reportRoute(scene.layout, id);
    if (points) group.append(...pathsOf(scene, 'map-report', points, 5));
  }
  return group;
}
