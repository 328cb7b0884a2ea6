/** Where the focus goes once what had it is gone, so that whoever has no mouse need not begin at the top again. */

/** Gives the focus to the first of some elements or selectors that is in the page and can take it. */
export function focusFirst(...candidates) {
  for (const one of candidates) {
    const element = typeof one === 'string' ? document.querySelector(one) : one;
    if (!element?.isConnected || element.disabled) continue;
    element.focus();
    if (document.activeElement === element) return;
  }
}

/** The same, unless something else has the focus by now. */
export function keepFocus(...candidates) {
  if (document.activeElement === null || document.activeElement === document.body) focusFirst(...candidates);
}
