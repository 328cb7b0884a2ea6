/**
 * Icons, drawn inline so that they take the text's colour. All are decoration: what they say is also said in words
 * beside them or in their button's label.
 */

import { html, svg } from '/vendor/lit-html/lit-html.js';

const EYE = svg`<path d="M1.8 10c2-3.6 4.8-5.4 8.2-5.4s6.2 1.8 8.2 5.400c-2 3.6-4.8 5.4-8.2 5.400S3.8 13.6 1.8 10z"/><circle class="solid" cx="10" cy="10" r="2.3"/>`;

const SHAPES = {
  eye: EYE,
  eyes: svg`<circle cx="5.8" cy="10" r="4.2"/><circle class="solid" cx="5.8" cy="10" r="1.5"/><circle cx="14.2" cy="10" r="4.2"/><circle class="solid" cx="14.2" cy="10" r="1.5"/>`,
  oneEye: svg`<circle cx="5.8" cy="10" r="4.2"/><circle class="solid" cx="5.8" cy="10" r="1.5"/><path d="M10.6 10a3.9 3.9 0 0 0 7.2 1.5" stroke-dasharray="1.5 2.2"/><path d="M10.6 9a3.9 3.9 0 0 1 7.2 0" stroke-dasharray="1.5 2.2"/>`,
  noEye: svg`<path d="M1.8 10c2-3.6 4.8-5.4 8.2-5.400s6.2 1.8 8.2 5.400c-2 3.6-4.8 5.4-8.2 5.400S3.8 13.6 1.8 10z"/><path d="M4 16.5 16 3.5"/>`,
  leaving: svg`<path d="M8 3.500H4.200v13H8M8.5 10h8M13.5 6.5 17 10l-3.5 3.5"/>`,
  shadow: svg`<circle cx="7.8" cy="6.2" r="2.7"/><path d="M3 16.500c0-3.4 2-5.2 4.8-5.200s4.8 1.8 4.8 5.2"/><path d="M12.5 4.200a2.5 2.5 0 0 1 0 4.600M14.3 11.600c1.7.8 2.7 2.5 2.7 4.9" stroke-dasharray="1.6 1.8"/>`,
  key: svg`<circle cx="6.6" cy="10" r="3.6"/><path d="M10.2 10H17.500v3M14.2 10v2.2"/>`,
  search: svg`<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4.2 4.2"/>`,
  person: svg`<circle cx="10" cy="6.5" r="3.2"/><path d="M3.8 17c.3-3.8 2.6-5.7 6.2-5.700s5.9 1.9 6.2 5.7"/>`,
  people: svg`<circle cx="7.5" cy="7" r="2.8"/><path d="M2.2 16.500c.2-3.3 2.1-5 5.3-5s5.1 1.7 5.3 5"/><path d="M12.5 4.400a2.7 2.7 0 0 1 0 5.200M14.5 11.900c2 .6 3.1 2.2 3.3 4.6"/>`,
  account: svg`<path d="M3.5 17V5l6-2.200V17M9.5 7.500l7 2V17M2 17h16M6.5 7.500v.01M6.5 10.500v.01M6.5 13.500v.01M13 12v.01M13 14.500v.01"/>`,
  map: svg`<path d="M3 4.500h5v3H3zM12 4.500h5v3h-5zM7.5 12.500h5v3h-5zM5.5 7.500V10h9V7.500M10 10v2.5"/>`,
  heat: svg`<path d="M3 3.500h14v13H3zM3 7.800h14M3 12.200h14M7.7 3.500v13M12.3 3.500v13"/><path class="solid" d="M7.7 7.800h4.600v4.400H7.700z"/>`,
  door: svg`<path d="M5 17V3.500h8V17M3 17h14M10.5 10v.01M13 3.500l2 1.200V17"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.200l2.8 1.8"/>`,
  hole: svg`<circle cx="10" cy="10" r="6.8" stroke-dasharray="2.6 2.4"/><path d="M10 7v6M7 10h6"/>`,
  against: svg`<circle cx="10" cy="10" r="7"/><path d="M6.5 10h7"/>`,
  coverage: svg`<path d="M3 16.500h14M5 16V10M9 16V5M13 16v-4M16.5 16V8"/>`,
  warning: svg`<path d="M10 3.2 18 16.800H2zM10 8.200v3.800M10 14.400v.01"/>`,
  info: svg`<circle cx="10" cy="10" r="7"/><path d="M10 9.500v4M10 6.700v.01"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  minus: svg`<path d="M4 10h12"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  left: svg`<path d="m12.5 4.5-5.500 5.500 5.500 5.500"/>`,
  right: svg`<path d="m7.5 4.5 5.5 5.5-5.5 5.5"/>`,
  down: svg`<path d="m4.5 7.5 5.5 5.5 5.5-5.5"/>`,
  up: svg`<path d="m4.5 12.5 5.5-5.5 5.5 5.5"/>`,
  arrow: svg`<path d="M3.5 10h13M12 5.500l4.5 4.5-4.5 4.5"/>`,
  table: svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12"/>`,
  picture: svg`<path d="M3 4h14v12H3zM3 13.500l4-4 3.5 3.5 2.5-2.5 4 4"/><circle cx="13" cy="7.5" r="1.2"/>`,
  save: svg`<path d="M10 3v9.500M6 9l4 4 4-4M3.5 13.500V17h13v-3.5"/>`,
  print: svg`<path d="M6 7.500V3h8v4.500M6 14H3.500V7.500h13V14H14M6 11.500h8V17H6z"/>`,
  link: svg`<path d="M8.5 11.500a3.2 3.2 0 0 0 4.6 0l2.7-2.700a3.250 3.250 0 0 0-4.6-4.600l-1 1M11.5 8.500a3.2 3.2 0 0 0-4.6 0L4.2 11.200a3.250 3.250 0 0 0 4.6 4.600l1-1"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.5"/><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.300l1.4 1.400M14.3 14.300l1.4 1.400M4.3 15.700l1.4-1.400M14.3 5.700l1.4-1.4"/>`,
  moon: svg`<path d="M16.5 12.200A7 7 0 0 1 7.8 3.500a7 7 0 1 0 8.7 8.700z"/>`,
  globe: svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c-4.5 4.5-4.5 9.5 0 14M10 3c4.5 4.5 4.5 9.5 0 14"/>`,
  calendar: svg`<path d="M3.5 5h13v12h-13zM3.5 8.500h13M7 3v3.500M13 3v3.5"/>`,
  pencil: svg`<path d="M4 16l.8-3.600L13.500 3.700l2.800 2.800-8.700 8.700L4 16zM11.500 5.700l2.800 2.800"/>`,
  paper: svg`<path d="M5 2.800h7l3.500 3.500v10.900H5zM12 2.800v3.500h3.500M7.500 9.500h5M7.500 12.500h5"/>`,
  portfolio: svg`<circle cx="7.3" cy="8" r="4.8"/><circle cx="14.8" cy="12.800" r="3"/><circle cx="8.5" cy="16.200" r="1.8"/><circle class="solid" cx="15" cy="5.500" r="1.500"/>`,
  lasso: svg`<path d="M10 3c4.200 0 7.200 1.900 7.200 4.700S14.200 12.400 10 12.400 2.800 10.500 2.800 7.700 5.800 3 10 3z" stroke-dasharray="2.600 2"/><path d="M5.500 11.500c-1.200 1.200-1.100 2.700.2 3.100 1 .300 1.700 1 1.300 2.400"/>`,
  home: svg`<path d="M3 9.5 10 3.500l7 6M5 8v8.500h10V8"/>`,
  layers: svg`<path d="m10 3 7.5 4L10 11 2.5 7zM2.5 10.2 10 14.200l7.5-4M2.5 13.4 10 17.400l7.5-4"/>`,
  undo: svg`<path d="M4 8h8.500a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5"/>`,
};

/** An icon by name, for HTML. */
export function icon(name, extra = '') {
  return html`<svg class="icon ${extra}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}

/** An icon's strokes for use inside another drawing, 20 × 20 units from the top left. */
export function iconShape(name) {
  return SHAPES[name];
}

/** The brand: a group of stones with two eyes. */
export function brandMark() {
  return html`<svg class="mark" viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path class="grid" d="M0 14h40M13 0v28M27 0v28"/>
    <rect class="stones" x="2" y="3" width="36" height="22" rx="11"/>
    <circle class="hole" cx="13" cy="14" r="5"/><circle class="hole" cx="27" cy="14" r="5"/>
  </svg>`;
}
