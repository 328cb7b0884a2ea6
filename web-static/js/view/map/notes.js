/** What one tie says, in words. */

/** The tie of an employee and a contact, whichever of the two is given first; null where there is none. */
export function tieBetween(people, employee, contact) {
  return people.employees.get(employee)?.ties.find((tie) => tie.contact === contact) ?? null;
}

/** Whether a tie is a false eye, and whose shadow it is; '' for a true one. */
export function falseWords(ctx, people, tie) {
  if (tie.falseEye === 'LEAVING') return ctx.t('map.tie.leaving');
  if (tie.falseEye !== 'SHADOW') return '';
  const names = tie.of.map((id) => people.employees.get(id)?.name ?? id);
  return names.length ? ctx.t('map.tie.shadowOf', { names: ctx.format.list(names) }) : ctx.t('map.tie.shadow');
}

/** How strong a tie is, in words. */
export function strengthWord(ctx, tie) {
  if (!tie.live) return ctx.t('map.tie.faded');
  return ctx.t(tie.strength >= 2 / 3 ? 'map.tie.strong' : tie.strength >= 1 / 3 ? 'map.tie.fair' : 'map.tie.thin');
}

/** What an employee's card says while a contact is looked at: whose shadow, leaving, or how strong and how long ago. */
export function tieNote(ctx, scene, employee, contact) {
  const tie = tieBetween(scene.people, employee, contact);
  if (!tie) return ctx.whatIf.add.some((one) => one.employeeId === employee && one.contactId === contact) ? ctx.t('map.tie.added') : null;
  const wrong = falseWords(ctx, scene.people, tie);
  return wrong || ctx.t('map.tie.note', { strength: strengthWord(ctx, tie), ago: ctx.format.ago(tie.lastContact, scene.people.asOf) });
}
