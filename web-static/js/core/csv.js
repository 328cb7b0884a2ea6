/** Tables as CSV (RFC 4180), safe to open in a spreadsheet program. Pure. */

/** Cells that a spreadsheet program would run as a formula get a leading apostrophe. */
const RUNS = /^[=+\-@\t\r]/;

function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = RUNS.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A table as CSV with its title, date and filters above the header row.
 *
 * @param {{columns: {key, label}[], rows: object[]}} table
 * @param {string[]} notes lines above the header, one cell each
 */
export function toCsv(table, notes) {
  const lines = notes.map((note) => cell(note));
  if (notes.length) lines.push('');
  lines.push(table.columns.map((column) => cell(column.label)).join(','));
  for (const row of table.rows) {
    lines.push(table.columns.map((column) => cell(row[column.key]?.value ?? plain(row[column.key]))).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

const plain = (value) => (value !== null && typeof value === 'object' ? value.text : value);
