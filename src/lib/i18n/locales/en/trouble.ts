import { count, engagements, parties } from './words.ts';

/** Messages of pages shown when something is wrong. */
export const trouble = {
  'trouble.notFound': 'This network is not on this computer',
  'trouble.notFound.kept': 'Nothing was deleted by opening this address.',
  'trouble.notFound.do':
    'It may have been drawn in another browser, or its data was cleared. Look through the networks that are here.',
  'trouble.inTrash': ({ title }: { title: string }) => `“${title}” is in the trash`,
  'trouble.inTrash.kept': 'It is whole, with its history.',
  'trouble.inTrash.do': 'Restore it to go on with it.',
  'trouble.newer': ({ title }: { title: string }) =>
    `A newer version of this page has written “${title}”`,
  'trouble.newer.kept': (p: { found: number; known: number }) =>
    `Nothing was changed. It has format ${p.found}; this version reads up to ${p.known}.`,
  'trouble.newer.do': 'Reload the page to get the newer version, then open it again.',
  'trouble.database': 'The browser cannot open its storage',
  'trouble.database.kept': 'Nothing was deleted. Files that you saved yourself are not affected.',
  'trouble.database.do':
    'Close other windows of this page and try again. If it stays so, restart the browser: a full disk and a private window are the commonest causes.',
  'trouble.damaged': ({ title }: { title: string }) => `A part of “${title}” cannot be read`,
  'trouble.damaged.kept': (p: {
    steps: number;
    unread: number;
    parties: number;
    engagements: number;
  }) =>
    `Readable: the first ${count(p.steps, 'step', 'steps')}, with ${parties(p.parties)} and ${engagements(p.engagements)}. Not readable: ${count(p.unread, 'step', 'steps')} after that. Nothing was changed or deleted.`,
  'trouble.damaged.do':
    'Open a copy of what can be read and go on with it; the damaged original stays. The raw records can be saved for somebody who can repair them.',
  'trouble.damaged.open': 'Open a copy of the readable part',
  'trouble.damaged.raw': 'Save the raw records',
  'trouble.damaged.copyTitle': ({ title }: { title: string }) => `${title} (readable part)`,
  'trouble.damaged.reason': ({ seq, reason }: { seq: number; reason: string }) =>
    `Step ${seq}: ${reason}`,
  'trouble.import': ({ file }: { file: string }) => `${file} could not be opened`,
  'trouble.import.kept': 'Nothing was added and nothing was changed.',
  'trouble.notKept': 'The browser did not keep the network',
  'trouble.notKept.do': 'Its storage may be full: make room on the disk, then try again.',
  'trouble.unexpected': 'This page met an error that it did not expect',
  'trouble.unexpected.kept': 'What was shown as saved is saved.',
  'trouble.unexpected.do':
    'Reload the page. If it happens again, the details help to find out why.',
  'trouble.reload': 'Reload'
};
