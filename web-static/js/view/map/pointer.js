/** Moving and zooming by wheel, drag and pinch. */

const SLACK = 5;

/**
 * The wheel moves, with Ctrl (and a trackpad's pinch) it zooms; a drag moves; two fingers do both. Where a wheel cannot
 * move the picture further, the page scrolls.
 *
 * @param {HTMLElement} port
 * @param {{pan: (dx: number, dy: number) => boolean, zoom: (factor: number, point: {x: number, y: number}) => boolean}} to
 */
export function followPointers(port, to) {
  const down = new Map();
  let moved = false;
  const within = (event) => {
    const box = port.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  port.addEventListener(
    'wheel',
    (event) => {
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
      const zooms = event.ctrlKey || event.metaKey;
      const dx = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
      const dy = event.shiftKey && !event.deltaX ? 0 : event.deltaY;
      const done = zooms ? to.zoom(Math.exp(-event.deltaY * unit * 0.0022), within(event)) : to.pan(-dx * unit, -dy * unit);
      if (done || zooms) event.preventDefault();
    },
    { passive: false },
  );
  port.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, within(event));
    if (down.size === 1) moved = false;
  });
  port.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = within(event);
    if (down.size === 1) {
      if (!moved && Math.hypot(now.x - before.x, now.y - before.y) < SLACK) return;
      if (!moved) {
        port.setPointerCapture(event.pointerId);
        port.classList.add('dragging');
      }
      to.pan(now.x - before.x, now.y - before.y);
    } else if (down.size === 2) pinch(down, event.pointerId, now, to);
    moved = true;
    down.set(event.pointerId, now);
  });
  const up = (event) => {
    down.delete(event.pointerId);
    if (down.size === 0) port.classList.remove('dragging');
  };
  port.addEventListener('pointerup', up);
  port.addEventListener('pointercancel', up);
  port.addEventListener('pointerleave', (event) => !port.hasPointerCapture(event.pointerId) && up(event));
  port.addEventListener(
    'click',
    (event) => {
      if (moved) event.stopPropagation();
      moved = false;
    },
    { capture: true },
  );
}

function pinch(down, id, now, to) {
  const before = down.get(id);
  const [other] = [...down].filter(([one]) => one !== id).map(([, place]) => place);
  const apart = (place) => Math.hypot(place.x - other.x, place.y - other.y);
  to.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  if (apart(before) > 0) to.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
}
