/** What the portfolio uses of d3: packing, zooming, whether a point lies inside a lasso. */

import '/vendor/d3/d3.min.js';

export const { packEnclose, packSiblings, polygonContains, select, zoom, zoomIdentity } = globalThis.d3;
