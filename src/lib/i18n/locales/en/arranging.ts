import { capital, count, engagements, parties } from './words.ts';

/** Messages of arranging the drawing. */
export const arranging = {
  'arranging.of': 'Arrange',
  'arranging.title': 'How shall the parties stand?',
  'arranging.layout': 'Layout',
  'arranging.layered': 'By tier',
  'arranging.layered.text': 'A lane for each tier, clients at the left, few crossings.',
  'arranging.force': 'By mutual attraction',
  'arranging.force.text': 'Who deals with each other stands near. Chance decides the rest.',
  'arranging.concentric': 'In rings by distance',
  'arranging.concentric.text': 'A ring for each number of engagements that lead to the middle.',
  'arranging.grouped': 'By group',
  'arranging.grouped.text': 'A block for each group, the largest first.',
  'arranging.circular': 'In circles',
  'arranging.circular.text': 'Each connected part on a circle.',
  'arranging.groupBy': 'Groups',
  'arranging.groupBy.country': 'Country',
  'arranging.groupBy.cluster': 'Cluster',
  'arranging.noClusters': 'This network has no clusters yet.',
  'arranging.middle': ({ names, n }: { names: string; n: number }) =>
    n === 0
      ? 'In the middle: the clients whom nobody engages. Select parties to put them there.'
      : `In the middle: ${names}.`,
  'arranging.seed': 'Seed of chance',
  'arranging.seed.hint': 'The same number gives the same picture.',
  'arranging.another': 'Another picture',
  'arranging.release': ({ n }: { n: number }) =>
    n === 0
      ? 'No party was placed by hand'
      : `Also move the ${count(n, 'party', 'parties')} placed by hand`,
  'arranging.release.hint': 'Otherwise they stay exactly where they are.',
  'arranging.preview': 'Preview',
  'arranging.running': ({ layout }: { layout: string }) => `Arranging: ${layout}`,
  'arranging.stop': 'Stop',
  'arranging.failed': 'The layout was interrupted. The drawing is as it was.',
  'arranging.shown': ({ n }: { n: number }) =>
    n === 0 ? 'Nobody would move.' : `A preview: ${parties(n)} would move.`,
  'arranging.accept': 'Keep',
  'arranging.cancel': 'Cancel',
  'arranging.empty': 'There is nobody to arrange yet.',
  'arranging.labels': 'Can it be read?',
  'arranging.own': 'This tool’s own measure',
  'arranging.score': ({ percent }: { percent: string }) => `${percent} free of overlaps`,
  'arranging.scoreBefore': ({ percent, before }: { percent: string; before: string }) =>
    `${percent} free of overlaps; ${before} before`,
  'arranging.score.text':
    'The share of labels with a place on no card and no other’s thread, of cards that lie on no other, and of threads that run under none.',
  'arranging.plates': ({ hidden, of }: { hidden: number; of: number }) =>
    of === 0
      ? 'No engagement has a label to place.'
      : hidden === 0
        ? `Every label has a free place, ${of} in all.`
        : `${hidden} of ${count(of, 'label', 'labels')} found no free place and ${hidden === 1 ? 'shows' : 'show'} on selection only.`,
  'arranging.cards': ({ n }: { n: number }) =>
    n === 0 ? 'No card lies on another.' : `${count(n, 'pair', 'pairs')} of cards overlap.`,
  'arranging.onThreads': ({ n }: { n: number }) =>
    n === 0
      ? 'No label lies on the thread of another engagement.'
      : `${capital(count(n, 'label lies', 'labels lie'))} on the thread of another engagement.`,
  'arranging.under': ({ n }: { n: number }) =>
    n === 0
      ? 'No thread runs under a card.'
      : `${engagements(n)} ${n === 1 ? 'runs' : 'run'} under a card of somebody else.`,
  'arranging.shortened': ({ n }: { n: number }) =>
    n === 0 ? 'Every name is shown in full.' : `${count(n, 'name', 'names')} shortened on the card.`
};
