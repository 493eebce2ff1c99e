/** What mouse and fingers do, a line each, as the help lists it. */
export const gestures = [
  'help.mouse.create',
  'help.mouse.handles',
  'help.mouse.rename',
  'help.mouse.move',
  'help.mouse.connect',
  'help.mouse.select',
  'help.mouse.arrange',
  'help.mouse.menu',
  'help.mouse.ends',
  'help.mouse.copy',
  'help.mouse.container',
  'help.mouse.around',
  'help.mouse.more',
  'help.mouse.pan',
  'help.mouse.zoom',
  'help.mouse.map',
  'help.inspector.fields',
  'help.inspector.own',
  'help.inspector.services',
  'help.look.filters',
  'help.look.rules',
  'help.outline'
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

/** A network as lines of text. */
export const typedLines = ['help.typed.open', 'help.typed.check', 'help.typed.write'] as const;
