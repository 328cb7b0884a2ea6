/** What stands above the veil while somebody is looked at: them, everybody their lines lead to, and those lines. */

import { aroundOf, influencesToDraw, tiesToDraw } from '../../core/map/looks.js';
import { cardOf, detail } from './cards.js';
import { influenceLines, reportLines, tieLines } from './lines.js';
import { tieNote } from './notes.js';

/** Whether somebody of this id can be looked at: they are of this map and have a place in it. */
export function canBeLookedAt({ people, layout }, id) {
  return id !== null && (people.contacts.has(id) || people.employees.has(id)) && layout.anchorOf(id) !== null;
}

/** Lines and cards about a person; `near` says whether cards show their near faces. */
export function frontOf(ctx, scene, id, near) {
  const { people, layout, scenario } = scene;
  const around = aroundOf(people, id);
  const added = ctx.whatIf.add.filter((tie) => tie.employeeId === id || tie.contactId === id);
  for (const tie of added) around.add(tie.employeeId).add(tie.contactId);
  const ties = tieLines(scene, tiesToDraw(people, scenario, { of: id }), added);
  const reports = reportLines(scene, people.contacts.has(id) ? [...around].filter((one) => one === id || people.contacts.get(one)?.reportsTo === id) : []);
  const influences = influenceLines(scene, influencesToDraw(people, { of: id }));
  const anchors = new Set([...around].map((one) => layout.anchorOf(one)).filter((one) => one !== null));
  return [reports, influences, ties, ...[...anchors].map((anchor) => frontCard(ctx, scene, anchor, id, near))];
}

function frontCard(ctx, scene, anchor, id, near) {
  const item = scene.layout.items.get(anchor);
  const note = item.kind === 'employee' && anchor !== id ? tieNote(ctx, scene, anchor, id) : null;
  const card = cardOf(ctx, scene, item, note);
  detail(card, near);
  for (const name of ['role', 'tabindex', 'aria-label', 'aria-pressed', 'data-id']) card.removeAttribute(name);
  if (anchor === scene.layout.anchorOf(id)) card.classList.add('looked-at');
  return card;
}
