/** One cell of the heat map in words: what it shows, what it says aloud, and why it has its colour. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { shownCell } from '../core/heat.js';
import { icon } from './icons.js';
import { becomes, name } from './parts.js';

/** The steps that carry an icon besides their colour and pattern. */
const STEP_ICONS = Object.freeze({ dark: 'noEye', hole: 'hole' });

const SHOWN = 12;

/** What a cell shows and says: "3/6", "2 single", and the whole sentence. */
function cellText(t, cell) {
  if (cell.step === 'empty') return { known: '–', single: '', said: t('heat.said.empty') };
  if (cell.step === 'hole') return { known: t('heat.hole'), single: '', said: t('heat.said.hole') };
  return {
    known: t('heat.known', { known: cell.covered, count: cell.contacts }),
    single: cell.single > 0 ? t('heat.single', { count: cell.single }) : '',
    said: t('heat.said.counts', { known: cell.covered, count: cell.contacts, single: cell.single }),
  };
}

/** What is seen of a cell: the counts, in a what-if today's before them, and below what changes or falls short. */
export function cellFace(ctx, cell) {
  const shown = shownCell(cell);
  const text = cellText(ctx.t, shown);
  const today = cellText(ctx.t, cell);
  const known = html`<b>${text.known}</b>`;
  return html`<span class="heat-figure" aria-hidden="true">${STEP_ICONS[shown.step] ? icon(STEP_ICONS[shown.step]) : nothing}${
    becomes(ctx, today.known === text.known, today.known, known)}${text.single && !cell.then ? html`<span class="heat-single">${text.single}</span>` : nothing}</span>
    ${cell.then ? changeLine(ctx, cell, shown, text) : shown.below ? html`<span class="heat-below" aria-hidden="true">${ctx.t('heat.below', { min: ctx.format.percent(shown.min) })}</span>` : nothing}`;
}

/** What the what-if does to a cell, in words. */
function changeLine({ t, format }, cell, then, text) {
  const fewer = cell.covered - then.covered;
  if (fewer > 0) return html`<span class="heat-dark" aria-hidden="true">${icon('noEye')}<span>${then.covered === 0 ? t('heat.allGoDark') : t('heat.goDark', { count: fewer })}</span></span>`;
  if (fewer < 0) return html`<span class="heat-back" aria-hidden="true">${icon('check')}<span>${t('heat.moreKnown', { count: -fewer })}</span></span>`;
  return cell.single === then.single ? nothing : html`<span class="heat-then" aria-hidden="true"><span class="before">${format.number(cell.single)}</span>${icon('arrow')}${text.single || t('heat.single', { count: 0 })}</span>`;
}

/** What a cell says aloud: today, and in the what-if where that differs. */
export function cellSaid(ctx, cell) {
  const { t, format } = ctx;
  const said = (one) => `${cellText(t, one).said}${one.below ? ` ${t('heat.belowSaid', { min: format.percent(one.min) })}` : ''}`;
  return cell.then ? `${said(cell)} ${t('heat.then', { said: said(cell.then) })}` : said(cell);
}

/** The rule behind what the head of a row says: the eyes and the value of an account, or what the tier asks of a layer. */
export function rowReason(ctx, picture, row, title) {
  const { t } = ctx;
  const rules = picture.whole ? [t('word.why.life'), t('word.why.value')] : demand(ctx, row.cells[0]);
  return { title, text: rules.length ? rules : [t('heat.notRequired')] };
}

/** What the tier asks for in a cell, as no sentence or one. */
function demand({ t, format }, { min, required }) {
  if (min !== null && min !== undefined) return [t(required ? 'heat.why.requiredMin' : 'heat.why.min', { min: format.percent(min) })];
  return required ? [t('heat.why.required')] : [];
}

export function swatch(step) {
  return html`<span class="heat-swatch step-${step}">${STEP_ICONS[step] ? icon(STEP_ICONS[step]) : nothing}</span>`;
}

/**
 * The rule behind a cell and the rows it counts.
 *
 * @param {object[]} people the contacts of the cell where they are known here, least known first
 */
export function cellReason(ctx, today, labels, href, people) {
  const { t, format } = ctx;
  const cell = shownCell(today);
  const lines = [t(`heat.why.${cell.step}`)];
  if (today.then) lines.push(t('heat.why.today', { said: cellText(t, today).said }));
  if (cell.contacts > 0) {
    lines.push(t('heat.why.counts', { known: cell.covered, count: cell.contacts, deep: cell.deep, single: cell.single }));
    lines.push(t('heat.why.quality', { fresh: cell.fresh, matched: cell.matched, friendly: cell.friendly }));
    lines.push(t('heat.why.coverage', { share: format.percent(cell.coverage) }));
  }
  lines.push(...demand(ctx, cell));
  if (people.length) lines.push(peopleLine(ctx, people));
  return {
    title: t('heat.why.title', labels),
    text: lines,
    href: cell.contacts > 0 ? href : undefined,
    label: t('heat.why.rows', { count: cell.contacts }),
  };
}

function peopleLine(ctx, people) {
  const { t } = ctx;
  return html`<span class="heat-people">${people.slice(0, SHOWN).map((person) => html`<span><a href=${ctx.link({ view: 'contact', id: person.id })}>${name(person.name)}</a> <span class="muted">${t('word.eyes', { count: person.eyes })}</span></span>`)}
    ${people.length > SHOWN ? html`<span>${t('heat.why.more', { count: people.length - SHOWN })}</span>` : nothing}</span>`;
}
