/** The headings that stay in sight while the picture moves: departments above, lanes at the left. Text keeps its size. */

import { departmentName, laneReason, laneWords } from './ground.js';

const LEFT = 108;
const NARROW_LEFT = 88;
const TOP = 34;

function box(className, text = '') {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = text;
  return made;
}

/**
 * @returns {{columns, lanes, corner, fill, focus, laneOf, move, room, resize}} three elements to lay over the picture; `fill` draws a scene's
 *   headings, `focus` gives the counts of a lane the focus, `laneOf` says whose counts have it, `move` follows a view
 *   (with new sizes only where it rests: those cost a layout), `resize` the picture's width, `room` is what they cover
 */
export function headings() {
  const columns = box('map-heads');
  const lanes = box('map-lanes');
  const corner = box('map-corner');
  for (const part of [columns, corner]) part.setAttribute('aria-hidden', 'true');
  lanes.setAttribute('role', 'group');
  const strips = { columns: box('map-strip'), lanes: box('map-strip') };
  columns.append(strips.columns);
  lanes.append(strips.lanes);
  let placed = [];
  let left = LEFT;
  const room = () => ({ left, top: TOP });
  const resize = (width) => {
    left = width < 560 ? NARROW_LEFT : LEFT;
    for (const part of [lanes, corner]) part.style.width = `${left}px`;
    columns.style.left = `${left}px`;
  };
  const laneOf = (element) => [...strips.lanes.children].findIndex((lane) => lane.contains(element));
  const focus = (lane) => strips.lanes.children[lane]?.querySelector('.map-lane-counts').focus({ preventScroll: true });
  const fill = (ctx, scene, actions) => {
    const { layout } = scene;
    const held = laneOf(document.activeElement);
    lanes.setAttribute('aria-label', ctx.t('map.layers'));
    placed = layout.lanes.map((lane) => {
      const element = laneBox(ctx, scene, lane, actions);
      return { from: lane.y, size: lane.height, element, words: element.firstChild, upright: true };
    });
    const heads = layout.columns.map((column) => ({ from: column.x, size: column.width, element: box('map-head', departmentName(ctx, column.department)) }));
    heads.push({ from: layout.vendor.x, size: layout.vendor.width, element: box('map-head ours', ctx.t('map.ourPeople')) });
    for (const head of heads) head.element.title = head.element.textContent;
    strips.lanes.replaceChildren(...placed.map((one) => one.element));
    strips.columns.replaceChildren(...heads.map((one) => one.element));
    placed = [...placed, ...heads];
    corner.textContent = ctx.t('map.corner');
    for (const one of placed) one.high = one.words?.offsetHeight ?? 0;
    focus(held);
  };
  const move = ({ x, y, k }, resting = true) => {
    for (const { from, size, element, words, high, upright } of placed) {
      element.style.transform = upright ? `translateY(${y + from * k}px)` : `translateX(${x + from * k}px)`;
      if (words) words.style.transform = `translateY(${Math.max(0, Math.min(-y - from * k, size * k - high))}px)`;
      if (resting) element.style[upright ? 'height' : 'width'] = `${size * k}px`;
      if (resting && words) words.style.maxHeight = `${size * k}px`; // what does not fit is left out, not cut in two
    }
  };
  return { columns, lanes, corner, fill, focus, laneOf, move, room, resize };
}

function laneBox(ctx, scene, lane, actions) {
  const words = laneWords(ctx, scene, lane);
  const made = box(`map-lane${words.hole ? ' hole' : ''}`);
  const inner = box('map-lane-words');
  inner.append(box('map-lane-name', words.name), countsButton(ctx, lane, words));
  if (words.today) inner.append(box('map-lane-today', words.today));
  if (words.single) inner.append(box('map-lane-single', words.single));
  if (lane.foldable) inner.append(foldButton(ctx, lane, actions));
  if (words.demand) inner.append(box('map-lane-demand', words.demand));
  made.append(inner);
  return made;
}

/** A button that is no Tab stop: the picture has one only. */
function quietButton(className, text, act) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', tabIndex: -1, className, textContent: text });
  button.addEventListener('click', act);
  return button;
}

/** By keyboard the cards of the folded unfold, and the buttons above the picture do both. */
const foldButton = (ctx, lane, actions) => quietButton('map-fold', ctx.t(lane.folded ? 'map.unfold' : 'map.fold'),
  () => (lane.folded ? actions.unfold(lane.layer) : actions.fold(lane.layer)));

/** By keyboard the arrow to the left of a lane's first card leads here. */
const countsButton = (ctx, lane, words) => {
  const button = quietButton('map-lane-counts why', words.counts, (event) => ctx.why(event.currentTarget, laneReason(ctx, words)));
  button.setAttribute('aria-label', [words.name, words.counts, words.today, words.single, words.demand].filter(Boolean).join(', '));
  button.setAttribute('aria-haspopup', 'dialog');
  return button;
};
