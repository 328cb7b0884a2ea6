/** Tracks in the gutters: which line runs where, so that few cross and none lies on another. Pure. */

import { CARD, TRACK } from './sizes.js';

/**
 * The upright tracks before the vendor's column, one for each of the vendor's people. Two share a track where their
 * extents are apart; short ones lie next to the column, long ones outside. O(n²) in the worst case.
 *
 * @param {Map<string, {from: number, to: number}>} extents
 * @returns {{count: number, track: Map<string, number>}} track 0 is next to the vendor's column
 */
export function trunkTracks(extents) {
  const length = ([, extent]) => extent.to - extent.from;
  const sorted = [...extents].sort((a, b) => length(a) - length(b) || (a[0] < b[0] ? -1 : 1));
  const tracks = [];
  const track = new Map();
  for (const [id, extent] of sorted) {
    const free = (taken) =>
      taken.every((one) => one.to + TRACK.clearance < extent.from || extent.to + TRACK.clearance < one.from);
    let at = tracks.findIndex(free);
    if (at < 0) at = tracks.push([]) - 1;
    tracks[at].push(extent);
    track.set(id, at);
  }
  return { count: tracks.length, track };
}

/** How far apart n tracks lie in a room. */
export const stepOf = (count, wide, room) => (count === 0 ? 0 : Math.min(wide, room / count));

/**
 * The heights of the ties under a row of cards. Lines that will turn up lie above those that turn down; among the former
 * the one that turns first is on top, among the latter the one that turns last: then none of a bundle crosses another.
 *
 * @param {string[]} ids of the vendor's people
 * @param {(id: string) => {x: number, y: number}} turn where the line turns, and the height it goes to
 * @param {{top: number, middle: number}} channel
 * @returns {Map<string, number>}
 */
export function channelTracks(ids, turn, channel) {
  const up = (id) => turn(id).y < channel.middle;
  const sorted = [...ids].sort((a, b) => {
    if (up(a) !== up(b)) return up(a) ? -1 : 1;
    const along = up(a) ? turn(a).x - turn(b).x : turn(b).x - turn(a).x;
    return along || (a < b ? -1 : 1);
  });
  const step = stepOf(sorted.length, TRACK.tie, TRACK.tieRoom);
  return new Map(sorted.map((id, at) => [id, channel.top + (at + 0.5) * step]));
}

/** Where ties leave a card's lower edge: the deepest track leftmost, so that a card's own lines do not cross. */
export function portsOf(card, tracks) {
  const sorted = [...tracks].sort((a, b) => a[1] - b[1]);
  const step = stepOf(sorted.length, 10, CARD.width * 0.5);
  return new Map(sorted.map(([id], at) => [id, card.x + card.width - 14 - at * step]));
}
