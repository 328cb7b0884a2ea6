/** Which people's cards say something else in one scenario than in another. Pure. */

import { contactLook, employeeLook } from './looks.js';

/**
 * @param {object} people of `peopleOf`
 * @param {object} before scenario of `scenarioOf`
 * @param {object} after another one
 * @returns {Set<string>} ids of contacts and employees
 */
export function changedBetween(people, before, after) {
  const changed = new Set();
  const compare = (ones, look) => {
    for (const one of ones.values()) if (JSON.stringify(look(one, before)) !== JSON.stringify(look(one, after))) changed.add(one.id);
  };
  compare(people.contacts, contactLook);
  compare(people.employees, employeeLook);
  return changed;
}
