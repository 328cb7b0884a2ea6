/** What every view offers beside its title: as table, save, copy link, print. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { monthsBefore, paperOf } from '../core/format.js';
import { icon } from './icons.js';

/** How many months before the reader first compares with. */
const COMPARED = 3;

export function tools(ctx, view) {
  const { t } = ctx;
  return html`<div class="tools" role="group" aria-label=${t('frame.tools')}>
    ${view.noTable
      ? nothing
      : html`<button type="button" class="button small" aria-pressed=${ctx.tableMode ? 'true' : 'false'} @click=${() => ctx.go({ table: !ctx.tableMode })}>${icon('table')}<span>${t('frame.asTable')}</span></button>`}
    ${view.time ? timeButton(ctx) : nothing}
    <details class="menu" @toggle=${closeOutside} @keydown=${closeOnEscape}>
      <summary class="button small">${icon('save')}<span>${t('frame.save')}</span></summary>
      <div class="menu-list">
        <button type="button" @click=${(event) => save(event, ctx, view, 'saveSvg')}>${t('frame.saveSvg')}</button>
        <button type="button" @click=${(event) => save(event, ctx, view, 'savePng')}>${t('frame.savePng')}</button>
        <button type="button" @click=${(event) => save(event, ctx, view, 'saveCsv')}>${t('frame.saveCsv')}</button>
      </div>
    </details>
    ${view.brief ? briefMenu(ctx, view) : nothing}
    ${view.ofPerson && !ctx.state.asOf ? personMenu(ctx) : nothing}
    <button type="button" class="button small" @click=${() => copyLink(ctx)}>${icon('link')}<span>${t('frame.copyLink')}</span></button>
    <button type="button" class="button small" @click=${() => print()}>${icon('print')}<span>${t('frame.print')}</span></button>
  </div>`;
}

/** Compares with the end of the month three months before, or no longer. */
function timeButton(ctx) {
  const { since } = ctx.state;
  return html`<button type="button" class="button small" id="time-toggle" aria-pressed=${since ? 'true' : 'false'}
    @click=${() => ctx.go({ since: since ? null : monthsBefore(ctx.asOf, COMPARED) }, { replace: true })}>${icon('clock')}<span>${ctx.t('frame.time')}</span></button>`;
}

/** The paper of what is seen, as the server prints it, in the reader's language and for the paper of their country. */
function briefMenu(ctx, view) {
  const entry = (format, text) => html`<a href=${view.brief(ctx, { format, paper: paperOf(navigator.language) })} download>${text}</a>`;
  return html`<details class="menu" data-menu="brief" @toggle=${closeOutside} @keydown=${closeOnEscape}>
    <summary class="button small">${icon('paper')}<span>${ctx.t('frame.brief')}</span></summary>
    <div class="menu-list">
      ${entry('pdf', ctx.t('frame.briefPdf'))}${entry('html', ctx.t('frame.briefHtml'))}${view.briefMap ? entry('svg', ctx.t('frame.briefSvg')) : nothing}
    </div>
  </details>`;
}

/** What is stored about the person shown: to hand it to them, or to erase it. */
function personMenu(ctx) {
  return html`<details class="menu" data-menu="person" @toggle=${closeOutside} @keydown=${closeOnEscape}>
    <summary class="button small">${icon('info')}<span>${ctx.t('person.menu')}</span></summary>
    <div class="menu-list">
      <a href=${ctx.api.recordAddress(ctx.state.view, ctx.data.id)} download>${ctx.t('person.download')}</a>
      <button type="button" @click=${(event) => erase(event, ctx)}>${ctx.t('person.erase')}</button>
    </div>
  </details>`;
}

async function erase(event, ctx) {
  event.target.closest('details').open = false;
  (await import('./their-data.js')).askToErase(ctx);
}

async function save(event, ctx, view, how) {
  event.target.closest('details').open = false;
  const saving = await import('./save.js');
  const file = await saving[how](ctx, view);
  ctx.announce(ctx.t('frame.saved', { file }));
}

/** Copies the address of what is seen, with its date, language and theme; where that cannot be, shows it. */
export async function copyLink(ctx) {
  const address = new URL(ctx.link({ lang: ctx.t.language, theme: ctx.theme, asOf: ctx.asOf }), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    ctx.announce(ctx.t('frame.copied'), true);
  } catch {
    window.prompt(ctx.t('frame.copyByHand'), address);
  }
}

function closeOnEscape(event) {
  if (event.key !== 'Escape') return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}

function closeOutside(event) {
  const menu = event.currentTarget;
  if (!menu.open) return;
  const close = (click) => {
    if (menu.contains(click.target)) return;
    menu.open = false;
    document.removeEventListener('pointerdown', close);
  };
  document.addEventListener('pointerdown', close);
}
