/** The little window a number opens: the rule it comes from, and the rows behind it. */

import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from './icons.js';

const GAP = 8;

/** The window, once in the page; `reason` is what the last asked number said. */
export function whyPopover(ctx, reason) {
  const { t } = ctx;
  return html`<div id="why" popover role="dialog" aria-labelledby="why-title" tabindex="-1">
    ${reason
      ? html`<div class="why-head"><h2 id="why-title">${reason.title}</h2>
          <button type="button" class="button quiet icon-only small" aria-label=${t('frame.close')} @click=${closeWhy}>${icon('close')}</button></div>
        ${[].concat(reason.text).map((line) => html`<p>${line}</p>`)}
        ${reason.href ? html`<p><a href=${reason.href} @click=${closeWhy}>${reason.label ?? t('frame.rowsBehind')}</a></p>` : nothing}`
      : html`<h2 id="why-title" class="visually-hidden">${t('frame.why')}</h2>`}
  </div>`;
}

export function closeWhy() {
  document.getElementById('why')?.hidePopover();
}

/** Opens the window beside what was asked, inside the screen; focus goes in and comes back. */
export function openWhy(anchor) {
  const popover = document.getElementById('why');
  if (popover.matches(':popover-open')) popover.hidePopover();
  popover.showPopover();
  place(popover, anchor.getBoundingClientRect());
  popover.focus({ preventScroll: true });
  const back = (event) => {
    if (event.newState !== 'closed') return;
    popover.removeEventListener('toggle', back);
    if (document.activeElement === document.body || popover.contains(document.activeElement)) {
      anchor.focus?.({ preventScroll: true });
    }
  };
  popover.addEventListener('toggle', back);
}

function place(popover, box) {
  const width = popover.offsetWidth;
  const height = popover.offsetHeight;
  const left = Math.max(GAP, Math.min(box.left, innerWidth - width - GAP));
  const below = box.bottom + GAP + height <= innerHeight;
  const top = below ? box.bottom + GAP : Math.max(GAP, box.top - GAP - height);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
