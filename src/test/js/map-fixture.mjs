/** Small maps as text, and seeded random ones, in the shape of `GET /accounts/{id}/map`. */

const LAYERS = ['executive', 'senior', 'middle', 'operational'];

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A map out of rows.
 *
 * @param {{id: string, layer: string, department?: string, boss?: string, key?: boolean, by?: string[], on?: string[]}[]}
 *   contacts `by`: ids of those who hold them, `on`: of those they have influence on
 * @param {string[]} employees
 * @param {string[]} required layers
 */
export function mapOf(contacts, employees, required = []) {
  const departments = [...new Set(contacts.map((one) => one.department ?? ''))];
  const column = (field) => contacts.map(field);
  const ties = contacts.flatMap((one, at) => (one.by ?? []).map((id) => [employees.indexOf(id), at]));
  const eyes = column((one) => (one.by ?? []).length);
  return {
    asOf: '2026-01-31',
    account: { id: 'A', name: 'Meridian Rail' },
    layers: LAYERS.map((layer) => {
      const own = contacts.filter((one) => one.layer === layer);
      return { layer, required: required.includes(layer), contacts: own.length, hole: required.includes(layer) && own.length === 0 };
    }),
    departments,
    contacts: {
      id: column((one) => one.id), name: column((one) => one.name ?? one.id), title: column(() => ''),
      layer: column((one) => LAYERS.indexOf(one.layer)), department: column((one) => departments.indexOf(one.department ?? '')),
      key: column((one) => one.key ?? false), weight: column(() => 1), eyes, trueEyes: [...eyes], stance: column(() => null),
      roles: column(() => []), lastContact: column(() => null), reportsTo: column((one) => contacts.findIndex((other) => other.id === one.boss)),
      influences: column((one) => (one.on ?? []).map((id) => contacts.findIndex((other) => other.id === id))), reachable: column(() => true), paths: eyes,
    },
    employees: {
      id: employees, name: employees, title: employees.map(() => ''), function: employees.map(() => 'sales'),
      layer: employees.map(() => 2), leavingOn: employees.map(() => null), sole: employees.map(() => 0),
    },
    ties: {
      employee: ties.map(([employee]) => employee), contact: ties.map(([, contact]) => contact), strength: ties.map(() => 0.5),
      live: ties.map(() => true), lastContact: ties.map(() => null), falseEye: ties.map(() => null), of: ties.map(() => []),
    },
  };
}

/** A random account with so many contacts, employees and departments. */
export function randomMap(seed, people, team, departments) {
  const random = seeded(seed);
  const pick = (count) => Math.floor(random() * count);
  const employees = Array.from({ length: team }, (_, at) => `e${at}`);
  const contacts = Array.from({ length: people }, (_, at) => ({
    id: `c${at}`,
    layer: LAYERS[pick(4)],
    department: departments ? `d${pick(departments)}` : '',
    boss: at > 0 && random() < 0.8 ? `c${pick(at)}` : undefined,
    key: random() < 0.2,
    by: employees.filter(() => random() < 2 / Math.max(2, team)),
    on: people > 1 && random() < 0.3 ? [`c${(at + 1 + pick(people - 1)) % people}`] : [],
  }));
  return mapOf(contacts, employees, ['executive']);
}
