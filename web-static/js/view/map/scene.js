/** Everything one drawing of the map needs, made from the view's context; layouts are kept while their input is the same. */

import { layoutOf } from '../../core/map/layout.js';
import { holesOf, scenarioOf } from '../../core/map/looks.js';
import { peopleOf, skeletonOf } from '../../core/map/people.js';
import { parseNames } from '../../core/map/text.js';
import { nameOf } from '../whatif/desk.js';

const prepared = new WeakMap();

/** People, skeleton and layouts of loaded data, made once for each load. */
function preparedOf(data) {
  if (!prepared.has(data)) {
    const maps = data.today && data.today !== data.map ? [data.today, data.map] : [data.map];
    prepared.set(data, { people: peopleOf(data.map), skeleton: skeletonOf(...maps), layouts: new Map() });
  }
  return prepared.get(data);
}

/** What the address says about the picture: departments and layers chosen, lanes unfolded, all ties, who is selected. */
export function choiceOf(params) {
  return {
    departments: parseNames(params.dept),
    layers: parseNames(params.layer),
    unfolded: parseNames(params.open),
    employees: parseNames(params.open).has('employees'),
    all: params.ties === 'all',
    selected: params.sel ?? null,
  };
}

/**
 * @returns {{people, skeleton, layout, scenario, choice, names, many}} the same `layout` object as long as nothing it
 *   depends on has changed
 */
export function sceneOf(ctx) {
  const { people, skeleton, layouts } = preparedOf(ctx.data);
  const { params } = ctx.state;
  const choice = choiceOf(params);
  const key = JSON.stringify([params.dept, params.layer, params.open]);
  if (!layouts.has(key)) {
    const unfolded = choice.unfolded.has('all') ? new Set(skeleton.layers) : choice.unfolded;
    const employees = choice.employees || choice.unfolded.has('all');
    layouts.set(key, layoutOf(skeleton, { ...choice, unfolded, employees, holes: holesOf(ctx.data.map) }));
  }
  const result = ctx.whatIf.result;
  const names = new Map((result?.employees ?? []).map((one) => [one.id, one.name]));
  for (const { employeeId } of ctx.whatIf.add) if (!people.employees.has(employeeId)) names.set(employeeId, nameOf(ctx, employeeId));
  return {
    people,
    skeleton,
    layout: layouts.get(key),
    scenario: scenarioOf(result, ctx.whatIf.add, [...ctx.whatIf.leavers], ctx.data.map.account.id),
    choice,
    names,
    many: layouts.get(key).folds,
  };
}
