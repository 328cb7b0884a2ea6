/** What each card and tie says: states out of the map's figures and a what-if's answer; nothing is counted anew. Pure. */

import { falseEyeOf } from '../false-eye.js';

/** Stance as one of three kinds; not given counts as neutral. */
export function stanceKind(stance) {
  return stance === null || stance === undefined ? 'neutral' : stance >= 1 ? 'for' : stance <= -1 ? 'against' : 'neutral';
}

/**
 * A what-if's answer as sets, whatever it leaves out.
 *
 * @param {object|null} result of `POST /departures`
 * @param {{employeeId: string, contactId: string}[]} added ties put in
 * @param {string[]} asked ids taken out, for as long as the answer is not there
 * @param {string|null} account whose map it is; its lanes, true eyes and sole holders are taken where the answer has them
 */
export function scenarioOf(result, added = [], asked = [], account = null) {
  const out = new Set(result?.employees?.map((one) => one.id ?? one) ?? asked);
  const holders = new Map();
  for (const { employeeId, contactId } of added) {
    (holders.get(contactId) ?? holders.set(contactId, []).get(contactId)).push(employeeId);
  }
  const here = account !== null && result?.account?.id === account ? result.account : null;
  return {
    out,
    here,
    lanes: new Map((here?.layers ?? []).map((lane) => [lane.layer, lane])),
    dark: new Set(result?.dark ?? []),
    regained: new Set(result?.regained ?? []),
    newEyes: new Map(Object.entries(result?.newEyes ?? {})),
    added: holders,
  };
}

/**
 * What a contact's card says.
 *
 * @returns {{status: 'gone'|'back'|'none'|'single'|'false'|'covered', eyes: number, trueEyes: number, holders: string[]}}
 *   `gone` dark in the what-if, `back` held thanks to a tie put in, `false` looks held by two or more and is by one at
 *   most; `holders` are the ids of those who hold them in the scenario
 */
export function contactLook(contact, scenario) {
  const eyes = scenario.newEyes.get(contact.id) ?? contact.eyes;
  const left = contact.holders.map((tie) => tie.employee).filter((id) => !scenario.out.has(id));
  const added = (scenario.added.get(contact.id) ?? []).filter((id) => !left.includes(id) && !scenario.out.has(id));
  const holders = [...left, ...added];
  const trueEyes = scenario.here?.trueEyes[contact.id] ?? (eyes === contact.eyes ? contact.trueEyes : eyes);
  return { status: statusOf(contact, scenario, eyes, trueEyes), eyes, trueEyes, holders };
}

function statusOf(contact, scenario, eyes, trueEyes) {
  if (scenario.dark.has(contact.id)) return 'gone';
  if (scenario.regained.has(contact.id)) return 'back';
  if (eyes === 0) return 'none';
  if (eyes === 1) return 'single';
  return trueEyes <= 1 ? 'false' : 'covered';
}

/**
 * What the card of one of the vendor's people says.
 *
 * @returns {{out: boolean, leavingOn: string|null, live: number, sole: number, shadows: number}} `sole`: how many they hold
 *   alone; of somebody who is out, how many they do today
 */
export function employeeLook(employee, scenario) {
  const live = employee.ties.filter((tie) => tie.live);
  const shadows = live.filter((tie) => falseEyeOf(tie, scenario)?.reason === 'SHADOW').length;
  const out = scenario.out.has(employee.id);
  const sole = out || !scenario.here ? employee.sole : scenario.here.sole[employee.id] ?? 0;
  return { out, leavingOn: employee.leavingOn, live: live.length, sole, shadows };
}

/**
 * The ties to draw.
 *
 * @param {object} people of `peopleOf`
 * @param {object} scenario of `scenarioOf`
 * @param {{all?: boolean, of?: string|null}} what `all`: every live tie; `of`: all of one person's, faded ones too;
 *   otherwise those of the contacts with a card of their own (`shown`) whom a single person holds
 */
export function tiesToDraw(people, scenario, { all = false, of = null, shown = () => true } = {}) {
  if (of !== null) {
    const person = people.contacts.get(of) ?? people.employees.get(of);
    return person ? person.ties.filter((tie) => !(scenario.out.has(tie.employee) && tie.employee !== of)) : [];
  }
  return people.ties.filter((tie) => {
    if (!tie.live || scenario.out.has(tie.employee)) return false;
    return all || (shown(tie.contact) && contactLook(people.contacts.get(tie.contact), scenario).eyes === 1);
  });
}

/**
 * The links from a contact to another they have influence on that are to be drawn.
 *
 * @param {object} people of `peopleOf`
 * @param {{all?: boolean, of?: string|null}} what `all`: every one; `of`: those from and to a contact; otherwise none
 * @returns {{from: string, to: string}[]}
 */
export function influencesToDraw(people, { all = false, of = null }) {
  return people.influences.filter(({ from, to }) => all || from === of || to === of);
}

/** Everybody a person's lines lead to, with the person: what stays lit when the rest is dimmed. */
export function aroundOf(people, id) {
  const contact = people.contacts.get(id);
  const around = new Set([id]);
  if (!contact) {
    for (const tie of people.employees.get(id)?.ties ?? []) around.add(tie.contact);
    return around;
  }
  for (const tie of contact.ties) around.add(tie.employee);
  if (contact.reportsTo && people.contacts.has(contact.reportsTo)) around.add(contact.reportsTo);
  for (const other of people.contacts.values()) if (other.reportsTo === id) around.add(other.id);
  for (const { from, to } of influencesToDraw(people, { of: id })) around.add(from).add(to);
  return around;
}

/** Layers of a map in which the tier wants somebody and nobody is known. */
export const holesOf = (map) => new Set(map.layers.filter((row) => row.hole).map((row) => row.layer));
