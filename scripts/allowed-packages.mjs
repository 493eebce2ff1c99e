// The packages that may run in the app, each with its reason and the folders of src/lib that may import
// it. A new one needs a line here, in one place that a reviewer cannot miss. The lockfile test, ESLint
// and dependency-cruiser read this list.

/** @type {Readonly<Record<string, { why: string, folders: readonly string[] }>>} */
export const runtimePackages = {
  comlink: {
    why: 'Calls into Web Workers as plain functions; 2 kB, no dependencies.',
    folders: ['worker']
  },
  'cose-base': {
    why: 'The force model of cytoscape-fcose, by the same authors; nobody else imports it.',
    folders: []
  },
  cytoscape: {
    why: 'Draws the network and brings gestures and layouts; no dependencies.',
    folders: ['canvas', 'layout']
  },
  'cytoscape-fcose': {
    why: 'The force layout, for Cytoscape without a screen; runs in a worker of its own.',
    folders: ['layout']
  },
  fflate: {
    why: 'Packs and unpacks the zip that a slide file or a workbook is, under our own limits; 8 kB, no dependencies.',
    folders: ['stage', 'formats']
  },
  idb: {
    why: 'IndexedDB with promises and types; 1.4 kB, no dependencies.',
    folders: ['storage']
  },
  'layout-base': {
    why: 'The geometry of cose-base, by the same authors; nobody else imports it.',
    folders: []
  },
  marked: {
    why: 'Reads Markdown into tokens, of which we draw the harmless ones; no dependencies.',
    folders: ['stage']
  },
  papaparse: {
    why: 'Reads CSV as the world writes it (quotes, separators, broken rows); no dependencies.',
    folders: ['formats']
  },
  valibot: {
    why: 'Checks unknown data at the border and needs no eval, so the CSP can forbid it; no dependencies.',
    folders: ['schema', 'formats', 'storage', 'state']
  }
};

/** Compiled into the app; their versions are pinned by the lockfile like those of all tools. */
export const frameworkPackages = ['svelte', '@sveltejs/kit', 'clsx'];
