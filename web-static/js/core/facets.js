/** Filters over rows of a list: which match, and how many each choice would leave. Pure. */

const folded = (text) => String(text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of `query` occurs in one of the texts, whatever the case and accents. */
export function matches(query, texts) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const whole = folded(texts.join(' '));
  return words.every((word) => whole.includes(word));
}

/**
 * @param {object[]} rows
 * @param {{key: string, of: (row) => string[]}[]} facets `of` gives the choices a row belongs to
 * @param {Object<string, string>} chosen one choice a facet, absent for all
 * @param {(row) => boolean} also a further condition, such as a search
 * @returns {{rows: object[], counts: Object<string, Map<string, number>>}} a facet's counts leave its own choice out, so
 *   that they say what choosing another would give
 */
export function applyFacets(rows, facets, chosen, also = () => true) {
  const fits = (row, facet) => !chosen[facet.key] || facet.of(row).includes(chosen[facet.key]);
  const counts = {};
  for (const facet of facets) {
    const found = new Map();
    const others = facets.filter((other) => other !== facet);
    for (const row of rows) {
      if (!also(row) || !others.every((other) => fits(row, other))) continue;
      for (const choice of facet.of(row)) found.set(choice, (found.get(choice) ?? 0) + 1);
    }
    counts[facet.key] = found;
  }
  return { rows: rows.filter((row) => also(row) && facets.every((facet) => fits(row, facet))), counts };
}
