/**
 * The picture itself, as an element: `<portfolio-picture>`. A canvas that is painted anew in every frame in which
 * something moves, and a small window that says what is under the pointer. Keyboards and screen readers have the list
 * beside it instead.
 */

import { dotOf, WORLD } from '../../core/portfolio/layout.js';
import { circleAt, fitScale, formatLasso, formatPlace, parsePlace, placeOf, viewAt, WHOLE } from '../../core/portfolio/view.js';
import { heightOf } from '../map/height.js';
import { select, zoom, zoomIdentity } from './d3.js';
import { eachContact, isOpen, paint } from './paint.js';
import { CanvasPen, SvgPen } from './pens.js';

const REST = 350;
const MOST_ZOOM = 400;
/** How high the picture is on a narrow screen, in pixels. */
const NARROW = 416;
const STEP = 1.6;
/** How much of the picture's shorter side a circle takes when one goes into it. */
const INSIDE = 0.86;
const NOTHING = Object.freeze({ at: -1, contact: -1 });

export class PortfolioPicture extends HTMLElement {
  #scene = null;
  #view = { x: 0, y: 0, k: 1 };
  #frame = { width: 0, height: 0 };
  #hovered = NOTHING;
  #active = NOTHING;
  #drawn = 0;
  #resting = 0;
  #lasso = null;
  #place = null;
  #dressed = '';
  #justRinged = false;
  #resizing = new ResizeObserver(() => this.#resized());

  connectedCallback() {
    for (const one of [this, document.querySelector('.whatif-slot')]) if (one) this.#resizing.observe(one);
    addEventListener('keydown', this.#onKey);
    if (this.canvas) return;
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('role', 'img');
    this.tip = document.createElement('div');
    this.tip.className = 'portfolio-tip';
    this.tip.hidden = true;
    this.append(this.canvas, this.tip);
    this.pen = new CanvasPen(this.canvas);
    this.zoom = zoom()
      .filter((event) => !this.#lasso && !event.button && (!event.ctrlKey || event.type === 'wheel') && !event.shiftKey)
      .on('zoom', ({ transform, sourceEvent }) => this.#moved(transform, Boolean(sourceEvent)));
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.#listen();
  }

  disconnectedCallback() {
    this.#resizing.disconnect();
    removeEventListener('keydown', this.#onKey);
    this.#lasso = null;
    clearTimeout(this.#resting);
  }

  /** Draws a scene, where the address says. */
  show(ctx, scene, actions) {
    const place = ctx.state.params.z ?? '';
    Object.assign(this, { ctx, actions });
    this.canvas.setAttribute('aria-label', ctx.t('portfolio.pictureLabel', { count: scene.list.length }));
    this.classList.toggle('lassoing', this.lassoing);
    const dressed = `${ctx.theme} ${ctx.t.language}`;
    const same = this.#scene === scene && dressed === this.#dressed;
    if (dressed !== this.#dressed) this.pen.recolour();
    this.#dressed = dressed;
    this.#scene = scene;
    if (this.#frame.width === 0) this.#resized();
    if (place !== this.#place) this.#goTo(place);
    else if (!same) this.#redraw();
  }

  get lassoing() {
    return this.#lasso !== null;
  }

  /** Draws an area with the pointer next, or gives it up. */
  lassoNext(on) {
    this.#lasso = on ? [] : null;
    this.classList.toggle('lassoing', on);
    this.#redraw();
    this.ctx.redraw();
  }

  #onKey = (event) => {
    if (event.key === 'Escape' && this.lassoing) this.lassoNext(false);
  };

  zoomBy(factor) {
    this.zoom.scaleBy(select(this.canvas), factor);
    this.#rest();
  }

  zoomIn = () => this.zoomBy(STEP);
  zoomOut = () => this.zoomBy(1 / STEP);

  fit() {
    this.#set(viewAt(this.#frame, WHOLE));
    this.#rest();
  }

  /** Shows a circle so large that what is in it can be read. */
  goInto(at) {
    const { layout } = this.#scene;
    const radius = (Math.min(this.#frame.width, this.#frame.height) / 2) * INSIDE;
    this.#set(viewAt(this.#frame, { x: layout.x[at], y: layout.y[at], zoom: radius / layout.r[at] / fitScale(this.#frame) }));
    this.#rest();
  }

  /** Marks what the list has reached, and brings it into sight. */
  look(at, contact = -1) {
    if (this.#active.at === at && this.#active.contact === contact) return;
    this.#active = { at, contact };
    if (at >= 0) this.#reveal(at);
    this.#redraw();
  }

  /** What is looked at: under the pointer, else in the list, else selected. */
  get focus() {
    const selected = this.#scene.choice.selected === null ? -1 : this.#scene.at(this.#scene.choice.selected);
    const one = this.#hovered.at >= 0 ? this.#hovered : this.#active.at >= 0 ? this.#active : { at: selected, contact: -1 };
    return { ...one, lines: this.#scene.linesOf(one.at).lines };
  }

  /** The picture as SVG, for a file. */
  toSvg() {
    const pen = new SvgPen(this.pen, this.#frame);
    paint(pen, this.#scene, this.#view, this.#frame, this.focus);
    return pen.svg;
  }

  #goTo(place) {
    this.#place = place;
    this.#set(viewAt(this.#frame, parsePlace(place)));
  }

  #set({ x, y, k }) {
    this.zoom.transform(select(this.canvas), zoomIdentity.translate(x, y).scale(k));
  }

  #moved({ x, y, k }, byHand) {
    this.#view = { x, y, k };
    if (byHand) this.#rest();
    this.#redraw();
  }

  /** Puts where the view is into the address once it stays there. */
  #rest() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#place = formatPlace(placeOf(this.#frame, this.#view)) ?? '';
      this.actions.stay(this.#place);
    }, REST);
  }

  #resized() {
    if (this.#scene) this.style.height = `${heightOf(this, this.ctx.narrow ? NARROW : Infinity, this.ctx.narrow)}px`;
    const { clientWidth: width, clientHeight: height } = this;
    if (!this.#scene || width === 0 || (width === this.#frame.width && height === this.#frame.height)) return;
    const place = this.#frame.width ? placeOf(this.#frame, this.#view) : parsePlace(this.#place);
    this.#frame = { width, height };
    const least = fitScale(this.#frame);
    const margin = 400;
    this.zoom.extent([[0, 0], [width, height]]).scaleExtent([least * 0.8, least * MOST_ZOOM]).translateExtent([[-margin, -margin], [WORLD.width + margin, WORLD.height + margin]]);
    this.#set(viewAt(this.#frame, place));
    this.#paint();
  }

  #redraw() {
    this.#drawn ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    cancelAnimationFrame(this.#drawn);
    this.#drawn = 0;
    if (!this.#scene || this.#frame.width === 0) return;
    this.pen.begin(this.#frame);
    paint(this.pen, this.#scene, this.#view, this.#frame, this.focus);
    if (this.#lasso?.length > 1) this.pen.lines(this.#lasso.slice(1).map((to, i) => [this.#lasso[i].x, this.#lasso[i].y, to.x, to.y]), '--focus', 2, [6, 4]);
  }

  /** Takes the colours of paper, or of the screen again. */
  repaint() {
    this.pen.recolour();
    this.#paint();
  }

  #reveal(at) {
    const { layout } = this.#scene;
    const { x, y, k } = this.#view;
    const [cx, cy] = [layout.x[at] * k + x, layout.y[at] * k + y];
    const { width, height } = this.#frame;
    if (cx > 0 && cy > 0 && cx < width && cy < height) return;
    this.#set({ k, x: width / 2 - layout.x[at] * k, y: height / 2 - layout.y[at] * k });
    this.#rest();
  }

  /** The circle, and the contact in it, under a point. */
  #under(point) {
    const at = circleAt(this.#scene.layout, this.#view, point);
    if (at < 0 || this.#scene.faded[at]) return NOTHING;
    const { layout } = this.#scene;
    const { x, y, k } = this.#view;
    const circle = { x: layout.x[at] * k + x, y: layout.y[at] * k + y, r: layout.r[at] * k };
    let contact = -1;
    if (isOpen(this.#scene, at, circle.r)) {
      const reach = dotOf(this.#scene.places[at]) * circle.r + 2;
      eachContact(this.#scene, at, circle, (one, cx, cy) => {
        if (Math.hypot(cx - point.x, cy - point.y) <= reach) contact = one;
      });
    }
    return { at, contact };
  }

  #listen() {
    const at = (event) => {
      const box = this.canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    this.canvas.addEventListener('pointerdown', (event) => {
      if (event.shiftKey && !this.#lasso && event.button === 0) this.#lasso = [];
      if (this.#lasso && event.button === 0) {
        this.#lasso = [at(event)];
        this.canvas.setPointerCapture(event.pointerId);
      }
    });
    this.canvas.addEventListener('pointermove', (event) => {
      if (this.#lasso?.length) {
        this.#lasso.push(at(event));
        this.#redraw();
      } else if (event.buttons === 0) this.#hover(this.#under(at(event)), at(event));
    });
    this.canvas.addEventListener('pointerup', () => this.#lasso?.length && this.#endLasso());
    this.canvas.addEventListener('pointercancel', () => this.lassoing && this.lassoNext(false));
    this.canvas.addEventListener('pointerleave', () => this.#hover(NOTHING));
    this.canvas.addEventListener('click', (event) => {
      if (this.#justRinged) {
        this.#justRinged = false;
        return;
      }
      const { at: circle, contact } = this.#under(at(event));
      if (circle >= 0 && (event.ctrlKey || event.metaKey)) this.actions.mark(this.#scene.rows[circle]);
      else if (circle >= 0) this.actions.open(circle, contact);
    });
  }

  #endLasso() {
    const corners = this.#lasso.map((point) => ({ x: (point.x - this.#view.x) / this.#view.k, y: (point.y - this.#view.y) / this.#view.k }));
    this.lassoNext(false);
    if (corners.length < 3) return;
    this.#justRinged = true;
    this.actions.lasso(formatLasso(corners));
  }

  #hover(found, point) {
    if (found.at !== this.#hovered.at || found.contact !== this.#hovered.contact) {
      this.#hovered = found;
      this.canvas.classList.toggle('over', found.at >= 0);
      this.tip.textContent = found.at < 0 ? '' : this.actions.say(found.at, found.contact);
      this.tip.hidden = found.at < 0;
      this.#redraw();
    }
    if (!point || found.at < 0) return;
    const left = Math.min(point.x + 14, this.#frame.width - this.tip.offsetWidth - 4);
    this.tip.style.transform = `translate(${Math.max(4, left)}px, ${point.y + 18 + this.tip.offsetHeight > this.#frame.height ? point.y - this.tip.offsetHeight - 8 : point.y + 18}px)`;
  }
}

customElements.define('portfolio-picture', PortfolioPicture);
matchMedia('print').addEventListener('change', () => document.querySelector('portfolio-picture')?.repaint());
