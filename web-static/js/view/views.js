/** Which module draws which view; each is fetched when it is first opened. */

const MODULES = {
  home: () => import('./home.js'),
  accounts: () => import('./accounts.js'),
  people: () => import('./people.js'),
  map: () => import('./map.js'),
  account: () => import('./map.js'),
  heat: () => import('./heat.js'),
  matrix: () => import('./matrix.js'),
  portfolio: () => import('./portfolio.js'),
  employee: () => import('./employee.js'),
  contact: () => import('./contact.js'),
  search: () => import('./search.js'),
  plans: () => import('./plans.js'),
  plan: () => import('./plan.js'),
  duplicates: () => import('./duplicates.js'),
};

/** The entry of the navigation a view belongs to. */
export const SECTION = Object.freeze({
  home: 'home', accounts: 'accounts', map: 'accounts', account: 'accounts', contact: 'accounts',
  heat: 'heat', matrix: 'heat', portfolio: 'portfolio', people: 'people', employee: 'people', plans: 'plans', plan: 'plans', duplicates: 'people', search: '',
});

/**
 * A view: `{name, load(state, api), title(data, state, t), render(ctx), table(ctx)}` and, where it has one,
 * `lead(ctx)` (a line under the title), `crumbs(ctx)`, `legend(ctx)`, `filters(ctx)`, `tableFirst` (a picture that
 * narrow screens see as a table), `noTable` (a list that is a table already), `ofPerson` (it shows one person), `loadKey(state)`, `mounted(ctx, root)`,
 * `picture()` (the picture as SVG, where the page has none), `brief(ctx, {format, paper})` (the address of its printed
 * paper), `briefMap` (that can be had as its map alone too), `time` (it can be compared with an earlier day, `ctx.changes`), `rings` (it shows for whom anything changed), `inFull(on)`
 * (shows all there is to read before a picture is saved).
 */
export async function viewOf(state) {
  return (await MODULES[state.view]()).view;
}

/** The time slider's module. */
export const timeModule = () => import('./time.js');

/** The what-if bar's module. */
export const whatIfModule = () => import('./whatif.js');
