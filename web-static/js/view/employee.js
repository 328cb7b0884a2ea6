/** One of the vendor's people: what goes dark with them, where they are a shadow, who stands beside them. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { editButtons, editPanel, tieButton } from './edit.js';
import { historyCard } from './history.js';
import { icon } from './icons.js';
import { becomes, keyMark, layerName, money, name, nameLink, nameList, titleUnder, why, word } from './parts.js';
import { figureName, reason, sized } from './reasons.js';
import { strengthBar } from './strength.js';
import { erasePanel } from './their-data.js';

/** So many of those who also know a contact are named in the list of ties. */
const OTHERS = 3;

export const view = {
  name: 'employee',
  ofPerson: true,
  load: (state, api) => api.employee(state.id),
  title: (data) => data.name,
  lead,
  render,
  table,
};

function lead(ctx) {
  const { data, t } = ctx;
  return html`${data.title ? name(data.title) : nothing}
    <span class="facts-line">${[word(t, 'function', data.function), layerName(t, data.layer), data.region].filter((part) => part && part !== '–').map((part) => html`<span>${name(part)}</span>`)}
    ${data.manager ? html`<span>${t.parts('people.reportsTo', { name: nameLink(ctx, 'employee', data.manager) })}</span>` : nothing}
    <span class="id">${data.id}</span></span>`;
}

/** What the page says of the employee: today, or in the what-if, the ties in today's order and new ones after them. */
function thenOf(ctx) {
  const { data } = ctx;
  const then = ctx.whatIf.inFull('employee', data.id);
  if (!then) return data;
  const place = new Map(data.ties.map((tie, at) => [tie.contact.id, at]));
  const at = (tie) => place.get(tie.contact.id) ?? place.size;
  return { ...data, ...then, ties: [...then.ties].sort((a, b) => at(a) - at(b)) };
}

/** How to read the page in a what-if. */
function inWhatIf(ctx) {
  const { data, t, whatIf } = ctx;
  if (!whatIf.inFull('employee', data.id)) return nothing;
  const alone = whatIf.leavers.size === 1 && whatIf.leavers.has(data.id) && whatIf.add.length === 0;
  if (alone) return nothing;
  return html`<p class="notice">${icon('leaving')}<span>${t(whatIf.leavers.has(data.id) ? 'people.thenOut' : 'people.then')}</span></p>`;
}

function render(ctx) {
  const { data, t, format } = ctx;
  return html`
    ${data.leavingOn ? html`<p class="notice strong">${icon('leaving')}<span>${t('people.leavesOn', { date: format.date(data.leavingOn) })}</span></p>` : nothing}
    ${ask(ctx)}
    ${editPanel(ctx)}
    ${erasePanel(ctx)}
    ${inWhatIf(ctx)}
    ${figures(ctx)}
    <div class="person-grid">
      <div class="stack">${dark(ctx)}${shadows(ctx)}${ties(ctx)}</div>
      <div class="stack">${beside(ctx)}${doors(ctx)}${reports(ctx)}${historyCard(ctx, 'employee', data.id)}
        <p class="fair">${icon('info')}<span>${t('people.fair')}</span></p></div>
    </div>`;
}

function ask(ctx) {
  const { data, t, whatIf } = ctx;
  const out = whatIf.out.includes(data.id);
  const team = whatIf.teams.includes(data.id);
  return html`<p class="actions">
    <button type="button" class="button ${out ? '' : 'primary'}" aria-pressed=${out ? 'true' : 'false'} @click=${() => whatIf.toggle(data.id)}>${icon(out ? 'undo' : 'leaving')}<span>${t(out ? 'people.putBack' : 'people.whatIf')}</span></button>
    ${data.team > 0 ? html`<button type="button" class="button" aria-pressed=${team ? 'true' : 'false'} @click=${() => whatIf.toggleTeam(data.id)}>${icon('people')}<span>${t(team ? 'people.putTeamBack' : 'people.whatIfTeam', { count: data.team })}</span></button>` : nothing}${editButtons(ctx)}
  </p>`;
}

function figures(ctx) {
  const { loss } = ctx.data;
  const { loss: then } = thenOf(ctx);
  const here = { view: 'employee', id: ctx.data.id, table: true };
  const figure = (key, write) => {
    const [before, after] = [write(loss[key]), write(then[key])];
    return html`<div class="tile"><p class="tile-label">${figureName(ctx, key)}</p>
      <p class="tile-value">${becomes(ctx, before === after, before, why(ctx, after, reason(ctx, key, here)))}</p></div>`;
  };
  const count = (list) => ctx.format.number(list.length);
  const amount = (value) => money(ctx, value);
  return html`<section class="counters person-counters" aria-label=${ctx.t('people.ifLeaves')}>
    ${figure('darkContacts', count)}
    ${figure('keyDarkContacts', count)}
    ${figure('accountsLost', count)}
    ${figure('revenueAtRisk', amount)}
    ${ctx.meta?.revenueUnknown && then.pipelineAtRisk === 0 ? nothing : figure('pipelineAtRisk', amount)}
  </section>`;
}

function byAccount(contacts) {
  const groups = new Map();
  for (const contact of contacts) {
    if (!groups.has(contact.account.id)) groups.set(contact.account.id, { account: contact.account, contacts: [] });
    groups.get(contact.account.id).contacts.push(contact);
  }
  return [...groups.values()].sort((a, b) => b.contacts.length - a.contacts.length);
}

/** Whom they would take along, marked where that is so only in the what-if, or no more. */
function dark(ctx) {
  const { data, t } = ctx;
  const { loss } = thenOf(ctx);
  const lost = new Set(loss.accountsLost.map((account) => account.id));
  const [today, then] = [data.loss, loss].map((one) => new Set(one.darkContacts.map((contact) => contact.id)));
  const groups = byAccount([...data.loss.darkContacts, ...loss.darkContacts.filter((contact) => !today.has(contact.id))]);
  const change = ({ id }) => (!today.has(id)
    ? html`<span class="badge badge-risk">${icon('noEye')}${t('word.onlyThen')}</span>`
    : then.has(id) ? nothing : html`<span class="badge badge-good">${icon('check')}${t('people.staysKnown')}</span>`);
  return html`<section class="card" aria-labelledby="dark-title"><div class="card-head"><h2 id="dark-title">${icon('noEye')}${t('people.dark')}</h2></div>
    ${groups.length === 0 ? html`<p class="empty">${t('people.nothingDark')}</p>` : groups.map((group) => html`
      <div class="dark-group"><h3>${nameLink(ctx, 'account', group.account)}
        ${lost.has(group.account.id) ? html`<span class="badge badge-risk">${icon('noEye')}${t('people.lostAccount')}</span>` : nothing}</h3>
        <ul class="people-list">${group.contacts.map((contact) => html`<li>${contact.key ? keyMark(ctx) : html`<span class="key-mark"></span>`}<span class="person-line">${nameLink(ctx, 'contact', contact)}${titleUnder(contact.title)}</span>
          ${change(contact)}<small class="tag">${layerName(t, contact.layer)}</small></li>`)}</ul></div>`)}
    ${loss.layersLost.length ? html`<p class="muted small">${t('people.layersLost', { names: ctx.format.list(loss.layersLost.map((lost) => `${lost.account?.name ?? lost.accountId} (${layerName(t, lost.layer)})`)) })}</p>` : nothing}
  </section>`;
}

function shadows(ctx) {
  const { t } = ctx;
  const shadowed = thenOf(ctx).ties.filter((tie) => tie.falseEye === 'SHADOW');
  return html`<section class="card" aria-labelledby="shadow-title"><div class="card-head"><h2 id="shadow-title">${icon('shadow')}${t('people.shadow')}</h2></div>
    ${shadowed.length === 0 ? html`<p class="empty">${t('people.noShadow')}</p>` : html`<p class="muted small">${t('people.shadowLead')}</p>
    <ul class="people-list">${shadowed.map((tie) => html`<li><span class="person-line">${nameLink(ctx, 'contact', tie.contact)}<small class="muted">${nameLink(ctx, 'account', tie.account)}</small></span>
      <small>${t.parts('people.shadowOf', { names: nameList(ctx, 'employee', tie.of) })}</small></li>`)}</ul>`}
  </section>`;
}

function ties(ctx) {
  const { t } = ctx;
  const { ties: all } = thenOf(ctx);
  const live = all.filter((tie) => tie.live);
  const faded = all.filter((tie) => !tie.live);
  return html`<section class="card"><div class="card-head"><h2>${t('people.ties', { count: live.length })}</h2></div>
    ${live.length === 0 ? html`<p class="empty">${t('people.noTies')}</p>` : tieTable(ctx, live, t('people.ties', { count: live.length }))}
    ${faded.length === 0 ? nothing : html`<details class="faded"><summary>${t('people.faded', { count: faded.length })}</summary>${tieTable(ctx, faded, t('people.faded', { count: faded.length }))}</details>`}
  </section>`;
}

function tieTable(ctx, ties, label) {
  const { t } = ctx;
  return html`<div class="table-scroll as-cards" role="region" tabindex="0" aria-label=${label}><table class="data compact">
    <thead><tr><th scope="col">${t('word.kind.contact')}</th><th scope="col">${t('word.kind.account')}</th><th scope="col">${t('word.strength')}</th><th scope="col">${t('word.lastContact')}</th><th scope="col">${t('people.others')}</th></tr></thead>
    <tbody>${ties.map((tie) => tieRow(ctx, tie))}</tbody></table></div>`;
}

function tieRow(ctx, tie) {
  const { t, format } = ctx;
  return html`<tr class=${ctx.whatIf.dark.has(tie.contact.id) ? 'taken-out' : ''}>
    <th scope="row">${nameLink(ctx, 'contact', tie.contact)}${tie.contact.key ? keyMark(ctx) : nothing}<small class="cell-sub">${layerName(t, tie.contact.layer)}</small></th>
    <td data-label=${t('word.kind.account')}>${nameLink(ctx, 'account', tie.account)}</td><td data-label=${t('word.strength')}><span class="holder-do">${strengthBar(ctx, tie)}${tieButton(ctx, ctx.data.id, tie.contact.id, tie.contact.name)}</span></td>
    <td data-label=${t('word.lastContact')}>${tie.lastContact ? html`<span class="nowrap" title=${format.date(tie.lastContact)}>${format.ago(tie.lastContact, ctx.asOf)}</span>` : '–'}</td>
    <td data-label=${t('people.others')}>${tie.sole ? html`<span class="badge badge-risk">${icon('eye')}${t('people.soleTie')}</span>` : nameList(ctx, 'employee', tie.others, OTHERS)}</td></tr>`;
}

function beside(ctx) {
  const { t } = ctx;
  const { beside: people, ties: all } = thenOf(ctx);
  const most = Math.max(1, all.filter((tie) => tie.live).length);
  return html`<section class="card" aria-labelledby="beside-title"><div class="card-head"><h2 id="beside-title">${icon('people')}${t('people.beside')}</h2></div>
    ${people.length === 0 ? html`<p class="empty">${t('people.nobodyBeside')}</p>` : html`<ul class="beside">${people.slice(0, 12).map((one) => html`<li><span>${nameLink(ctx, 'employee', one)}</span>
      <meter min="0" max=${most} .value=${one.shared} aria-label=${t('people.shared', { count: one.shared })}></meter><small class="nowrap">${t.parts('people.shared', { count: sized(ctx, 'shared', one.shared, { view: 'employee', id: one.id, table: true }) })}</small></li>`)}</ul>`}
  </section>`;
}

function doors(ctx) {
  const { t, format } = ctx;
  const { closedDoors } = thenOf(ctx);
  if (closedDoors.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="doors-title"><div class="card-head"><h2 id="doors-title">${icon('door')}${t('people.doors')}</h2></div>
    <p class="muted small">${t('people.doorsLead')}</p>
    <ul class="people-list">${closedDoors.map((door) => html`<li><span class="person-line">${door.account ? nameLink(ctx, 'account', door.account) : door.accountId}</span><small>${t.parts('people.doorShare', { share: why(ctx, format.percent(door.share), reason(ctx, 'heldAlone')) })}</small></li>`)}</ul>
  </section>`;
}

function reports(ctx) {
  const { data, t } = ctx;
  if (!data.reports.length) return nothing;
  return html`<section class="card" aria-labelledby="reports-title"><div class="card-head"><h2 id="reports-title">${t('people.reports', { count: data.reports.length })}</h2></div>
    <ul class="name-flow">${data.reports.map((one) => html`<li>${nameLink(ctx, 'employee', one)}</li>`)}</ul></section>`;
}

function table(ctx) {
  const { t, format } = ctx;
  const { ties: all } = thenOf(ctx);
  return {
    caption: t('people.ties', { count: all.length }),
    columns: [
      { key: 'contact', label: t('word.kind.contact') },
      { key: 'title', label: t('word.title') },
      { key: 'layer', label: t('word.layer') },
      { key: 'key', label: t('word.keyContact') },
      { key: 'account', label: t('word.kind.account') },
      { key: 'strength', label: t('word.strength'), numeric: true },
      { key: 'lastContact', label: t('word.lastContact') },
      { key: 'status', label: t('people.column.status') },
      { key: 'others', label: t('people.others') },
    ],
    rows: all.map((tie) => ({
      contact: { text: tie.contact.name, href: ctx.link({ view: 'contact', id: tie.contact.id }) },
      title: tie.contact.title,
      layer: layerName(t, tie.contact.layer),
      key: tie.contact.key ? t('word.yes') : '',
      account: { text: tie.account.name, href: ctx.link({ view: 'map', id: tie.account.id }) },
      strength: { value: tie.strength, text: format.strength(tie.strength) },
      lastContact: { value: tie.lastContact, text: format.shortDate(tie.lastContact) },
      status: t(tie.sole ? 'people.soleTie' : tie.falseEye ? `word.falseEye.${tie.falseEye}` : tie.live ? 'word.live' : 'word.notLive'),
      others: tie.others.map((one) => one.name).join(', '),
    })),
  };
}
