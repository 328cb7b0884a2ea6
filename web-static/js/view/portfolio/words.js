/** What the portfolio says of a circle or a contact in words. */

import { isolate } from '../../core/isolate.js';
import { layerName, money } from '../parts.js';

/** The state of a customer or an employee in a word, in the what-if where there is one. */
export const stateWord = (ctx, status) => ctx.t(`portfolio.state.${status}`);

/** One line on a circle: what it is, how it stands, how large it is. */
export function saidOf(ctx, scene, row) {
  const { t } = ctx;
  const state = stateWord(ctx, scene.scenario.status(row));
  return scene.choice.mode === 'customers'
    ? t('portfolio.saidCustomer', { name: isolate(row.name), state, revenue: money(ctx, row.size), count: row.contacts })
    : t('portfolio.saidEmployee', { name: isolate(row.name), state, revenue: money(ctx, row.size), count: row.sole });
}

/** One line on a contact. */
export const saidOfContact = (ctx, contact) => ctx.t('portfolio.saidContact', { name: isolate(contact.name), layer: layerName(ctx.t, contact.layer), state: ctx.t(`portfolio.known.${contact.status}`) });
