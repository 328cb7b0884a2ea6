import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../web-static/js/core/csv.js';
import { applyFacets, matches } from '../../../web-static/js/core/facets.js';
import { actionPatch, evidenceOf, sentenceOf } from '../../../web-static/js/core/finding.js';
import { daysBetween, formatter, paperOf, worthOf } from '../../../web-static/js/core/format.js';
import { nextOrder, sortRows } from '../../../web-static/js/core/sort.js';

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

test('money is short and in the reporting currency', () => {
  assert.equal(formatter('en', 'USD').money(132_480_744), '$132M');
  assert.equal(plain(formatter('es', 'EUR').money(1_449_626_600)), '1450 M €');
  assert.match(formatter('zh', 'USD').money(132_480_744), /1\.32亿/);
  assert.equal(formatter('en', 'USD').money(null), '–');
});

test('a currency that Intl does not know is written behind the number', () => {
  assert.equal(formatter('en', 'points').money(1500), '1.5K points');
});

test('time since is told in the largest unit that is at least two', () => {
  const { ago } = formatter('en', 'USD');
  assert.equal(daysBetween('2026-01-31', '2026-03-01'), 29);
  assert.equal(ago('2026-06-30', '2026-06-30'), 'today');
  assert.equal(ago('2026-06-01', '2026-06-30'), '29 days ago');
  assert.equal(ago('2026-01-01', '2026-06-30'), '6 months ago');
  assert.equal(ago('2023-06-30', '2026-06-30'), '3 years ago');
  assert.equal(ago(null, '2026-06-30'), '–');
});

test('CSV quotes what must be quoted and defuses formulas', () => {
  const table = { columns: [{ key: 'a', label: 'Name' }, { key: 'b', label: 'n' }], rows: [{ a: '=1+1', b: { value: 2, text: 'two' } }, { a: 'say "hi", you', b: -3 }] };
  assert.equal(toCsv(table, ['Title']), 'Title\r\n\r\nName,n\r\n\'=1+1,2\r\n"say ""hi"", you",-3\r\n');
});

test('rows sort by the value behind the text, absent ones last both ways', () => {
  const rows = [{ n: { value: 2, text: 'two' } }, { n: null }, { n: { value: 10, text: 'ten' } }];
  assert.deepEqual(sortRows(rows, 'n', 'en').map((row) => row.n?.value), [2, 10, undefined]);
  assert.deepEqual(sortRows(rows, '-n', 'en').map((row) => row.n?.value), [10, 2, undefined]);
  assert.equal(sortRows(rows, '', 'en'), rows);
});

test('a column goes down, up, and back to how it was', () => {
  let by = '';
  const seen = [];
  for (let i = 0; i < 3; i++) seen.push((by = nextOrder(by, 'n', true)));
  assert.deepEqual(seen, ['-n', 'n', '']);
  assert.equal(nextOrder('', 'name', false), 'name');
});

test('a facet counts what choosing it would give', () => {
  const rows = [{ tier: 'a', life: 'x' }, { tier: 'a', life: 'y' }, { tier: 'b', life: 'x' }];
  const facets = [{ key: 'tier', of: (row) => [row.tier] }, { key: 'life', of: (row) => [row.life] }];
  const found = applyFacets(rows, facets, { tier: 'a' });
  assert.equal(found.rows.length, 2);
  assert.equal(found.counts.tier.get('b'), 1);
  assert.equal(found.counts.life.get('x'), 1);
});

test('search within a list ignores case and accents', () => {
  assert.ok(matches('sofia LAG', ['Sofía Lagos']));
  assert.ok(matches('静', ['陈静']));
  assert.ok(!matches('sofia perez', ['Sofía Lagos']));
});

const finding = (rule, facts, more = {}) => ({
  rule, facts, account: { id: 'a', name: 'A', value: 5 }, employee: null, contact: null, employees: [], action: { view: 'map', params: { id: 'a' } }, ...more,
});

test('without revenue an amount is a share of one account, or a number of accounts', () => {
  assert.deepEqual([0, 0.004, 0.07, 0.994, 0.996, 1.14, 8].map(worthOf), [{ count: 0 }, { count: 0 }, { share: 0.07 }, { share: 0.99 }, { count: 1 }, { count: 1.1 }, { count: 8 }]);
});

test('the sentence fits the facts', () => {
  const employee = { id: 'e', name: 'E', leavingOn: '2026-07-31' };
  assert.equal(sentenceOf(finding('ACCOUNT_HANGS_ON', { keyContacts: 3, accountsLost: 2 })).key, 'rule.ACCOUNT_HANGS_ON.KEY_MORE');
  assert.equal(sentenceOf(finding('ACCOUNT_HANGS_ON', { keyContacts: 0, accountsLost: 1 })).key, 'rule.ACCOUNT_HANGS_ON.WEIGHT');
  assert.equal(sentenceOf(finding('LAST_EYE_LEAVING', { eyes: 1 }, { employee })).key, 'rule.LAST_EYE_LEAVING.DATED');
  assert.equal(sentenceOf(finding('LAST_EYE_LEAVING', { eyes: 2 }, { employee })).key, 'rule.LAST_EYE_LEAVING.ALL');
  assert.equal(sentenceOf(finding('FALSE_SECOND_EYE', { falseHolders: 2, leavingHolders: 1 })).key, 'rule.FALSE_SECOND_EYE.BOTH');
  assert.equal(sentenceOf(finding('UNMAPPED', { layer: 'executive' })).key, 'rule.UNMAPPED.LAYER');
});

test('evidence leaves out what the sentence has said and what is zero', () => {
  const names = evidenceOf(finding('ACCOUNT_HANGS_ON', { revenueAtRisk: 9, pipelineAtRisk: 0, weightShare: 0.7, accountsLost: 2 }), ['weightShare']).map((fact) => fact.name);
  assert.deepEqual(names, ['revenueAtRisk', 'accountsLost']);
});

test('an action is a change of the page’s state', () => {
  assert.deepEqual(actionPatch(finding('ACCOUNT_HANGS_ON', {}, { action: { view: 'map', params: { id: 'a', out: 'e' } } })), { view: 'map', id: 'a', params: {}, out: ['e'] });
  assert.deepEqual(actionPatch(finding('WORST_PAIR', {}, { employees: [{ id: 'x' }, { id: 'y' }] })), { out: ['x', 'y'] });
});

test('paper is that of the reader’s country', () => {
  assert.deepEqual(['en-US', 'es-MX', 'en-GB', 'zh-CN', 'es', undefined].map(paperOf), ['Letter', 'Letter', 'A4', 'A4', 'A4', 'A4']);
});
