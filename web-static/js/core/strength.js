/** How strong a tie is, in three steps: for the width of a line, the bars of a cell, and words. Pure. */

/** Where the second and the third step begin. */
const STEPS = Object.freeze([0.35, 0.6]);

/** 1 weak, 2 medium, 3 strong; 0 is a tie that is no longer live. */
export function strengthStep(strength, live = true) {
  return live ? 1 + STEPS.filter((step) => strength >= step).length : 0;
}
