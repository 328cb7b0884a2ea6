/** The counters of the home page; each says what it counts and leads to its rows. */

import { html, nothing, svg } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { becomes, money, why } from './parts.js';
import { figureName, reason, sized } from './reasons.js';

const LIVES = [
  ['NOT_HELD', 'notHeld', 'noEye', 'life-none'],
  ['ONE_EYE', 'oneEye', 'oneEye', 'life-one'],
  ['ALIVE', 'alive', 'eyes', 'life-two'],
];

/** The counters of the portfolio; in a what-if, also what it makes of them. */
export function counters(ctx, all) {
  const { t } = ctx;
  const after = ctx.whatIf.result?.summary.after;
  const then = after ? { ...all, ...after, blindSpots: after.keyDark } : all;
  const amount = (value) => money(ctx, value, all.revenueUnknown);
  const ofKey = t.parts('home.ofKey', { count: sized(ctx, 'keyContacts', all.keyContacts, { view: 'heat' }) });
  return html`<section class="counters" aria-label=${t('home.counters')}>
    ${lives(ctx, all, then)}
    ${tile(ctx, 'revenueBehindOne', amount(all.revenueBehindOne), t.parts('home.ofRevenue', { amount: why(ctx, amount(all.revenue), reason(ctx, 'revenue')) }), { view: 'accounts', params: { life: 'ONE_EYE' } }, amount(then.revenueBehindOne))}
    ${tile(ctx, 'blindSpots', all.blindSpots, ofKey, { view: 'accounts', params: { risk: 'blindSpots' } }, then.blindSpots)}
    ${tile(ctx, 'singleEyes', all.singleEyes, ofKey, { view: 'accounts', params: { risk: 'singleEyes' } }, then.singleEyes)}
    ${tile(ctx, 'falseEyeRisks', all.falseEyeRisks, all.falseEyeRisks > 0 ? t('home.looksSafe') : ofKey, { view: 'accounts', params: { life: 'FALSE' } }, then.falseEyeRisks)}
    ${tile(ctx, 'expectedRevenueAtRisk', amount(all.expectedRevenueAtRisk), t(after ? 'home.twelveMonthsMore' : 'home.twelveMonths'), { view: 'people', params: { by: '-revenueAtRisk' } }, amount(then.expectedRevenueAtRisk))}
  </section>`;
}

function tile(ctx, figure, value, detail, rows, then = value) {
  const write = (one) => (typeof one === 'number' ? ctx.format.number(one) : one);
  const shown = write(then);
  return html`<div class="tile"><p class="tile-label">${figureName(ctx, figure)}</p>
    <p class="tile-value ${shown.length > 9 ? 'wordy' : ''}">${becomes(ctx, then === value, write(value), why(ctx, shown, reason(ctx, figure, rows)))}</p><p class="tile-detail">${detail}</p></div>`;
}

/** Accounts by life: three numbers, and a bar whose parts are as wide as their share. */
function lives(ctx, all, then) {
  const { t } = ctx;
  let x = 0;
  const parts = LIVES.map(([life, field, shape, kind]) => {
    const width = all.accounts ? (100 * then[field]) / all.accounts : 0;
    const part = { life, field, shape, kind, x, width };
    x += width;
    return part;
  });
  return html`<div class="tile tile-lives"><p class="tile-label">${t.parts('home.accountsByEyes', { count: sized(ctx, 'accounts', all.accounts, { view: 'accounts' }) })}</p>
    <div class="lives">${parts.map((part) => html`<p class="lives-part ${part.kind}">${icon(part.shape)}
      <span class="tile-value">${becomes(ctx, then[part.field] === all[part.field], ctx.format.number(all[part.field]), why(ctx, ctx.format.number(then[part.field]), reason(ctx, part.field, { view: 'accounts', params: { life: part.life } })))}</span>
      <span class="lives-word">${t(`word.life.${part.life}`)}</span></p>`)}</div>
    <svg class="lives-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${parts.map((part) => bar(part))}</svg>
    <p class="tile-detail">${then.trulyAlive < then.alive
      ? t.parts('home.trulyAlive', { count: sized(ctx, 'trulyAlive', then.trulyAlive, { view: 'accounts', params: { life: 'FALSE' } }), alive: then.alive })
      : nothing}</p>
  </div>`;
}

function bar(part) {
  return svg`<rect class=${part.kind} x=${part.x} y="0" width=${Math.max(0, part.width - 0.6)} height="4"></rect>`;
}
