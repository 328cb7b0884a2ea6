/** The plans that are kept, how far each is, and a way to make one. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { KINDS } from '../core/plan.js';
import { icon } from './icons.js';
import { author, layerName, name, word } from './parts.js';
import { keepNew } from './plan-edit.js';
import { planAbout, planLimits } from './plan-about.js';
import { tableView } from './table.js';

export const view = {
  name: 'plans',
  noTable: true,
  loadKey: ({ params }) => params.account ?? '',
  load,
  title: (_data, _state, t) => t('plans.title'),
  lead: (ctx) => ctx.t('plans.lead'),
  render,
  table,
};

/** The plans, and the account that a new one is to be for where the address names one. */
async function load(state, api) {
  const { account } = state.params;
  const [plans, forAccount] = await Promise.all([api.all('/plans'), account ? api.account(account) : null]);
  return { ...plans, account: forAccount };
}

function render(ctx) {
  return html`${ctx.state.asOf ? nothing : form(ctx)}
    ${ctx.data.items.length ? tableView(ctx, table(ctx)) : html`<p class="empty">${ctx.t('plans.none')}</p>`}`;
}

/** What a plan is called while nobody has called it anything else. */
function usualName({ t, data }, limits) {
  if (data.account) return t('plans.nameFor', { account: data.account.name });
  return limits.length ? t('plans.nameLimited', { limits: limits.join(' · ') }) : t('plans.nameAll');
}

function form(ctx) {
  const { t, data, meta } = ctx;
  const usual = usualName(ctx, []);
  return html`<form class="card plan-form" aria-labelledby="plan-new" data-usual=${usual} @change=${(event) => rename(event.currentTarget, ctx)} @submit=${(event) => make(event, ctx)}>
    <h2 id="plan-new">${data.account ? t('plans.newFor', { account: data.account.name }) : t('plans.new')}</h2>
    <label>${t('plans.name')}<input class="field" name="name" required maxlength="200" .value=${usual}></label>
    <label>${t('plans.kind')}<select class="field" name="kind">${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === (data.account ? 'TWO_EYES' : KINDS[0])}>${t(`plans.kind.${kind}`)}</option>`)}</select></label>
    <label>${t('plans.dueOn')}<input class="field" type="date" name="dueOn" min=${ctx.asOf}></label>
    ${data.account ? nothing : ticks(ctx, 'tiers', meta.tiers, (tier) => word(t, 'tier', tier))}
    ${ticks(ctx, 'layers', meta.layers, (layer) => layerName(t, layer))}
    <button class="button primary">${icon('plus')}<span>${t('plans.make')}</span></button>
    <p class="muted small">${t('plans.fromWhatIf')}</p>
  </form>`;
}

/** Limits to choose from; none ticked is all. */
const ticks = ({ t }, field, values, named) => html`<fieldset class="ticks"><legend>${t(`plans.limit.${field}`)}</legend>
  ${values.map((value) => html`<label><input type="checkbox" name=${field} value=${value}><span>${named(value)}</span></label>`)}</fieldset>`;

/** The limits that are ticked. */
const limits = (fields) => ({ tiers: fields.getAll('tiers'), layers: fields.getAll('layers') });

/** The usual name follows what is ticked, one that somebody typed stays. */
function rename(form, ctx) {
  const usual = usualName(ctx, planLimits(ctx, limits(new FormData(form))));
  const field = form.elements.namedItem('name');
  if (field.value === form.dataset.usual) field.value = usual;
  form.dataset.usual = usual;
}

function make(event, ctx) {
  event.preventDefault();
  const fields = new FormData(event.target);
  keepNew(ctx, {
    name: fields.get('name'), kind: fields.get('kind'), account: ctx.data.account?.id ?? null, ...limits(fields), dueOn: fields.get('dueOn') || null,
  });
}

function table(ctx) {
  const { t, format, data } = ctx;
  const stages = ['proposed', 'introduced', 'live', 'lapsed', 'overdue'];
  return {
    caption: t('plans.title'),
    columns: [
      { key: 'name', label: t('plans.name') },
      { key: 'kind', label: t('plans.kind') },
      { key: 'about', label: t('plans.about') },
      { key: 'dueOn', label: t('plans.dueOn') },
      ...stages.map((stage) => ({ key: stage, label: t(`plans.count.${stage}`), numeric: true })),
      { key: 'changed', label: t('plans.changed') },
    ],
    rows: data.items.map((plan) => ({
      name: { text: plan.name, href: ctx.link({ view: 'plan', id: plan.id }), node: name(plan.name) },
      kind: t(`plans.kind.${plan.kind}`),
      about: plan.leavers.length ? format.list(plan.leavers.map((one) => one.name)) : planAbout(ctx, plan),
      dueOn: plan.dueOn ? { value: plan.dueOn, text: format.shortDate(plan.dueOn) } : '',
      ...Object.fromEntries(stages.map((stage) => [stage, plan.counts[stage]])),
      changed: { value: plan.changedAt, text: t('plans.by', { name: author(t, plan.changedBy), date: format.shortDate(plan.changedAt.slice(0, 10)) }) },
    })),
  };
}
