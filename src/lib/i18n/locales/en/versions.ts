import { count, engagements, moment, parties } from './words.ts';

/** Messages of kept versions of a network. */
export const versions = {
  'action.versions': 'Versions',
  'versions.title': 'Versions',
  'versions.sentence': ({ n }: { n: number }) => `${count(n, 'version', 'versions')} kept`,
  'versions.none': 'No version is kept yet',
  'versions.text':
    'A version is the whole network as it was. One is kept by itself before the first edit after ten minutes, and before much is taken away; older ones are thinned, those with a name stay.',
  'versions.name': 'Name of the version',
  'versions.keep': 'Keep as it is now',
  'versions.kept': ({ name }: { name: string }) => `Kept as “${name}”`,
  'versions.list': 'Kept versions',
  'versions.reason.kept': 'Kept by hand',
  'versions.reason.decided': 'Decided in a workshop',
  'versions.reason.time': 'Kept by itself',
  'versions.reason.emptied': 'Before it was emptied',
  'versions.reason.bulk': 'Before much was taken away',
  'versions.reason.restore': 'Before an older version was restored',
  'versions.reason.migration': 'When a newer version of the app took over',
  'versions.counts': (p: { parties: number; engagements: number }) =>
    `${parties(p.parties)}, ${engagements(p.engagements)}`,
  'versions.look': ({ version }: { version: string }) => `Look at ${version}`,
  'versions.looking': ({ at }: { at: string }) =>
    `As it was on ${moment(at)}. Nothing here can be changed.`,
  'versions.then': 'Then',
  'versions.now': 'Now',
  'versions.show': 'What the canvas shows',
  'versions.marked': 'Outlined: what is different.',
  'versions.back': 'Back to drawing',
  'versions.restore': 'Restore this version',
  'versions.restored': ({ version }: { version: string }) =>
    `Restored as it was: ${version}. What was there is kept as a version.`,
  'versions.undo': 'Undo',
  'versions.remove': 'Delete',
  'versions.remove.ask': ({ version }: { version: string }) => `Delete the version ${version}?`,
  'versions.remove.text': 'The network itself stays as it is. Nobody can bring this version back.',
  'versions.remove.keep': 'Keep',
  'versions.same': 'Since then nothing has changed.',
  'versions.since': (p: { added: number; removed: number; changed: number; moved: number }) =>
    `Since then: ${(['added', 'removed', 'changed', 'moved'] as const)
      .flatMap((kind) => (p[kind] ? [count(p[kind], kind, kind)] : []))
      .join(', ')}.`,
  'versions.since.list': 'Differences',
  'versions.added': 'Added',
  'versions.removed': 'Removed',
  'versions.changed': 'Changed',
  'versions.moved': 'Moved',
  'versions.more': ({ n }: { n: number }) => `${count(n, 'more', 'more')}: show all`,
  'versions.failed': 'This could not be done with the version',
  'versions.failed.kept': 'The network is as it was.',
  'versions.failed.replay-differs':
    'The disk does not hold what is shown. Save the network as a file, then reload the page.',
  'versions.failed.version-unreadable':
    'The version did not come back from the disk as it was written. Look at another one.',
  'versions.failed.other': 'Try again in a moment.',

  'table.settings': 'Settings',
  'table.parties': 'Party',
  'table.contracts': 'Contract',
  'table.engagements': 'Engagement',
  'table.placements': 'Placement',
  'table.serviceItems': 'Own service',
  'table.fieldDefs': 'Own field',
  'table.views': 'View',
  'table.stories': 'Story',
  'table.storySteps': 'Story step',
  'table.demands': 'Demand',
  'table.decisions': 'Decision',
  'table.workshopItems': 'Workshop item'
};
