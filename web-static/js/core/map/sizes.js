/** Measures of the account map, in the picture's own units (pixels at scale 1). */

export const CARD = Object.freeze({ width: 162, height: 78 });
export const VENDOR = Object.freeze({ width: 150, height: 60, gap: 10 });

/** Between two cards of a department, between two departments, beside the picture. */
export const GUTTER = Object.freeze({ card: 14, department: 16, edge: 12 });

/** The headers' room in the saved file; on screen they lie over the edges. */
export const HEADER = Object.freeze({ lane: 108, column: 34 });

/** Tracks: room for ties under a row of cards, for reporting lines under those, for the trunk before the vendor's column. */
export const TRACK = Object.freeze({
  tie: 5,
  tieRoom: 30,
  report: 5,
  reportRoom: 20,
  pad: 8,
  trunk: 7,
  trunkRoom: 260,
  clearance: 14,
});

/** A picture with more people than this folds its lanes; a lane with fewer than `lane` contacts stays whole.
 * More of the vendor's people than `employees` fold to what fits beside the contacts, at least `shown`. */
export const FOLD = Object.freeze({ people: 80, lane: 10, rows: 2, employees: 20, shown: 12 });
