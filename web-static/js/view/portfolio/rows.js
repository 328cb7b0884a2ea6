/** The portfolio as a table: the circles that fit the filters and lie inside the lasso. */

import { money, word } from '../parts.js';
import { figureName } from '../reasons.js';
import { stateWord } from './words.js';

/** The state today and, where it is another one, in the what-if. */
const states = (ctx, scene, row) => [...new Set([(row.today ?? row).status, scene.scenario.status(row)])].map((status) => stateWord(ctx, status)).join(' → ');

export function portfolioTable(ctx, scene) {
  return scene.choice.mode === 'customers' ? customers(ctx, scene) : employees(ctx, scene);
}

function customers(ctx, scene) {
  const { t } = ctx;
  const eyes = (row) => scene.scenario.after(row) ?? row;
  return {
    caption: t('portfolio.title'),
    columns: [
      { key: 'name', label: t('word.kind.account') },
      { key: 'state', label: t('word.facet.life'), figure: 'life' },
      { key: 'eyes', label: t('portfolio.column.eyes'), numeric: true },
      { key: 'trueEyes', label: t('word.figure.trueEyes'), numeric: true, figure: 'trueEyes' },
      ...(ctx.meta?.revenueUnknown ? [] : [{ key: 'revenue', label: t('word.figure.revenue'), numeric: true, figure: 'revenue' }]),
      { key: 'contacts', label: t('word.kinds.contact'), numeric: true },
      { key: 'tier', label: t('word.facet.tier') },
      { key: 'region', label: t('word.facet.region') },
      { key: 'segment', label: t('word.facet.segment') },
      { key: 'owner', label: t('portfolio.pack.owner') },
    ],
    rows: scene.list.map((row) => ({
      rowClass: scene.scenario.status(row) === 'gone' ? 'went-dark' : undefined,
      name: { text: row.name, href: ctx.link({ view: 'map', id: row.id }) },
      state: states(ctx, scene, row),
      eyes: eyes(row).eyes,
      trueEyes: eyes(row).trueEyes,
      revenue: { value: row.size, text: money(ctx, row.size) },
      contacts: row.contacts,
      tier: word(t, 'tier', row.tier),
      region: row.region,
      segment: word(t, 'segment', row.segment),
      owner: row.owner,
    })),
  };
}

function employees(ctx, scene) {
  const { t, format } = ctx;
  return {
    caption: t('portfolio.title'),
    columns: [
      { key: 'name', label: t('word.kind.employee') },
      { key: 'state', label: t('people.column.status') },
      { key: 'revenue', label: figureName(ctx, 'revenueAtRisk'), numeric: true, figure: 'revenueAtRisk' },
      { key: 'sole', label: t('people.column.sole'), numeric: true, figure: 'darkContacts' },
      { key: 'lost', label: t('people.column.lost'), numeric: true, figure: 'accountsLost' },
      { key: 'function', label: t('word.facet.function') },
      { key: 'region', label: t('word.facet.region') },
      { key: 'manager', label: t('portfolio.pack.manager') },
      { key: 'leavingOn', label: t('people.column.leaving') },
    ],
    rows: scene.list.map((row) => ({
      rowClass: scene.scenario.status(row) === 'out' ? 'taken-out' : undefined,
      name: { text: row.name, href: ctx.link({ view: 'employee', id: row.id }) },
      state: states(ctx, scene, row),
      revenue: { value: row.size, text: money(ctx, row.size) },
      sole: row.sole,
      lost: row.accountsLost,
      function: word(t, 'function', row.function),
      region: row.region,
      manager: row.manager,
      leavingOn: row.leavingOn ? { value: row.leavingOn, text: format.shortDate(row.leavingOn) } : '',
    })),
  };
}
