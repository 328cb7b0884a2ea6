/**
 * The places of everything in the account map.
 *
 * Rows are decision layers, columns departments, the vendor's people stand on the right. Depends on who there is and who
 * has ever known whom (`skeletonOf`), and on what the reader has folded or chosen; never on strengths or what-ifs.
 * Pure and deterministic: the same skeleton and choice give the same numbers.
 */

import { gridOf, holeId, MORE_EMPLOYEES } from './grid.js';
import { CARD, GUTTER, TRACK, VENDOR } from './sizes.js';
import { channelTracks, portsOf, stepOf, trunkTracks } from './tracks.js';
import { vendorColumn } from './vendor.js';

/**
 * @param {object} skeleton of `skeletonOf`
 * @param {object} choice of `gridOf`, and `employees: true` where the vendor's column is unfolded
 * @returns {object} `width`, `height`, `lanes`, `columns`, `vendor`, `items` (id → rectangle), `anchorOf` (person → the
 *   item that stands for them), and the lines' routing: `ties`, `reports`
 */
export function layoutOf(skeleton, choice = {}) {
  const grid = gridOf(skeleton, choice);
  const columns = placeColumns(grid.columns);
  const { rows, items, anchors } = placeCards(grid, columns);
  const pairs = anchoredPairs(skeleton.pairs, anchors, skeleton.employees);
  const reports = visibleReports(skeleton.contacts, anchors, items);
  const channels = placeRows(rows, items, pairs, reports);
  const left = columns.reduce((edge, column) => Math.max(edge, column.x + column.width), GUTTER.edge);
  const vendor = placeVendor(skeleton, choice, pairs, rows, channels);
  const routed = anchoredEmployees(pairs, vendor);
  const trunk = placeTrunk(routed, vendor, channels, items, left);
  for (const place of vendor.places) {
    const box = { id: place.id, kind: place.hidden.length ? 'moreEmployees' : 'employee', hidden: place.hidden };
    items.set(place.id, { ...box, x: trunk.vendorX, y: place.y, width: VENDOR.width, height: VENDOR.height });
    anchors.set(place.id, place.id);
    for (const id of place.hidden) anchors.set(id, place.id);
  }
  return {
    folds: grid.folds,
    width: trunk.vendorX + VENDOR.width + GUTTER.edge,
    height: Math.max(channels.bottom, vendor.bottom + GUTTER.edge),
    lanes: placeLanes(grid.lanes, rows, channels),
    columns,
    vendor: { x: trunk.vendorX, width: VENDOR.width, top: channels.top },
    items,
    anchorOf: (id) => anchors.get(id) ?? null,
    ties: tieTracks(routed, trunk, channels, items, vendor),
    reports: reportTracks(reports, channels, items),
  };
}

function placeColumns(columns) {
  let x = GUTTER.edge;
  return columns.map(({ department, cards }) => {
    const width = cards * CARD.width + (cards - 1) * GUTTER.card;
    const column = { department, cards, x, width };
    x += width + GUTTER.department;
    return column;
  });
}

function placeCards(grid, columns) {
  const rows = [];
  const items = new Map();
  const anchors = new Map();
  grid.lanes.forEach((lane, at) => {
    const first = rows.length;
    for (let row = 0; row < lane.rows; row++) rows.push({ lane: at, ids: [] });
    const put = (id, kind, column, slot, hidden) => {
      const row = first + Math.floor(slot / column.cards);
      const x = column.x + (slot % column.cards) * (CARD.width + GUTTER.card);
      items.set(id, { id, kind, hidden, row, lane: at, x, y: 0, width: CARD.width, height: CARD.height });
      rows[row].ids.push(id);
    };
    lane.items.forEach((cell, c) =>
      cell.forEach((item, slot) => {
        put(item.id, item.hidden.length ? 'more' : 'contact', columns[c], slot, item.hidden);
        anchors.set(item.id, item.id);
        for (const id of item.hidden) anchors.set(id, item.id);
      }),
    );
    if (lane.hole && columns.length > 0) put(holeId(lane.layer), 'hole', { ...columns[0], cards: 1 }, 0, []);
    else if (lane.hole) put(holeId(lane.layer), 'hole', { x: GUTTER.edge, cards: 1 }, 0, []);
  });
  return { rows, items, anchors };
}

/** Pairs with the contact's place in the stead of the contact; pairs of contacts that are filtered out are left out. */
function anchoredPairs(pairs, anchors) {
  return pairs.filter(([, contact]) => anchors.has(contact)).map(([employee, contact]) => [employee, anchors.get(contact)]);
}

function visibleReports(contacts, anchors, items) {
  const drawn = (id) => id !== null && anchors.get(id) === id && items.has(id);
  return contacts
    .filter((one) => drawn(one.id) && drawn(one.reportsTo) && one.id !== one.reportsTo)
    .map((one) => ({ child: one.id, parent: one.reportsTo }));
}

/** Gives rows their heights; each channel under a row is as high as the tracks in it need. */
function placeRows(rows, items, pairs, reports) {
  const rowOf = (id) => items.get(id).row;
  const tieSets = rows.map(() => new Set());
  for (const [employee, anchor] of pairs) tieSets[rowOf(anchor)].add(employee);
  const parents = new Map([-1, ...rows.keys()].map((row) => [row, new Set()]));
  for (const { child, parent } of reports) {
    parents.get(rowOf(parent)).add(parent);
    parents.get(rowOf(child) - 1).add(parent);
  }
  const list = new Map();
  let y = 0;
  const channel = (row, tieCount) => {
    const tieHeight = Math.min(tieCount * TRACK.tie, TRACK.tieRoom);
    const reportHeight = Math.min(parents.get(row).size * TRACK.report, TRACK.reportRoom);
    const top = y + TRACK.pad;
    const edge = top + tieHeight + TRACK.pad / 2;
    const reportTop = edge + TRACK.pad / 2;
    y = reportTop + reportHeight + TRACK.pad;
    list.set(row, { top, middle: top + tieHeight / 2, edge, reportTop, parents: [...parents.get(row)].sort() });
  };
  channel(-1, 0);
  const top = y;
  rows.forEach((row, at) => {
    row.y = y;
    for (const id of row.ids) items.get(id).y = y;
    y += CARD.height;
    channel(at, tieSets[at].size);
  });
  return { list, top, bottom: y };
}

function placeVendor(skeleton, choice, pairs, rows, channels) {
  const heights = new Map();
  const itemRow = new Map(rows.flatMap((row, at) => row.ids.map((id) => [id, at])));
  for (const [employee, anchor] of pairs) {
    const own = heights.get(employee) ?? heights.set(employee, []).get(employee);
    own.push(channels.list.get(itemRow.get(anchor)).middle);
  }
  const room = { top: channels.top, bottom: channels.bottom - TRACK.pad };
  return vendorColumn(skeleton.employees, heights, room, choice.employees === true);
}

/** The pairs with the employee's place in the stead of the employee, each once. */
function anchoredEmployees(pairs, vendor) {
  const place = new Map(vendor.places.flatMap((one) => [one.id, ...one.hidden].map((id) => [id, one.id])));
  const seen = new Map();
  for (const [employee, anchor] of pairs) seen.set(JSON.stringify([place.get(employee), anchor]), [place.get(employee), anchor]);
  return [...seen.values()];
}

function placeTrunk(pairs, vendor, channels, items, left) {
  const middles = new Map(vendor.places.map((one) => [one.id, one.y + VENDOR.height / 2]));
  const extents = new Map();
  for (const [employee, anchor] of pairs) {
    const { top, edge } = channels.list.get(items.get(anchor).row);
    const extent = extents.get(employee) ?? { from: middles.get(employee), to: middles.get(employee) };
    extents.set(employee, { from: Math.min(extent.from, top), to: Math.max(extent.to, edge) });
  }
  const { count, track } = trunkTracks(extents);
  const step = stepOf(count, TRACK.trunk, TRACK.trunkRoom);
  const vendorX = Math.round(left + GUTTER.edge + count * step + 2 * TRACK.pad);
  const x = new Map([...track].map(([id, at]) => [id, vendorX - TRACK.pad - 4 - (at + 0.5) * step]));
  return { vendorX, x, middles, spare: vendorX - TRACK.pad - 6 - count * step };
}

/** Where each tie runs: the port at the contact's card, the track under its row, the trunk, the employee's card. */
function tieTracks(pairs, trunk, channels, items) {
  const byRow = new Map();
  const byCard = new Map();
  for (const [employee, anchor] of pairs) {
    const row = items.get(anchor).row;
    (byRow.get(row) ?? byRow.set(row, new Set()).get(row)).add(employee);
    (byCard.get(anchor) ?? byCard.set(anchor, new Set()).get(anchor)).add(employee);
  }
  const turn = (id) => ({ x: trunk.x.get(id), y: trunk.middles.get(id) });
  const tracks = new Map([...byRow].map(([row, ids]) => [row, channelTracks(ids, turn, channels.list.get(row))]));
  const ports = new Map(
    [...byCard].map(([anchor, ids]) => {
      const card = items.get(anchor);
      return [anchor, portsOf(card, [...ids].map((id) => [id, tracks.get(card.row).get(id)]))];
    }),
  );
  const spareY = (row) => channels.list.get(row).edge - 1; // row −1: above the first
  return { tracks, ports, trunk, spareY };
}

/** Where reporting lines run: a track for each superior in each channel, another in the gutter beside the report's card. */
function reportTracks(reports, channels, items) {
  const gutters = new Map();
  for (const { child, parent } of reports) {
    if (items.get(child).row === items.get(parent).row + 1) continue;
    const x = items.get(child).x;
    (gutters.get(x) ?? gutters.set(x, new Set()).get(x)).add(parent);
  }
  const parentOf = new Map(reports.map(({ child, parent }) => [child, parent]));
  const y = (row, parent) => {
    const { reportTop, parents } = channels.list.get(row);
    return reportTop + (parents.indexOf(parent) + 0.5) * stepOf(parents.length, TRACK.report, TRACK.reportRoom);
  };
  const gutterX = (x, parent) => {
    const own = [...gutters.get(x)].sort();
    const step = stepOf(own.length, 4, GUTTER.card - 4);
    return x - GUTTER.card / 2 + (own.indexOf(parent) - (own.length - 1) / 2) * step;
  };
  return { parentOf, y, gutterX };
}

function placeLanes(lanes, rows, channels) {
  let from = 0;
  return lanes.map((lane, at) => {
    const last = rows.findLastIndex((row) => row.lane === at);
    const to = at === lanes.length - 1 ? channels.bottom : channels.list.get(last).edge;
    const placed = { layer: lane.layer, y: from, height: to - from, count: lane.count, hole: lane.hole };
    from = to;
    return { ...placed, foldable: lane.foldable, folded: lane.folded };
  });
}

export { MORE_EMPLOYEES };
