/** One cell of the heat map in words: what it shows, what it says aloud, and why it has its colour. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';
import { name } from './parts.js';

/** The steps that carry an icon besides their colour and pattern. */
export const STEP_ICONS = Object.freeze({ dark: 'noEye', hole: 'hole' });

const SHOWN = 12;

/** What a cell shows and says: "3/6", "2 single", and the whole sentence. */
export function cellText(t, cell) {
  if (cell.step === 'empty') return { known: '–', single: '', said: t('heat.said.empty') };
  if (cell.step === 'hole') return { known: t('heat.hole'), single: '', said: t('heat.said.hole') };
  return {
    known: t('heat.known', { known: cell.covered, count: cell.contacts }),
    single: cell.single > 0 ? t('heat.single', { count: cell.single }) : '',
    said: t('heat.said.counts', { known: cell.covered, count: cell.contacts, single: cell.single }),
  };
}

export function swatch(step) {
  return html`<span class="heat-swatch step-${step}">${STEP_ICONS[step] ? icon(STEP_ICONS[step]) : nothing}</span>`;
}

/**
 * The rule behind a cell and the rows it counts.
 *
 * @param {object[]} people the contacts of the cell where they are known here, least known first
 */
export function cellReason(ctx, cell, labels, href, people) {
  const { t, format } = ctx;
  const lines = [t(`heat.why.${cell.step}`)];
  if (cell.contacts > 0) {
    lines.push(t('heat.why.counts', { known: cell.covered, count: cell.contacts, deep: cell.deep, single: cell.single }));
    lines.push(t('heat.why.quality', { fresh: cell.fresh, matched: cell.matched, friendly: cell.friendly }));
    lines.push(t('heat.why.coverage', { share: format.percent(cell.coverage) }));
  }
  if (cell.min !== null && cell.min !== undefined) {
    lines.push(t(cell.required ? 'heat.why.requiredMin' : 'heat.why.min', { min: format.percent(cell.min) }));
  } else if (cell.required) {
    lines.push(t('heat.why.required'));
  }
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
