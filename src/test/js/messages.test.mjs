import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { flatten, LANGUAGE_NAMES, LANGUAGE_TAGS, NAMESPACES, pickLanguage, translator } from '../../../web-static/js/core/i18n.js';
import { parseMessage, places, unbroken } from '../../../web-static/js/core/message.js';

const web = fileURLToPath(new URL('../../../web-static/', import.meta.url));
const languages = Object.keys(LANGUAGE_NAMES);

function messagesOf(language) {
  return flatten(Object.fromEntries(NAMESPACES.map((name) => [name, JSON.parse(readFileSync(join(web, 'i18n', language, `${name}.json`), 'utf8'))])));
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : entry.name.endsWith('.js') ? [readFileSync(join(folder, entry.name), 'utf8')] : []);
}

const textsOf = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const placesOf = (message) => [...new Set(textsOf(message).flatMap((text) => places(parseMessage(text))))].sort();

const all = Object.fromEntries(languages.map((language) => [language, messagesOf(language)]));
const code = sources(join(web, 'js')).join('\n');
const namespaces = NAMESPACES.join('|');
const literals = new Set([...code.matchAll(new RegExp(`['"\`]((?:${namespaces})\\.[A-Za-z0-9_.]+)['"\`]`, 'g'))].map((found) => found[1]));
const prefixes = new Set([...code.matchAll(new RegExp(`\`((?:${namespaces})\\.[A-Za-z0-9_.]*)\\$\\{`, 'g'))].map((found) => found[1]));
const asked = new Set(prefixes);

// Vocabulary words are asked for by kind: word(t, 'role', value), or by the key of a facet.
for (const found of code.matchAll(/\bword\([^)]*?, '(\w+)'|\{ key: '(\w+)', (?:order: \w+, )?of:/g)) prefixes.add(`word.${found[1] ?? found[2]}.`);
// A finding's sentence and advice: the rule comes from the server.
prefixes.add('home.rule.').add('home.advice.');

/** The places whose value the reader sees, not those that only choose between wordings. */
function written(nodes, count = null) {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.count) return [count];
    return node.kind ? Object.values(node.cases).flatMap((branch) => written(branch, node.name)) : [node.name];
  });
}
const writtenOf = (message) => new Set(textsOf(message).flatMap((text) => written(parseMessage(text))));

test('every language has every message', () => {
  const keys = Object.keys(all.en).sort();
  assert.ok(keys.length > 200);
  for (const language of languages) assert.deepEqual(Object.keys(all[language]).sort(), keys, language);
});

test('every key the page asks for exists', () => {
  const missing = [...literals].filter((key) => !(key in all.en));
  assert.deepEqual(missing, []);
  for (const prefix of asked) assert.ok(Object.keys(all.en).some((key) => key.startsWith(prefix)), prefix);
});

test('every message is used', () => {
  const used = (key) => literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix) && prefix.length > prefix.indexOf('.') + 1);
  assert.deepEqual(Object.keys(all.en).filter((key) => !used(key)), []);
});

test('every language says the same facts', () => {
  for (const key of Object.keys(all.en)) {
    const given = placesOf(all.en[key]);
    for (const language of languages) {
      const own = placesOf(all[language][key]);
      assert.deepEqual(own.filter((place) => !given.includes(place)), [], `${language} ${key} has places of its own`);
      assert.deepEqual([...writtenOf(all.en[key])].filter((place) => !own.includes(place)), [], `${language} ${key} leaves facts out`);
    }
  }
});

test('every flaw of a plan has its sentence', () => {
  const source = readFileSync(join(web, '../src/main/java/org/twoeyes/analysis/plan/PlanFlaw.java'), 'utf8');
  const kinds = [...source.slice(source.indexOf('enum Kind')).matchAll(/^ {8}([A-Z_]+),?$/gm)].map((found) => found[1]);
  assert.ok(kinds.length > 5);
  for (const kind of kinds) assert.ok(`plans.flaw.${kind}` in all.en, kind);
});

test('every message reads in its language for 0, 1, 2 and 5', () => {
  for (const language of languages) {
    const t = translator(language, all[language]);
    for (const key of Object.keys(all[language])) {
      for (const number of [0, 1, 2, 5]) {
        const values = Object.fromEntries(placesOf(all[language][key]).map((place) => [place, number]));
        const text = t(key, { count: number, ...values });
        assert.ok(text.length > 0 && !/[{}]|undefined/.test(text), `${language} ${key}: ${text}`);
      }
    }
  }
});

test('going dark has one word in every language', () => {
  const words = { en: /\bdark\b/i, zh: /失联/, es: /a oscuras/i };
  const keys = Object.keys(all.en).filter((key) => key !== 'frame.darkTheme' && textsOf(all.en[key]).some((text) => words.en.test(text)));
  assert.ok(keys.length > 10);
  for (const language of languages) {
    const others = keys.filter((key) => !textsOf(all[language][key]).every((text) => words[language].test(text)));
    assert.deepEqual(others, [], language);
  }
});

test('one idea has one word, and the page says we', () => {
  const others = {
    en: /\byours\b|\byour people\b|against you\b|\byou know\b|\byou have\b/i,
    zh: /决策者|本方|持有人|接班|接触(?!面)|法定/,
    es: /los suyos|persona suya|su empresa/,
  };
  for (const language of languages) {
    const found = Object.keys(all[language]).filter((key) => !key.startsWith('edit.') && textsOf(all[language][key]).some((text) => others[language].test(text)));
    assert.deepEqual(found, [], language);
  }
});

test('plurals follow the language', () => {
  const en = translator('en', { 'x.a': { one: '{count} account', other: '{count} accounts' }, 'x.b': '{n, plural, =0 {none} one {# tie} other {# ties}} of {who}' });
  assert.equal(en('x.a', { count: 1 }), '1 account');
  assert.equal(en('x.a', { count: 1200 }), '1,200 accounts');
  assert.equal(en('x.b', { n: 0, who: 'Li' }), 'none of Li');
  assert.equal(en('x.b', { n: 1, who: 'Li' }), '1 tie of Li');
  const zh = translator('zh', { 'x.a': '{count, plural, other {# 个客户}}' });
  assert.equal(zh('x.a', { count: 1 }), '1 个客户');
});

test('values that are objects are handed through and never become text', () => {
  const link = { tag: 'a' };
  const t = translator('en', { 'x.a': 'If {who} leaves, {n, plural, one {# goes} other {# go}}.' });
  assert.deepEqual(t.parts('x.a', { who: link, n: { number: 1, shown: link } }), ['If ', link, ' leaves, ', link, ' goes', '.']);
});

test('punctuation stays with the number before it', () => {
  const number = { shown: 1 };
  const joined = unbroken(['of ', number, '，而 ', number, ' at', number, '.'], (part) => part === number, (_part, mark) => `1${mark}`);
  assert.deepEqual(joined, ['of ', '1，', '而 ', number, ' at', '1.', '']);
});

test('a broken message is an error that quotes it', () => {
  assert.throws(() => parseMessage('{n, plural, one {# tie}'), /tie/);
  assert.throws(() => parseMessage('{n, plural, one {x}}'), /other/);
  assert.throws(() => parseMessage('a } b'), /stray/);
});

test('the reader’s first known language is taken', () => {
  assert.equal(pickLanguage(['fr-FR', 'zh-TW', 'en']), 'zh');
  assert.equal(pickLanguage(['de']), 'en');
  for (const language of languages) assert.ok(Intl.getCanonicalLocales(LANGUAGE_TAGS[language]).length === 1);
});
