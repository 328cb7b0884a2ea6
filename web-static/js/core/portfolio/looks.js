/**
 * How circles look: what is drawn on a circle of radius 1, in colours by name. One description for the screen, the legend
 * and saved files. Colour never says anything alone: the number of eyes, a stroke through them or a dashed edge repeats it.
 */

const eye = (x, extra = {}) => [{ x, y: 0, r: 0.25, ...extra }, { x, y: 0, r: 0.09, solid: true }];

/** What lies on a circle: eyes as in Go, open ones dashed. */
const MARKS = {
  slash: [...eye(0), { line: [-0.42, 0.42, 0.42, -0.42] }],
  one: eye(0),
  half: [...eye(-0.34), { x: 0.34, y: 0, r: 0.25, dash: true }],
  two: [...eye(-0.34), ...eye(0.34)],
  cross: [{ line: [-0.4, -0.4, 0.4, 0.4] }, { line: [-0.4, 0.4, 0.4, -0.4] }],
  plus: [{ line: [-0.4, 0, 0.4, 0] }, { line: [0, -0.4, 0, 0.4] }],
  house: [{ line: [-0.4, 0.3, -0.4, -0.1] }, { line: [-0.4, -0.1, 0, -0.42] }, { line: [0, -0.42, 0.4, -0.1] }, { line: [0.4, -0.1, 0.4, 0.3] }, { line: [-0.4, 0.3, 0.4, 0.3] }],
  none: [],
};

const look = (ground, edge, mark, ink, extra = {}) => Object.freeze({ ground, edge, mark: MARKS[mark], ink, width: 1.2, dash: false, ...extra });

export const LOOKS = Object.freeze({
  customers: Object.freeze({
    none: look('--risk-4', '--risk-4', 'slash', '--risk-4-ink'),
    single: look('--risk-2', '--risk-3', 'one', '--risk-2-ink'),
    false: look('--risk-1', '--risk-3', 'half', '--risk-1-ink', { dash: true, width: 1.6 }),
    covered: look('--alive-soft', '--control', 'two', '--ink-2'),
    gone: look('--dark-ground', '--ink', 'cross', '--ink', { width: 3 }),
  }),
  employees: Object.freeze({
    loses: look('--risk-3', '--risk-4', 'house', '--risk-3-ink'),
    holds: look('--risk-2', '--risk-3', 'one', '--risk-2-ink'),
    shares: look('--alive-soft', '--control', 'two', '--ink-2'),
    out: look('--dark-ground', '--ink', 'cross', '--ink', { width: 2.4, dash: true }),
    reach: look(null, '--line-2', 'none', '--ink-3'),
  }),
  contacts: Object.freeze({
    none: look('--ground', '--ink-3', 'slash', '--ink-3', { dash: true }),
    single: look('--risk-2', '--risk-3', 'one', '--risk-2-ink'),
    false: look('--risk-1', '--risk-3', 'half', '--risk-1-ink', { dash: true }),
    covered: look('--accent-soft', '--control', 'two', '--ink-2'),
    gone: look('--ink', '--ink', 'cross', '--surface', { width: 1.6 }),
    back: look('--surface', '--good', 'plus', '--good', { width: 2 }),
  }),
  /** A customer whose contacts are seen: only the edge is left, so that they can be told. */
  open: Object.freeze({
    none: look('--surface', '--risk-4', 'none', '--ink', { width: 3 }),
    single: look('--surface', '--risk-3', 'none', '--ink', { width: 3 }),
    false: look('--surface', '--risk-3', 'none', '--ink', { width: 2, dash: true }),
    covered: look('--surface', '--control', 'none', '--ink', { width: 1.5 }),
    gone: look('--dark-ground', '--ink', 'none', '--ink', { width: 4 }),
  }),
});

/** From this radius on, in pixels, a mark can be seen. */
const MARKED = 6;

/**
 * A circle of a look as plain shapes around its middle, in pixels: `{x, y, r, fill, stroke, width, dash}` and
 * `{line: [x1, y1, x2, y2], stroke, width}`.
 */
export function shapesOf(look, r) {
  const dash = (size) => (size < 3 ? [] : [Math.max(2, size / 4), Math.max(1.5, size / 6)]);
  const width = Math.min(look.width, Math.max(0.6, r / 3));
  const disc = { x: 0, y: 0, r: Math.max(0.5, r - width / 2), fill: look.ground, stroke: look.edge, width, dash: look.dash ? dash(r) : [] };
  if (r < MARKED) return [disc];
  const thin = Math.max(1, r / 14);
  const size = Math.min(r, 34);
  return [disc, ...look.mark.map((one) => markOf(one, size, look.ink, thin))];
}

function markOf(one, r, ink, width) {
  if (one.line) return { line: one.line.map((value) => value * r), stroke: ink, width };
  const ring = { x: one.x * r, y: one.y * r, r: one.r * r, width };
  return one.solid ? { ...ring, fill: ink, dash: [] } : { ...ring, stroke: ink, dash: one.dash ? [2, 2] : [] };
}
