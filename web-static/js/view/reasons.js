/** Why a number is what it is: the rule in words (`word.why.*`) and where the rows behind it are. */

/** @param {string} name of the figure; @param {object} [values] places in the rule's words; @param {object} [rows] patch of the view with the rows */
export function reason(ctx, name, rows, values = {}) {
  const { t } = ctx;
  return {
    title: t(`word.figure.${name}`),
    text: t(`word.why.${name}`, values),
    href: rows ? ctx.link(rows) : undefined,
  };
}
