/** A tie's strength as a bar in three steps with its number, and how it came about. */

import { html } from '/vendor/lit-html/lit-html.js';
import { strengthStep } from '../core/strength.js';
import { why } from './parts.js';

export function strengthBar(ctx, tie) {
  const { t, format } = ctx;
  const shown = html`<span class="strength step-${strengthStep(tie.strength)} ${tie.live ? '' : 'not-live'}"><i></i><i></i><i></i>${format.strength(tie.strength)}</span>`;
  const parts = tie.declared === undefined
    ? [t('word.why.strength')]
    : [t('word.why.strengthParts', { declared: format.strength(tie.declared), derived: format.strength(tie.derived) }), t('word.why.strength')];
  return why(ctx, shown, { title: t('word.strength'), text: parts });
}
