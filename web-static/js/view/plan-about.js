/** Whom a plan is for, in words. */

import { layerName, word } from './parts.js';

/** The tiers and layers that a plan is limited to, each as a text; none where it has no limits. */
export function planLimits({ t, format }, { tiers, layers }) {
  return [
    ...(tiers.length ? [t('plans.only.tier', { names: format.list(tiers.map((tier) => word(t, 'tier', tier))) })] : []),
    ...(layers.length ? [t('plans.only.layer', { names: format.list(layers.map((layer) => layerName(t, layer))) })] : []),
  ];
}

/** Its account, or all or some, and the layers of their contacts. */
export function planAbout(ctx, plan) {
  const whole = plan.account ? [plan.account.name] : plan.tiers.length ? [] : [ctx.t('plans.everything')];
  return [...whole, ...planLimits(ctx, plan)].join(' · ');
}
