/** The search field of the header: a combobox whose list follows the typing. `/` comes here. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { client } from '../api/client.js';
import { icon } from './icons.js';
import { name } from './parts.js';

const DELAY = 120;
const LIMIT = 12;
export const VIEW_OF_KIND = Object.freeze({ account: 'map', contact: 'contact', employee: 'employee' });
export const ICON_OF_KIND = Object.freeze({ account: 'account', contact: 'person', employee: 'people' });

const box = { text: '', items: [], at: -1, open: false, timer: 0, abort: null };

export function focusSearch() {
  const input = document.getElementById('search');
  input?.focus();
  input?.select();
}

export function searchBox(ctx) {
  const { t } = ctx;
  const open = box.open && box.text.trim() !== '';
  return html`<form class="search" role="search" @submit=${(event) => submit(event, ctx)} @focusout=${(event) => leave(event, ctx)}>
    ${icon('search')}
    <input id="search" class="field" type="search" role="combobox" autocomplete="off" spellcheck="false" maxlength="200"
      placeholder=${t('frame.searchHint')} aria-label=${t('frame.search')} aria-expanded=${open ? 'true' : 'false'} aria-controls="found"
      aria-autocomplete="list" aria-activedescendant=${open && box.at >= 0 ? `found-${box.at}` : nothing}
      .value=${box.text} @input=${(event) => type(event.target.value, ctx)} @keydown=${(event) => key(event, ctx)}>
    <kbd aria-hidden="true">/</kbd>
    <ul id="found" role="listbox" aria-label=${t('frame.searchResults')} ?hidden=${!open}>
      ${open ? box.items.map((item, at) => option(ctx, item, at)) : nothing}
      ${open && box.items.length === 0 ? html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${t(box.abort ? 'frame.searching' : 'frame.nothingFound')}</li>` : nothing}
    </ul>
  </form>`;
}

function option(ctx, item, at) {
  return html`<li id="found-${at}" role="option" aria-selected=${at === box.at ? 'true' : 'false'}
    @pointerdown=${(event) => event.preventDefault()} @click=${() => open(ctx, item)}>
    ${icon(ICON_OF_KIND[item.kind])}<span class="found-name">${name(item.name)}</span><span class="found-detail">${ctx.t(`word.kind.${item.kind}`)}${item.detail ? html` · <bdi>${item.detail}</bdi>` : nothing}</span></li>`;
}

function type(text, ctx) {
  clearTimeout(box.timer);
  box.abort?.abort();
  Object.assign(box, { text, at: -1, open: true, abort: null });
  if (text.trim() === '') box.items = [];
  else {
    const abort = (box.abort = new AbortController());
    box.timer = setTimeout(() => find(text.trim(), abort, ctx), DELAY);
  }
  ctx.redraw();
}

async function find(text, abort, ctx) {
  try {
    const { items } = await client(ctx.state.asOf, abort.signal).search(text, LIMIT);
    if (abort.signal.aborted) return;
    Object.assign(box, { items, abort: null, at: -1 });
    ctx.announce(ctx.t('frame.found', { count: items.length }));
  } catch {
    if (abort.signal.aborted) return;
    Object.assign(box, { items: [], abort: null });
    ctx.redraw();
  }
}

function key(event, ctx) {
  const last = box.items.length - 1;
  if (event.key === 'ArrowDown' && last >= 0) box.at = box.at >= last ? 0 : box.at + 1;
  else if (event.key === 'ArrowUp' && last >= 0) box.at = box.at <= 0 ? last : box.at - 1;
  else if (event.key === 'Escape' && box.open) box.open = false;
  else return;
  event.preventDefault();
  if (event.key !== 'Escape') box.open = true;
  ctx.redraw();
  document.getElementById(`found-${box.at}`)?.scrollIntoView({ block: 'nearest' });
}

function submit(event, ctx) {
  event.preventDefault();
  const item = box.items[box.at];
  if (item) open(ctx, item);
  else if (box.text.trim() !== '') {
    const q = box.text.trim();
    close();
    ctx.go({ view: 'search', id: '', params: { q } });
  }
}

function open(ctx, item) {
  close();
  ctx.go({ view: VIEW_OF_KIND[item.kind], id: item.id });
}

function close() {
  clearTimeout(box.timer);
  box.abort?.abort();
  Object.assign(box, { text: '', items: [], at: -1, open: false, abort: null });
  document.getElementById('search')?.blur();
}

function leave(event, ctx) {
  if (event.currentTarget.contains(event.relatedTarget) || !box.open) return;
  box.open = false;
  ctx.redraw();
}
