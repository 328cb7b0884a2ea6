/** Clipping names to a card's width. Pure: how wide a text is is the caller's to measure. */

/**
 * The longest beginning of a text that fits, with an ellipsis where something is left out. Never cuts a character or a
 * cluster of marks in two. O(log n) measurements.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function clipText(text, width, measure) {
  const head = text.length > 400 ? text.slice(0, 400) : text;
  if (head === text && measure(text) <= width) return text;
  const parts = clustersOf(head);
  let least = 0;
  let most = parts.length;
  while (least < most) {
    const at = Math.ceil((least + most) / 2);
    if (measure(`${parts.slice(0, at).join('').trimEnd()}…`) <= width) least = at;
    else most = at - 1;
  }
  return `${parts.slice(0, least).join('').trimEnd()}…`;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const clustersOf = (text) => [...segmenter.segment(text)].map((part) => part.segment);

/** How wide a text is about, where it cannot be measured: wide characters one em, others a little over half. */
export function estimateWidth(text, size) {
  let ems = 0;
  for (const c of text) ems += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(c) ? 1 : 0.56;
  return ems * size;
}

/** Whether a text's first strong character is written from right to left. */
export function isRightToLeft(text) {
  const strong = /[\p{L}]/u.exec(text);
  return strong !== null && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(strong[0]);
}

/** A list of names as one parameter of the address, and back. */
export const formatNames = (names) => [...names].map((name) => (name === '' ? '-' : encodeURIComponent(name).replace(/[*-]/g, (sign) => (sign === '*' ? '%2A' : '%2D')))).join('*');
export const parseNames = (text) =>
  new Set((text ?? '').split('*').filter((part) => part !== '').map((part) => (part === '-' ? '' : decode(part))));

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
