/** How what is on record of a row is typed, field by field, and how a value of it is said. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { FORMS, LOYALTY_STAGES, ROLES, STANCES } from '../core/edit.js';
import { icon } from './icons.js';
import { layerName, word } from './parts.js';
import { Picker } from './picker.js';

const CHANNELS = ['meeting', 'visit', 'call', 'workshop', 'event', 'email', 'message'];
const INPUTS = {
  name: { type: 'text', required: true }, text: { type: 'text' }, date: { type: 'date' },
  number: { type: 'number', step: 'any', min: 0 }, share: { type: 'number', step: 'any', min: 0, max: 1 }, count: { type: 'number', step: 1, min: 0 },
};
const STANCE_NAMES = { 2: 'p2', 1: 'p1', 0: 'zero', '-1': 'm1', '-2': 'm2', '': 'none' };

const label = (ctx, field, input) => html`<label><span>${ctx.t(`edit.field.${field}`)}</span>${input}</label>`;

/** One of several; what is chosen is told to `then`. */
function choice(ctx, panel, field, options, then = () => {}, required = false) {
  const choose = (event) => {
    panel.draft[field] = event.target.value;
    ctx.redraw(); // so that what is drawn next starts from what the reader chose
    then();
  };
  return label(ctx, field, html`<select class="field" name=${field} ?required=${required} @change=${choose}>
    ${options.map(([value, said]) => html`<option value=${value} .selected=${value === panel.draft[field]}>${said}</option>`)}</select>`);
}

function typedInto(ctx, panel, field, { type, required = false, step, min, max }) {
  const typed = (event) => {
    panel.draft[field] = event.target.value;
  };
  return label(ctx, field, html`<input class="field" name=${field} type=${type} step=${step ?? nothing} min=${min ?? nothing} max=${max ?? nothing}
    ?required=${required} .value=${panel.draft[field]} @input=${typed}>`);
}

/**
 * Somebody or an account, found by typing: among 20,000 nobody scrolls. Names of whom was chosen are kept in the panel.
 *
 * @param {object} [use] what the picker is told besides; `then` hears of a choice
 */
function found(ctx, panel, field, kind, { then = () => {}, ...use } = {}) {
  panel.pickers[field] ??= new Picker(`edit-${field}`, kind);
  const id = panel.draft[field];
  const said = ctx.t(`edit.field.${field}`);
  const pick = (item) => {
    panel.draft[field] = item?.id ?? '';
    if (item) panel.names.set(item.id, item.name);
    then();
  };
  return html`<div class="edit-picked"><span aria-hidden="true">${said}</span>
    ${panel.pickers[field].render(ctx, { label: said, hint: ctx.t('edit.find'), name: field, pick, chosen: id === '' ? '' : (panel.names.get(id) ?? id), without: new Set([panel.id]), ...use })}</div>`;
}

const named = (people, but) => people.filter((one) => one.id !== but).map((one) => [one.id, one.name]);

/** Somebody or nobody; whoever is stored and not in the list stays in it by id. */
function somebody(panel, field, people) {
  const known = named(people, panel.id);
  const now = panel.draft[field];
  return [['', '–'], ...(now === '' || known.some(([id]) => id === now) ? [] : [[now, now]]), ...known];
}

export function stanceName(ctx, value) {
  return value in STANCE_NAMES ? ctx.t(`edit.stance.${STANCE_NAMES[value]}`) : value;
}

/** Where the layer of a row is chosen; empty leaves it to the title. */
const layers = (ctx) => [['', ctx.t('edit.fromTitle')], ...ctx.meta.layers.map((layer) => [layer, layerName(ctx.t, layer)])];

function stances(ctx, panel) {
  const values = ['', ...new Set([...STANCES.map(String), panel.draft.stance])].filter((value, at, all) => all.indexOf(value) === at);
  return values.map((value) => [value, stanceName(ctx, value)]);
}

/** How good a customer an account is; one of the user's own stays among them. */
const loyalty = (ctx, panel) => [...new Set(['', ...LOYALTY_STAGES, panel.draft.loyaltyStage])].map((stage) => [stage, word(ctx.t, 'loyalty', stage)]);

/** Where somebody works: their account, once the reader wants to move them. */
function place(ctx, panel, act) {
  if (panel.isNew) return nothing;
  if (panel.isMoving) return found(ctx, panel, 'accountId', 'account', { required: true, then: act.colleagues });
  return html`<div class="edit-move"><span>${ctx.t('edit.field.accountId')}</span>
    <button type="button" class="button" data-do="move" @click=${act.move}>${icon('account')}<span>${ctx.t('edit.move')}</span></button></div>`;
}

const DRAWN = {
  layer: (ctx, panel, field) => choice(ctx, panel, field, layers(ctx)),
  stance: (ctx, panel, field) => choice(ctx, panel, field, stances(ctx, panel)),
  loyalty: (ctx, panel, field) => choice(ctx, panel, field, loyalty(ctx, panel)),
  place: (ctx, panel, _field, act) => place(ctx, panel, act),
  contact: (ctx, panel, field) => choice(ctx, panel, field, somebody(panel, field, panel.lists.contacts)),
  employee: (ctx, panel, field) => found(ctx, panel, field, 'employee'),
  account: (ctx, panel, field) => found(ctx, panel, field, 'account'),
};

/** All fields of a row's form; a last day only where there is one, as there is a button for it. */
export function rowFields(ctx, panel, act) {
  const { kind, draft } = panel;
  const fields = Object.entries(FORMS[kind]).filter(([field, type]) => type !== 'roles' && !(field === 'leftOn' && draft.leftOn === ''));
  if (panel.isNew) fields.sort(([, one], [, other]) => Number(other === 'name') - Number(one === 'name'));
  return html`<div class="edit-fields">${fields.map(([field, type]) => (INPUTS[type] ? typedInto(ctx, panel, field, INPUTS[type]) : DRAWN[type](ctx, panel, field, act)))}</div>
    ${'roles' in FORMS[kind] ? roles(ctx, panel) : nothing}`;
}

function roles(ctx, panel) {
  const { draft } = panel;
  const set = (role, on) => {
    draft.roles = on ? [...draft.roles, role] : draft.roles.filter((one) => one !== role);
  };
  return html`<fieldset class="ticks edit-roles"><legend>${ctx.t('edit.field.roles')}</legend>
    ${[...new Set([...ROLES, ...(panel.facts.roles ?? [])])].map((role) => html`<label><input type="checkbox" .checked=${draft.roles.includes(role)} @change=${(event) => set(role, event.target.checked)}><span>${word(ctx.t, 'role', role)}</span></label>`)}</fieldset>`;
}

/** Who met them, when and how; those who know them are offered first. */
export function meetingFields(ctx, panel) {
  const offered = panel.about.known;
  return html`<div class="edit-fields">${found(ctx, panel, 'who', 'employee', { required: true, offered })}${found(ctx, panel, 'with', 'employee', { offered, hint: ctx.t('edit.nobodyElse'), without: new Set([panel.draft.who]) })}${typedInto(ctx, panel, 'on', { type: 'date', required: true })}
    ${choice(ctx, panel, 'channel', CHANNELS.map((channel) => [channel, word(ctx.t, 'channel', channel)]))}${typedInto(ctx, panel, 'subject', INPUTS.text)}</div>`;
}

/** Whom a new tie joins: on a contact's page who of us, on an employee's page whom of which account. */
export function tieEnds(ctx, panel, act) {
  const { lists } = panel;
  if (ctx.state.view === 'contact') return html`<div class="edit-fields">${found(ctx, panel, 'employeeId', 'employee', { required: true, without: lists.known })}</div>`;
  return html`<div class="edit-fields">${found(ctx, panel, 'accountId', 'account', { required: true, then: act.colleagues })}
    ${choice(ctx, panel, 'contactId', lists.contacts.length ? named(lists.contacts) : [['', '–']], undefined, true)}</div>`;
}

/** What goes with an account that is taken out, and what does not. */
export function retirement(ctx, panel) {
  const { t, format } = ctx;
  const { extent } = panel;
  const parts = ['contacts', 'interactions', 'opportunities'].filter((part) => extent[part] > 0);
  return html`<p>${icon('info')} ${t(parts.length ? 'edit.retire.goes' : 'edit.retire.alone', { name: panel.about.name, parts: format.list(parts.map((part) => t(`edit.retire.${part}`, { count: extent[part] }))) })}</p>
    ${extent.below.length ? html`<p>${t('edit.retire.below', { names: format.list(extent.below.map((one) => one.name)), count: extent.below.length })}</p>` : nothing}
    <p>${t('edit.retire.stays')}</p>`;
}

/** A value of a form as a reader reads it. */
export function said(ctx, panel, field, value) {
  const type = FORMS[panel.kind][field];
  if (type === 'stance') return stanceName(ctx, value);
  if (type === 'roles') return value.length ? ctx.format.list(value.map((role) => word(ctx.t, 'role', role))) : '–';
  if (type === 'layer') return value === '' ? ctx.t('edit.fromTitle') : layerName(ctx.t, value);
  if (type === 'loyalty') return word(ctx.t, 'loyalty', value);
  if (value === '') return '–';
  if (type === 'date') return ctx.format.date(value);
  return panel.lists.contacts?.find((one) => one.id === value)?.name ?? panel.names.get(value) ?? value;
}
