import { count, engagements, parties } from './words.ts';

/** Messages of the editor around the canvas. */
export const editor = {
  'editor.title': 'Title of the network',
  'editor.saved': 'Saved',
  'editor.saving': 'Saving',
  'editor.typing': 'Being typed',
  'editor.notSaved': 'Not saved',
  'editor.notSaved.text': ({ detail }: { detail: string }) =>
    `The last edits are only in this window: the browser could not store them (${detail}). It is tried again by itself; keep the window open.`,
  'editor.readOnly': 'Read only',
  'editor.missing': ({ n }: { n: number }) =>
    `${count(n, 'edit', 'edits')} that had been saved ${n === 1 ? 'is' : 'are'} missing: the browser’s storage has lost its newest part. Everything before is shown. A file that you saved may have more.`,
  'editor.late': ({ n, why }: { n: number; why: string }) =>
    `${count(n, 'edit', 'edits')} made here could not be added. ${why}`,
  'editor.differs':
    'What the disk holds does not lead to what is shown here. Save this network as a file now, then reload the page and compare.',
  'editor.strays': ({ n }: { n: number }) =>
    `${count(n, 'edit', 'edits')} made in another window after this one took over ${n === 1 ? 'is' : 'are'} kept in the log, but not shown.`,
  'editor.loading': 'Opening the network',
  'editor.workspaces': 'Workspaces',
  'editor.draw': 'Draw',
  'editor.analyse': 'Analyse',
  'editor.govern': 'Govern',
  'editor.story': 'Story',
  'editor.more': 'More',
  'editor.tools': 'Drawing tools',
  'editor.zoom': 'Zoom',
  'editor.canvas': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `Canvas with ${parties(p)} and ${engagements(e)}. The tables below hold the same.`,
  'editor.hint.empty': 'Draw a whole chain without leaving the keyboard.',
  'editor.hint.empty.touch': 'Draw a whole chain, one tap after the other.',
  'editor.hint.start': 'the first party',
  'editor.hint.child': 'its provider',
  'editor.hint.sibling': 'one more beside it',
  'editor.hint.mouse': 'Or double-click the canvas, and go on with the + at the edge of a card.',
  'editor.hint.mouse.touch': 'Or tap the canvas twice, and go on with the + at the edge of a card.',
  'editor.hint.connect': 'Press the client, then the provider. Esc leaves.',
  'editor.hint.connect.touch': 'Tap the client, then the provider. “Select” leaves.',
  'editor.hint.label': 'its label',
  'editor.hint.done': 'done',
  'editor.hint.nameless': 'A party needs a name. Esc drops it.',
  'editor.hint.nameless.touch': 'A party needs a name. A tap elsewhere drops it.',
  'editor.inline.party': 'Name of the party',
  'editor.inline.engagement': 'Label of the engagement',
  'editor.inline.name': 'Name',
  'editor.inline.label': 'Label',
  'editor.inline.kind': ({ kind }: { kind: string }) => `Kind of the party: ${kind}`,
  'editor.inline.kinds': 'Kind of the party',
  'editor.inline.supports': 'Done to deliver which engagement? Unknown until you pick one.',
  'editor.handle.left': 'Add a client',
  'editor.handle.right': 'Add a provider',
  'editor.handle.top': 'Add a party above, with the same client',
  'editor.handle.bottom': 'Add a party below, with the same client',
  'editor.connectTo': ({ name }: { name: string }) => `Connect ${name} to`,
  'editor.connectTo.hint.touch': 'Or tap the client, then the provider.',
  'editor.connectTo.none': 'No party of this name',
  'editor.allShown': ({ n }: { n: number }) =>
    n === 1 ? 'The one party is shown' : `All ${parties(n)} shown`,
  'editor.removed': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    p === 0
      ? `${engagements(e)} deleted`
      : e === 0
        ? `${parties(p)} deleted`
        : `${parties(p)} and ${engagements(e)} deleted`,
  'editor.undo': 'Undo',
  'editor.undoStep': ({ step }: { step: string }) => `Undo: ${step}`,
  'editor.redoStep': ({ step }: { step: string }) => `Redo: ${step}`,
  'editor.nothingToUndo': 'Nothing to undo',
  'editor.nothingToRedo': 'Nothing to redo',

  'tools.needTwo': 'Draw a second party first',

  'legend.title': 'Legend',
  'legend.width': 'Width: value',
  'legend.widthUnknown': 'Width: equal, values are unknown',

  'panel.resize': 'Width of the panel'
};
