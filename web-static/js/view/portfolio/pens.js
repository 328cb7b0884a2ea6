/** Two ways to draw the same picture: on a canvas, fast, and as SVG, for files. */

import { shapesOf } from '../../core/portfolio/looks.js';
import { clipText, isRightToLeft } from '../../core/map/text.js';
import { fontFamily, shape } from '../map/shapes.js';

/** Circles up to this radius are drawn once and then copied. */
const COPIED = 26;
const FADED = 0.16;
const TAU = 2 * Math.PI;

/** The page's colours by name, as they are now. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const known = new Map();
  return (token) => {
    if (!known.has(token)) known.set(token, style.getPropertyValue(token).trim());
    return known.get(token);
  };
}

const fontOf = ({ size, bold }) => `${bold ? 620 : 450} ${size}px ${fontFamily()}`;

export class CanvasPen {
  #copies = new Map();
  #widths = new Map();

  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false });
    this.colour = colours();
  }

  /** Takes the colours anew: another theme, or paper. */
  recolour() {
    this.colour = colours();
    this.#copies.clear();
  }

  /** An empty sheet of so many pixels of the page. */
  begin({ width, height }) {
    const density = window.devicePixelRatio || 1;
    if (density !== this.density) this.#copies.clear();
    this.density = density;
    if (this.canvas.width !== Math.round(width * density) || this.canvas.height !== Math.round(height * density)) {
      this.canvas.width = Math.round(width * density);
      this.canvas.height = Math.round(height * density);
    }
    this.context.setTransform(density, 0, 0, density, 0, 0);
    this.context.fillStyle = this.colour('--surface');
    this.context.fillRect(0, 0, width, height);
  }

  circle(look, x, y, r, faded = false) {
    if (r > COPIED) {
      this.context.save();
      if (faded) this.context.globalAlpha = FADED;
      this.context.translate(x, y);
      this.#draw(this.context, shapesOf(look, r));
      this.context.restore();
      return;
    }
    const copy = this.#copyOf(look, Math.max(1, Math.round(r * 2)), faded);
    const half = copy.width / 2;
    const { density } = this;
    this.context.drawImage(copy, Math.round(x * density - half) / density, Math.round(y * density - half) / density, copy.width / density, copy.height / density);
  }

  #copyOf(look, twice, faded) {
    let copies = this.#copies.get(look);
    if (!copies) this.#copies.set(look, (copies = []));
    const key = twice * 2 + (faded ? 1 : 0);
    if (copies[key]) return copies[key];
    const r = twice / 2;
    const side = 2 * Math.ceil((r + 1.5) * this.density);
    const copy = document.createElement('canvas');
    copy.width = side;
    copy.height = side;
    const pen = copy.getContext('2d');
    if (faded) pen.globalAlpha = FADED;
    pen.setTransform(this.density, 0, 0, this.density, side / 2, side / 2);
    this.#draw(pen, shapesOf(look, r));
    copies[key] = copy;
    return copy;
  }

  #draw(pen, shapes) {
    for (const one of shapes) {
      pen.beginPath();
      if (one.line) {
        const [x1, y1, x2, y2] = one.line;
        pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
      } else pen.arc(one.x, one.y, one.r, 0, TAU);
      if (one.fill) {
        pen.fillStyle = this.colour(one.fill);
        pen.fill();
      }
      if (!one.stroke) continue;
      pen.strokeStyle = this.colour(one.stroke);
      pen.lineWidth = one.width;
      pen.setLineDash(one.dash ?? []);
      pen.stroke();
      pen.setLineDash([]);
    }
  }

  /** Lines of one colour and width. */
  lines(all, token, width, dash = []) {
    const pen = this.context;
    pen.beginPath();
    for (const [x1, y1, x2, y2] of all) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }
    Object.assign(pen, { strokeStyle: this.colour(token), lineWidth: width });
    pen.setLineDash(dash);
    pen.stroke();
    pen.setLineDash([]);
  }

  widthOf(text, style) {
    const key = `${style.size}${style.bold ? 'b' : ''}\n${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > 20_000) this.#widths.clear();
      this.context.font = fontOf(style);
      this.#widths.set(key, (width = this.context.measureText(text).width));
    }
    return width;
  }

  /** A line of text with its middle at a point, on a thin ground of the sheet's colour. */
  text(text, x, y, style) {
    const pen = this.context;
    pen.font = fontOf(style);
    Object.assign(pen, { textAlign: 'center', textBaseline: 'middle', direction: isRightToLeft(text) ? 'rtl' : 'ltr', lineJoin: 'round', lineWidth: 3, strokeStyle: this.colour('--surface'), fillStyle: this.colour(style.ink ?? '--ink') });
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

export class SvgPen {
  constructor(canvasPen, { width, height }) {
    this.measure = canvasPen;
    this.colour = colours();
    this.svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  }

  circle(look, x, y, r, faded = false) {
    const parts = svgOf(shapesOf(look, r), this.colour);
    this.svg.append(shape('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, opacity: faded ? FADED : null }, ...parts));
  }

  lines(all, token, width, dash = []) {
    const d = all.map((ends) => ends.map((one) => one.toFixed(1))).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
    this.svg.append(shape('path', { d, fill: 'none', stroke: this.colour(token), 'stroke-width': width, 'stroke-dasharray': dash.length ? dash.join(' ') : null }));
  }

  widthOf(text, style) {
    return this.measure.widthOf(text, style);
  }

  text(text, x, y, style) {
    this.svg.append(shape('text', {
      x: x.toFixed(1), y: y.toFixed(1), 'font-size': style.size, 'font-weight': style.bold ? 620 : 450, fill: this.colour(style.ink ?? '--ink'), stroke: this.colour('--surface'),
      'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'text-anchor': 'middle', 'dominant-baseline': 'central', direction: isRightToLeft(text) ? 'rtl' : null,
    }, text));
  }
}

function svgOf(shapes, colour) {
  const paint = (one) => ({ fill: one.fill ? colour(one.fill) : 'none', stroke: one.stroke ? colour(one.stroke) : null, 'stroke-width': one.stroke ? one.width : null, 'stroke-dasharray': one.dash?.length ? one.dash.join(' ') : null });
  return shapes.map((one) => (one.line
    ? shape('path', { d: `M${one.line[0]} ${one.line[1]}L${one.line[2]} ${one.line[3]}`, ...paint(one) })
    : shape('circle', { cx: one.x, cy: one.y, r: one.r, ...paint(one) })));
}

/** A circle of a look for the legend. */
export function swatchOf(look) {
  const colour = (token) => `var(${token})`;
  const parts = svgOf(shapesOf(look, 9), colour);
  for (const part of parts) {
    for (const name of ['fill', 'stroke']) {
      // A colour by name is known to styles alone.
      const value = part.getAttribute(name);
      part.removeAttribute(name);
      if (value) part.style.setProperty(name, value);
    }
  }
  return shape('svg', { class: 'portfolio-swatch', viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, ...parts);
}

/** The beginning of a text that a label has room for. */
export const clipped = (pen, text, style, width) => clipText(text, width, (part) => pen.widthOf(part, style));
