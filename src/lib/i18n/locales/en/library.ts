import { count, engagements, parties } from './words.ts';

/** Messages of the page of networks and the samples. */
export const library = {
  'library.title': 'Your networks',
  'library.lesson.title': 'Draw your outsourcing network',
  'library.lesson.text':
    'Begin with the client and draw outwards. Press N for a party, C to connect two of them.',
  'library.lesson.client': 'Terminal client',
  'library.lesson.prime': 'Prime provider',
  'library.lesson.subcontractor': 'Subcontractor',
  'library.new': 'New network',
  'library.open': 'Open a file',
  'library.drop':
    'A workbook, a list of engagements as CSV, or a .sourceloom.json file, can also be dropped here.',
  'library.samples': 'Learn from a sample',
  'library.parties': ({ n }: { n: number }) => parties(n),
  'library.engagements': ({ n }: { n: number }) => engagements(n),
  'library.untitled': 'Untitled network',
  'library.changed': 'Changed',
  'library.actions': ({ title }: { title: string }) => `Actions for “${title}”`,
  'library.rename': 'Rename',
  'library.newTitle': ({ title }: { title: string }) => `New name of “${title}”`,
  'library.duplicate': 'Duplicate',
  'library.copyTitle': ({ title }: { title: string }) => `${title} copy`,
  'library.export': 'Save as a file',
  'library.saveAs': 'Save as…',
  'library.discard': 'Move to the trash',
  'library.discarded': ({ title }: { title: string }) => `“${title}” is in the trash`,
  'library.undo': 'Undo',
  'library.picture': ({ title }: { title: string }) => `Outline of “${title}”`,
  'library.sort': 'Sort by',
  'library.sort.changed': 'Last changed',
  'library.sort.name': 'Name',
  'library.search': 'Find a network',
  'library.found': ({ n }: { n: number }) => count(n, 'network', 'networks'),
  'library.nothingFound': ({ text }: { text: string }) => `No network has “${text}” in its name.`,
  'library.showAll': 'Show all',
  'library.refused': ({ title }: { title: string }) => `“${title}” stays as it was`,
  'library.kept': 'Kept on this computer only.',
  'library.kept.persisted': ({ size }: { size: string }) =>
    `Kept on this computer only. The browser counts ${size} in use and says that it keeps your networks until you clear its data.`,
  'library.kept.notPersisted': ({ size }: { size: string }) =>
    `Kept on this computer only. The browser counts ${size} in use and says that it may clear your networks when room gets short.`,
  'library.persist': 'Ask it to keep them',

  'trash.title': 'Trash',
  'trash.text': ({ n }: { n: number }) =>
    `A network stays here for ${count(n, 'day', 'days')} and is then deleted. Until then it can be restored as it was, with its history.`,
  'trash.empty.title': 'The trash is empty',
  'trash.back': 'Your networks',
  'trash.since': 'In the trash since',
  'trash.left': ({ n }: { n: number }) => `Deleted in ${count(n, 'day', 'days')}`,
  'trash.restore': 'Restore',
  'trash.restored': ({ title }: { title: string }) => `“${title}” is back among your networks`,
  'trash.delete': 'Delete for good',
  'trash.delete.ask': ({ title }: { title: string }) => `Delete “${title}” for good?`,
  'trash.delete.text':
    'The network and its history are taken off this computer. Nobody can bring them back. Files that you saved stay.',
  'trash.clear': 'Empty the trash',
  'trash.clear.ask': ({ n }: { n: number }) =>
    `Delete ${count(n, 'network', 'networks')} for good?`,
  'trash.clear.do': ({ n }: { n: number }) => `Delete ${count(n, 'network', 'networks')}`,
  'trash.keep': 'Keep',

  'sample.governance-glance.name': 'Governance at a glance',
  'sample.governance-glance.text':
    'Six clients, and every sourcing model, network mode and finding about governance once. Invented; all values are illustrative.',
  'sample.kodak-1989.name': 'Kodak, 1989',
  'sample.kodak-1989.text':
    'One client, three providers: data centre, telecommunications, PC support. From the published record; the values are unknown.',
  'sample.shared-cloud.name': 'A bank and its cloud',
  'sample.shared-cloud.text':
    'Two primes, and three steps down in both chains the same cloud provider. Invented; all values are illustrative.',
  'sample.lake-park.name': 'A park in the chain',
  'sample.lake-park.text':
    'Providers of one outsourcing park, their clients abroad and who supports them. Invented; all values are illustrative.'
};
