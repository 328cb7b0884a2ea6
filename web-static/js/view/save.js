/** Saves what is seen as a file: the picture as SVG or PNG, the table as CSV; title, date, filters and legend inside. */

import { toCsv } from '../core/csv.js';
import { sortRows } from '../core/sort.js';
import { LANGUAGE_TAGS } from '../core/i18n.js';
import { framed, tableDrawing } from './drawing.js';

const PNG_SCALE = 2;
const PNG_SIDE = 16_000;

export async function saveCsv(ctx, view) {
  const table = sorted(ctx, view.table(ctx));
  return download(ctx, view, 'csv', new Blob(['\ufeff', toCsv(table, ctx.notes())], { type: 'text/csv;charset=utf-8' }));
}

export async function saveSvg(ctx, view) {
  return download(ctx, view, 'svg', new Blob([drawing(ctx, view)], { type: 'image/svg+xml' }));
}

export async function savePng(ctx, view) {
  const address = URL.createObjectURL(new Blob([drawing(ctx, view)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(PNG_SCALE, PNG_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    return download(ctx, view, 'png', blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function sorted(ctx, table) {
  return { ...table, rows: sortRows(table.rows, ctx.state.params.by ?? '', LANGUAGE_TAGS[ctx.t.language]) };
}

/** The view's own picture where one is shown (`picture()`, `svg[data-picture]`), else its table drawn as text. */
function drawing(ctx, view) {
  const picture = view.picture ? view.picture() : document.querySelector('#view svg[data-picture]');
  const legend = view.legend ? view.legend(ctx) : [];
  if (picture) {
    view.inFull?.(true);
    const text = framed(ctx.notes(), legend, picture);
    view.inFull?.(false);
    return text;
  }
  return tableDrawing(ctx.notes(), sorted(ctx, view.table(ctx)), ctx.format);
}

function download(ctx, view, ending, blob) {
  const subject = `${ctx.state.view}${ctx.state.id ? `-${ctx.state.id}` : ''}`.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 80);
  const file = `two-eyes-${subject}-${ctx.asOf}.${ending}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return file;
}
