/**
 * Which sentence says a finding, and with what in its places. The server sends a rule and facts, never prose. Pure.
 */

/** How a fact is written. */
const KINDS = Object.freeze({
  weightShare: 'percent', share: 'percent', coverage: 'percent', min: 'percent', minCoverage: 'percent',
  revenueAtRisk: 'money', together: 'money', aloneFirst: 'money', aloneSecond: 'money', revenue: 'money', pipelineAtRisk: 'money',
  value: 'money', lastContact: 'date', leavingOn: 'date',
});

/** Facts that stand under the sentence as evidence, in this order, where the server sent them. */
const EVIDENCE = Object.freeze([
  'revenueAtRisk', 'pipelineAtRisk', 'weightShare', 'share', 'keyContacts', 'accountsLost', 'trueEyes', 'coverage', 'covered',
  'lastContact', 'days', 'revenue',
]);

const VARIANTS = {
  ACCOUNT_HANGS_ON: (facts) =>
    `${facts.keyContacts > 0 ? 'KEY' : 'WEIGHT'}${facts.accountsLost > 1 ? '_MORE' : ''}`,
  LAST_EYE_LEAVING: (facts, finding) => (finding.employee ? (facts.leavingOn ? 'DATED' : 'NAMED') : 'ALL'),
  LOW_COVERAGE: (facts) => (facts.coverage === undefined || facts.coverage === null ? 'PLAIN' : 'SHARE'),
  STALE: (facts) => (facts.lastContact ? 'DATED' : 'PLAIN'),
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
  facts.minCoverage = facts.minCoverage ?? facts.min;
  facts.leavingOn = finding.employee?.leavingOn ?? facts.leavingOn;
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
    .filter((name) => !said.includes(name) && !(name === 'accountsLost' && facts[name] < 1) && !(name === 'keyContacts' && facts[name] < 1))
    .filter((name) => !(name === 'share' && facts.weightShare !== undefined))
    .map((name) => ({ name, value: facts[name], kind: KINDS[name] ?? 'number', of: facts[`${name}Total`] ?? (name === 'covered' ? facts.contacts : undefined) }));
}

/** Where a finding's one action leads: a change of the page's state. */
export function actionPatch(action) {
  const { id, accountId, account, employee, contact, out, employees, add, ...params } = action.params ?? {};
  const target = [id, accountId, account, employee, contact].find((value) => typeof value === 'string') ?? '';
  const patch = { view: action.view, id: action.view === 'home' ? '' : target, params };
  const leavers = out ?? employees;
  if (leavers) patch.out = Array.isArray(leavers) ? leavers : String(leavers).split(',');
  if (Array.isArray(add)) patch.add = add;
  return patch;
}
