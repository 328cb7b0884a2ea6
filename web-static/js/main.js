/** Joins address, server and views: reads the state, loads what it needs, draws the frame. */

import { render } from '/vendor/lit-html/lit-html.js';
import { client, loadMessages } from './api/client.js';
import { LANGUAGE_TAGS, translator } from './core/i18n.js';
import { asksWhatIf, change, format, loadKeys, parse, samePlace } from './core/state.js';
import { askedInFull, withoutPerson } from './core/whatif.js';
import { dark, languageOf, store, themeOf, wear } from './start.js';
import { makeContext } from './view/context.js';
import { keepFocus } from './view/focus.js';
import { frame } from './view/frame.js';
import { focusSearch } from './view/search-box.js';
import { closeWhy, openWhy } from './view/why.js';
import { timeModule, viewOf, whatIfModule } from './view/views.js';

const WHAT_IF_DELAY = 40;
const TOAST = 2600;
const SOON = 150;
const narrow = matchMedia('(max-width: 719px)');

const app = {
  state: parse(location.hash),
  shown: null,
  view: null,
  data: null,
  changes: null,
  time: null,
  meta: null,
  t: null,
  keys: { data: '', changes: '' },
  loading: true,
  problem: null,
  spoken: '',
  toast: false,
  urgent: false,
  soon: 0,
  done: null,
  quiet: 0,
  reason: null,
  bar: null,
  whatIf: { key: '', result: null, pending: false, error: null, abort: null, timer: 0 },
  abort: null,
};

function go(patch, { replace = false } = {}) {
  const hash = format(change(app.state, patch));
  if (hash === location.hash) return;
  if (replace) {
    history.replaceState(null, '', hash);
    follow();
  } else {
    location.hash = hash;
  }
}

function draw() {
  if (!app.t) return;
  document.documentElement.lang = LANGUAGE_TAGS[app.t.language];
  const theme = themeOf(app.state);
  wear(theme);
  const ctx = makeContext(app, {
    go, draw, announce, announceSoon, isAt, done, undo, forget, openReason, theme, narrow: narrow.matches, api: client(app.state.asOf),
    setLanguage: (lang) => { store('lang', lang); go({ lang }, { replace: true }); },
    setTheme: (next) => { store('theme', next); go({ theme: next }, { replace: true }); },
  });
  render(frame({ ...app, ctx, retry: () => load(true) }), document.getElementById('page'));
  if (app.view) document.title = `${ctx.title} · Two Eyes`;
  const root = document.getElementById('view');
  if (app.view?.mounted && root && !app.problem) app.view.mounted(ctx, root);
}

/** Says something in the live region, also to the eye where asked; the same words twice are said twice. */
function announce(text, visibly = false) {
  clearTimeout(app.quiet);
  Object.assign(app, { spoken: '', toast: false, urgent: visibly });
  draw();
  requestAnimationFrame(() => {
    Object.assign(app, { spoken: text, toast: visibly });
    draw();
  });
  app.quiet = setTimeout(() => {
    Object.assign(app, { toast: false, urgent: false });
    draw();
  }, TOAST);
}

/**
 * Says what a drawing has shown, once it is done; not over words that are for the eye too. Only the last such text is said,
 * and only if it is still so by then.
 */
function announceSoon(text, isSo) {
  clearTimeout(app.soon);
  app.soon = setTimeout(() => {
    if (!isSo()) return;
    if (app.urgent) announceSoon(text, isSo);
    else announce(text);
  }, SOON);
}

const isAt = (state) => samePlace(state, app.state) && state.asOf === app.state.asOf;

/**
 * Something was stored: says so, offers to take it back where it was a change, until the reader goes elsewhere, and
 * reads anew.
 *
 * @param {string|null} changeId what can be taken back; null if nothing can
 * @param {object} next where to go from here, as for `go`; empty to stay
 * @param {object} back where to go once it is taken back; empty to stay
 * @returns {Promise<void>} once what is shown is what is stored
 */
async function done(text, changeId, next = {}, back = {}) {
  const at = change(app.state, next);
  app.done = changeId ? { text, changeId, at, back, busy: false } : null;
  app.whatIf.key = '';
  announce(text, !changeId);
  if (samePlace(at, app.state)) await load(true);
  else go(next);
}

/** Takes back what was just changed; it can be tried again where the server could not be asked. */
async function undo() {
  const { done: last } = app;
  if (!last || last.busy) return;
  last.busy = true;
  let said = 'edit.undone';
  try {
    await client(null).undo(last.changeId);
  } catch (failure) {
    last.busy = false;
    if (failure.status !== 409 && failure.status !== 412) {
      announce(app.t('edit.failed'), true);
      return;
    }
    said = 'edit.cannotUndo';
  }
  if (app.done === last) app.done = null;
  app.whatIf.key = '';
  announce(app.t(said), true);
  if (last.back.view && said === 'edit.undone') {
    go(last.back);
    return;
  }
  await load(true);
  keepFocus('#title');
}

/** Nobody who was erased is named in the address any more. */
const forget = (kind, id) => go(withoutPerson(app.state, kind, id), { replace: true });

function openReason(anchor, reason) {
  app.reason = reason;
  draw();
  openWhy(anchor);
}

async function speak(language) {
  if (app.t?.language === language) return;
  app.t = translator(language, await loadMessages(language));
}

/** Loads the view of the state; an answer that comes after the reader has moved on is dropped. */
async function load(force = false) {
  const state = app.state;
  app.abort?.abort();
  const abort = (app.abort = new AbortController());
  app.loading = true;
  draw();
  const asked = metaOf(state, abort.signal, force);
  try {
    const [, meta, next] = await Promise.all([speak(languageOf(state)), asked, dataOf(state, abort.signal, force)]);
    if (abort.signal.aborted) return;
    arrive({ state, meta, ...next });
  } catch (failure) {
    if (abort.signal.aborted || failure.name === 'AbortError') return;
    if (failure.status === undefined) console.error(failure);
    await speak(languageOf(state)).catch(() => {});
    const meta = await asked.catch(() => app.meta);
    Object.assign(app, { meta, problem: failure, view: null, loading: false, keys: { data: '', changes: '' }, shown: state });
    draw();
  }
}

/** The view's module and, unless they are here already, its data and what changed since the day to compare with. */
async function dataOf(state, signal, force) {
  const view = await viewOf(state);
  const keys = loadKeys(state, view);
  const here = (part) => keys[part] === app.keys[part] && !force && !app.problem;
  const api = client(state.asOf, signal);
  const [data, changes] = await Promise.all([
    here('data') ? app.data : view.load(state, api),
    here('changes') ? app.changes : keys.changes ? changesOf(state, view, api) : null,
  ]);
  return { view, keys, data, changes };
}

/** What changed since the day to compare with, and what draws it. */
async function changesOf(state, view, api) {
  const [changes, time] = await Promise.all([api.changesBetween(state.since, state.asOf, state.id, view.rings), timeModule()]);
  app.time = time;
  return changes;
}

async function metaOf(state, signal, force) {
  if (!force && app.meta && app.meta.askedFor === state.asOf) return app.meta;
  return { ...(await client(state.asOf, signal).meta()), askedFor: state.asOf };
}

function arrive(next) {
  const moved = !app.shown || app.shown.view !== next.state.view || app.shown.id !== next.state.id;
  const first = !app.shown;
  Object.assign(app, next, { shown: next.state, problem: null, loading: false });
  draw();
  askWhatIf();
  if (!moved || first) return;
  scrollTo(0, 0);
  document.getElementById('title')?.focus({ preventScroll: true });
}

/** Asks the server what the people taken out and the ties put in would change; the last question wins. */
function askWhatIf() {
  const { state, whatIf } = app;
  const inFull = askedInFull(state);
  const key = JSON.stringify([state.out, state.teams, state.add, state.asOf, inFull]);
  if (key === whatIf.key) return;
  clearTimeout(whatIf.timer);
  whatIf.abort?.abort();
  whatIf.key = key;
  if (!asksWhatIf(state)) {
    Object.assign(whatIf, { result: null, pending: false, error: null });
    draw();
    return;
  }
  const abort = (whatIf.abort = new AbortController());
  whatIf.pending = true;
  draw();
  whatIf.timer = setTimeout(async () => {
    const question = { employees: state.out, teams: state.teams, addTies: state.add, ...inFull };
    try {
      const result = await client(state.asOf, abort.signal).depart(question);
      if (abort.signal.aborted) return;
      Object.assign(whatIf, { result, pending: false, error: null });
    } catch (failure) {
      if (abort.signal.aborted) return;
      Object.assign(whatIf, { result: null, pending: false, error: failure });
    }
    draw();
  }, WHAT_IF_DELAY);
}

/** The address has changed: draw at once what can be drawn, load what must be loaded. */
function follow() {
  const previous = app.state;
  app.state = parse(location.hash);
  if (app.done && !samePlace(app.done.at, app.state)) app.done = null;
  closeWhy();
  const keys = loadKeys(app.state, app.view);
  const same = app.view && app.shown && !app.problem && app.t?.language === languageOf(app.state)
    && keys.data === app.keys.data && keys.changes === app.keys.changes;
  if (same) {
    app.abort?.abort();
    Object.assign(app, { shown: app.state, loading: false });
    draw();
    askWhatIf();
  } else {
    load();
    if (previous.view === app.state.view) askWhatIf();
  }
}

function onKey(event) {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    focusSearch();
  }
}

addEventListener('hashchange', follow);
addEventListener('keydown', onKey);
narrow.addEventListener('change', draw);
dark.addEventListener('change', draw);
load().then(whatIfModule).then((module) => {
  app.bar = module.renderBar;
  draw();
});
