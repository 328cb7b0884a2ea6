/** Settling something in a kept plan: it is solved again on the server, and drawn anew. */

const busy = { id: null, making: false };

/** Whether a plan is being solved. */
export const isBusy = (id) => busy.id === id;

/**
 * Solves a plan with another aim and keeps it; says what became of it.
 *
 * @param {object} aim as `core/plan.js` makes it
 * @param {string} said key of what is said when it is stored
 */
export async function solveAgain(ctx, aim, said) {
  const { plan, version } = ctx.data;
  if (isBusy(plan.id)) return;
  busy.id = plan.id;
  ctx.redraw();
  try {
    await ctx.api.keepPlan(plan.id, aim, version);
    busy.id = null;
    ctx.done(ctx.t(said), null);
  } catch (failure) {
    busy.id = null;
    await failed(ctx, failure);
  }
}

/** Keeps a new plan and opens it, with something else of the state changed too. */
export async function keepNew(ctx, aim, patch = {}) {
  if (busy.making) return;
  const id = ctx.api.requestKey();
  busy.making = true;
  try {
    await ctx.api.keepPlan(id, aim, null);
    if (ctx.here()) ctx.go({ ...patch, view: 'plan', id });
    else ctx.announce(ctx.t('plans.kept', { name: aim.name }), true);
  } catch (failure) {
    await failed(ctx, failure);
  } finally {
    busy.making = false;
  }
}

/** Hands accounts and open deals over to the successors; all of it can be taken back. */
export async function handOver(ctx) {
  if (busy.making) return;
  busy.making = true;
  try {
    const { changeId, changes } = await ctx.api.handOver(ctx.data.plan.id, ctx.data.version, ctx.api.requestKey());
    ctx.done(ctx.t('plans.handedOver', { count: changes.length }), changeId);
  } catch (failure) {
    await failed(ctx, failure);
  } finally {
    busy.making = false;
  }
}

/** Takes a plan away and goes to the others. */
export async function remove(ctx) {
  try {
    await ctx.api.removePlan(ctx.data.plan.id, ctx.data.version);
    ctx.done(ctx.t('plans.removed'), null, ctx.here() ? { view: 'plans' } : {});
  } catch (failure) {
    await failed(ctx, failure);
  }
}

/** Somebody else was faster: what they made of it is read; nothing of theirs is overwritten. */
async function failed(ctx, failure) {
  if (failure.status === 412) ctx.done(ctx.t('plans.changedMeanwhile'), null);
  else ctx.announce(failure.status === 400 ? ctx.t('plans.impossible', { reason: failure.detail }) : ctx.t('plans.failed'), true);
}
