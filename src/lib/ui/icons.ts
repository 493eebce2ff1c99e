// The one icon set: 16 px square, stroked 1.4 with round ends in the colour of the text, nothing filled.
// A dot is a line of no length. `Icon.svelte` draws them.

const strokes = {
  /** Three warps; `wefts` cross them. */
  mark: 'M4.6 1.8v12.4M8 1.8v12.4M11.4 1.8v12.4',

  // Tools
  select: 'm4.2 2.6 8 4.3-3.7 1.1-1.6 3.6z',
  party: 'M1.8 4h12.4v8H1.8zM8 6.2v3.6M6.2 8h3.6',
  connect: 'M2 2.8h4v4H2zM10 9.2h4v4h-4zM6 4.8h1.2q.8 0 .8.8v4.8q0 .8.8.8H10',
  frame:
    'M2 5V3.2Q2 2 3.2 2H5M11 2h1.8Q14 2 14 3.2V5M14 11v1.8q0 1.2-1.2 1.2H11M5 14H3.2Q2 14 2 12.8V11M5.6 5.6h4.8v4.8H5.6z',
  text: 'M3 5V3h10v2M8 3v10M6 13h4',
  filter: 'M2.2 3h11.6L9.4 8.3v4.5l-2.8-1.6V8.3z',
  outline: 'M5.6 4h8.2M5.6 8h8.2M5.6 12h8.2M2.4 4h0M2.4 8h0M2.4 12h0',

  // Deeds
  undo: 'M5.8 3 3 5.8l2.8 2.8M3 5.8h6a3.6 3.6 0 0 1 0 7.2H6.4',
  redo: 'M10.2 3 13 5.8l-2.8 2.8M13 5.8H7a3.6 3.6 0 0 0 0 7.2h2.6',
  history: 'M2.7 6.4A5.6 5.6 0 1 1 2.4 8M2.4 3.2v3.4h3.4M8 5v3.2l2.2 1.4',
  versions: 'M5.4 5.4h8v8h-8zM3.4 10.6V3.4h7.2M1.6 8.6V1.6h7',
  search: 'M2.4 7a4.6 4.6 0 1 0 9.2 0 4.6 4.6 0 1 0-9.2 0M10.4 10.4l3.4 3.4',
  play: 'M4.8 3v10l8-5z',
  overview: 'M2.4 2.8h4.8v4.2H2.4zM8.8 2.8h4.8v4.2H8.8zM2.4 9h4.8v4.2H2.4zM8.8 9h4.8v4.2H8.8z',
  /** Samples, each with its word. */
  legend: 'M2 4h4M9 4h5M2 8h4M9 8h5M2 12h4M9 12h5',
  laser: 'M8 1.6v3M8 11.4v3M1.6 8h3M11.4 8h3M8 8h0',
  window: 'M2 3h12v10H2zM2 6h12M4 4.5h0',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  layout: 'M1.8 6.4h4v3.2h-4zM10.2 2h4v3.2h-4zM10.2 10.8h4V14h-4zM5.8 8h2.2V3.6h2.2M8 8v4.4h2.2',
  fit: 'M2.4 6V2.4H6M10 2.4h3.6V6M13.6 10v3.6H10M6 13.6H2.4V10',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  check: 'm3 8.4 3.2 3.2L13 4.6',
  download: 'M8 2.4v7.8M4.8 7.2 8 10.4l3.2-3.2M2.6 13.4h10.8',
  trash: 'M2.8 4.4h10.4M6 4.4V2.6h4v1.8M4.2 4.4l.6 9h6.4l.6-9M6.8 7v4M9.2 7v4',
  more: 'M3.2 8h0M8 8h0M12.8 8h0',
  pencil: 'm2.6 13.4.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6zM9.4 4.2l2.4 2.4',
  arrange: 'M2.4 2v12M5 4h8.6M5 8h5.4M5 12h7',
  'align-left': 'M2.4 2v12M5 3.6h8.4v3H5zM5 9.4h4.6v3H5z',
  'align-centre': 'M8 2v1.6M8 6.6v2.8M8 12.4V14M3.4 3.6h9.2v3H3.4zM5.6 9.4h4.8v3H5.6z',
  'align-right': 'M13.6 2v12M2.6 3.6H11v3H2.6zM6.4 9.4H11v3H6.4z',
  'align-top': 'M2 2.4h12M3.6 5h3v8.4h-3zM9.4 5h3v4.6h-3z',
  'align-middle': 'M2 8h1.6M6.6 8h2.8M12.4 8H14M3.6 3.4h3v9.2h-3zM9.4 5.6h3v4.8h-3z',
  'align-bottom': 'M2 13.6h12M3.6 2.6h3V11h-3zM9.4 6.4h3V11h-3z',
  'distribute-across': 'M2.4 2v12M13.6 2v12M6.4 4.2h3.2v7.6H6.4z',
  'distribute-down': 'M2 2.4h12M2 13.6h12M4.2 6.4h7.6v3.2H4.2z',
  'gaps-across': 'M1.8 4h3.2v8H1.8zM11 4h3.2v8H11zM6.8 8h2.4',
  'gaps-down': 'M4 1.8h8V5H4zM4 11h8v3.2H4zM8 6.8v2.4',
  lane: 'M5 1.8h6v3H5zM5 6.5h6v3H5zM5 11.2h6v3H5z',
  ring: 'M6.4 1.8h3.2v2.6H6.4zM1.8 10h3.2v2.6H1.8zM11 10h3.2v2.6H11zM4.6 4.8Q3.2 6 2.9 7.8M11.4 4.8q1.4 1.2 1.7 3M6.6 12.7q1.4.4 2.8 0',
  tiers: 'M1.8 5h3v6h-3zM6.5 2h3v12h-3zM11.2 5h3v6h-3z',
  group: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5 5h6v6H5z',
  layers: 'm8 2 6 3-6 3-6-3zM2 8.2l6 3 6-3M2 11.2l6 3 6-3',
  swap: 'M2.6 5.2h9.6M9.6 2.6l2.6 2.6-2.6 2.6M13.4 10.8H3.8M6.4 8.2l-2.6 2.6 2.6 2.6',
  copy: 'M5.6 5.6h8v8h-8zM10.4 5.6V2.4h-8v8h3.2',
  up: 'm4 9.8 4-4 4 4',
  'chevron-down': 'm4 6.2 4 4 4-4',
  back: 'm9.8 3.6-4.4 4.4 4.4 4.4',
  help: 'M1.8 8a6.2 6.2 0 1 0 12.4 0A6.2 6.2 0 1 0 1.8 8M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8q-.8.4-.8 1.2M8 11.6h0',

  // Theme
  sun: 'M5.4 8a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M8 1.6v1.2M8 13.2v1.2M1.6 8h1.2M13.2 8h1.2M3.5 3.5l.8.8M11.7 11.7l.8.8M3.5 12.5l.8-.8M11.7 4.3l.8-.8',
  moon: 'M13.4 9.6A5.8 5.8 0 0 1 6.4 2.6a5.8 5.8 0 1 0 7 7z',

  // Tidings
  warn: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5h0',
  danger: 'M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5l-3.7-3.7v-5zM8 4.9v3.7M8 11h0',
  info: 'M1.8 8a6.2 6.2 0 1 0 12.4 0A6.2 6.2 0 1 0 1.8 8M8 7.4v3.8M8 4.9h0',

  // Things
  table: 'M2 3h12v10H2zM2 6.4h12M6 6.4V13',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2',
  /** Where a value comes from: a paper that was read. */
  source: 'M3.4 2h6.4l2.8 2.8V14H3.4zM5.8 9.2l1.5 1.5 2.9-3.4',
  /** Fields of one's own: lines of a form, one more to come. */
  fields: 'M2 3.6h12M2 7h12M2 10.4h5.4M12 9.4v5M9.5 11.9h5',
  storage:
    'M2.8 4c0-2.4 10.4-2.4 10.4 0S2.8 6.4 2.8 4v8c0 2.4 10.4 2.4 10.4 0V4M2.8 8c0 2.4 10.4 2.4 10.4 0',

  // Kinds of party
  company:
    'M2.4 13.8V2.4h6.4v11.4M8.8 6.4h4.8v7.4M1.4 13.8h13.2M4.6 5.2h2M4.6 8h2M4.6 10.8h2M11 9h.4M11 11.4h.4',
  unit: 'M6 2h4v3.4H6zM2 10.6h4V14H2zM10 10.6h4V14h-4zM8 5.4V8M4 10.6V8h8v2.6',
  government: 'M2.2 6.2 8 2.4l5.8 3.8zM4 8.4v3.4M6.7 8.4v3.4M9.3 8.4v3.4M12 8.4v3.4M2.2 13.8h11.6',
  association:
    'M6 3.6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M1.8 11.6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10.2 11.6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6.9 5.4 4.8 9.8M9.1 5.4l2.1 4.4M5.8 11.6h4.4',
  training: 'M8 3 1.4 6.2 8 9.4l6.6-3.2zM4.4 7.8v3.4c1.4 1.8 5.8 1.8 7.2 0V7.8M14.6 6.2v4',
  research:
    'M6.4 1.8v4.6L2.8 12.6q-.6 1.4.8 1.4h8.8q1.4 0 .8-1.4L9.6 6.4V1.8M5.2 1.8h5.6M4.6 10h6.8',
  park: 'M5.6 14V2.2M5.6 2.8h6.8l-1.8 2.4 1.8 2.4H5.6M2.6 14h6',
  platform:
    'M1.6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10.4 3.8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10.4 12.2a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.4 7.1l5.2-2.4M5.4 8.9l5.2 2.4',
  financier:
    'M8.6 4a3.4 1.8 0 1 0-6.8 0 3.4 1.8 0 1 0 6.8 0v3.4c0 2.4-6.8 2.4-6.8 0V4M14.2 9a3.4 1.8 0 1 0-6.8 0 3.4 1.8 0 1 0 6.8 0v3.4c0 2.4-6.8 2.4-6.8 0V9',
  individual: 'M5.2 5a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0M2.6 14c0-6 10.8-6 10.8 0',
  unknown: 'M5.4 5.2a2.6 2.6 0 1 1 3.6 2.4q-1 .5-1 1.8M8 12.6h0'
} as const;

export type IconName = keyof typeof strokes;

export const icons: Readonly<Record<IconName, string>> = strokes;

/** The two threads that cross the mark's warps, in the accent colour. */
export const wefts = 'M1.6 6h12.8M1.6 10h12.8';
