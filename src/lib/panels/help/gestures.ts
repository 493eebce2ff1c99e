/** What mouse and fingers do, a line each, as the help lists it. */
export const gestures = [
  'help.mouse.create',
  'help.mouse.handles',
  'help.mouse.rename',
  'help.mouse.move',
  'help.mouse.connect',
  'help.mouse.select',
  'help.mouse.pan',
  'help.mouse.zoom',
  'tables.hint'
] as const;

/** How a chain is drawn in one go. */
export const chain = [
  'help.chain.begin',
  'help.chain.child',
  'help.chain.label',
  'help.chain.kind',
  'help.chain.supports',
  'help.chain.escape'
] as const;
