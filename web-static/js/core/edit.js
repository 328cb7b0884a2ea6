/** What is typed about a row: what of it is new, and what becomes of it where somebody else was faster. Pure. */

/** From for us to against us. */
export const STANCES = Object.freeze([2, 1, 0, -1, -2]);

/** From somebody who may become a customer to one who was. */
export const LOYALTY_STAGES = Object.freeze(['suspect', 'prospect', 'first_purchase', 'repeat', 'advocate', 'lost']);

/** The field's own roles; others that a contact has are kept. */
export const ROLES = Object.freeze([
  'decision_maker', 'economic_buyer', 'technical_evaluator', 'user', 'influencer', 'champion', 'coach', 'gatekeeper', 'blocker',
]);

/**
 * The fields of a row's form, each with what is typed into it: `name` (a text that must be there), `text`, `number`, `share` (a number from 0
 * to 1), `count` (a whole number), `date`, `layer` (empty: the one of the title), `stance`, `loyalty`, `roles`, the id of an
 * `account`, a `contact`, an `employee`, or of the account where a contact works (`place`).
 */
export const FORMS = Object.freeze({
  account: { name: 'name', parentId: 'account', tier: 'text', segment: 'text', loyaltyStage: 'loyalty', industry: 'text', region: 'text', revenue: 'number', currency: 'text', satisfaction: 'number' },
  contact: {
    title: 'text', department: 'text', layer: 'layer', reportsToId: 'contact', accountId: 'place', stance: 'stance', name: 'name', email: 'text',
    roles: 'roles', leftOn: 'date',
  },
  employee: {
    title: 'text', layer: 'layer', function: 'text', region: 'text', managerId: 'employee', joinedOn: 'date', leavingOn: 'date',
    capacity: 'count', attritionRisk: 'share', name: 'name', email: 'text', leftOn: 'date',
  },
  tie: { strength: 'number', since: 'date', lastContact: 'date' },
});

const NUMBERS = new Set(['number', 'share', 'count', 'stance']);

function shownOf(facts, field, type) {
  if (type === 'layer') return facts.layerInferred === false ? facts.layer : '';
  const value = facts[field] ?? (type === 'roles' ? [] : '');
  return typeof value === 'number' ? String(value) : value;
}

/** Facts as the form of a kind shows them: texts, but for roles; a row that is not there yet has none. */
export const draftOf = (kind, facts) => Object.fromEntries(Object.entries(FORMS[kind]).map(([field, type]) => [field, shownOf(facts, field, type)]));

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which a draft differs from the facts it was made from. */
export function typedFields(kind, facts, draft) {
  const before = draftOf(kind, facts);
  return Object.keys(FORMS[kind]).filter((field) => !same(before[field], draft[field]));
}

function valueOf(field, type, typed) {
  if (type === 'layer') return typed === '' ? { layerInferred: true } : { layer: typed, layerInferred: false };
  if (type === 'roles') return { roles: typed };
  const text = typed.trim();
  return { [field]: text === '' ? null : NUMBERS.has(type) ? Number(text) : text };
}

/** What the server is to change: only what was typed. */
export function patchOf(kind, facts, draft) {
  return Object.assign({}, ...typedFields(kind, facts, draft).map((field) => valueOf(field, FORMS[kind][field], draft[field])));
}

/** The fields that were typed here, and by somebody else meanwhile, and differently. */
export function contested(kind, facts, now, draft) {
  const [before, theirs] = [facts, now].map((one) => draftOf(kind, one));
  return typedFields(kind, facts, draft).filter((field) => !same(before[field], theirs[field]) && !same(theirs[field], draft[field]));
}

/** The draft over what somebody else has stored meanwhile: only what was typed here differs from it. */
export function rebased(kind, facts, now, draft) {
  return Object.assign(draftOf(kind, now), ...typedFields(kind, facts, draft).map((field) => ({ [field]: draft[field] })));
}

/** The draft with what is stored in some of its fields; the others stay as they were typed. */
export function conceded(kind, facts, draft, fields) {
  const theirs = draftOf(kind, facts);
  return Object.assign({ ...draft }, ...fields.map((field) => ({ [field]: theirs[field] })));
}
