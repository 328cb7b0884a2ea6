/** What one tie says, in words. */

import { falseEyeOf } from '../../core/false-eye.js';
import { strengthStep } from '../../core/strength.js';

/** The name of one of the vendor's people, also of somebody put in from elsewhere. */
export const employeeName = ({ people, names }, id) => people.employees.get(id)?.name ?? names.get(id) ?? id;

/** The tie of an employee and a contact, whichever of the two is given first; null where there is none. */
export function tieBetween(people, employee, contact) {
  return people.employees.get(employee)?.ties.find((tie) => tie.contact === contact) ?? null;
}

/** Whether a tie is a false eye in the scenario, and whose shadow it is; '' for a true one. */
export function falseWords(ctx, scene, tie) {
  const wrong = falseEyeOf(tie, scene.scenario);
  if (!wrong) return '';
  if (wrong.reason === 'LEAVING') return ctx.t('map.tie.leaving');
  const names = wrong.of.map((id) => employeeName(scene, id));
  return ctx.t('map.tie.shadowOf', { names: ctx.format.list(names) });
}

/** How strong a tie is, in words. */
export function strengthWord(ctx, tie) {
  return ctx.t(`matrix.step.${strengthStep(tie.strength, tie.live)}`);
}

/** What an employee's card says while a contact is looked at: whose shadow, leaving, or how strong and how long ago. */
export function tieNote(ctx, scene, employee, contact) {
  const tie = tieBetween(scene.people, employee, contact);
  if (!tie) return ctx.whatIf.add.some((one) => one.employeeId === employee && one.contactId === contact) ? ctx.t('map.tie.added') : null;
  const wrong = falseWords(ctx, scene, tie);
  return wrong || ctx.t('map.tie.note', { strength: strengthWord(ctx, tie), ago: ctx.format.ago(tie.lastContact, scene.people.asOf) });
}
