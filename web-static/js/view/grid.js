/**
 * A long table that is one Tab stop: arrows move the focus, a slice of the rows is drawn, the rest is a spacer. The
 * table lies in an element with `data-grid`; what takes the focus in a cell carries `data-at="ROW:COLUMN"`, row -1
 * being the header; spacers are rows with `data-spacer="above"` and `"below"`.
 */

import { moveInGrid, offsetsOf, visibleRows } from '../core/grid.js';

/** With fewer cells than this everything is drawn: then the browser's own search finds every name. */
const ALL = 2500;

let printing = false;
const grids = new Set();
const redrawForPrint = (value) => () => {
  printing = value;
  for (const grid of grids) if (grid.ctx) grid.ctx.redraw();
};
addEventListener('beforeprint', redrawForPrint(true));
addEventListener('afterprint', redrawForPrint(false));

export class Grid {
  /** @param {boolean} header whether the header row takes the focus too */
  constructor({ header = false } = {}) {
    this.header = header;
    this.key = null;
    this.ctx = null;
    this.height = 900;
    this.top = 0;
    grids.add(this);
  }

  /**
   * Says what is drawn now; another `key` (other rows, another order) starts at the top again.
   *
   * @param {string} key
   * @param {number[]} heights pixels a row
   * @param {number} columns
   * @param {(row: number) => boolean} [passes] rows that take no focus (headings)
   */
  begin(key, heights, columns, passes = () => false) {
    if (key !== this.key) {
      this.key = key;
      this.at = { row: 0, column: 0 };
      this.top = 0;
      this.fresh = true;
    }
    this.columns = columns;
    this.rows = heights.length;
    this.passes = passes;
    this.offsets = offsetsOf(heights);
    this.at = { row: Math.min(this.at.row, Math.max(0, this.rows - 1)), column: Math.min(this.at.column, columns - 1) };
    if (this.at.row >= 0 && this.passes(this.at.row)) this.at.row = this.next(this.at.row, 1);
    const whole = printing || this.rows * columns <= ALL;
    this.slice = whole
      ? { from: 0, to: this.rows, above: 0, below: 0 }
      : visibleRows({ top: this.top, height: this.height, offsets: this.offsets });
    return this.slice;
  }

  /** The nearest row from `row` on in a direction that takes the focus. */
  next(row, step) {
    let to = row;
    while (to >= 0 && to < this.rows && this.passes(to)) to += step;
    return to >= 0 && to < this.rows ? to : row;
  }

  /** The tabindex of a cell: the one Tab stop is the cell at hand, or the first drawn one where that is not drawn. */
  tab(row, column) {
    const drawn = this.at.row < 0 || (this.at.row >= this.slice.from && this.at.row < this.slice.to);
    const stop = drawn ? this.at.row : this.next(this.slice.from, 1);
    return row === stop && column === this.at.column ? '0' : '-1';
  }

  /** Moves the focus for a key; true where the key was one of the grid's. */
  onKey(event) {
    if (event.altKey || event.metaKey || event.shiftKey) return false;
    const from = positionOf(event.target);
    if (!from) return false;
    const page = Math.max(1, Math.floor(this.height / 60) - 1);
    const to = moveInGrid(from, event.key, { rows: this.rows, columns: this.columns, header: this.header, page, control: event.ctrlKey });
    if (!to) return false;
    event.preventDefault();
    if (to.row >= 0 && this.passes(to.row)) {
      const step = to.row >= from.row ? 1 : -1;
      const next = this.next(to.row, step);
      to.row = this.passes(next) ? (step < 0 && this.header ? -1 : from.row) : next;
    }
    this.focus(to.row, to.column);
    return true;
  }

  /** Gives a cell the focus, scrolling it into sight first so that it is drawn. */
  focus(row, column) {
    this.at = { row, column };
    const box = this.box;
    if (row >= 0 && (row < this.slice.from || row >= this.slice.to)) {
      const up = this.offsets[row] < this.top;
      box.scrollTop = up ? this.offsets[row] : this.offsets[row + 1] - this.height;
      this.top = box.scrollTop;
    }
    this.ctx.redraw();
    const cell = this.cell(row, column);
    cell?.focus({ preventScroll: true });
    cell?.closest('td, th').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  cell(row, column) {
    return this.box?.querySelector(`[data-at="${row}:${column}"]`) ?? null;
  }

  /** Keeps the cell that got the focus by Tab or pointer. */
  onFocus(event) {
    const at = positionOf(event.target);
    if (!at || (at.row === this.at.row && at.column === this.at.column)) return;
    this.at = at;
    this.ctx.redraw();
  }

  onScroll() {
    this.top = this.box.scrollTop;
    this.refresh();
  }

  /** After each drawing: measures, sets the spacers, and draws again where other rows are in sight now. */
  mounted(ctx, root) {
    this.ctx = ctx;
    const box = root.querySelector('[data-grid]');
    if (!box) return;
    if (box !== this.box) {
      this.box = box;
      new ResizeObserver(() => this.box === box && this.refresh()).observe(box);
    }
    for (const side of ['above', 'below']) {
      const spacer = box.querySelector(`[data-spacer="${side}"] td`);
      if (spacer) spacer.style.height = `${this.slice[side]}px`;
    }
    if (this.fresh) {
      this.fresh = false;
      box.scrollTop = 0;
    }
  }

  refresh() {
    const head = this.box.querySelector('thead')?.offsetHeight ?? 0;
    this.height = Math.max(100, this.box.clientHeight - head);
    if (printing || this.rows * this.columns <= ALL) return;
    const next = visibleRows({ top: this.top, height: this.height, offsets: this.offsets, overscan: 2 });
    if (next.from < this.slice.from || next.to > this.slice.to) {
      const held = this.box.contains(document.activeElement) && this.box !== document.activeElement;
      this.ctx.redraw();
      if (held && !this.box.contains(document.activeElement)) this.refocus();
    }
  }

  /** The cell with the focus has scrolled out of what is drawn: the nearest drawn one of its column takes over. */
  refocus() {
    const row = this.next(Math.min(Math.max(this.at.row, this.slice.from), this.slice.to - 1), 1);
    this.cell(row, this.at.column)?.focus({ preventScroll: true });
  }
}

/** Row and column of what has the focus; null outside of cells. */
export function positionOf(element) {
  const at = element.closest?.('[data-at]')?.dataset.at;
  if (!at) return null;
  const [row, column] = at.split(':').map(Number);
  return { row, column };
}
