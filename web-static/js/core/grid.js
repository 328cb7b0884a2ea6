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

/**
 * The rows to draw of a long table, and the height that stands for the rest above and below.
 *
 * @param {{top: number, height: number, rowHeight: number, count: number, overscan?: number}} view
 *   pixels scrolled past the first row, pixels visible, pixels a row, rows in all, rows to draw beyond the edge
 * @returns {{from: number, to: number, above: number, below: number}} `to` is exclusive; above and below in pixels
 */
export function visibleRows({ top, height, rowHeight, count, overscan = 12 }) {
  if (count === 0 || rowHeight <= 0) {
    return { from: 0, to: count, above: 0, below: 0 };
  }
  const from = Math.min(Math.max(0, Math.floor(top / rowHeight) - overscan), count);
  const to = Math.max(from, Math.min(count, Math.ceil((top + height) / rowHeight) + overscan));
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}
