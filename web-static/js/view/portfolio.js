/** The whole portfolio at once: circles whose area is revenue and whose colour is life, with their contacts inside. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { inForce, summary } from './chips.js';
import { money, nameLink, outButton, toggleOut } from './parts.js';
import { areaSaid, legend, legendItems } from './portfolio/legend.js';
import { list } from './portfolio/list.js';
import { portfolioTable } from './portfolio/rows.js';
import { contactRows, sceneOf } from './portfolio/scene.js';
import { PortfolioPicture } from './portfolio/stage.js';
import { filterKeys, labelOf, toolbar } from './portfolio/toolbar.js';
import { saidOf, saidOfContact, stateWord } from './portfolio/words.js';
import { tableView } from './table.js';

const replace = { replace: true };
const picture = () => document.querySelector('portfolio-picture');

/** What clicks and keys in the picture and the list do. */
function actionsOf(ctx, scene) {
  const { mode } = scene.choice;
  const lines = (at) => linesSaid(ctx, scene, at);
  return {
    open(at, contact) {
      if (contact >= 0) ctx.go({ view: 'contact', id: scene.data.contacts.id[contact] });
      else ctx.go({ view: mode === 'customers' ? 'map' : 'employee', id: scene.rows[at].id });
    },
    mark(row) {
      if (mode === 'employees') toggleOut(ctx, row);
      else ctx.go({ sel: row.id === ctx.state.params.sel ? null : row.id }, replace);
      if (mode === 'customers' && row.id !== ctx.state.params.sel) ctx.announce(lines(row.at));
    },
    enter(at) {
      ctx.go({ in: scene.rows[at].id }, replace);
      picture()?.goInto(at);
    },
    leave() {
      ctx.go({ in: null }, replace);
      picture()?.fit();
      document.getElementById('portfolio-list')?.focus();
    },
    lasso: (lasso) => ctx.go({ lasso }, replace),
    stay: (z) => ctx.here() && ctx.go({ z: z === '' ? null : z }, replace),
    say: (at, contact) => (contact >= 0 ? saidOfContact(ctx, contactRows(scene, at).find((row) => row.at === contact)) : `${saidOf(ctx, scene, scene.rows[at])}\n${lines(at)}`),
    look: (at, contact) => picture()?.look(at, contact),
    zoomIn: () => picture()?.zoomIn(),
    zoomOut: () => picture()?.zoomOut(),
    fit: () => picture()?.fit(),
  };
}

/** Where the lines of a circle lead, and how many of them are drawn. */
function linesSaid(ctx, scene, at) {
  const { lines, total } = scene.linesOf(at);
  return ctx.t(`portfolio.lines.${scene.choice.mode}${lines.length < total ? 'Some' : ''}`, { count: total, shown: lines.length });
}

function render(ctx) {
  const scene = sceneOf(ctx);
  if (scene.rows.length === 0) return html`<p class="empty">${ctx.t('home.emptyText')}</p>`;
  return html`${toolbar(ctx, scene, picture)}
    ${summary(ctx, scene.fit.length, scene.rows.filter((row) => row.there).length, filterKeys(scene.choice.mode))}
    <div class="portfolio-view">
      <div class="portfolio-main"><portfolio-picture></portfolio-picture>${legend(ctx, scene)}</div>
      <aside class="portfolio-side" aria-label=${ctx.t('portfolio.side')}>${facts(ctx, scene)}${list(ctx, scene, actionsOf(ctx, scene))}</aside>
    </div>
    ${scene.choice.lasso ? ringed(ctx, scene) : nothing}`;
}

/** What is selected, and where its lines lead. */
function facts(ctx, scene) {
  const { selected, mode } = scene.choice;
  const at = selected === null ? -1 : scene.at(selected);
  if (at < 0) return nothing;
  const row = scene.rows[at];
  return html`<section class="portfolio-facts"><h2>${nameLink(ctx, mode === 'customers' ? 'account' : 'employee', row)}</h2>
    <p>${stateWord(ctx, scene.scenario.status(row))} · ${money(ctx, row.size)}</p>
    <p class="small">${linesSaid(ctx, scene, at)}</p>
    ${mode === 'employees' && row.there ? outButton(ctx, row) : nothing}</section>`;
}

/** What the lasso holds. */
function ringed(ctx, scene) {
  return html`<section class="portfolio-ringed" aria-labelledby="portfolio-ringed">
    <h2 id="portfolio-ringed">${ctx.t('portfolio.ringed', { count: scene.list.length })}</h2>${tableView(ctx, portfolioTable(ctx, scene))}</section>`;
}

let said = '';

/** Says how many a new lasso holds, once this drawing is done. */
function sayRinged(ctx, scene) {
  const lasso = ctx.state.params.lasso ?? '';
  if (lasso !== said && lasso !== '') ctx.announceSoon(ctx.t('portfolio.ringed', { count: scene.list.length }), () => lasso === said && ctx.here());
  said = lasso;
}

/** Gives the picture what it draws, after the frame has put it into the page. */
function mounted(ctx, root) {
  const element = root.querySelector('portfolio-picture');
  if (!(element instanceof PortfolioPicture)) return;
  const scene = sceneOf(ctx);
  element.show(ctx, scene, actionsOf(ctx, scene));
  sayRinged(ctx, scene);
}

function filters(ctx) {
  const scene = sceneOf(ctx);
  const { choice, list: rows } = scene;
  const { t } = ctx;
  return [
    `${t(`portfolio.mode.${choice.mode}`)} · ${t('portfolio.packedBy')}: ${t(`portfolio.pack.${choice.pack}`)}`,
    ...inForce(ctx, filterKeys(choice.mode), labelOf),
    ...(choice.lasso ? [t('portfolio.ringed', { count: rows.length })] : []),
    areaSaid(ctx, scene),
  ];
}

export const view = {
  name: 'portfolio',
  time: true,
  rings: true,
  tableFirst: true,
  loadKey: () => '',
  load: async (_state, api) => ({ portfolio: await api.portfolio() }),
  title: (_data, _state, t) => t('portfolio.title'),
  lead: (ctx) => ctx.t(`portfolio.lead.${sceneOf(ctx).choice.mode}`),
  filters,
  legend: (ctx) => legendItems(ctx, sceneOf(ctx)),
  picture: () => picture()?.toSvg() ?? null,
  render,
  mounted,
  table: (ctx) => portfolioTable(ctx, sceneOf(ctx)),
};
