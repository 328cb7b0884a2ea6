/** The counts of the lanes by keyboard: reached by the arrow to the left of a lane's first card. */

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Up and down go from lane to lane, right back to the lane's first card, Escape to the card at hand.
 *
 * @param {object} heads of `headings`
 * @param {{focus: (lane: number) => void, enter: (lane: number) => void, leave: () => void}} to `focus` shows a lane and
 *   gives its counts the focus, where there is such a lane
 */
export function followLaneKeys(heads, to) {
  heads.lanes.addEventListener('keydown', (event) => {
    const lane = heads.laneOf(event.target);
    if (event.key in STEPS) to.focus(lane + STEPS[event.key]);
    else if (event.key === 'ArrowRight') to.enter(lane);
    else if (event.key === 'Escape') to.leave();
    else return;
    event.preventDefault();
  });
}
