// One Tab stop for a table of cells: which cell a key leads to, and which rows a scrolled table has to draw.

/**
 * The cell a key leads to, or null where the key is none of the grid's.
 *
 * @param {{row: number, column: number}} at the cell that has the focus; row -1 is the header
 * @param {string} key KeyboardEvent.key
 * @param {{rows: number, columns: number, header?: boolean, page?: number, control?: boolean, rtl?: boolean}} size
 *   rows and columns of the table, whether its header takes the focus too, rows of a page, whether Ctrl is held
 */
export function moveInGrid(at, key, size) {
  const top = size.header ? -1 : 0;
  const bottom = size.rows - 1;
  const end = size.columns - 1;
  const page = size.page ?? 10;
  const to = (row, column) => ({
    row: Math.min(Math.max(row, top), Math.max(bottom, top)),
    column: Math.min(Math.max(column, 0), Math.max(end, 0)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'PageUp':
      return to(at.row - page, at.column);
    case 'PageDown':
      return to(at.row + page, at.column);
    case 'Home':
      return to(size.control ? top : at.row, 0);
    case 'End':
      return to(size.control ? bottom : at.row, end);
    default:
      return null;
  }
}

/** Where each row of a table starts, in pixels, from the heights of its rows; one more for the end. */
export function offsetsOf(heights) {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets[offsets.length - 1] + height);
  return offsets;
}

/** The row at a pixel of the table; the last one beyond the end. */
export function rowAt(offsets, pixel) {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows to draw of a long table, and the height that stands for the rest above and below.
 *
 * @param {{top: number, height: number, offsets: number[], overscan?: number}} view pixels scrolled past the first
 *   row, pixels visible, the starts of the rows (`offsetsOf`), rows to draw beyond each edge
 * @returns {{from: number, to: number, above: number, below: number}} `to` is exclusive; above and below in pixels
 */
export function visibleRows({ top, height, offsets, overscan = 12 }) {
  const count = offsets.length - 1;
  if (count <= 0) return { from: 0, to: 0, above: 0, below: 0 };
  const from = Math.max(0, rowAt(offsets, top) - overscan);
  const to = Math.min(count, rowAt(offsets, top + height) + 1 + overscan);
  return { from, to, above: offsets[from], below: offsets[count] - offsets[to] };
}
