/** A field that finds an employee or an account: a combobox whose list follows the typing. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { client } from '../api/client.js';
import { icon } from './icons.js';
import { name } from './parts.js';

const DELAY = 120;
const LIMIT = 8;

/** What there is to find: how it is asked for, how it looks, and what stands under its name. */
const KINDS = {
  employee: { icon: 'person', find: (api, question) => api.employees(question), detail: (item) => item.title, none: 'whatif.nobodyFound' },
  account: { icon: 'account', find: (api, question) => api.accounts(question), detail: (item) => item.region, none: 'frame.nothingFound' },
};

export class Picker {
  /**
   * @param {string} id of the field in the page
   * @param {'employee'|'account'} kind what it finds
   */
  constructor(id, kind = 'employee') {
    Object.assign(this, { id, kind, text: null, items: [], at: -1, open: false, searching: false, timer: 0, abort: null });
  }

  /**
   * @param {object} use `label` and `hint` in words, `pick(item)`, `without` (a set of ids not to offer), and where the
   *   field keeps what was picked: `chosen` (its name, '' for nothing), `required` (it must have one; else an empty field picks null),
   *   `offered` (what is offered before anything is typed), `name` (of the field)
   */
  render(ctx, use) {
    const { t } = ctx;
    const { none } = KINDS[this.kind];
    const typed = this.text !== null && this.text.trim() !== '';
    const items = (typed ? this.items : (use.offered ?? [])).filter((item) => !use.without?.has(item.id));
    const open = this.open && (typed || items.length > 0);
    return html`<div class="picker" @focusout=${(event) => this.leave(event, ctx, use)}>
      <input id=${this.id} class="field" type="text" role="combobox" name=${use.name ?? nothing} autocomplete="off" spellcheck="false" maxlength="200"
        placeholder=${use.hint ?? nothing} aria-label=${use.label} aria-expanded=${open ? 'true' : 'false'} aria-controls="${this.id}-list" aria-autocomplete="list"
        aria-activedescendant=${open && items[this.at] ? `${this.id}-${this.at}` : nothing} ?required=${use.required}
        .value=${this.text ?? use.chosen ?? ''} @input=${(event) => this.type(event.target, ctx, use)} @click=${() => this.unfold(ctx, use)} @keydown=${(event) => this.key(event, ctx, items, use)}>
      <ul id="${this.id}-list" class="picker-list" role="listbox" aria-label=${use.label} ?hidden=${!open}>
        ${open ? items.map((item, at) => this.option(ctx, item, at, use)) : nothing}
        ${open && items.length === 0 ? html`<li class="picker-none" role="option" aria-disabled="true" aria-selected="false">${t(this.searching ? 'whatif.searching' : none)}</li>` : nothing}
      </ul>
    </div>`;
  }

  option(ctx, item, at, use) {
    const { detail, icon: shape } = KINDS[this.kind];
    return html`<li id="${this.id}-${at}" role="option" aria-selected=${at === this.at ? 'true' : 'false'}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.choose(ctx, item, use)}>
      ${icon(shape)}<span class="picker-name">${name(item.name)}</span><span class="picker-detail"><bdi>${detail(item)}</bdi></span>
      ${item.liveTies === undefined ? nothing : html`<span class="picker-figures">${ctx.t('whatif.ties', { count: item.liveTies })}</span>`}</li>`;
  }

  /** Shows what is offered before anything is typed. */
  unfold(ctx, use) {
    if (this.open || !use.offered) return;
    this.open = true;
    ctx.redraw();
  }

  /** What is typed is no choice yet; a field that keeps its choice says so until one is made. */
  type(field, ctx, use) {
    clearTimeout(this.timer);
    this.abort?.abort();
    const abort = new AbortController();
    const text = field.value;
    Object.assign(this, { text, at: -1, open: true, abort, searching: text.trim() !== '' });
    if (text.trim() === '') this.items = [];
    else this.timer = setTimeout(() => this.find(text.trim(), abort, ctx), DELAY);
    const keeps = use.chosen !== undefined;
    field.setCustomValidity(keeps && text.trim() !== '' ? ctx.t('edit.pickOne') : '');
    if (keeps && text.trim() === '' && !use.required) use.pick(null);
    ctx.redraw();
  }

  async find(q, abort, ctx) {
    try {
      const { items } = await KINDS[this.kind].find(client(ctx.state.asOf, abort.signal), { q, limit: LIMIT });
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
      this.choose(ctx, items[this.at], use);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') this.open = true;
    ctx.redraw();
  }

  choose(ctx, item, use) {
    this.settle();
    use.pick(item);
    ctx.redraw();
  }

  /** Nothing is typed any more; a field that keeps its choice shows that again. */
  settle() {
    clearTimeout(this.timer);
    this.abort?.abort();
    Object.assign(this, { text: null, items: [], at: -1, open: false });
    document.getElementById(this.id)?.setCustomValidity('');
  }

  /** What is typed and not chosen stays, and keeps a form from being sent. */
  leave(event, ctx, use) {
    const isEmptied = use.chosen !== undefined && this.text?.trim() === '';
    if (event.currentTarget.contains(event.relatedTarget) || !(this.open || isEmptied)) return;
    if (isEmptied) this.settle();
    else this.open = false;
    requestAnimationFrame(() => ctx.redraw()); // the field may be on its way out of the page, which must not be drawn meanwhile
  }
}
