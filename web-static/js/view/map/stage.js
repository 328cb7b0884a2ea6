/**
 * The picture itself, as an element: `<account-map>` with the properties `scene` (of `sceneOf`), `ctx` and `actions`.
 *
 * Cards are made once for a layout and remade one by one where what they say has changed. Moving and zooming only sets
 * a transform of the whole drawing, so no card is painted again. Looking at a person lays a veil over everything and
 * draws that person's ties and neighbours in a second drawing above it: nothing below is restyled or painted again,
 * whatever the number of cards.
 */

import { changedBetween } from '../../core/map/changes.js';
import { influencesToDraw, tiesToDraw } from '../../core/map/looks.js';
import { centre, clampView, firstView, fitView, inReadingOrder, neighbour, reveal, revealRow, ZOOM, zoomAbout } from '../../core/map/move.js';
import { HEADER } from '../../core/map/sizes.js';
import { ringedOf } from '../../core/time.js';
import { cardOf, ringCard } from './cards.js';
import { FAR, Faces, FEW } from './faces.js';
import { canBeLookedAt, frontOf } from './front.js';
import { groundOf } from './ground.js';
import { headings } from './headings.js';
import { heightOf } from './height.js';
import { followLaneKeys } from './lane-keys.js';
import { influenceLines, reportLines, tieLines } from './lines.js';
import { followPointers } from './pointer.js';
import { portParts } from './port.js';
import { Snapshot } from './snapshot.js';

const REST = 320;
const READABLE = 0.7;

export class AccountMap extends HTMLElement {
  #scene = null;
  #cards = new Map();
  #view = null;
  #touched = false;
  #hovered = null;
  #focused = null;
  #current = null;
  #resting = 0;
  #front = null;
  #shown = null;
  #size = { width: 0, height: 0 };
  #faces = new Faces();
  #detailing = 0;
  #resizing = new ResizeObserver(() => this.#resized());

  connectedCallback() {
    for (const one of [this, document.querySelector('.whatif-slot')]) if (one) this.#resizing.observe(one);
    if (this.svg) return;
    Object.assign(this, portParts());
    this.snapshot = new Snapshot();
    this.port.append(this.snapshot.element);
    this.heads = headings();
    this.append(this.port, this.heads.columns, this.heads.lanes, this.heads.corner);
    this.#listen();
  }

  /** Draws a scene: wholly where the layout is another, else only what has changed. */
  show(ctx, scene, actions) {
    const before = this.#scene;
    Object.assign(this, { ctx, actions });
    this.#scene = scene;
    this.port.setAttribute('aria-label', ctx.t('map.pictureLabel', { name: scene.people.account.name }));
    this.port.setAttribute('aria-roledescription', ctx.t('map.roleDescription'));
    const same = before && before.layout === scene.layout && before.people === scene.people && this.language === ctx.t.language;
    this.language = ctx.t.language;
    if (!same) this.#rebuild();
    else this.#refresh(before);
    const shown = (id) => scene.layout.items.has(id);
    const { all, selected } = scene.choice;
    const ties = tiesToDraw(scene.people, scene.scenario, { all, shown });
    const own = selected === null ? [] : tiesToDraw(scene.people, scene.scenario, { of: selected });
    this.#drawTies([...new Set([...ties, ...own])]);
    const { contacts, employees } = ringedOf(ctx.changes);
    for (const [id, card] of this.#cards) ringCard(card, this.#scene.layout.items.get(id), contacts.has(id) || employees.has(id));
    this.snapshot.forget();
    this.#front = null;
    this.#drawFront();
    if (selected !== this.#shown) this.#place();
    this.#shown = selected;
  }

  /** Puts the view where it belongs, with whoever is selected in the middle unless they are in sight. */
  #place() {
    const { layout, choice } = this.#scene;
    const item = layout.items.get(layout.anchorOf(choice.selected));
    const k = item && !this.#touched ? Math.max(this.#view.k, FAR) : this.#view.k;
    const view = clampView({ ...this.#view, k }, this.#extent(), this.#frame());
    this.#view = item ? centre(view, item, this.#extent(), this.#frame()) : view;
    this.#apply();
    this.#showFaces(0.5);
  }

  /** Draws the lines under the cards, unless they are there already. */
  #drawTies(ties) {
    const { layout, scenario: { here } } = this.#scene;
    const { add } = this.ctx.whatIf;
    const known = (list, before) => before?.length === list.length && list.every((one, at) => one === before[at]);
    const { all, selected } = this.#scene.choice;
    const influences = influencesToDraw(this.#scene.people, { all, of: selected });
    const drawn = this.drawn;
    if (drawn?.layout === layout && drawn.here === here && known(ties, drawn.ties) && known(add, drawn.add) && known(influences, drawn.influences)) return;
    this.drawn = { layout, here, ties, add, influences };
    this.layers.ties.replaceChildren(influenceLines(this.#scene, influences), tieLines(this.#scene, ties, add));
  }

  #rebuild() {
    const { layout } = this.#scene;
    const had = this.contains(document.activeElement) ? this.#current : null;
    this.classList.toggle('large', layout.items.size > FEW);
    this.width = layout.width + HEADER.lane;
    this.height = layout.height + HEADER.column;
    for (const svg of [this.svg, this.front]) {
      svg.setAttribute('viewBox', `${-HEADER.lane} ${-HEADER.column} ${this.width} ${this.height}`);
      svg.setAttribute('width', this.width);
      svg.setAttribute('height', this.height);
    }
    this.layers.ground.replaceChildren(groundOf(this.ctx, this.#scene));
    this.layers.reports.replaceChildren(reportLines(this.#scene, [...layout.items.keys()]));
    this.#cards.clear();
    this.#faces.forget();
    const ordered = inReadingOrder(layout.items.values());
    for (const item of ordered) this.#cards.set(item.id, cardOf(this.ctx, this.#scene, item));
    this.layers.cards.replaceChildren(...this.#cards.values());
    if (!layout.items.has(this.#current)) this.#current = layout.anchorOf(this.#scene.choice.selected) ?? ordered[0]?.id ?? null;
    this.#cards.get(this.#current)?.setAttribute('tabindex', '0');
    this.heads.fill(this.ctx, this.#scene, this.actions);
    this.#resized();
    if (had) this.#cards.get(this.#current)?.focus({ preventScroll: true });
  }

  /** Lanes and cards say the counts of another what-if. */
  #recount() {
    this.layers.ground.replaceChildren(groundOf(this.ctx, this.#scene));
    this.heads.fill(this.ctx, this.#scene, this.actions);
    this.heads.move(this.#view);
  }

  /** Makes the cards anew that say something else than before. */
  #refresh(before) {
    const { people, scenario, layout, names } = this.#scene;
    if (scenario.here !== before.scenario.here) this.#recount();
    const changed = changedBetween(people, before.scenario, scenario);
    for (const { employeeId, contactId } of this.ctx.whatIf.add) if (names.get(employeeId) !== before.names.get(employeeId)) changed.add(contactId);
    for (const id of new Set([...changed].map((one) => layout.anchorOf(one)))) if (id !== null) this.#remake(id);
  }

  #remake(id) {
    const old = this.#cards.get(id);
    if (!old) return;
    const card = cardOf(this.ctx, this.#scene, this.#scene.layout.items.get(id));
    const focused = document.activeElement === old;
    card.setAttribute('tabindex', old.getAttribute('tabindex') ?? '-1');
    this.#faces.keep(id, card);
    old.replaceWith(card);
    this.#cards.set(id, card);
    if (focused) card.focus({ preventScroll: true });
  }

  /** Who is looked at: under the pointer, else with the focus, else selected. */
  #lookedAt() {
    return this.#hovered ?? this.#focused ?? this.#scene.choice.selected;
  }

  #drawFront() {
    const id = this.#lookedAt();
    const known = canBeLookedAt(this.#scene, id);
    const mark = known ? id : '';
    this.classList.toggle('looking', known);
    if (mark === this.#front) return;
    this.#front = mark;
    this.front.replaceChildren(...(known ? frontOf(this.ctx, this.#scene, id, this.#view.k >= FAR) : []));
  }

  #listen() {
    const idOf = (event) => event.target.closest?.('[data-id]')?.dataset.id ?? null;
    this.svg.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && this.#hover(idOf(event)));
    this.svg.addEventListener('pointerleave', () => this.#hover(null));
    this.svg.addEventListener('click', (event) => this.#open(idOf(event), false));
    // On the port: an SVG that listens for focus becomes a Tab stop of its own.
    this.port.addEventListener('focusin', (event) => this.#focus(idOf(event)));
    this.port.addEventListener('focusout', () => {
      this.#focused = null;
      this.#drawFront();
    });
    this.svg.addEventListener('keydown', (event) => this.#key(event, idOf(event)));
    followLaneKeys(this.heads, {
      focus: (lane) => this.#focusLane(lane),
      enter: (lane) => this.#focusCard(inReadingOrder(this.#present().filter((item) => item.lane === lane))[0]?.id),
      leave: () => this.#focusCard(this.#current),
    });
    followPointers(this.port, {
      pan: (dx, dy) => this.#set({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy }),
      zoom: (factor, point) => this.#set(zoomAbout(this.#view, factor, point, this.#extent(), this.#frame())),
    });
  }

  #hover(id) {
    if (id === this.#hovered || this.classList.contains('moving')) return;
    this.#hovered = id;
    requestAnimationFrame(() => this.#drawFront());
  }

  #focus(id) {
    this.#cards.get(this.#current)?.setAttribute('tabindex', '-1');
    this.#current = id;
    const card = this.#cards.get(id);
    card?.setAttribute('tabindex', '0');
    if (!card?.matches(':focus-visible')) return;
    this.#focused = id;
    this.#hovered = null;
    this.port.scrollTo(0, 0);
    this.#set(reveal(this.#view, this.#scene.layout.items.get(id), this.#extent(), this.#frame()));
    this.#drawFront();
  }

  #open(id, byKey) {
    const item = this.#scene.layout.items.get(id);
    if (!item) {
      if (this.#scene.choice.selected) this.actions.select(null);
      return;
    }
    if (item.kind === 'more') this.actions.unfold(this.#scene.layout.lanes[item.lane].layer);
    else if (item.kind === 'moreEmployees') this.actions.unfold('employees');
    else if (item.kind === 'hole') this.actions.hole(id.slice('hole:'.length), byKey);
    else this.actions.select(id, byKey);
  }

  #key(event, id) {
    if (event.ctrlKey || event.metaKey || event.altKey || id === null) return;
    const item = this.#scene.layout.items.get(id);
    const next = neighbour(this.#present(), id, event.key);
    if (next === id && event.key === 'ArrowLeft') this.#focusLane(item.lane);
    else if (next !== null) this.#focusCard(next);
    else if (event.key === 'Enter') this.#open(id, true);
    else if (event.key === ' ') item.kind === 'employee' ? this.actions.toggle(id) : this.#open(id, true);
    else if (event.key === 'Escape') this.actions.select(null);
    else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM.step);
    else if (event.key === '-') this.zoomBy(1 / ZOOM.step);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }

  #focusCard(id) {
    this.#cards.get(id)?.focus({ preventScroll: true });
  }

  /** Brings the heading of a lane into sight and gives its counts the focus. */
  #focusLane(at) {
    const lane = this.#scene.layout.lanes[at];
    if (!lane) return;
    this.#set(revealRow(this.#view, lane, this.#extent(), this.#frame()));
    this.heads.focus(at);
  }

  #present() {
    const there = (item) => !this.#cards.get(item.id)?.hasAttribute('data-absent');
    return [...this.#scene.layout.items.values()].filter(there);
  }

  /** Puts the focus on a person's card. */
  focusOn(id) {
    this.#cards.get(this.#scene.layout.anchorOf(id) ?? this.#current)?.focus();
  }

  zoomBy(factor) {
    const { width, height } = this.#frame();
    this.#set(zoomAbout(this.#view, factor, { x: width / 2, y: height / 2 }, this.#extent(), this.#frame()));
  }

  /** Shows the whole picture. */
  fit() {
    this.#set(fitView(this.#extent(), this.#frame()));
  }

  #extent() {
    return { width: this.#scene.layout.width, height: this.#scene.layout.height };
  }

  #frame() {
    const { left, top } = this.heads.room();
    return { width: Math.max(80, this.#size.width - left), height: Math.max(80, this.#size.height - top) };
  }

  #resized() {
    if (!this.#scene || this.clientWidth === 0) return;
    this.heads.resize(this.clientWidth);
    if (!this.#touched) {
      const { left, top } = this.heads.room();
      const wide = firstView(this.#extent(), { width: this.clientWidth - left, height: 1e6 }, this.#scene.many ? 0.3 : READABLE);
      this.style.height = `${heightOf(this, this.#extent().height * wide.k + top, this.ctx.narrow)}px`;
      this.#view = wide;
    }
    this.#size = { width: this.port.clientWidth, height: this.port.clientHeight };
    this.#place();
  }

  /** Moves the view; true where that changed anything. */
  #set(view) {
    const next = clampView(view, this.#extent(), this.#frame());
    const { x, y, k } = this.#view;
    if (next.x === x && next.y === y && next.k === k) return false;
    this.#touched = true;
    const pans = next.k === k;
    this.#view = next;
    this.classList.add('moving');
    if ((!pans || next.k < FAR) && this.#scene.layout.items.size > FEW) this.snapshot.show(this.#scene, this.drawn.ties);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), REST);
    this.#apply();
    if (pans) this.#detailing ||= requestAnimationFrame(() => {
      this.#detailing = 0;
      if (this.#view.k >= FAR) this.#showFaces(0.02);
    });
    return true;
  }

  #rest() {
    this.classList.remove('moving');
    this.snapshot.hide();
    this.#apply();
    this.#showFaces(0.5);
  }

  /** Puts the sheets where the view says; while the plain picture is shown, only that. */
  #apply() {
    const { x, y, k } = this.#view;
    const { left, top } = this.heads.room();
    const transform = `translate3d(${left + x - HEADER.lane * k}px, ${top + y - HEADER.column * k}px, 0) scale(${k})`;
    for (const sheet of this.snapshot.shown ? [this.snapshot.canvas] : this.sheets) sheet.style.transform = transform;
    this.heads.move(this.#view, !this.classList.contains('moving'));
  }

  /** Shows everything there is to read on all cards, for paper and files, or what can be read at this scale again. */
  inFull(on) {
    if (on) this.#faces.showAll(this.#cards);
    else if (this.#scene) this.#showFaces(0.5);
  }

  #showFaces(margin) {
    this.#faces.show(this.#scene.layout.items, this.#cards, this.#view, this.#frame(), margin);
  }
}

customElements.define('account-map', AccountMap);
addEventListener('beforeprint', () => document.querySelector('account-map')?.inFull(true));
addEventListener('afterprint', () => document.querySelector('account-map')?.inFull(false));
