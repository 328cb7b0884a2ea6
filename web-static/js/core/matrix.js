// The contact × team matrix out of the columnar answer of `GET /accounts/{id}/map`. Pure.

import { falseEyeOf } from './false-eye.js';
import { strengthStep } from './strength.js';

/**
 * The matrix: rows in layers, most senior first, within a layer by weight, then name; columns by how many contacts
 * only they hold, then by live ties, then name.
 *
 * @param {object} map the answer of `GET /accounts/{id}/map`
 * @param {{out?: Set<string>, newEyes?: Record<string, number>, dark?: Set<string>, added?: {employeeId: string,
 *   contactId: string}[], team?: Set<string>, here?: object|null}} whatIf who is taken out (with teams), and what the
 *   API says becomes of the contacts, and of this account (`here`) in full; `joining` ({id, name}) are successors who may have no tie here yet; where `team` is given, others without a live tie here have no column unless they are put in
 * @param {(a: string, b: string) => number} compareNames
 */
export function matrixOf(map, whatIf, compareNames) {
  const out = whatIf.out ?? new Set();
  const scenario = { out, here: whatIf.here ?? null, eyesAfter: map.contacts.id.map((id, index) => whatIf.newEyes?.[id] ?? map.contacts.eyes[index]) };
  const all = [...columnsOf(map, scenario, compareNames), ...joining(map, out, whatIf.joining ?? [])];
  const planned = new Set((whatIf.added ?? []).map((tie) => tie.employeeId));
  const columns = all.filter(({ id, live }) => !whatIf.team || live > 0 || whatIf.team.has(id) || planned.has(id));
  const place = new Map(columns.map((column, at) => [column.id, at]));
  const { here, eyesAfter } = scenario;
  const lanes = new Map(here?.layers?.map((lane) => [lane.layer, lane]));
  const cells = cellsOf(map, scenario, place, columns);
  addPlanned(map, cells, whatIf.added ?? [], place);
  const rows = map.contacts.id.map((id, index) => ({
    index,
    id,
    name: map.contacts.name[index],
    title: map.contacts.title[index],
    layer: map.contacts.layer[index],
    key: Boolean(map.contacts.key[index]),
    weight: map.contacts.weight[index],
    eyes: map.contacts.eyes[index],
    trueEyes: map.contacts.trueEyes[index],
    eyesAfter: eyesAfter[index],
    trueAfter: here?.trueEyes[id] ?? (eyesAfter[index] === map.contacts.eyes[index] ? map.contacts.trueEyes : eyesAfter)[index],
    goesDark: whatIf.dark?.has(id) ?? false,
    cells: cells[index],
  }));
  const inOrder = (a, b) => b.weight - a.weight || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);
  return {
    columns,
    hidden: all.length - columns.length,
    layers: map.layers.map((layer, at) => ({
      layer: layer.layer,
      hole: Boolean(layer.hole),
      contacts: layer.contacts,
      covered: lanes.get(layer.layer)?.covered ?? layer.covered,
      rows: rows.filter((row) => row.layer === at).sort(inOrder),
    })),
  };
}

/** In today's order, so that nobody moves in a what-if; of those who are out, as today. */
function columnsOf(map, { out, here }, compareNames) {
  const live = map.employees.id.map(() => 0);
  const any = map.employees.id.map(() => 0);
  map.ties.employee.forEach((employee, tie) => {
    any[employee] += 1;
    live[employee] += map.ties.live[tie] ? 1 : 0;
  });
  return map.employees.id
    .map((id, index) => ({
      id,
      name: map.employees.name[index],
      title: map.employees.title[index],
      leavingOn: map.employees.leavingOn[index] ?? null,
      sole: map.employees.sole[index],
      live: live[index],
      ties: any[index],
      out: out.has(id),
    }))
    .sort((a, b) => b.sole - a.sole || b.live - a.live || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, sole: here && !one.out ? here.sole[one.id] ?? 0 : one.sole }));
}

/** Successors without any tie at the account have a column of their own, after the others. */
function joining(map, out, people) {
  return people
    .filter(({ id }) => !map.employees.id.includes(id))
    .map(({ id, name }) => ({ id, name, title: '', leavingOn: null, sole: 0, live: 0, ties: 0, out: out.has(id) }));
}

/** For each contact its row of cells in the order of the columns; null where nobody ever met. Of those who are out, as today. */
function cellsOf(map, scenario, place, columns) {
  const rows = map.contacts.id.map(() => columns.map(() => null));
  const ids = map.employees.id;
  const nameOf = (id) => map.employees.name[ids.indexOf(id)] ?? id;
  map.ties.employee.forEach((employee, tie) => {
    const contact = map.ties.contact[tie];
    const live = Boolean(map.ties.live[tie]);
    const column = place.get(ids[employee]);
    if (column === undefined) return;
    const out = scenario.out.has(ids[employee]);
    const own = { employee: ids[employee], contact: map.contacts.id[contact], falseEye: map.ties.falseEye[tie], of: (map.ties.of[tie] ?? []).map((at) => ids[at]) };
    const wrong = falseEyeOf(own, scenario);
    rows[contact][column] = {
      strength: map.ties.strength[tie],
      step: strengthStep(map.ties.strength[tie], live),
      live,
      lastContact: map.ties.lastContact[tie] ?? null,
      sole: live && (out ? map.contacts.eyes : scenario.eyesAfter)[contact] === 1,
      falseEye: wrong?.reason ?? null,
      of: (wrong?.of ?? []).map(nameOf),
      out,
      added: false,
    };
  });
  return rows;
}

/** Ties that are put in by the what-if stand in the matrix too, marked as such. */
function addPlanned(map, rows, added, place) {
  for (const { employeeId, contactId } of added) {
    const contact = map.contacts.id.indexOf(contactId);
    const column = place.get(employeeId);
    if (contact >= 0 && column !== undefined) {
      rows[contact][column] = {
        strength: 1,
        step: 3,
        live: true,
        lastContact: null,
        sole: false,
        falseEye: null,
        of: [],
        out: false,
        added: true,
      };
    }
  }
}

/** The rows in one list, as the keyboard walks them. */
export const flatRows = (matrix) => matrix.layers.flatMap((layer) => layer.rows);
