/** What lies under the cards: lane bands with their headings, department headings. The headings are also drawn by the frame
 * of the picture, where they stay in sight; these are the ones that are printed and saved. */

import { HEADER } from '../../core/map/sizes.js';
import { layerName } from '../parts.js';
import { label, shape } from './shapes.js';

/** Bands go on beyond the picture where the screen is wider; a saved file cuts them off. */
const BEYOND = 3000;

/** The words of a lane's heading: the counts of the what-if where there is one, and then today's where they differ. */
export function laneWords(ctx, scene, lane) {
  const { t } = ctx;
  const row = scene.people.layers.find((one) => one.layer === lane.layer);
  const then = scene.scenario.lanes.get(lane.layer) ?? row;
  const counts = !row || row.contacts === 0 ? t('map.lane.nobody') : t('map.lane.covered', { covered: then.covered, contacts: then.contacts });
  const today = then && then.covered !== row.covered ? t('map.lane.today', { covered: row.covered, contacts: row.contacts }) : '';
  const single = then?.single > 0 ? t('map.lane.single', { count: then.single }) : '';
  const demand = row?.hole ? t('map.lane.hole') : row?.required ? t('map.lane.required') : '';
  return { name: layerName(t, lane.layer), counts, today, single, demand, hole: Boolean(row?.hole) };
}

/** The rule behind a lane's counts, and where its rows are. */
export function laneReason(ctx, words) {
  const { t } = ctx;
  return { title: words.name, text: [t('map.lane.whyCovered'), t('map.lane.whySingle')], href: ctx.link({ view: 'heat', id: ctx.state.id }), label: t('map.lane.rows') };
}

/** The heading of a column of departments. */
export const departmentName = (ctx, department) => (department === '' ? ctx.t('map.noDepartment') : department);

/** The picture's ground as one group. */
export function groundOf(ctx, scene) {
  const { layout } = scene;
  const group = shape('g', { class: 'map-ground', 'aria-hidden': 'true' });
  const width = layout.width + HEADER.lane + BEYOND;
  layout.lanes.forEach((lane, at) => {
    const words = laneWords(ctx, scene, lane);
    group.append(shape('rect', { class: `map-band ${at % 2 ? 'odd' : 'even'}`, x: -HEADER.lane, y: lane.y, width, height: lane.height }));
    if (at > 0) group.append(shape('path', { class: 'map-rule', d: `M${-HEADER.lane} ${lane.y}H${layout.width + BEYOND}` }));
    const lines = [['head', words.name], ['meta', words.counts], ['state', words.today], ['state', words.single], ['meta', words.demand]].filter(([, text]) => text);
    lines.forEach(([kind, text], line) => group.append(label(kind, text, 12 - HEADER.lane, lane.y + 26 + line * 17, HEADER.lane - 18)));
  });
  for (const column of layout.columns) {
    group.append(label('head', departmentName(ctx, column.department), column.x, -12, column.width));
  }
  group.append(label('head', ctx.t('map.ourPeople'), layout.vendor.x, -12, layout.vendor.width));
  group.append(shape('path', { class: 'map-rule', d: `M${-HEADER.lane} 0H${layout.width}` }));
  const bottom = Math.max(...layout.lanes.map((lane) => lane.y + lane.height), 0);
  const left = layout.vendor.x - 8;
  group.append(shape('path', { class: 'map-bank', d: `M${left} 0V${Math.max(bottom, layout.height)}` }));
  return group;
}

/** The pattern of a card that has gone dark. */
export function patterns() {
  return shape(
    'defs',
    {},
    shape('pattern', { id: 'map-hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      shape('rect', { class: 'map-hatch-line', width: 3, height: 8 })),
  );
}
