/** What every view is given: the data, the state, words, formats, and ways to change the state. */

import { formatter } from '../core/format.js';
import { addTie, asksWhatIf, change, clearWhatIf, format, removeTie, toggleOut, toggleTeam } from '../core/state.js';

const whole = (next) => ({ out: next.out, teams: next.teams, add: next.add });

/** The question in the state and the server's answer to it. */
function whatIfOf(app, go) {
  const { state, whatIf } = app;
  const asked = asksWhatIf(state);
  const apply = (next) => go(whole(next), { replace: true });
  const result = asked ? whatIf.result : null;
  return Object.freeze({
    out: state.out,
    teams: state.teams,
    add: state.add,
    active: asked,
    pending: whatIf.pending,
    error: asked ? whatIf.error : null,
    result,
    dark: new Set(result?.dark ?? []),
    regained: new Set(result?.regained ?? []),
    leavers: new Set(asked ? [...state.out, ...(result?.employees ?? []).map((employee) => employee.id)] : []),
    /** What the answer says in full of an account, contact or employee; null where it does not. */
    inFull: (kind, id) => (result?.[kind]?.id === id ? result[kind] : null),
    toggle: (id) => apply(toggleOut(state, id)),
    toggleTeam: (id) => apply(toggleTeam(state, id)),
    takeOut: (ids) => apply(change(state, { out: [...new Set([...state.out, ...ids])] })),
    addTie: (employeeId, contactId) => apply(addTie(state, employeeId, contactId)),
    removeTie: (employeeId, contactId) => apply(removeTie(state, employeeId, contactId)),
    clear: () => apply(clearWhatIf(state)),
  });
}

/** Makes the context of one drawing. While a new view loads, the old one is drawn with the state it was loaded for. */
export function makeContext(app, tools) {
  const t = app.t;
  const state = app.shown ?? app.state;
  const fmt = formats(t.language, app.meta?.currency ?? 'USD');
  const ctx = {
    data: app.data,
    changes: app.changes,
    state,
    t,
    format: fmt,
    meta: app.meta,
    asOf: app.meta?.asOf ?? state.asOf,
    /** What the address asks for; `state` is what is shown until that has come. */
    asked: app.state,
    theme: tools.theme,
    narrow: tools.narrow,
    api: tools.api,
    go: tools.go,
    redraw: tools.draw,
    announce: tools.announce,
    announceSoon: tools.announceSoon,
    /** Whether the reader is still where this was drawn. */
    here: () => tools.isAt(state),
    done: tools.done,
    undo: tools.undo,
    forget: tools.forget,
    why: tools.openReason,
    setLanguage: tools.setLanguage,
    setTheme: tools.setTheme,
    whatIf: whatIfOf(app, tools.go),
    link: (patch) => format(change(app.state, patch)),
  };
  const view = app.view;
  ctx.tableMode = Boolean(view && !view.noTable && (state.table ?? (view.tableFirst && tools.narrow)));
  ctx.title = view ? view.title(app.data, state, t) : '';
  ctx.notes = () => notes(ctx, view, app.time);
  return ctx;
}

let last = null;

function formats(language, currency) {
  if (!last || last.language !== language || last.currency !== currency) {
    last = { language, currency, formatter: formatter(language, currency) };
  }
  return last.formatter;
}

/** Title, date, filters and people taken out: written into every file and print. */
function notes(ctx, view, time) {
  const lines = [ctx.title, ctx.t('frame.figuresAsOf', { date: ctx.format.date(ctx.asOf) })];
  if (ctx.changes) lines.push(`${ctx.t('time.since')}: ${ctx.format.date(ctx.changes.from)}`, ...time.changesNotes(ctx));
  for (const filter of view?.filters ? view.filters(ctx) : []) lines.push(filter);
  const out = ctx.whatIf.result?.employees ?? [];
  if (out.length) lines.push(ctx.t('frame.without', { names: ctx.format.list(out.map((employee) => employee.name)) }));
  if (ctx.whatIf.add.length) lines.push(ctx.t('frame.withTies', { count: ctx.whatIf.add.length }));
  return lines;
}
