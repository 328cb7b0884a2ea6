/** Erases a person for good, once their id has been typed. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';

/** What is being asked, about one person at a time; null where nothing is. */
let asked = null;

const isOpen = (ctx) => asked !== null && asked.id === ctx.data.id && asked.kind === ctx.state.view;

/** Opens the question. */
export function askToErase(ctx) {
  asked = { id: ctx.data.id, kind: ctx.state.view, typed: '', busy: false, problem: null };
  ctx.redraw();
  document.getElementById('erase-typed')?.focus();
}

/** The question, where it is open for the person shown; none in the past, which is not changed. */
export function erasePanel(ctx) {
  if (ctx.state.asOf || !isOpen(ctx)) return nothing;
  const { t } = ctx;
  return html`<form class="card edit" aria-labelledby="erase-title" @submit=${(event) => submit(ctx, event)} @keydown=${(event) => event.key === 'Escape' && !asked.busy && close(ctx)}>
    <h2 id="erase-title">${t('person.eraseTitle', { name: ctx.data.name })}</h2>
    <p class="notice strong">${icon('warning')}<span>${t('person.eraseWarning')}</span></p>
    <p class="muted"><small>${t('person.eraseBackups')}</small></p>
    <div class="edit-fields"><label><span>${t.parts('person.eraseTyped', { id: html`<strong class="id">${ctx.data.id}</strong>` })}</span>
      <input class="field" id="erase-typed" autocomplete="off" spellcheck="false" .value=${asked.typed} ?disabled=${asked.busy} @input=${(event) => typed(ctx, event)}></label></div>
    ${asked.problem ? html`<p class="notice strong" role="alert">${icon('warning')}<span>${t(`person.problem.${asked.problem}`)}</span></p>` : nothing}
    <p class="edit-buttons">
      <button type="submit" class="button primary" id="erase-do" ?disabled=${asked.busy || asked.typed !== ctx.data.id}>${t(asked.busy ? 'person.erasing' : 'person.eraseNow')}</button>
      <button type="button" class="button" id="erase-cancel" ?disabled=${asked.busy} @click=${() => close(ctx)}>${t('edit.cancel')}</button>
    </p></form>`;
}

function typed(ctx, event) {
  asked.typed = event.target.value.trim();
  ctx.redraw();
}

function close(ctx) {
  asked = null;
  ctx.redraw();
  document.querySelector('[data-menu="person"] summary')?.focus();
}

const KNOWN = { 403: 'forbidden', 409: 'merged', 500: 'left', 503: 'busy' };

async function submit(ctx, event) {
  event.preventDefault();
  if (asked.busy || asked.typed !== ctx.data.id) return;
  const erased = asked;
  Object.assign(erased, { busy: true, problem: null });
  ctx.redraw();
  let answer;
  try {
    answer = await ctx.api.erase(erased.kind, erased.id);
  } catch (failure) {
    Object.assign(erased, { busy: false, problem: KNOWN[failure.status] ?? 'failed' });
    if (asked === erased && ctx.here()) ctx.redraw();
    else ctx.announce(ctx.t('person.problem.failed'), true);
    return;
  }
  if (asked === erased) asked = null;
  ctx.forget(erased.kind, erased.id);
  const onward = erased.kind === 'contact' ? { view: 'map', id: ctx.data.account.id } : { view: 'people', id: '' };
  ctx.done(ctx.t(answer.files ? 'person.erased' : 'person.erasedElsewhere'), null, ctx.here() ? onward : {});
}
