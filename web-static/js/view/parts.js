/** Pieces that several views draw: links to people and accounts, the life of an account, eyes, numbers that tell why. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { worthOf } from '../core/format.js';
import { unbroken } from '../core/message.js';
import { icon } from './icons.js';

/** A longer name is clipped; the whole of it is in the title. */
const LONG_NAME = 60;

const LIFE_ICONS = { NOT_HELD: 'noEye', ONE_EYE: 'oneEye', ALIVE: 'eyes' };
const LIFE_CLASSES = { NOT_HELD: 'life-none', ONE_EYE: 'life-one', ALIVE: 'life-two' };

/** A name as stored: text only, direction isolated, the whole of it in the title where it may be clipped. */
export function name(text) {
  const shown = text === '' || text === null || text === undefined ? '–' : text;
  return shown.length > LONG_NAME
    ? html`<span class="clip long" title=${shown}><bdi>${shown}</bdi></span>`
    : html`<bdi>${shown}</bdi>`;
}

const VIEW_OF = { account: 'map', contact: 'contact', employee: 'employee' };

/** A link to an account's map, a contact or an employee. */
export function nameLink(ctx, kind, thing) {
  if (!thing) return '–';
  return html`<a class="name" href=${ctx.link({ view: VIEW_OF[kind], id: thing.id })}>${name(thing.name)}</a>`;
}

/** Several linked names, as the language joins them; where there are more than `most`, the rest is counted. */
export function nameList(ctx, kind, things, most = things.length) {
  if (things.length === 0) return '–';
  const named = things.length > most + 1 ? most : things.length;
  const marks = things.slice(0, named).map((_thing, at) => `\u0001${at}\u0002`);
  if (named < things.length) marks.push(ctx.t('word.moreNames', { count: things.length - named }));
  return ctx.format.list(marks).split(/\u0001|\u0002/).map((part, at) => (at % 2 === 1 ? nameLink(ctx, kind, things[Number(part)]) : part));
}

/** NOT_HELD, ONE_EYE or ALIVE as icon and words; a hollow second eye where the second one is false. */
export function life(ctx, account) {
  const fooled = account.life === 'ALIVE' && account.trueLife && account.trueLife !== 'ALIVE';
  return html`<span class="life ${LIFE_CLASSES[account.life]} ${fooled ? 'life-false' : ''}">${icon(
    fooled ? 'oneEye' : LIFE_ICONS[account.life],
  )}<span>${ctx.t(fooled ? `word.life.false.${account.trueLife}` : `word.life.${account.life}`)}</span></span>`;
}

/** How many hold a contact or an account, as an icon and a number; `capped` where there may be more. */
export function eyes(ctx, count, trueCount = count, capped = false) {
  const shape = count === 0 ? 'noEye' : count === 1 ? 'eye' : trueCount <= 1 ? 'oneEye' : 'eyes';
  const label = ctx.t('word.eyes', { count });
  return html`<span class="eyes eyes-${Math.min(count, 2)}" title=${label}>${icon(shape)}<span aria-hidden="true">${count}${capped ? '+' : ''}</span><span class="visually-hidden">${label}</span></span>`;
}

/** What somebody does, under their name; nothing where that is not on record. */
export const titleUnder = (title) => (title ? html`<small class="muted">${name(title)}</small>` : nothing);

/** The mark of a decision maker. */
export function keyMark(ctx) {
  return html`<span class="key-mark" title=${ctx.t('word.keyContact')}>${icon('key')}<span class="visually-hidden">${ctx.t('word.keyContact')}</span></span>`;
}

/** The policy's layers may be the user's own: known ones are translated, others shown as they are. */
export function layerName(t, layer) {
  return t.or(`word.layer.${layer}`, layer);
}

/** A role, function, tier or other vocabulary word, translated where it is a known one. */
export function word(t, kind, value) {
  return value === null || value === undefined || value === '' ? '–' : t.or(`word.${kind}.${value}`, value);
}

/** Who changed something, by the name of their token; the one that is made when the program starts names nobody. */
export const author = (t, who) => t.or(`word.author.${who}`, who);

/**
 * A number that opens its "why": the rule in words and a link to the rows behind it.
 *
 * @param shown what the reader sees
 * @param {{title: string, text: string, href?: string, label?: string}} reason
 */
export function why(ctx, shown, reason) {
  const asked = html`<button type="button" class="why" aria-haspopup="dialog" @click=${(event) => ctx.why(event.currentTarget, reason)}>${shown}</button>`;
  whys.add(asked);
  return asked;
}

/** What `why` has made. */
const whys = new WeakSet();

/** A sentence's parts, none of whose lines begins with the punctuation after a number: browsers break behind buttons. */
export const unbrokenParts = (parts) => unbroken(parts, (part) => whys.has(part), (part, mark) => html`<span class="nowrap">${part}${mark}</span>`);

/** A figure today and, where it is not the same, what it becomes in the what-if. */
export function becomes(ctx, same, before, after) {
  if (same) return after;
  return html`<span class="becomes"><span class="before">${before}</span>${icon('arrow')}<span class="visually-hidden">${ctx.t('word.becomes')}</span>${after}</span>`;
}

/** The life of an account, today and in the what-if. */
export const lifeBecomes = (ctx, today, then) => becomes(ctx, today.life === then.life && today.trueLife === then.trueLife, life(ctx, today), life(ctx, then));

/** Money; where no revenue is known, in accounts. */
export function money(ctx, amount, unknown = Boolean(ctx.meta?.revenueUnknown)) {
  if (!unknown) return ctx.format.money(amount);
  const { share, count } = worthOf(amount);
  return share === undefined ? ctx.t('word.accountsWorth', { count }) : ctx.t('word.shareOfAccount', { share: ctx.format.percent(share) });
}

/** A bar of 0 to `of` with the number beside it. `meter` carries the value for readers who do not see it. */
export function bar(ctx, value, of, label) {
  return html`<meter class="bar" min="0" max=${of} .value=${value ?? 0} aria-label=${label}></meter>`;
}

/** Takes somebody out or in; one who is out with a manager's team stays out until the team is put back. */
export function toggleOut(ctx, { id, name }) {
  const withTeam = ctx.whatIf.leavers.has(id) && !ctx.whatIf.out.includes(id);
  if (withTeam) ctx.announce(ctx.t('matrix.outWithTeam', { name }), true);
  else ctx.whatIf.toggle(id);
}

/** Takes somebody out, or puts them back. */
export function outButton(ctx, employee) {
  const out = ctx.whatIf.leavers.has(employee.id);
  const says = !out ? 'word.whatIfLeaves' : ctx.whatIf.out.includes(employee.id) ? 'word.putBack' : 'matrix.out';
  return html`<button type="button" class="button small" aria-pressed=${out ? 'true' : 'false'} @click=${() => toggleOut(ctx, employee)}>
    ${icon(out ? 'undo' : 'leaving')}<span>${ctx.t(says)}</span></button>`;
}
