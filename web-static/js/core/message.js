/**
 * Messages: whole sentences with named places, plurals and choices (a small ICU MessageFormat).
 *
 *   "{count, plural, one {# account} other {# accounts}} of {total}"
 *   "{side, select, in {in} other {out}}"
 *
 * A message may also be an object by plural category, chosen by `count`: {"one": "…", "other": "…"}.
 * In `{n, plural, …}` an exact number (`=0 {…}`) wins over a category, and `#` is the number as the language writes it.
 */

/** Reads a message text into nodes: strings, {name}, {name, kind, cases}. Throws on an unclosed brace. */
export function parseMessage(text) {
  const reader = { text, at: 0 };
  const nodes = readNodes(reader, false);
  if (reader.at < text.length) throw new Error(`stray } at ${reader.at} in "${text}"`);
  return nodes;
}

function readNodes(reader, inPlural) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push(plain);
    plain = '';
  };
  while (reader.at < reader.text.length) {
    const c = reader.text[reader.at];
    if (c === '}') break;
    if (c === '{') {
      flush();
      nodes.push(readPlace(reader));
    } else if (c === '#' && inPlural) {
      flush();
      nodes.push({ count: true });
      reader.at++;
    } else {
      plain += c;
      reader.at++;
    }
  }
  flush();
  return nodes;
}

function readWord(reader) {
  const rest = reader.text.slice(reader.at);
  const word = /^\s*([=\w]+)\s*/.exec(rest);
  if (!word) throw new Error(`a name is missing at ${reader.at} in "${reader.text}"`);
  reader.at += word[0].length;
  return word[1];
}

function expect(reader, char) {
  if (reader.text[reader.at] !== char) throw new Error(`"${char}" is missing at ${reader.at} in "${reader.text}"`);
  reader.at++;
}

function readPlace(reader) {
  expect(reader, '{');
  const name = readWord(reader);
  if (reader.text[reader.at] === '}') {
    reader.at++;
    return { name };
  }
  expect(reader, ',');
  const kind = readWord(reader);
  if (kind !== 'plural' && kind !== 'select') throw new Error(`"${kind}" is neither plural nor select`);
  expect(reader, ',');
  const cases = {};
  while (reader.text[reader.at] !== '}') {
    const key = readWord(reader);
    expect(reader, '{');
    cases[key] = readNodes(reader, kind === 'plural');
    expect(reader, '}');
    reader.at += /^\s*/.exec(reader.text.slice(reader.at))[0].length;
  }
  reader.at++;
  if (!cases.other) throw new Error(`a case "other" is missing in "${reader.text}"`);
  return { name, kind, cases };
}

/** The names of the places in a parsed message, sorted, each once. */
export function places(nodes) {
  const names = new Set();
  const walk = (list) => {
    for (const node of list) {
      if (typeof node === 'string' || node.count) continue;
      names.add(node.name);
      for (const branch of Object.values(node.cases ?? {})) walk(branch);
    }
  };
  walk(nodes);
  return [...names].sort();
}

const numberOf = (value) => (value !== null && typeof value === 'object' && 'number' in value ? value.number : value);
const shownOf = (value) => (value !== null && typeof value === 'object' && 'shown' in value ? value.shown : value);

/**
 * Fills a parsed message. A value may be a string, a number, any object to be handed through (a template), or
 * `{number, shown}`: plural rules look at the number, the reader sees `shown`.
 *
 * @returns {Array} strings and handed-through values, in order
 */
export function fill(nodes, values, rules, writeNumber) {
  const parts = [];
  const walk = (list, count) => {
    for (const node of list) {
      if (typeof node === 'string') parts.push(node);
      else if (node.count) parts.push(write(count, writeNumber));
      else if (!node.kind) parts.push(write(values[node.name], writeNumber));
      else walk(choose(node, numberOf(values[node.name]), rules), values[node.name]);
    }
  };
  walk(nodes, 0);
  return parts;
}

function write(value, writeNumber) {
  const shown = shownOf(value);
  if (shown === undefined || shown === null) return '';
  return typeof shown === 'number' ? writeNumber(shown) : shown;
}

function choose(node, value, rules) {
  if (node.kind === 'plural') {
    return node.cases[`=${value}`] ?? node.cases[rules.select(Number(value))] ?? node.cases.other;
  }
  return node.cases[String(value)] ?? node.cases.other;
}

/**
 * Keeps the punctuation at the start of a text with the part before it, where that part is one that `sticks`.
 *
 * @param {Array} parts of a filled message
 * @param {(part) => boolean} sticks
 * @param {(part, mark: string) => *} join what stands for such a part and its punctuation together
 */
export function unbroken(parts, sticks, join) {
  const marks = parts.map((part, at) => (typeof part === 'string' && sticks(parts[at - 1]) ? /^[\p{Pe}\p{Pf}\p{Po}]*/u.exec(part)[0] : ''));
  return parts.map((part, at) => (marks[at] ? part.slice(marks[at].length) : marks[at + 1] ? join(part, marks[at + 1]) : part));
}
