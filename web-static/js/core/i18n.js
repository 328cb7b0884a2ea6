/** Translations: which files there are, and how a key and values become a sentence. Pure: loading is `js/api`'s. */

import { fill, parseMessage, places } from './message.js';

/** One file a namespace, `i18n/LANGUAGE/NAMESPACE.json`; the key `home.title` is "title" in home.json. */
export const NAMESPACES = Object.freeze([
  'frame', 'word', 'home', 'accounts', 'people', 'contact', 'search', 'map', 'heat', 'matrix', 'whatif', 'edit', 'person',
  'portfolio', 'time', 'plans', 'duplicates', 'history',
]);

/** What a language calls itself, and its tag for the `lang` attribute and `Intl`. */
export const LANGUAGE_NAMES = Object.freeze({ en: 'English', zh: '中文', es: 'Español' });
export const LANGUAGE_TAGS = Object.freeze({ en: 'en', zh: 'zh-Hans', es: 'es' });

/** The first of the reader's languages that there is, else English. */
export function pickLanguage(preferred) {
  for (const tag of preferred) {
    const language = String(tag).toLowerCase().split('-')[0];
    if (language in LANGUAGE_NAMES) return language;
  }
  return 'en';
}

/** {namespace: {key: message}} as one flat map, `namespace.key` → message. */
export function flatten(files) {
  const all = {};
  for (const [namespace, messages] of Object.entries(files)) {
    for (const [key, message] of Object.entries(messages)) all[`${namespace}.${key}`] = message;
  }
  return all;
}

/**
 * Makes `t` for a language.
 *
 * `t(key, values)` is a string, `t.parts(key, values)` an array in which values that are templates stay themselves,
 * `t.has(key)` tells whether there is one, `t.or(key, text)` gives `text` where there is none (names that users may
 * add, such as layers). A missing key shows as itself, so that it is seen; a test makes sure there is none.
 */
export function translator(language, messages) {
  const tag = LANGUAGE_TAGS[language];
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const writeNumber = (value) => numbers.format(value);
  const parsed = new Map();
  const nodesOf = (key, values) => {
    const message = messages[key];
    if (message === undefined) return [key];
    const category = typeof message === 'string' ? '' : categoryOf(message, values, rules);
    const name = `${key} ${category}`;
    if (!parsed.has(name)) parsed.set(name, parseMessage(category === '' ? message : message[category]));
    return parsed.get(name);
  };
  const parts = (key, values = {}) => fill(nodesOf(key, values), values, rules, writeNumber);
  const t = (key, values) => parts(key, values).join('');
  t.parts = parts;
  t.has = (key) => messages[key] !== undefined;
  t.or = (key, text) => (messages[key] === undefined ? text : t(key));
  t.placesOf = (key) => places(nodesOf(key, {}));
  t.language = language;
  return t;
}

function categoryOf(message, values, rules) {
  const count = values.count;
  const number = count !== null && typeof count === 'object' ? count.number : count;
  const category = rules.select(Number(number ?? 0));
  return category in message ? category : 'other';
}
