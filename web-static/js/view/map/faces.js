/** Which cards show their near face: those in sight, where the picture is near enough to read them. */

import { detail } from './cards.js';

/** Below this scale a card says only its name and its sign. */
export const FAR = 0.66;
/** Pictures with at most this many cards have all their near faces made at once. */
export const FEW = 160;

export class Faces {
  #near = new Set();

  /** All cards have been made anew and show their far faces. */
  forget() {
    this.#near.clear();
  }

  /** Gives a card that was made anew the face the old one had. */
  keep(id, card) {
    detail(card, this.#near.has(id));
  }

  /** Every card shows its near face: on paper and in files all of them can be read. */
  showAll(cards) {
    for (const [id, card] of cards) {
      this.#near.add(id);
      detail(card, true);
    }
  }

  /**
   * Shows the near faces of the cards in sight and of those within `margin` frames of it; far off, only far ones.
   *
   * @param {Map<string, object>} items of the layout
   * @param {Map<string, SVGElement>} cards
   * @param {{x: number, y: number, k: number}} view
   * @param {{width: number, height: number}} frame
   * @param {number} margin
   */
  show(items, cards, { x, y, k }, frame, margin) {
    const all = items.size <= FEW;
    const inside = (from, size, offset, room) => (from + size) * k + offset > -margin * room && from * k + offset < (1 + margin) * room;
    for (const item of items.values()) {
      const seen = k >= FAR && (all || (inside(item.x, item.width, x, frame.width) && inside(item.y, item.height, y, frame.height)));
      const had = this.#near.has(item.id);
      if (seen === had || (had && k >= FAR)) continue;
      if (seen) this.#near.add(item.id);
      else this.#near.delete(item.id);
      detail(cards.get(item.id), seen);
    }
  }
}
