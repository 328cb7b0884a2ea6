/** Settling something in a kept plan: it is solved again on the server, and drawn anew. */

import { namedIn } from '../core/plan.js';
import { layerName, word } from './parts.js';

/** What is under way: the ids of plans that are being changed, and `NEW`. */
const busy = new Set();
const NEW = Symbol('a new plan');

/** Whether a plan is being changed. */
export const isBusy = (id) => busy.has(id);

/** Asks the server for something, not twice at a time, and then says what became of it. */
async function once(ctx, key, ask, answered, picked) {
  if (busy.has(key)) return;
  busy.add(key);
  ctx.redraw();
  const say = await ask().then((answer) => () => answered(answer), (failure) => () => failed(ctx, failure, picked));
  busy.delete(key);
  say();
}

/**
 * Solves a plan with another aim and keeps it; says what became of it.
 *
 * @param {object} aim as `core/plan.js` makes it
 * @param {string} said key of what is said when it is stored
 * @param {object} [picked] names of people by id whom the plan does not name yet
 */
export function solveAgain(ctx, aim, said, picked) {
  const { plan, version } = ctx.data;
  return once(ctx, plan.id, () => ctx.api.keepPlan(plan.id, aim, version), () => ctx.done(ctx.t(said), null), picked);
}

/** Keeps a new plan and opens it, with something else of the state changed too. */
export function keepNew(ctx, aim, patch = {}) {
  const id = ctx.api.requestKey();
  return once(ctx, NEW, () => ctx.api.keepPlan(id, aim, null), () => {
    if (ctx.here()) ctx.go({ ...patch, view: 'plan', id });
    else ctx.announce(ctx.t('plans.kept', { name: aim.name }), true);
  });
}

/** Hands accounts and open deals over to the successors; all of it can be taken back. */
export function handOver(ctx) {
  const { plan, version } = ctx.data;
  return once(ctx, plan.id, () => ctx.api.handOver(plan.id, version, ctx.api.requestKey()),
    ({ changeId, changes }) => ctx.done(ctx.t('plans.handedOver', { count: changes.length }), changeId));
}

/** Takes a plan away and goes to the others. */
export function remove(ctx) {
  const { plan, version } = ctx.data;
  return once(ctx, plan.id, () => ctx.api.removePlan(plan.id, version),
    () => ctx.done(ctx.t('plans.removed'), null, ctx.here() ? { view: 'plans' } : {}));
}

/** A tier or layer that is not there, and those that are. */
function known({ t, format }, { kind, value, known: values }) {
  const named = (one) => (kind === 'NO_LAYER' ? layerName(t, one) : word(t, 'tier', one));
  return { value: named(value), known: format.list(values.map(named)) };
}

const PROBLEMS = { 403: 'forbidden', 503: 'busy' };

/** Somebody else was faster: what they made of it is read; nothing of theirs is overwritten. */
function failed(ctx, failure, picked) {
  const flaw = failure.errors?.[0];
  if (failure.status === 412) ctx.done(ctx.t('plans.changedMeanwhile'), null);
  else if (flaw?.kind) ctx.announce(ctx.t(`plans.flaw.${flaw.kind}`, { ...namedIn(flaw, ctx.data, picked), ...known(ctx, flaw) }), true);
  else ctx.announce(ctx.t(`plans.problem.${PROBLEMS[failure.status] ?? 'failed'}`), true);
}
