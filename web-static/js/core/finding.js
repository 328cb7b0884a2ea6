/**
 * Which sentence says a finding, and with what in its places. The server sends a rule and facts, never prose. Pure.
 */

/** How a fact is written. */
const KINDS = Object.freeze({
  weightShare: 'percent', share: 'percent', heldShare: 'percent', quorum: 'percent', coverage: 'percent', min: 'percent', minCoverage: 'percent',
  revenueAtRisk: 'money', together: 'money', aloneFirst: 'money', aloneSecond: 'money', pipelineAtRisk: 'money',
  atAccount: 'money', leavingOn: 'date',
});

/** Facts that stand under the sentence as evidence, in this order, where the server sent them. */
const EVIDENCE = Object.freeze([
  'revenueAtRisk', 'pipelineAtRisk', 'weightShare', 'share', 'darkContacts', 'accountsLost', 'covered', 'daysSince', 'contacts',
  'atAccount',
]);

/** Rules about one contact: their `weightShare` is of all the account's weight, not of what is held. */
const OF_CONTACT = new Set(['BLIND_SPOT', 'LAST_EYE_LEAVING', 'OPPOSED', 'STALE']);

const VARIANTS = {
  ACCOUNT_HANGS_ON: (facts) =>
    `${facts.keyContacts > 0 ? 'KEY' : 'WEIGHT'}${facts.accountsLost > 1 ? '_MORE' : ''}`,
  FALSE_SECOND_EYE: (facts) => {
    if (facts.leavingHolders >= facts.falseHolders) return 'LEAVING';
    return facts.leavingHolders > 0 ? 'BOTH' : 'SHADOW';
  },
  LAST_EYE_LEAVING: (facts, finding) => {
    if (facts.eyes > 1 || !finding.employee) return 'ALL';
    return facts.leavingOn ? 'DATED' : 'NAMED';
  },
  LOW_COVERAGE: (facts) => {
    if (typeof facts.coverage !== 'number') return 'PLAIN';
    return facts.coverage === 0 ? 'NONE' : 'SHARE';
  },
  UNMAPPED: (facts) => (facts.layer ? 'LAYER' : 'ACCOUNT'),
  BLIND_SPOT: (_facts, finding) => (finding.contact?.title ? 'TITLED' : 'PLAIN'),
};

function count(fact) {
  return Array.isArray(fact) ? fact.length : fact;
}

/** The facts by the names the sentences use; lists become their lengths. */
function factsOf(finding) {
  const facts = { ...(finding.facts ?? {}) };
  const alone = facts.alone ?? [];
  for (const key of ['accountsLost', 'keyContacts', 'keyContactsTotal']) {
    if (facts[key] !== undefined) facts[key] = count(facts[key]);
  }
  facts.accountsMore = Math.max(0, (facts.accountsLost ?? 1) - 1);
  facts.aloneFirst = alone[0];
  facts.aloneSecond = alone[1];
  facts.minCoverage = facts.min;
  facts.leavingOn = finding.employee?.leavingOn;
  if (finding.rule === 'CLOSED_DOOR') {
    facts.weightShare = facts.share;
    delete facts.share;
  }
  if (OF_CONTACT.has(finding.rule)) {
    facts.share = facts.weightShare;
    delete facts.weightShare;
  }
  if (finding.account && facts.revenueAtRisk === undefined) facts.atAccount = finding.account.value;
  if (finding.rule === 'LOW_COVERAGE') delete facts.contacts;
  return facts;
}

/**
 * @param {object} finding as `GET /home` sends it
 * @returns {{key: string, advice: string, numbers: Object<string, {value, kind}>, layer: string|null}} `key` and `advice`
 *   are message keys without their namespace; `numbers` fill their places
 */
export function sentenceOf(finding) {
  const facts = factsOf(finding);
  const variant = VARIANTS[finding.rule]?.(facts, finding);
  const numbers = {};
  for (const [key, value] of Object.entries(facts)) {
    if (typeof value === 'number' || KINDS[key] === 'date') numbers[key] = { value, kind: KINDS[key] ?? 'number' };
  }
  return {
    key: variant ? `rule.${finding.rule}.${variant}` : `rule.${finding.rule}`,
    advice: `advice.${finding.rule}`,
    numbers,
    layer: facts.layer ?? finding.contact?.layer ?? null,
  };
}

/** The facts to show as evidence that the sentence itself has not said: `[{name, value, kind}]`. */
export function evidenceOf(finding, said) {
  const facts = factsOf(finding);
  return EVIDENCE.filter((name) => typeof facts[name] === 'number' || (KINDS[name] === 'date' && facts[name]))
    .filter((name) => !said.includes(name) && facts[name] !== 0)
    .map((name) => ({ name, value: facts[name], kind: KINDS[name] ?? 'number', of: name === 'covered' ? finding.facts.contacts : undefined }));
}

/** Where a finding's one action leads: a change of the page's state. */
export function actionPatch(finding) {
  const { view, params } = finding.action;
  const { id, out, ...rest } = params;
  if (finding.rule === 'WORST_PAIR') return { out: finding.employees.map((employee) => employee.id) };
  const patch = { view, id, params: rest };
  if (out) patch.out = [out];
  return patch;
}
