/** Stand-alone SVG files: a picture of the page with its styles written in, or a table drawn as text. */

const NS = 'http://www.w3.org/2000/svg';
const PAD = 24;
const LINE = 18;
const ROWS = 400;
const LONGEST = 160;

/** What a shape looks like, copied from the page's style sheets into attributes so that the file needs none. */
const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity',
  'opacity', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility', 'paint-order',
];
const PLAIN = { opacity: '1', 'fill-opacity': '1', 'stroke-opacity': '1', visibility: 'visible', 'paint-order': 'normal' };

function shape(tag, attributes, text) {
  const made = document.createElementNS(NS, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function root(width, height) {
  const svg = shape('svg', { xmlns: NS, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': 'system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif' });
  svg.append(shape('rect', { width, height, fill: token('--surface') }));
  return svg;
}

/** The notes as a heading; gives the height it takes. */
function heading(svg, notes) {
  const ink = token('--ink');
  const muted = token('--ink-3');
  svg.append(shape('title', {}, notes[0]), shape('desc', {}, notes.slice(1).join(' ')));
  svg.append(shape('text', { x: PAD, y: PAD + 16, 'font-size': 18, 'font-weight': 600, fill: ink }, notes[0]));
  notes.slice(1).forEach((note, at) => svg.append(shape('text', { x: PAD, y: PAD + 40 + at * LINE, 'font-size': 12, fill: muted }, note)));
  return PAD + 40 + (notes.length - 1) * LINE;
}

/** A copy of a picture with every style written into it. */
function styled(picture) {
  const copy = picture.cloneNode(true);
  const from = [picture, ...picture.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const look = getComputedStyle(element);
    if (look.display === 'none') {
      to[at].setAttribute('display', 'none');
      return;
    }
    for (const name of LOOKS) {
      const value = look.getPropertyValue(name);
      if (value && value !== PLAIN[name]) to[at].setAttribute(name, value);
    }
    for (const gone of ['class', 'style']) to[at].removeAttribute(gone);
    to[at].removeAttribute('tabindex');
  });
  return copy;
}

/**
 * A picture with title, date, filters above and the legend below.
 *
 * @param {string[]} notes
 * @param {{label: string, element?: SVGElement, className?: string}[]} legend `element` is a swatch of about 28 × 14
 * @param {SVGSVGElement} picture
 */
export function framed(notes, legend, picture) {
  const box = picture.viewBox.baseVal;
  const shown = picture.getBoundingClientRect();
  const width = box && box.width ? box.width : shown.width;
  const height = box && box.height ? box.height : shown.height;
  const perRow = Math.max(1, Math.floor(width / 260));
  const legendHeight = legend.length ? Math.ceil(legend.length / perRow) * 24 + PAD : 0;
  const top = 40 + PAD + (notes.length - 1) * LINE;
  const svg = root(Math.ceil(width + 2 * PAD), Math.ceil(top + height + legendHeight + PAD));
  heading(svg, notes);
  const copy = styled(picture);
  for (const [key, value] of [['x', PAD], ['y', top], ['width', width], ['height', height]]) copy.setAttribute(key, String(value));
  svg.append(copy);
  legend.forEach((item, at) => {
    const x = PAD + (at % perRow) * 260;
    const y = top + height + PAD + Math.floor(at / perRow) * 24;
    if (item.element) {
      const swatch = shape('g', { transform: `translate(${x} ${y - 10})` });
      swatch.append(item.element.isConnected ? styled(item.element) : item.element.cloneNode(true));
      svg.append(swatch);
    }
    svg.append(shape('text', { x: x + (item.element ? 36 : 0), y, 'font-size': 12, fill: token('--ink-2') }, item.label));
  });
  return serialize(svg);
}

const shownText = (cell, format) => {
  const object = cell !== null && typeof cell === 'object';
  const text = object ? (cell.text ?? cell.value) : cell;
  return typeof text === 'number' ? format.number(text) : String(text ?? '–');
};

/** Wide characters count double. */
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 12.5 : 6.6), 0);
const clipped = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A table drawn as text, for views that are tables. */
export function tableDrawing(notes, table, format) {
  const rows = table.rows.slice(0, ROWS).map((row) => table.columns.map((column) => clipped(shownText(row[column.key], format))));
  const widths = table.columns.map((column, at) => Math.max(widthOf(column.label), ...rows.map((row) => widthOf(row[at]))) + 24);
  const top = 40 + PAD + (notes.length - 1) * LINE + 12;
  const width = Math.max(widths.reduce((sum, one) => sum + one, 0) + 2 * PAD, 480);
  const svg = root(width, top + (rows.length + 1) * 26 + PAD);
  heading(svg, notes);
  const line = (cells, y, weight) => {
    let x = PAD;
    cells.forEach((text, at) => {
      const numeric = table.columns[at].numeric;
      svg.append(shape('text', { x: numeric ? x + widths[at] - 24 : x, y, 'font-size': 12, 'font-weight': weight, 'text-anchor': numeric ? 'end' : 'start', fill: token('--ink') }, text));
      x += widths[at];
    });
    svg.append(shape('line', { x1: PAD, x2: width - PAD, y1: y + 8, y2: y + 8, stroke: token('--line') }));
  };
  line(table.columns.map((column) => column.label), top + 16, 600);
  rows.forEach((row, at) => line(row, top + 16 + (at + 1) * 26, 400));
  return serialize(svg);
}

function serialize(svg) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}
