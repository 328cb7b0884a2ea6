/** The chips of a scenario: whose whole team is out, who is out, who is put in. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { takeAway, toggleOut, toggleTeam } from '../../core/whatif.js';
import { icon } from '../icons.js';
import { name } from '../parts.js';
import { become, current, nameOf } from './desk.js';

/** Who is out and who is put in; a chip's button takes it back. */
export function chipList(ctx, plan, { fixed = false, result = null } = {}) {
  const { t } = ctx;
  const chip = (kind, shape, label, said, undo) => html`<li class="whatif-chip ${kind}">${icon(shape)}<span>${label}</span>${fixed
    ? nothing
    : html`<button type="button" aria-label=${said} title=${said} @click=${(event) => undone(event, ctx, undo)}>${icon('close')}</button>`}</li>`;
  const successors = new Map();
  for (const tie of plan.add) successors.set(tie.employeeId, (successors.get(tie.employeeId) ?? 0) + 1);
  return [
    ...plan.teams.map((id) => {
      const who = nameOf(ctx, id, result);
      return chip('team', 'people', t.parts('whatif.chip.team', { name: name(who) }), t('whatif.chip.undoTeam', { name: who }), () => toggleTeam(current(ctx), id));
    }),
    ...plan.out.map((id) => {
      const who = nameOf(ctx, id, result);
      return chip('out', 'leaving', name(who), t('whatif.chip.undo', { name: who }), () => toggleOut(current(ctx), id));
    }),
    ...[...successors].map(([id, count]) => {
      const who = nameOf(ctx, id, result);
      return chip('in', 'plus', t.parts('whatif.chip.in', { name: name(who), count }), t('whatif.chip.undoIn', { name: who }), () => takeAway(current(ctx), id));
    }),
  ];
}

/** Takes a chip back; the focus goes to the chip that takes its place. */
function undone(event, ctx, undo) {
  const list = event.currentTarget.closest('ul');
  const id = list.id;
  const at = [...list.querySelectorAll('button')].indexOf(event.currentTarget);
  become(ctx, undo());
  requestAnimationFrame(() => {
    const left = [...(document.getElementById(id)?.querySelectorAll('button') ?? [])];
    (left[Math.min(at, left.length - 1)] ?? document.getElementById('whatif-toggle'))?.focus();
  });
}
