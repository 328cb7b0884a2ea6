/** A tie's strength as a bar in three steps with its number, and how it came about. */

import { html } from '/vendor/lit-html/lit-html.js';
import { why } from './parts.js';

const STEPS = [0.35, 0.6];

/** 1 weak, 2 middling, 3 strong: the same three steps as the lines of a map. */
export function strengthStep(strength) {
  return 1 + STEPS.filter((step) => strength >= step).length;
}

export function strengthBar(ctx, tie) {
  const { t, format } = ctx;
  const shown = html`<span class="strength step-${strengthStep(tie.strength)} ${tie.live ? '' : 'not-live'}"><i></i><i></i><i></i>${format.strength(tie.strength)}</span>`;
  const parts = tie.declared === undefined
    ? [t('word.why.strength')]
    : [t('word.why.strengthParts', { declared: format.strength(tie.declared), derived: format.strength(tie.derived) }), t('word.why.strength')];
  return why(ctx, shown, { title: t('word.strength'), text: parts });
}
