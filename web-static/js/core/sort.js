/** Orders rows of a table by one column. Pure; equal rows keep their order. */

const valueOf = (cell) => (cell !== null && typeof cell === 'object' ? (cell.value ?? cell.text) : cell);

/**
 * @param {object[]} rows
 * @param {string} by a column's key, `-key` for descending, '' for as it is
 * @param {string} tag language of the reader, for names
 */
export function sortRows(rows, by, tag) {
  if (!by) return rows;
  const down = by.startsWith('-');
  const key = down ? by.slice(1) : by;
  const names = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' });
  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b)));
  return [...rows].sort((left, right) => {
    const a = valueOf(left[key]);
    const b = valueOf(right[key]);
    const absentA = a === null || a === undefined || a === '';
    const absentB = b === null || b === undefined || b === '';
    if (absentA || absentB) return Number(absentA) - Number(absentB);
    return down ? compare(b, a) : compare(a, b);
  });
}

/** The next order when a column's head is clicked: down first for numbers, up first for words, then the other way. */
export function nextOrder(by, key, numeric) {
  if (by === key) return numeric ? '' : `-${key}`;
  if (by === `-${key}`) return numeric ? key : '';
  return numeric ? `-${key}` : key;
}
