/** The elements a map is drawn in: a port with two sheets, and a veil between them. */

import { patterns } from './ground.js';
import { shape } from './shapes.js';

function box(className, ...children) {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

/**
 * @returns {{port, svg, layers, front, sheets}} `svg` is the picture with its layers from below to above, `front` the one
 *   above the veil, `sheets` what the two lie in
 */
export function portParts() {
  const svg = shape('svg', { class: 'map-svg', 'data-picture': '', role: 'group' });
  const layers = {};
  for (const name of ['ground', 'reports', 'ties', 'cards']) {
    layers[name] = shape('g', name === 'cards' ? {} : { 'aria-hidden': 'true' });
  }
  svg.append(patterns(), ...Object.values(layers));
  const front = shape('svg', { class: 'map-svg map-front', 'aria-hidden': 'true' });
  const sheets = [box('map-sheet', svg), box('map-sheet above', front)];
  const port = box('map-port', sheets[0], box('map-veil'), sheets[1]);
  port.setAttribute('role', 'application');
  return { port, svg, layers, front, sheets };
}
