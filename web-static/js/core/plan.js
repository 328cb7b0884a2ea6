/** Plans that are kept: what is asked of the server when something in one is settled, and how a step is told. Pure. */

/** What a plan may be for, in the order in which it is offered; a succession comes from the what-if. */
export const KINDS = Object.freeze(['COVERAGE', 'TWO_EYES', 'NO_ONE_EYE']);

const same = (a, b) => a.employeeId === b.employeeId && a.contactId === b.contactId;
const without = (ties, tie) => ties.filter((other) => !same(other, tie));
const withTie = (ties, tie) => [...without(ties, tie), tie];

/** The tie of a step, by ids. */
export const tieOf = (step) => ({ employeeId: step.employee.id, contactId: step.contact.id });

/** What a kept plan was asked for, as it is sent again. */
export function aimOf({ plan, acceptedOnly, steps, forbidden }) {
  return {
    name: plan.name,
    kind: plan.kind,
    account: plan.account?.id ?? null,
    tiers: plan.tiers,
    layers: plan.layers,
    leavers: plan.leavers.map((one) => one.id),
    dueOn: plan.dueOn,
    accepted: steps.filter((step) => step.accepted).map(tieOf),
    forbidden: forbidden.map(tieOf),
    acceptedOnly,
  };
}

/** The aim with a tie accepted. */
export const accept = (aim, tie) => ({ ...aim, accepted: withTie(aim.accepted, tie), forbidden: without(aim.forbidden, tie) });

/** The aim with nothing settled about a tie, which the plan may have then, or another one in its place. */
export const leaveOpen = (aim, tie) => ({ ...aim, accepted: without(aim.accepted, tie), forbidden: without(aim.forbidden, tie), acceptedOnly: false });

const refuse = (aim, tie) => ({ ...aim, accepted: without(aim.accepted, tie), forbidden: withTie(aim.forbidden, tie) });

/** The aim with a tie forbidden, so that another one is looked for. */
export const forbid = (aim, tie) => ({ ...refuse(aim, tie), acceptedOnly: false });

/** The aim with somebody else to build a tie. */
export const giveTo = (aim, tie, employeeId) => accept(refuse(aim, tie), { ...tie, employeeId });

/** The aim of the plan that keeps what a what-if has put in for those who leave. */
export const aimOfWhatIf = (name, leavers, ties) => ({
  name, kind: 'SUCCESSION', leavers, accepted: ties.filter((tie) => !leavers.includes(tie.employeeId)), forbidden: [], acceptedOnly: ties.length > 0,
});

/** What each of an introduction is in it: who asks, who stands between, who is to be known. */
export const pathRoles = (path) => path.map((_person, at) => (at === 0 ? 'from' : at === path.length - 1 ? 'to' : 'through'));

/**
 * The names of whom a refusal is about, `{kind, employeeId, contactId, accountId}`: as the plan names them, else their ids.
 *
 * @param {object} [plan] as it was read
 * @param {object} [picked] names of others by id
 */
export function namedIn(flaw, { steps = [], forbidden = [] } = {}, picked = {}) {
  const known = (kind, id) => [...steps, ...forbidden].map((row) => row[kind]).find((one) => one?.id === id)?.name;
  const named = (kind) => {
    const id = flaw[`${kind}Id`];
    return picked[id] ?? known(kind, id) ?? id;
  };
  return { employee: named('employee'), contact: named('contact'), account: named('account') };
}
