/** The map as a table: one row a contact, with everything its card shows. */

import { contactLook, stanceKind } from '../../core/map/looks.js';
import { layerName } from '../parts.js';
import { contactWords } from './cards.js';
import { employeeName, falseWords } from './notes.js';

/** Caption, columns and rows for the frame's table and its CSV. */
export function mapTable(ctx, scene) {
  const { t } = ctx;
  const column = (key, extra = {}) => ({ key, label: t(`map.column.${key}`), ...extra });
  const { departments, layers } = scene.choice;
  const shown = [...scene.people.contacts.values()].filter(
    (one) => (!departments.size || departments.has(one.department)) && (!layers.size || layers.has(one.layer)),
  );
  return {
    caption: t('map.pictureLabel', { name: scene.people.account.name }),
    columns: [
      column('name'), column('title'), column('layer'), column('department'), column('key'), column('state', { brief: true }),
      column('eyes', { numeric: true }), column('trueEyes', { numeric: true }), column('holders', { names: true }), column('falseEyes', { names: true }),
      column('stance'), column('lastContact', { brief: true }), column('reportsTo'), column('influences'),
    ],
    rows: shown.map((contact) => rowOf(ctx, scene, contact)),
  };
}

function rowOf(ctx, scene, contact) {
  const { t } = ctx;
  const { people } = scene;
  const look = contactLook(contact, scene.scenario);
  const wrong = contact.holders
    .filter((tie) => !scene.scenario.out.has(tie.employee))
    .map((tie) => [tie.employee, falseWords(ctx, scene, tie)])
    .filter(([, words]) => words);
  return {
    href: ctx.link({ view: 'contact', id: contact.id }),
    name: contact.name,
    title: contact.title,
    layer: { value: people.layers.findIndex((row) => row.layer === contact.layer), text: layerName(t, contact.layer) },
    department: contact.department,
    key: contact.key ? t('map.yes') : '',
    state: contactWords(ctx, scene, contact, look).state,
    eyes: look.eyes,
    trueEyes: look.trueEyes,
    holders: look.holders.map((id) => employeeName(scene, id)).join(', '),
    falseEyes: wrong.map(([id, words]) => `${employeeName(scene, id)}: ${words}`).join('; '),
    stance: t(contact.stance === null ? 'map.stance.unknown' : `map.stance.${stanceKind(contact.stance)}`),
    lastContact: { value: contact.lastContact, text: ctx.format.shortDate(contact.lastContact) },
    reportsTo: people.contacts.get(contact.reportsTo)?.name ?? '',
    influences: contact.influences.map((id) => people.contacts.get(id).name).join(', '),
  };
}
