import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const js = fileURLToPath(new URL('../../../web-static/js/', import.meta.url));
const FLOORS = { core: 0, api: 1, view: 2, start: 2, main: 3 };

function modules(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? modules(join(folder, entry.name)) : entry.name.endsWith('.js') ? [join(folder, entry.name)] : []);
}

const floorOf = (path) => relative(js, path).split('/')[0].replace('.js', '');
const imports = (text) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]);
const code = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const files = modules(js).map((path) => ({ path, name: relative(js, path), text: readFileSync(path, 'utf8') }));

test('imports go down only', () => {
  assert.ok(files.length > 20);
  for (const file of files) {
    for (const wanted of imports(file.text).filter((one) => one.startsWith('.'))) {
      const target = resolve(dirname(file.path), wanted);
      assert.ok(FLOORS[floorOf(target)] <= FLOORS[floorOf(file.path)], `${file.name} imports ${wanted}`);
      assert.ok(files.some((other) => other.path === target), `${file.name} imports ${wanted}, which is not there`);
    }
  }
});

test('core is pure: no page, no network, no clock, no dice', () => {
  for (const file of files.filter((one) => floorOf(one.path) === 'core')) {
    const found = /\b(document|window|localStorage|fetch|navigator|location|Math\.random|Date\.now|new Date\(\))/.exec(code(file.text));
    assert.equal(found, null, `${file.name} uses ${found?.[0]}`);
  }
});

test('only api talks to the server', () => {
  for (const file of files.filter((one) => floorOf(one.path) !== 'api')) assert.ok(!/\bfetch\(/.test(code(file.text)), file.name);
});

test('names from data never become HTML, and no style or handler is inline', () => {
  for (const file of files) {
    assert.ok(!/innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|\beval\(|new Function/.test(code(file.text)), file.name);
    assert.ok(!/<[a-z][^>]*\s(style|on[a-z]+)=/.test(code(file.text).replace(/@[a-z]+=/g, '')), file.name);
  }
});

test('the browser is told at once of every module the first view needs', () => {
  const needed = new Set();
  const walk = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    const text = files.find((file) => file.path === path).text;
    for (const found of text.matchAll(/from '(\.[^']+)';/g)) walk(resolve(dirname(path), found[1]));
  };
  walk(join(js, 'main.js'));
  walk(join(js, 'view/home.js'));
  walk(join(js, 'view/whatif.js'));
  const page = readFileSync(join(js, '../index.html'), 'utf8');
  const told = [...page.matchAll(/<(?:link rel="modulepreload" href|script type="module" src)="js\/([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual([...needed].map((path) => relative(js, path)).sort(), told.sort());
});
