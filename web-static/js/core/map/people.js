/** The people of an account's map as objects, out of the API's columns. Pure: no DOM, no clock. */

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Reads one row out of an object of columns. */
function rowOf(columns, at) {
  const row = {};
  for (const key of Object.keys(columns)) row[key] = columns[key][at];
  return row;
}

/**
 * The answer of `GET /accounts/{id}/map` with indices turned into ids and names, and ties hung on both of their ends.
 *
 * @param {object} map the answer
 * @returns {{asOf: string, account: object, layers: object[], contacts: Map, employees: Map, ties: object[], influences: {from: string, to: string}[]}} contacts and
 *   employees by id; each has `ties` (as the API sorts them) and, for a contact, `holders` (the live ones)
 */
export function peopleOf(map) {
  const contacts = new Map();
  const employees = new Map();
  map.contacts.id.forEach((id, at) => contacts.set(id, contactOf(map, at)));
  map.employees.id.forEach((id, at) => {
    const row = rowOf(map.employees, at);
    employees.set(id, { ...row, layer: map.layers[row.layer]?.layer ?? '', kind: 'employee', ties: [] });
  });
  const ties = map.ties.contact.map((_, at) => tieOf(map, at));
  for (const tie of ties) {
    contacts.get(tie.contact).ties.push(tie);
    employees.get(tie.employee).ties.push(tie);
  }
  for (const contact of contacts.values()) contact.holders = contact.ties.filter((tie) => tie.live);
  const influences = [...contacts.values()].flatMap(({ id, influences: on }) => on.map((to) => ({ from: id, to })));
  return { asOf: map.asOf, account: map.account, layers: map.layers, contacts, employees, ties, influences };
}

function contactOf(map, at) {
  const row = rowOf(map.contacts, at);
  return {
    ...row,
    kind: 'contact',
    layer: map.layers[row.layer].layer,
    department: map.departments[row.department] ?? '',
    reportsTo: row.reportsTo >= 0 ? map.contacts.id[row.reportsTo] : null,
    influences: (row.influences ?? []).map((one) => map.contacts.id[one]),
    ties: [],
    holders: [],
  };
}

function tieOf(map, at) {
  const row = rowOf(map.ties, at);
  return {
    ...row,
    employee: map.employees.id[row.employee],
    contact: map.contacts.id[row.contact],
    of: (row.of ?? []).map((one) => map.employees.id[one]),
  };
}

/**
 * What the places of a picture depend on, and nothing else: who there is, in which layer and department, who reports to
 * whom, who has ever had a tie with whom. Strengths, dates and what-ifs are left out, so they cannot move anybody.
 *
 * @param {...object} maps the map whose places are to be kept first (today's), then those whose people must be in too
 */
export function skeletonOf(...maps) {
  const contacts = new Map();
  const employees = new Set();
  const pairs = new Map();
  const layers = [];
  const departments = [];
  for (const map of maps) {
    addNames(layers, map.layers.map((row) => row.layer));
    addNames(departments, map.departments.filter((name) => name !== ''));
    for (const contact of peopleOf(map).contacts.values()) {
      if (!contacts.has(contact.id)) contacts.set(contact.id, placed(contact));
    }
    map.employees.id.forEach((id) => employees.add(id));
    map.ties.contact.forEach((contact, at) => {
      const pair = [map.employees.id[map.ties.employee[at]], map.contacts.id[contact]];
      pairs.set(JSON.stringify(pair), pair);
    });
  }
  const list = [...contacts.values()].sort((a, b) => byCodePoint(a.id, b.id));
  if (list.some((contact) => contact.department === '')) departments.push('');
  return {
    layers,
    departments: departments.filter((name) => list.some((contact) => contact.department === name)),
    contacts: list,
    employees: [...employees].sort(byCodePoint),
    pairs: [...pairs.values()].sort((a, b) => byCodePoint(a[1], b[1]) || byCodePoint(a[0], b[0])),
  };
}

function placed({ id, layer, department, key, weight, reportsTo }) {
  return { id, layer, department, key: Boolean(key), weight, reportsTo };
}

function addNames(all, names) {
  for (const name of names) if (!all.includes(name)) all.push(name);
}
