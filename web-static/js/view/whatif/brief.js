/** The one page that is printed: who is out, what it costs, what goes dark, who is put in. Seen on paper only. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { darkByAccount } from '../../core/whatif.js';
import { layerName, name } from '../parts.js';
import { countersTable } from './compare.js';
import { current, desk, nameOf } from './desk.js';
import { chipList } from './chips.js';

const ACCOUNTS = 8;
const CONTACTS = 24;

export function brief(ctx, a) {
  const { t, format, whatIf } = ctx;
  const { result } = whatIf;
  if (!result) return nothing;
  const { groups } = darkByAccount(result, desk.maps);
  let room = CONTACTS;
  const shown = groups.slice(0, ACCOUNTS).map((group) => {
    const contacts = group.contacts.slice(0, Math.max(0, room));
    room -= contacts.length;
    return { ...group, contacts };
  });
  const named = shown.reduce((sum, group) => sum + group.contacts.length, 0);
  return html`<article class="whatif-brief" aria-hidden="true">
    <h1>${t('whatif.brief', { count: result.employees.length })}</h1>
    <p>${t('whatif.briefDate', { date: format.date(result.asOf ?? ctx.asOf) })}</p>
    ${a ? html`<h3>A</h3><ul class="whatif-chips">${chipList(ctx, a.plan, { fixed: true, result: a.result })}</ul><h3>B</h3>` : nothing}
    <ul class="whatif-chips">${chipList(ctx, current(ctx), { fixed: true })}</ul>
    ${countersTable(ctx, a)}
    <h2>${t('whatif.dark', { count: result.dark.length })}</h2>
    ${shown.map(({ account, contacts }) => html`<h3>${name(account.name)}${account.lost ? html` · ${t('whatif.lost')}` : nothing}</h3>
      <ul>${contacts.map((contact) => html`<li>${name(contact.name)}, <bdi>${contact.title}</bdi> (${layerName(t, contact.layer)}${contact.key ? html` · ${t('word.keyContact')}` : nothing})</li>`)}</ul>`)}
    ${result.dark.length > named ? html`<p>${t('whatif.briefMore', { count: result.dark.length - named })}</p>` : nothing}
    ${ctx.state.add.length ? html`<h2>${t('whatif.back', { count: result.regained.length })}</h2>
      <ul>${[...new Set(ctx.state.add.map((tie) => tie.employeeId))].map((id) => html`<li>${t.parts('whatif.chip.in', { name: name(nameOf(ctx, id)), count: ctx.state.add.filter((tie) => tie.employeeId === id).length })}</li>`)}</ul>` : nothing}
    <p class="whatif-estimate">${t('whatif.estimate')}</p>
  </article>`;
}
