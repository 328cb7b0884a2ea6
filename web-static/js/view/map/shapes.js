/** SVG elements made directly: five hundred cards are drawn once and then only moved. Names become text nodes, never markup. */

import { clipText, estimateWidth, isRightToLeft } from '../../core/map/text.js';

const NS = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes and children; null children are left out. */
export function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let pen = null;
const widths = new Map();

/** How wide a text is drawn, in pixels; measured once for each text and font. */
function measureIn(font) {
  return (text) => {
    const key = `${font}\n${text}`;
    if (!widths.has(key)) {
      if (widths.size > 20_000) widths.clear();
      pen ??= document.createElement('canvas').getContext('2d');
      if (pen) pen.font = font;
      widths.set(key, pen ? pen.measureText(text).width : estimateWidth(text, 13));
    }
    return widths.get(key);
  };
}

const FONTS = { name: [13, 620], title: [11.5, 400], state: [11, 600], meta: [11, 400], far: [18, 620], head: [13, 620], note: [11, 600] };
let family = '';

/** The page's font. */
export function fontFamily() {
  family ||= getComputedStyle(document.body).fontFamily || 'sans-serif';
  return family;
}

/** How wide a text of a kind is. */
export function widthOf(kind, text) {
  const [size, weight] = FONTS[kind];
  return measureIn(`${weight} ${size}px ${fontFamily()}`)(text);
}

/** One line of text, clipped to a width; text that runs from right to left keeps its own direction. */
export function label(kind, text, x, y, width) {
  const clipped = clipText(text, width, (part) => widthOf(kind, part));
  const backwards = isRightToLeft(text);
  return shape(
    'text',
    { class: `map-t-${kind}`, x, y, direction: backwards ? 'rtl' : null, 'text-anchor': backwards ? 'end' : null },
    clipped,
  );
}

/** Lines and dots on 20 × 20 units. */
const ICONS = {
  eye: ['M1.8 10c2-3.600 4.800-5.400 8.200-5.400s6.200 1.800 8.200 5.400c-2 3.600-4.800 5.400-8.200 5.400S3.800 13.600 1.800 10z', [10, 10, 2.4]],
  eyes: ['M1.600 10a4.200 4.200 0 1 0 8.400 0a4.200 4.200 0 1 0-8.400 0M10.400 10a4.200 4.200 0 1 0 8.400 0a4.200 4.200 0 1 0-8.400 0', [5.8, 10, 1.6], [14.6, 10, 1.6]],
  half: ['M1.600 10a4.200 4.200 0 1 0 8.400 0a4.200 4.200 0 1 0-8.400 0M11 8.200a4.200 4.200 0 0 1 3-2.200M16.600 6.300a4.200 4.200 0 0 1 2.100 2.700M18.500 11.600a4.200 4.200 0 0 1-2.500 2.400M13.200 13.900a4.200 4.200 0 0 1-2.300-2.400', [5.8, 10, 1.6]],
  none: ['M1.8 10c2-3.600 4.800-5.400 8.200-5.400s6.200 1.800 8.200 5.400c-2 3.600-4.800 5.400-8.200 5.400S3.800 13.600 1.800 10zM4 16.500 16 3.500'],
  key: ['M3 10a3.600 3.600 0 1 0 7.200 0a3.600 3.600 0 1 0-7.200 0M10.200 10H17.500v3M14.200 10v2.200'],
  leaving: ['M8 3.500H4.200v13H8M8.500 10h8M13.500 6.500 17 10l-3.500 3.500'],
  shadow: ['M5 6.200a2.700 2.700 0 1 0 5.400 0a2.700 2.700 0 1 0-5.400 0M3 16.500c0-3.400 2-5.200 4.800-5.200s4.800 1.800 4.800 5.200M13 3.800a2.500 2.500 0 0 1 .8 4.800M15 12c1.500.9 2.200 2.400 2.200 4.500'],
  hole: ['M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 6.500v7M6.500 10h7'],
  back: ['M4 8h8.500a4 4 0 0 1 0 8H8M7 4.500 3.500 8 7 11.500'],
  for: ['M10 4v12M4 10h12'],
  against: ['M4 10h12'],
  more: ['M4.500 7.500 10 13l5.500-5.500'],
};

const paths = new Map();

/** The lines of an icon on 20 × 20 units, for a canvas. */
export function iconLines(name) {
  if (!paths.has(name)) paths.set(name, new Path2D(ICONS[name][0]));
  return paths.get(name);
}

/** An icon of a size at a place. */
export function mark(name, x, y, size, extra = '') {
  const [lines, ...dots] = ICONS[name];
  const k = size / 20;
  const group = shape('g', { class: `map-icon ${extra}`, transform: `translate(${x} ${y}) scale(${k})` }, shape('path', { d: lines }));
  for (const [cx, cy, r] of dots) group.append(shape('circle', { class: 'solid', cx, cy, r }));
  return group;
}
