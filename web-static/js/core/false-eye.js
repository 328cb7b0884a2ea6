/** Which ties are no second eye, today and in a what-if. Pure. */

/**
 * @param {{employee: string, contact: string, falseEye: string|null, of: string[]}} tie with what the map says of today
 * @param {{out: Set<string>, here: object|null}} scenario who is out, and the what-if's answer about the account, if any
 * @returns {{reason: 'SHADOW'|'LEAVING', of: string[]}|null} why it is none, and whose shadow; of those who are out, as today
 */
export function falseEyeOf(tie, scenario) {
  if (scenario.here && !scenario.out.has(tie.employee)) {
    return scenario.here.falseEyes[tie.contact]?.find((eye) => eye.employeeId === tie.employee) ?? null;
  }
  return tie.falseEye ? { reason: tie.falseEye, of: tie.of } : null;
}
