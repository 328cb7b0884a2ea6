/** How high the picture is drawn on the page. */

const APART = 20;
const LEAST = 240;
const LEAST_ON_WIDE_SCREENS = 380;

const highOf = (element) => element?.offsetHeight ?? 0;

/**
 * All of it where there is room, but on wide screens no more than stays in sight with what is below: its legend, and the
 * what-if bar over the page's end.
 *
 * @param {HTMLElement} map
 * @param {number} whole pixels the whole picture needs
 * @param {boolean} narrow
 * @returns pixels
 */
export function heightOf(map, whole, narrow) {
  const above = map.getBoundingClientRect().top + scrollY;
  const below = highOf(map.parentElement.querySelector('.map-legend')) + highOf(document.querySelector('.whatif-bar')) + APART;
  const most = narrow ? Infinity : Math.max(LEAST_ON_WIDE_SCREENS, innerHeight - above - below);
  return Math.round(Math.min(most, Math.max(LEAST, whole)));
}
