/** The frame around every view: header, title row, tools, the view itself, the what-if bar, and what is read aloud. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { LANGUAGE_NAMES } from '../core/i18n.js';
import { asksWhatIf } from '../core/state.js';
import { brandMark, icon } from './icons.js';
import { problemView } from './problem.js';
import { searchBox } from './search-box.js';
import { tableView } from './table.js';
import { tools } from './tools.js';
import { SECTION } from './views.js';
import { whyPopover } from './why.js';

const NAV = [
  ['home', 'home'],
  ['portfolio', 'portfolio'],
  ['accounts', 'account'],
  ['heat', 'heat'],
  ['people', 'people'],
  ['plans', 'check'],
];

/**
 * @param app what `main` holds: `ctx` of the view shown, `view`, `problem`, `loading`, `spoken`, `reason`, `bar`
 */
export function frame(app) {
  const { ctx } = app;
  return html`
    <a class="skip" href="#main" @click=${skip}>${ctx.t('frame.skip')}</a>
    <a class="skip" href="#whatif-toggle" @click=${skip}>${ctx.t('frame.skipToWhatIf')}</a>
    ${header(app)}
    <div class="progress" ?hidden=${!app.loading}></div>
    <main id="main" tabindex="-1" aria-busy=${app.loading ? 'true' : 'false'} class="view-${ctx.state.view}">
      ${doneBar(ctx, app.done)}
      ${app.problem ? problemView(ctx, app.problem, app.retry) : body(app)}
    </main>
    <div class="whatif-slot">${app.bar && !app.problem ? app.bar(ctx) : nothing}</div>
    ${whyPopover(ctx, app.reason)}
    <p class=${app.toast ? 'toast' : 'visually-hidden'} role="status" aria-live="polite" id="spoken">${app.spoken}</p>`;
}

/** What was just changed, and a way back; not in the past, which is not changed. */
function doneBar(ctx, done) {
  if (!done || ctx.state.asOf) return nothing;
  return html`<div class="notice good done-bar"><span>${done.text}</span><button type="button" class="button small" id="undo" @click=${ctx.undo}>${icon('undo')}<span>${ctx.t('edit.undo')}</span></button></div>`;
}

/** Gives the focus to what the link names; the address stays the view's. */
function skip(event) {
  event.preventDefault();
  document.querySelector(event.currentTarget.getAttribute('href'))?.focus();
}

function header(app) {
  const { ctx } = app;
  const { t, state } = ctx;
  const section = SECTION[state.view];
  return html`<header class="header">
    <a class="brand" href=${ctx.link({ view: 'home' })} aria-label=${t('frame.brandHome')}>${brandMark()}<span>Two Eyes</span></a>
    <nav class="nav" aria-label=${t('frame.navigation')}>
      ${NAV.map(([view, shape]) => html`<a href=${ctx.link({ view })} aria-current=${section === view ? 'page' : nothing}>${icon(shape)}<span>${t(`frame.nav.${view}`)}</span></a>`)}
    </nav>
    ${searchBox(ctx)}
    <div class="settings">
      <label class="as-of"><span class="visually-hidden">${t('frame.asOf')}</span>
        <input class="field" type="date" title=${t('frame.asOf')} .value=${ctx.asOf ?? ''} @change=${(event) => setDate(ctx, event.target)}></label>
      <label class="language"><span class="visually-hidden">${t('frame.language')}</span>
        <select class="field" @change=${(event) => ctx.setLanguage(event.target.value)}>
          ${Object.entries(LANGUAGE_NAMES).map(([code, own]) => html`<option value=${code} lang=${code} ?selected=${code === t.language}>${own}</option>`)}
        </select></label>
      <button type="button" class="button quiet icon-only" @click=${() => ctx.setTheme(ctx.theme === 'dark' ? 'light' : 'dark')}
        aria-label=${t(ctx.theme === 'dark' ? 'frame.lightTheme' : 'frame.darkTheme')} title=${t(ctx.theme === 'dark' ? 'frame.lightTheme' : 'frame.darkTheme')}>${icon(ctx.theme === 'dark' ? 'sun' : 'moon')}</button>
    </div>
  </header>`;
}

function setDate(ctx, input) {
  if (input.value === '') ctx.go({ asOf: null });
  else if (input.validity.valid) ctx.go({ asOf: input.value });
}

function body(app) {
  const { ctx, view } = app;
  if (!view) return html`<div class="waiting"><p class="visually-hidden">${ctx.t('frame.loading')}</p><i></i><i></i><i></i></div>`;
  const table = ctx.tableMode ? view.table(ctx) : null;
  return html`
    <div class="title-row">
      <div class="titles">
        ${crumbs(ctx, view)}
        <h1 tabindex="-1" id="title"><span class="clip-2" title=${ctx.title.length > 60 ? ctx.title : nothing}><bdi>${ctx.title}</bdi></span></h1>
        <p class="print-only">${ctx.notes().slice(1).join(' · ')}</p>
        ${view.lead ? html`<div class="lead">${view.lead(ctx)}</div>` : nothing}
      </div>
      ${tools(ctx, view)}
    </div>
    ${ctx.changes && app.time ? html`${app.time.timeBar(ctx)}${app.time.changesPanel(ctx)}` : nothing}
    <div class="view" id="view" data-table=${ctx.tableMode ? 'yes' : 'no'}>${table ? tableView(ctx, table) : view.render(ctx)}</div>
    ${footer(ctx)}`;
}

function crumbs(ctx, view) {
  const section = SECTION[ctx.state.view];
  const known = view.crumbs
    ? view.crumbs(ctx)
    : section && section !== ctx.state.view
      ? [{ label: ctx.t(`frame.nav.${section}`), href: ctx.link({ view: section }) }]
      : [];
  if (ctx.state.view === 'home') return nothing;
  return html`<nav class="crumbs" aria-label=${ctx.t('frame.crumbs')}><ol>
    <li><a href=${ctx.link({ view: 'home' })}>${ctx.t('frame.nav.home')}</a></li>
    ${known.map((crumb) => html`<li><a href=${crumb.href}><span class="clip" title=${crumb.label.length > 30 ? crumb.label : nothing}><bdi>${crumb.label}</bdi></span></a></li>`)}
  </ol></nav>`;
}

function footer(ctx) {
  const { meta, t, format } = ctx;
  return html`<footer class="footer">
    <span>${t('frame.figuresAsOf', { date: format.date(ctx.asOf) })}</span>
    ${meta?.dataEndsOn && meta.dataEndsOn !== ctx.asOf ? html`<span>${t('frame.dataEndsOn', { date: format.date(meta.dataEndsOn) })}</span>` : nothing}
    ${asksWhatIf(ctx.state) ? html`<span>${t('frame.viewIsToday')}</span>` : nothing}
    <span>${t('frame.estimate')}</span>
  </footer>`;
}
