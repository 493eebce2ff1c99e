import { count, moment } from './words.ts';

const networks = (n: number) => count(n, 'network', 'networks');

/** Messages of the page about what is stored, and of backups. */
export const storage = {
  'storage.title': 'Storage and backups',
  'storage.lead':
    'Your networks are in this browser, on this computer, and nowhere else. A file elsewhere is the only copy that survives a lost computer, or data that was cleared.',
  'storage.link': 'Storage and backups',
  'storage.browser': 'What the browser says',

  'backup.title': 'Backup of everything',
  'backup.text':
    'One file with every network, those in the trash too, their versions, and your settings. Steps of the history are not in it.',
  'backup.never': 'Everything was never backed up from here.',
  'backup.last': ({ at }: { at: string }) => `Backed up last on ${moment(at)}.`,
  'backup.edits': ({ edits }: { edits: number }) =>
    `Since then, or since a network was saved as a file: ${count(edits, 'edit', 'edits')}.`,
  'backup.do': 'Back up everything',
  'backup.done': ({ n }: { n: number }) => `Backed up: ${networks(n)}. Keep the file elsewhere.`,
  'backup.restore': 'Restore a backup',
  'backup.restore.text':
    'Restoring overwrites nothing: where a network here is different, the one of the backup comes as a copy beside it.',
  'backup.copyTitle': ({ title, at }: { title: string; at: string }) =>
    `${title} (backup of ${moment(at)})`,
  'backup.running': ({ done, of }: { done: number; of: number }) =>
    `Network ${String(done)} of ${String(of)}`,
  'backup.beginning': 'Reading',
  'backup.restored': ({ at }: { at: string }) => `Restored: the backup of ${moment(at)}`,
  'backup.restored.added': ({ n }: { n: number }) => `Added: ${networks(n)}`,
  'backup.restored.copies': ({ n }: { n: number }) =>
    `Different here, so added as a copy: ${networks(n)}`,
  'backup.restored.same': ({ n }: { n: number }) => `Here already: ${networks(n)}`,
  'backup.restored.versions': ({ n }: { n: number }) => `Versions: ${String(n)}`,
  'backup.restored.unreadable': ({ names }: { names: string }) =>
    `Not read, or only in part: ${names}`,
  'backup.restored.cut': 'The file was cut off: this may not be all.',
  'backup.failed': 'The backup could not be made or read',
  'backup.failed.kept': 'Nothing that is here was changed.',
  'backup.remind': ({ edits }: { edits: number }) =>
    `${count(edits, 'edit', 'edits')} are in no file yet. If this browser’s data is cleared, they are lost.`,
  'backup.later': 'Later',
  'backup.found': ({ file }: { file: string }) => `${file} is a backup`,
  'backup.found.do': 'It is restored on the page “Storage and backups”.',

  'stored.title': 'What is stored',
  'stored.text':
    'Everything that the database and its mirror hold, read to its end, also what no longer opens. Nothing on this page changes or deletes it.',
  'stored.checking': 'Reading what is stored',
  'stored.none': 'Nothing is stored in this browser.',
  'stored.untitled': 'Without a title',
  'stored.condition.whole': 'In order',
  'stored.condition.damaged': 'Damaged',
  'stored.condition.newer': 'Of a newer version',
  'stored.condition.unlisted': 'Not in the list',
  'stored.condition.mirror-only': 'Only in the mirror',
  'stored.trashed': 'In the trash',
  'stored.steps': ({ steps }: { steps: number }) => count(steps, 'step', 'steps'),
  'stored.versions': ({ n }: { n: number }) => count(n, 'version', 'versions'),
  'stored.mirrored': ({ steps }: { steps: number }) => `mirrored up to step ${String(steps)}`,
  'stored.open': 'Open',
  'stored.raw': 'Save the raw records',
  'stored.salvage': 'Salvage',
  'stored.copyTitle': ({ title }: { title: string }) => `${title} (salvaged)`,
  'stored.again': 'Read again',
  'rescue.done': ({ title }: { title: string }) => `Brought together: “${title}”`,
  'rescue.from.log': ({ steps }: { steps: number }) =>
    `From the steps of its log, up to step ${String(steps)}.`,
  'rescue.from.mirror': ({ steps }: { steps: number }) =>
    `From the mirror outside the database, as it was after step ${String(steps)}.`,
  'rescue.from.version': ({ steps }: { steps: number }) =>
    `From its newest version, as it was after step ${String(steps)}.`,
  'rescue.skipped': ({ n, names }: { n: number; names: string }) =>
    `${count(n, 'step', 'steps')} could not be read: ${names}.`,
  'rescue.dropped': ({ n }: { n: number }) =>
    `${count(n, 'object', 'objects')} led to something that is missing, and were left out.`,
  'rescue.nothing': 'Nothing is missing from it.',
  'rescue.failed': 'It could not be brought together',
  'rescue.lost': ({ n }: { n: number }) =>
    `${networks(n)} are in the mirror and no longer in the browser’s database`,
  'rescue.lost.do': 'The page “Storage and backups” brings them back.',
  'failure.nothing-left': 'Nothing of it can be read, in the database or in the mirror.',

  'update.waiting':
    'A new version of Sourceloom is here. Reload when you like; until then everything goes on.',
  'update.reload': 'Reload',
  'update.later': 'Later',
  'update.outdated':
    'A newer version of Sourceloom is open in another window, so this one changes nothing more.',
  'update.outdated.kept': 'What was shown as saved is saved.',
  'update.outdated.do': 'Reload this window to go on in it.',
  'update.framed': 'Sourceloom does not work inside another page',
  'update.framed.kept': 'Nothing was changed. A page around it could steer what you press.',
  'update.framed.do': 'Open it in a window of its own.',
  'update.framed.open': 'Open it on its own',

  'failure.not-a-backup': 'This file is not a backup of Sourceloom.',
  'failure.newer-backup': 'A newer version of this page made this backup. Reload the page first.'
};
