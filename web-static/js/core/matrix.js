// The contact × team matrix out of the columnar answer of `GET /accounts/{id}/map`. Pure.

/** Where the second and the third step of strength begin, as on the map. */
const STEPS = Object.freeze([0.35, 0.6]);

/** Strength in three steps, 1 to 3; 0 is a tie that is no longer live. */
export function strengthStep(strength, live) {
  if (!live) {
    return 0;
  }
  return 1 + STEPS.filter((step) => strength >= step).length;
}

/**
 * The matrix: rows in layers, most senior first, within a layer by weight, then name; columns by how many contacts
 * only they hold, then by live ties, then name.
 *
 * @param {object} map the answer of `GET /accounts/{id}/map`
 * @param {{out?: Set<string>, newEyes?: Record<string, number>, dark?: Set<string>, added?: {employeeId: string,
 *   contactId: string}[], team?: Set<string>}} whatIf who is taken out (with teams), and what the API says becomes of
 *   the contacts; `joining` ({id, name}) are successors who may have no tie here yet; where `team` is given, others without a live tie here have no column unless they are put in
 * @param {(a: string, b: string) => number} compareNames
 */
export function matrixOf(map, whatIf, compareNames) {
  const out = whatIf.out ?? new Set();
  const all = [...columnsOf(map, out, compareNames), ...joining(map, out, whatIf.joining ?? [])];
  const planned = new Set((whatIf.added ?? []).map((tie) => tie.employeeId));
  const columns = all.filter(({ id, live }) => !whatIf.team || live > 0 || whatIf.team.has(id) || planned.has(id));
  const place = new Map(columns.map((column, at) => [column.id, at]));
  const cells = cellsOf(map, out, whatIf.added ?? [], place, columns);
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
    eyesAfter: whatIf.newEyes?.[id] ?? map.contacts.eyes[index],
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
      covered: layer.covered,
      rows: rows.filter((row) => row.layer === at).sort(inOrder),
    })),
  };
}

function columnsOf(map, out, compareNames) {
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
    .sort((a, b) => b.sole - a.sole || b.live - a.live || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Successors without any tie at the account have a column of their own, after the others. */
function joining(map, out, people) {
  return people
    .filter(({ id }) => !map.employees.id.includes(id))
    .map(({ id, name }) => ({ id, name, title: '', leavingOn: null, sole: 0, live: 0, ties: 0, out: out.has(id) }));
}

/** For each contact its row of cells in the order of the columns; null where nobody ever met. */
function cellsOf(map, out, added, place, columns) {
  const rows = map.contacts.id.map(() => columns.map(() => null));
  const names = map.employees.name;
  map.ties.employee.forEach((employee, tie) => {
    const contact = map.ties.contact[tie];
    const live = Boolean(map.ties.live[tie]);
    const column = place.get(map.employees.id[employee]);
    if (column === undefined) return;
    rows[contact][column] = {
      strength: map.ties.strength[tie],
      step: strengthStep(map.ties.strength[tie], live),
      live,
      lastContact: map.ties.lastContact[tie] ?? null,
      sole: live && map.contacts.eyes[contact] === 1,
      falseEye: map.ties.falseEye[tie] ?? null,
      of: (map.ties.of[tie] ?? []).map((at) => names[at]),
      out: out.has(map.employees.id[employee]),
      added: false,
    };
  });
  addPlanned(map, rows, added, place);
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
