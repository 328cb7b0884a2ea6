/** What is typed about a contact: what of it is new, and what becomes of it where somebody else was faster. Pure. */

/** From for us to against us. */
export const STANCES = Object.freeze([2, 1, 0, -1, -2]);

/** The field's own roles; others that a contact has are kept. */
export const ROLES = Object.freeze([
  'decision_maker', 'economic_buyer', 'technical_evaluator', 'user', 'influencer', 'champion', 'coach', 'gatekeeper', 'blocker',
]);

const FIELDS = Object.freeze(['title', 'layer', 'stance', 'roles', 'leftOn']);

/** Facts as a form shows them; an empty layer is the one of the title, `leftOn` an ISO date or empty. */
export function draftOf(facts) {
  return {
    title: facts.title ?? '',
    layer: facts.layerInferred ? '' : facts.layer,
    stance: facts.stance === null ? '' : String(facts.stance),
    roles: facts.roles,
    leftOn: facts.leftOn ?? '',
  };
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which a draft differs from the facts it was made from. */
export function typedFields(facts, draft) {
  const before = draftOf(facts);
  return FIELDS.filter((field) => !same(before[field], draft[field]));
}

const VALUES = {
  title: (text) => ({ title: text.trim() === '' ? null : text.trim() }),
  layer: (layer) => (layer === '' ? { layerInferred: true } : { layer, layerInferred: false }),
  stance: (text) => ({ stance: text === '' ? null : Number(text) }),
  roles: (roles) => ({ roles }),
  leftOn: (date) => ({ leftOn: date === '' ? null : date }),
};

/** What the server is to change: only what was typed. */
export function patchOf(facts, draft) {
  return Object.assign({}, ...typedFields(facts, draft).map((field) => VALUES[field](draft[field])));
}

/** The fields that were typed here, and by somebody else meanwhile, and differently. */
export function contested(facts, now, draft) {
  const theirs = draftOf(now);
  return typedFields(facts, draft).filter((field) => !same(draftOf(facts)[field], theirs[field]) && !same(theirs[field], draft[field]));
}

/** The draft over what somebody else has stored meanwhile: only what was typed here differs from it. */
export function rebased(facts, now, draft) {
  return Object.assign(draftOf(now), ...typedFields(facts, draft).map((field) => ({ [field]: draft[field] })));
}

/** The draft with what is stored in some of its fields; the others stay as they were typed. */
export function conceded(facts, draft, fields) {
  const theirs = draftOf(facts);
  return Object.assign({ ...draft }, ...fields.map((field) => ({ [field]: theirs[field] })));
}
