/** Moving through the picture: from card to card by arrow keys, and the view over the scene. Pure. */

const middle = (item) => ({ x: item.x + item.width / 2, y: item.y + item.height / 2 });

const AXES = { ArrowRight: ['x', 'y', 1], ArrowLeft: ['x', 'y', -1], ArrowDown: ['y', 'x', 1], ArrowUp: ['y', 'x', -1] };

/** Items from top to bottom, then from left to right. */
export function inReadingOrder(items) {
  return [...items].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
}

/**
 * The id of the card an arrow key leads to: the nearest one that way, straight ones before slanting ones. Home and End
 * lead to the first and last. The same id where there is none that way; null where the key is none of these.
 */
export function neighbour(items, id, key) {
  const list = [...items];
  if (list.length === 0) return null;
  if (key === 'Home') return inReadingOrder(list)[0].id;
  if (key === 'End') return inReadingOrder(list).at(-1).id;
  const axis = AXES[key];
  if (!axis) return null;
  const from = list.find((item) => item.id === id);
  if (!from) return inReadingOrder(list)[0].id;
  const [along, across, sign] = axis;
  let best = { id, cost: Infinity };
  for (const item of list) {
    const ahead = sign * (middle(item)[along] - middle(from)[along]);
    if (item.id === id || ahead < 8) continue;
    const aside = Math.abs(middle(item)[across] - middle(from)[across]);
    const straight = aside < (across === 'y' ? from.height : from.width) / 2 ? 0 : 4000;
    const cost = straight + ahead + 4 * aside;
    if (cost < best.cost) best = { id: item.id, cost };
  }
  return best.id;
}

export const ZOOM = Object.freeze({ least: 0.15, most: 2.5, step: 1.25 });

/** What of a row has to be seen to read its heading. */
const ROW_START = 60;

const within = (value, least, most) => Math.min(most, Math.max(least, value));

/**
 * A view (offset of the scene's origin and scale) moved so that the scene fills the frame, or lies at its start where it
 * is smaller.
 *
 * @param {{x: number, y: number, k: number}} view
 * @param {{width: number, height: number}} scene
 * @param {{width: number, height: number}} frame
 */
export function clampView(view, scene, frame) {
  const k = within(view.k, ZOOM.least, ZOOM.most);
  const x = within(view.x, Math.min(0, frame.width - scene.width * k), 0);
  const y = within(view.y, Math.min(0, frame.height - scene.height * k), 0);
  return { k, x, y };
}

/** The view scaled by a factor about a point of the frame. */
export function zoomAbout(view, factor, point, scene, frame) {
  const k = within(view.k * factor, ZOOM.least, ZOOM.most);
  const ratio = k / view.k;
  const moved = { k, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio };
  return clampView(moved, scene, frame);
}

/** The whole scene in the frame. */
export function fitView(scene, frame) {
  const k = Math.min(1, frame.width / scene.width, frame.height / scene.height);
  return clampView({ x: 0, y: 0, k }, scene, frame);
}

/** The first view: as wide as the frame, a little enlarged at most, but never smaller than `readable`. */
export function firstView(scene, frame, readable) {
  const k = Math.max(Math.min(1.15, frame.width / scene.width), readable);
  return clampView({ x: 0, y: 0, k }, scene, frame);
}

/** The view with the item in the middle, as far as the scene goes; the view as it is where the item is in sight. */
export function centre(view, item, scene, frame) {
  if (reveal(view, item, scene, frame, 0) === view) return view;
  const { x, y } = middle(item);
  return clampView({ ...view, x: frame.width / 2 - x * view.k, y: frame.height / 2 - y * view.k }, scene, frame);
}

/** The view moved up or down as little as shows the start of a row, wherever it is from left to right. */
export function revealRow(view, { y, height }, scene, frame) {
  const start = { x: (frame.width / 2 - view.x) / view.k, y, width: 0, height: Math.min(height, ROW_START) };
  return reveal(view, start, scene, frame);
}

/** The view moved as little as shows the item with a margin. */
export function reveal(view, item, scene, frame, margin = 24) {
  const push = (offset, start, size, room) => {
    const from = offset + start * view.k - margin;
    const to = offset + (start + size) * view.k + margin;
    if (from < 0) return offset - from;
    return to > room ? offset - Math.min(to - room, from) : offset;
  };
  const x = push(view.x, item.x, item.width, frame.width);
  const y = push(view.y, item.y, item.height, frame.height);
  return x === view.x && y === view.y ? view : clampView({ ...view, x, y }, scene, frame);
}
