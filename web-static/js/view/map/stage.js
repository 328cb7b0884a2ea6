/**
 * The picture itself, as an element: `<account-map>` with the properties `scene` (of `sceneOf`), `ctx` and `actions`.
 *
 * Cards are made once for a layout and remade one by one where what they say has changed. Moving and zooming only sets
 * a transform of the whole drawing, so no card is painted again. Looking at a person lays a veil over everything and
 * draws that person's ties and neighbours in a second drawing above it: nothing below is restyled or painted again,
 * whatever the number of cards.
 */

import { aroundOf, tiesToDraw } from '../../core/map/looks.js';
import { clampView, firstView, fitView, inReadingOrder, neighbour, reveal, ZOOM, zoomAbout } from '../../core/map/move.js';
import { HEADER } from '../../core/map/sizes.js';
import { cardOf, detail } from './cards.js';
import { groundOf, patterns } from './ground.js';
import { headings } from './headings.js';
import { reportLines, tieLines } from './lines.js';
import { followPointers } from './pointer.js';
import { shape } from './shapes.js';
import { tieNote } from './notes.js';

const REST = 320;
const FAR = 0.5;
const READABLE = 0.6;
/** Room for the what-if bar. */
const BAR = 76;
/** Pictures with at most this many cards have all their near faces made at once. */
const FEW = 160;

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
  #size = { width: 0, height: 0 };
  #detailed = new Set();
  #detailing = 0;

  connectedCallback() {
    if (this.svg) return;
    this.port = document.createElement('div');
    this.port.className = 'map-port';
    this.port.setAttribute('role', 'application');
    this.svg = shape('svg', { class: 'map-svg', 'data-picture': '', role: 'group' });
    this.layers = {};
    for (const name of ['ground', 'reports', 'ties', 'cards']) {
      this.layers[name] = shape('g', name === 'cards' ? {} : { 'aria-hidden': 'true' });
    }
    this.svg.append(patterns(), ...Object.values(this.layers));
    this.veil = document.createElement('div');
    this.veil.className = 'map-veil';
    this.front = shape('svg', { class: 'map-svg map-front', 'aria-hidden': 'true' });
    this.sheets = [this.svg, this.front].map((svg) => {
      const sheet = document.createElement('div');
      sheet.className = 'map-sheet';
      sheet.append(svg);
      return sheet;
    });
    this.port.append(this.sheets[0], this.veil, this.sheets[1]);
    this.heads = headings();
    this.append(this.port, this.heads.columns, this.heads.lanes, this.heads.corner);
    this.#listen();
    new ResizeObserver(() => this.#resized()).observe(this);
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
    this.#front = null;
    this.#drawFront();
  }

  /** Draws the lines under the cards, unless they are there already. */
  #drawTies(ties) {
    const { layout } = this.#scene;
    const { add } = this.ctx.whatIf;
    const known = (list, before) => before?.length === list.length && list.every((one, at) => one === before[at]);
    if (this.drawn?.layout === layout && known(ties, this.drawn.ties) && known(add, this.drawn.add)) return;
    this.drawn = { layout, ties, add };
    this.layers.ties.replaceChildren(tieLines(this.#scene, ties, add));
  }

  #rebuild() {
    const { layout } = this.#scene;
    const had = this.contains(document.activeElement) ? this.#current : null;
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
    this.#detailed.clear();
    const ordered = inReadingOrder(layout.items.values());
    for (const item of ordered) this.#cards.set(item.id, cardOf(this.ctx, this.#scene, item));
    this.layers.cards.replaceChildren(...this.#cards.values());
    if (!layout.items.has(this.#current)) this.#current = layout.anchorOf(this.#scene.choice.selected) ?? ordered[0]?.id ?? null;
    this.#cards.get(this.#current)?.setAttribute('tabindex', '0');
    this.heads.fill(this.ctx, this.#scene, this.actions);
    this.#resized();
    if (had) this.#cards.get(this.#current)?.focus({ preventScroll: true });
  }

  /** Makes the cards anew that say something else than before. */
  #refresh(before) {
    const { scenario, layout } = this.#scene;
    const changed = new Set();
    const differing = (a, b) => [...a].filter((id) => !b.has(id));
    for (const key of ['out', 'dark', 'regained']) {
      for (const id of [...differing(scenario[key], before.scenario[key]), ...differing(before.scenario[key], scenario[key])]) changed.add(id);
    }
    for (const eyes of [scenario.newEyes, before.scenario.newEyes]) for (const id of eyes.keys()) changed.add(id);
    for (const added of [scenario.added, before.scenario.added]) for (const id of added.keys()) changed.add(id);
    const { names } = this.#scene;
    for (const { employeeId, contactId } of this.ctx.whatIf.add) if (names.get(employeeId) !== before.names.get(employeeId)) changed.add(contactId);
    for (const id of new Set([...changed].map((one) => layout.anchorOf(one)))) if (id !== null) this.#remake(id);
  }

  #remake(id) {
    const old = this.#cards.get(id);
    if (!old) return;
    const card = cardOf(this.ctx, this.#scene, this.#scene.layout.items.get(id));
    const focused = document.activeElement === old;
    card.setAttribute('tabindex', old.getAttribute('tabindex') ?? '-1');
    detail(card, this.#detailed.has(id));
    old.replaceWith(card);
    this.#cards.set(id, card);
    if (focused) card.focus({ preventScroll: true });
  }

  /** Who is looked at: under the pointer, else with the focus, else selected. */
  #lookedAt() {
    return this.#hovered ?? this.#focused ?? this.#scene.choice.selected;
  }

  #drawFront() {
    const { people, layout, scenario } = this.#scene;
    const id = this.#lookedAt();
    const known = id !== null && (people.contacts.has(id) || people.employees.has(id)) && layout.anchorOf(id) !== null;
    const mark = known ? id : '';
    this.classList.toggle('looking', known);
    if (mark === this.#front) return;
    this.#front = mark;
    if (!known) {
      this.front.replaceChildren();
      return;
    }
    const around = aroundOf(people, id);
    const added = this.ctx.whatIf.add.filter((tie) => tie.employeeId === id || tie.contactId === id);
    for (const tie of added) around.add(tie.employeeId).add(tie.contactId);
    const ties = tieLines(this.#scene, tiesToDraw(people, scenario, { of: id }), added);
    const reports = reportLines(this.#scene, people.contacts.has(id) ? [...around].filter((one) => one === id || people.contacts.get(one)?.reportsTo === id) : []);
    const anchors = new Set([...around].map((one) => layout.anchorOf(one)).filter((one) => one !== null));
    const cards = [...anchors].map((anchor) => this.#frontCard(anchor, id));
    this.front.replaceChildren(reports, ties, ...cards);
  }

  #frontCard(anchor, id) {
    const item = this.#scene.layout.items.get(anchor);
    const note = item.kind === 'employee' && anchor !== id ? tieNote(this.ctx, this.#scene, anchor, id) : null;
    const card = cardOf(this.ctx, this.#scene, item, note);
    detail(card, this.#view.k >= FAR);
    for (const name of ['role', 'tabindex', 'aria-label', 'aria-pressed', 'data-id']) card.removeAttribute(name);
    if (anchor === this.#scene.layout.anchorOf(id)) card.classList.add('looked-at');
    return card;
  }

  #listen() {
    const idOf = (event) => event.target.closest?.('[data-id]')?.dataset.id ?? null;
    this.svg.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && this.#hover(idOf(event)));
    this.svg.addEventListener('pointerleave', () => this.#hover(null));
    this.svg.addEventListener('click', (event) => this.#open(idOf(event), false));
    this.svg.addEventListener('focusin', (event) => this.#focus(idOf(event)));
    this.svg.addEventListener('focusout', () => {
      this.#focused = null;
      this.#drawFront();
    });
    this.svg.addEventListener('keydown', (event) => this.#key(event, idOf(event)));
    followPointers(this.port, {
      pan: (dx, dy) => this.#set({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy }),
      zoom: (factor, point) => this.#set(zoomAbout(this.#view, factor, point, this.#extent(), this.#frame())),
    });
  }

  #hover(id) {
    if (id === this.#hovered || this.port.classList.contains('dragging')) return;
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
    if (next !== null) this.#cards.get(next)?.focus({ preventScroll: true });
    else if (event.key === 'Enter') this.#open(id, true);
    else if (event.key === ' ') item.kind === 'employee' ? this.actions.toggle(id) : this.#open(id, true);
    else if (event.key === 'Escape') this.actions.select(null);
    else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM.step);
    else if (event.key === '-') this.zoomBy(1 / ZOOM.step);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
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
      const above = this.getBoundingClientRect().top + scrollY;
      const most = this.ctx.narrow ? Infinity : Math.max(380, innerHeight - above - BAR);
      this.style.height = `${Math.round(Math.min(most, Math.max(240, this.#extent().height * wide.k + top)))}px`;
      this.#view = wide;
    }
    this.#size = { width: this.port.clientWidth, height: this.port.clientHeight };
    this.#view = clampView(this.#view, this.#extent(), this.#frame());
    this.#apply();
    this.#detail(0.5);
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
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.classList.remove('moving');
      this.#detail(0.5);
    }, REST);
    this.#apply();
    if (pans) this.#detailing ||= requestAnimationFrame(() => {
      this.#detailing = 0;
      if (this.#view.k >= FAR) this.#detail(0.02);
    });
    return true;
  }

  #apply() {
    const { x, y, k } = this.#view;
    const { left, top } = this.heads.room();
    const transform = `translate3d(${left + x - HEADER.lane * k}px, ${top + y - HEADER.column * k}px, 0) scale(${k})`;
    for (const sheet of this.sheets) sheet.style.transform = transform;
    this.heads.move(this.#view);
  }

  /** Shows the near faces of the cards in sight (and of those within `margin` frames of it), or only far ones far off. */
  #detail(margin) {
    const { x, y, k } = this.#view;
    const { items } = this.#scene.layout;
    const frame = this.#frame();
    const all = items.size <= FEW;
    const inside = (from, size, offset, room) => (from + size) * k + offset > -margin * room && from * k + offset < (1 + margin) * room;
    for (const item of items.values()) {
      const seen = k >= FAR && (all || (inside(item.x, item.width, x, frame.width) && inside(item.y, item.height, y, frame.height)));
      const had = this.#detailed.has(item.id);
      if (seen === had || (had && k >= FAR)) continue;
      if (seen) this.#detailed.add(item.id);
      else this.#detailed.delete(item.id);
      detail(this.#cards.get(item.id), seen);
    }
  }
}

customElements.define('account-map', AccountMap);
