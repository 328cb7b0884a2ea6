/**
 * What is done before the rest of the page is here: the theme, so that no other one is seen first, and the first
 * questions to the server, so that they do not wait for modules they do not need.
 */

import { askAhead } from './api/client.js';
import { pickLanguage } from './core/i18n.js';
import { perspectiveOf } from './core/perspective.js';
import { parse } from './core/state.js';

export const dark = matchMedia('(prefers-color-scheme: dark)');

const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a choice for the next visit. */
export function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still has the choice in the address.
  }
}

/** The language of a state: as addressed, as chosen before, as the browser is set. */
export const languageOf = (state) => state.lang ?? stored('lang') ?? pickLanguage(navigator.languages);

/** The theme of a state: as addressed, as chosen before, as the system is set. */
export const themeOf = (state) => state.theme ?? stored('theme') ?? (dark.matches ? 'dark' : 'light');

/** Puts a theme on the page; the colours of `css/tokens.css` follow. */
export function wear(theme) {
  if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
}

const first = parse(location.hash);
wear(themeOf(first));
askAhead(first.asOf, languageOf(first), (api) => {
  api.meta();
  if (first.view === 'home') {
    api.home(perspectiveOf(first));
    api.overdue();
  }
});
