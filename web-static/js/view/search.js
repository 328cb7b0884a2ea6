/** Everything found for a search, grouped by what it is. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { name, titleUnder } from './parts.js';
import { ICON_OF_KIND, VIEW_OF_KIND } from './search-box.js';

const KINDS = ['account', 'contact', 'employee'];
const LIMIT = 100;

export const view = {
  name: 'search',
  load: (state, api) => (state.params.q ? api.search(state.params.q, LIMIT) : { items: [], total: 0 }),
  title: (_data, state, t) => (state.params.q ? t('search.title', { q: state.params.q }) : t('search.none')),
  lead: (ctx) => ctx.t('search.found', { count: ctx.data.total }),
  render,
  table,
};

function render(ctx) {
  const { data, t } = ctx;
  if (data.items.length === 0) return html`<p class="empty card">${t('search.nothing')}</p>`;
  return html`<div class="stack">${KINDS.map((kind) => {
    const items = data.items.filter((item) => item.kind === kind);
    return items.length === 0 ? nothing : html`<section class="card" aria-labelledby="found-${kind}-title"><div class="card-head"><h2 id="found-${kind}-title">${icon(ICON_OF_KIND[kind])}${t(`word.kinds.${kind}`)}</h2></div>
      <ul class="found-list">${items.map((item) => html`<li><a href=${ctx.link({ view: VIEW_OF_KIND[kind], id: item.id })}>${name(item.name)}</a>${titleUnder(item.detail)}<span class="id">${item.id}</span></li>`)}</ul></section>`;
  })}
    ${data.items.length < data.total ? html`<p class="more">${t('search.first', { count: data.items.length })}</p>` : nothing}</div>`;
}

function table(ctx) {
  const { data, t } = ctx;
  return {
    caption: ctx.title,
    columns: [
      { key: 'name', label: t('word.name') },
      { key: 'kind', label: t('search.kind') },
      { key: 'detail', label: t('search.detail') },
      { key: 'id', label: t('word.id') },
    ],
    rows: data.items.map((item) => ({
      name: { text: item.name, href: ctx.link({ view: VIEW_OF_KIND[item.kind], id: item.id }) },
      kind: t(`word.kind.${item.kind}`),
      detail: item.detail,
      id: item.id,
    })),
  };
}
