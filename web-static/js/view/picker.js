/** A field that finds an employee: a combobox whose list follows the typing. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { client } from '../../api/client.js';
import { icon } from '../icons.js';
import { name } from '../parts.js';

const DELAY = 120;
const LIMIT = 8;

export class Picker {
  /** @param {string} id of the field in the page */
  constructor(id) {
    Object.assign(this, { id, text: '', items: [], at: -1, open: false, searching: false, timer: 0, abort: null });
  }

  /**
   * @param {{label: string, hint: string, pick: (employee) => void, without?: Set<string>}} use `without` are ids not
   *   to offer
   */
  render(ctx, use) {
    const { t } = ctx;
    const open = this.open && this.text.trim() !== '';
    const items = this.items.filter((item) => !use.without?.has(item.id));
    return html`<div class="picker" @focusout=${(event) => this.leave(event, ctx)}>
      <input id=${this.id} class="field" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="200"
        placeholder=${use.hint} aria-label=${use.label} aria-expanded=${open ? 'true' : 'false'} aria-controls="${this.id}-list" aria-autocomplete="list"
        aria-activedescendant=${open && this.at >= 0 ? `${this.id}-${this.at}` : nothing}
        .value=${this.text} @input=${(event) => this.type(event.target.value, ctx)} @keydown=${(event) => this.key(event, ctx, items, use)}>
      <ul id="${this.id}-list" class="picker-list" role="listbox" aria-label=${use.label} ?hidden=${!open}>
        ${open ? items.map((item, at) => this.option(ctx, item, at, use)) : nothing}
        ${open && items.length === 0 ? html`<li class="picker-none" role="option" aria-disabled="true" aria-selected="false">${t(this.searching ? 'whatif.searching' : 'whatif.nobodyFound')}</li>` : nothing}
      </ul>
    </div>`;
  }

  option(ctx, item, at, use) {
    return html`<li id="${this.id}-${at}" role="option" aria-selected=${at === this.at ? 'true' : 'false'}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.choose(item, use)}>
      ${icon('person')}<span class="picker-name">${name(item.name)}</span><span class="picker-detail"><bdi>${item.title}</bdi></span>
      <span class="picker-figures">${ctx.t('whatif.ties', { count: item.liveTies ?? 0 })}</span></li>`;
  }

  type(text, ctx) {
    clearTimeout(this.timer);
    this.abort?.abort();
    const abort = new AbortController();
    Object.assign(this, { text, at: -1, open: true, abort, searching: text.trim() !== '' });
    if (text.trim() === '') this.items = [];
    else this.timer = setTimeout(() => this.find(text.trim(), abort, ctx), DELAY);
    ctx.redraw();
  }

  async find(q, abort, ctx) {
    try {
      const { items } = await client(ctx.state.asOf, abort.signal).employees({ q, limit: LIMIT });
      if (abort.signal.aborted) return;
      Object.assign(this, { items, searching: false, at: items.length ? 0 : -1 });
      ctx.announce(ctx.t('whatif.found', { count: items.length }));
    } catch {
      if (abort.signal.aborted) return;
      Object.assign(this, { items: [], searching: false });
      ctx.redraw();
    }
  }

  key(event, ctx, items, use) {
    const last = items.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) this.at = this.at >= last ? 0 : this.at + 1;
    else if (event.key === 'ArrowUp' && last >= 0) this.at = this.at <= 0 ? last : this.at - 1;
    else if (event.key === 'Escape' && this.open) this.open = false;
    else if (event.key === 'Enter' && this.open && items[this.at]) {
      event.preventDefault();
      this.choose(items[this.at], use);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') this.open = true;
    ctx.redraw();
  }

  choose(item, use) {
    Object.assign(this, { text: '', items: [], at: -1, open: false });
    use.pick(item);
  }

  leave(event, ctx) {
    if (event.currentTarget.contains(event.relatedTarget) || !this.open) return;
    this.open = false;
    ctx.redraw();
  }
}
