import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedFields, meaningOf, newestOfEach, typeOf } from '../../../web-static/js/core/history.js';

const contact = { kind: 'contact', id: 'ann' };
const change = (kind, entityId, before = null, after = null) => ({ kind, entityId, before, after });

test('a change is told from the side of the one whose history it is', () => {
  assert.deepEqual(meaningOf(change('contact', 'ann'), contact), { what: 'row' });
  assert.deepEqual(meaningOf(change('contact', 'anna'), contact), { what: 'into', kind: 'contact', id: 'anna' });
  assert.deepEqual(meaningOf(change('tie', 'eve|ann'), contact), { what: 'tie', kind: 'employee', id: 'eve' });
  assert.deepEqual(meaningOf(change('tie', 'eve|ann'), { kind: 'employee', id: 'eve' }), { what: 'tie', kind: 'contact', id: 'ann' });
  assert.deepEqual(meaningOf(change('distinct', 'contact|ann|anna'), contact), { what: 'distinct', kind: 'contact', id: 'anna' });
  assert.deepEqual(meaningOf(change('distinct', 'contact|aaron|ann'), contact), { what: 'distinct', kind: 'contact', id: 'aaron' });
  assert.deepEqual(meaningOf(change('assignment', 'eve|acme|delivery'), { kind: 'employee', id: 'eve' }), { what: 'assignment', kind: 'account', id: 'acme' });
  assert.deepEqual(meaningOf(change('interaction', 'm'), contact), { what: 'interaction' });
});

test('what differs is told, but not whether a layer was inferred', () => {
  assert.deepEqual(changedFields(change('contact', 'ann', { title: 'A', roles: ['user'], layerInferred: true }, { title: 'B', roles: ['user'], layerInferred: false })), ['title']);
  assert.deepEqual(changedFields(change('contact', 'ann', null, { title: 'B' })), []);
});

test('of each row only the newest change can be taken back', () => {
  const items = [change('tie', 'eve|ann'), change('contact', 'ann'), change('tie', 'eve|ann'), change('tie', 'finn|ann')];
  assert.deepEqual([...newestOfEach(items)], [items[0], items[1], items[3]]);
});

test('values are said by what their column holds', () => {
  assert.deepEqual(['managerId', 'contactIds', 'layer', 'leftOn', 'name'].map((field) => typeOf(field, 'x')), ['names', 'names', 'layer', 'day', 'string']);
  assert.equal(typeOf('revenue', 5), 'number');
});
