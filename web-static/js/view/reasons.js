/** Why a number is what it is: the rule in words (`word.why.*`) and where the rows behind it are. */

import { why } from './parts.js';

/** Figures in money; where no revenue is on record they are told in accounts. */
const IN_MONEY = new Set(['revenue', 'value', 'revenueBehindOne', 'revenueAtRisk', 'pipelineAtRisk', 'worstGroup', 'expectedRevenueAtRisk']);

const withoutRevenue = (ctx) => Boolean(ctx.meta?.revenueUnknown);

/** What a figure, or any other key's thing, is called; where no revenue is on record, without the word. */
export const plainly = (ctx, key) => (withoutRevenue(ctx) ? ctx.t.or(`${key}.plain`, ctx.t(key)) : ctx.t(key));

/** What a figure is called. */
export const figureName = (ctx, name) => plainly(ctx, `word.figure.${name}`);

/** How amounts are told where no revenue is on record, as a list of sentences; else none. */
export const worthNote = (ctx) => (withoutRevenue(ctx) ? [ctx.t('word.why.noRevenue')] : []);

/** @param {string} name of the figure; @param {object} [values] places in the rule's words; @param {object} [rows] patch of the view with the rows */
export function reason(ctx, name, rows, values = {}) {
  const { t } = ctx;
  return {
    title: figureName(ctx, name),
    text: [t(`word.why.${name}`, values), ...(IN_MONEY.has(name) ? worthNote(ctx) : [])],
    href: rows ? ctx.link(rows) : undefined,
  };
}

/** A count as the place of a message, which chooses the plural by it; asked why, it gives the rule of a figure. */
export const sized = (ctx, name, number, rows) => ({ number, shown: why(ctx, ctx.format.number(number), reason(ctx, name, rows)) });
