import { capital, count, engagements, number, parties } from './words.ts';

/** How much the filters leave. */
interface Kept {
  readonly parties: number;
  readonly of: number;
  readonly engagements: number;
  readonly ofEngagements: number;
}

/** Messages of the analysis panel. */
export const analysis = {
  'analysis.of': 'Analysis of the network as drawn',
  'analysis.ofShown': 'Analysis of what is shown',
  'analysis.upToDate': 'Up to date',
  'analysis.stale': 'From an earlier version',
  'analysis.sentence': ({ parties: p, depth }: { parties: number; depth: number | undefined }) =>
    p === 0
      ? 'Nothing is drawn yet.'
      : depth === 0
        ? `${capital(parties(p))}, not yet connected.`
        : depth === undefined
          ? `${capital(parties(p))}.`
          : `${capital(parties(p))}, ${count(depth, 'tier', 'tiers')} deep.`,
  'analysis.cutSentence': ({ n, name }: { n: number; name: string }) =>
    n === 0
      ? 'No single party holds it together.'
      : n === 1
        ? `${name} alone holds it together.`
        : `${parties(n)} hold it together.`,
  'analysis.both': ({ size, cut }: { size: string; cut: string }) => `${size} ${cut}`,
  'analysis.counts': 'Size',
  'analysis.parties': 'Parties',
  'analysis.engagements': 'Engagements',
  'analysis.pairs': 'Pairs with an engagement',
  'analysis.depth': 'Chain depth',
  'analysis.tiers': ({ n }: { n: number }) => count(n, 'tier', 'tiers'),
  'analysis.cut': 'Cut points',
  'analysis.cut.text':
    'Without one of these, the network falls into parts that no longer deal with each other. Direction is ignored.',
  'analysis.cut.none': 'None: every party can go and the rest stays connected.',
  'analysis.blocks': 'Interchangeable blocks',
  'analysis.blocks.text':
    'Parties in one block look the same to everyone outside it: same clients, same providers, same service class. The exact modular decomposition of the network.',
  'analysis.perParty': 'Each party',
  'analysis.perParty.text':
    'Tier: steps down from a party that nobody engages, by the longest way.',
  'analysis.separate': 'Separate chains',
  'analysis.computing': ({ part }: { part: string }) => `Computing: ${part}`,
  'analysis.cancel': 'Cancel',
  'analysis.cancelled': 'Cancelled. The numbers below are from an earlier version.',
  'analysis.crashed':
    'The computation stopped unexpectedly and was started anew. The drawing is not affected.',
  'analysis.gone':
    'The computation stopped twice. The drawing is not affected; the numbers can be asked for again.',
  'analysis.tier': ({ tier }: { tier: number }) => (tier === 0 ? 'Client' : `Tier ${tier}`),
  'analysis.blockSize': ({ n }: { n: number }) => parties(n),

  'analysis.views': 'Views of the analysis',
  'analysis.tab.overview': 'Overview',
  'analysis.tab.measures': 'Metrics',
  'analysis.tab.chain': 'Chain',
  'analysis.tab.matrix': 'Matrix',
  'analysis.tab.blocks': 'Groups',
  'analysis.selectAll': ({ n }: { n: number }) => `Select all ${n}`,

  'scope.filters': ({ parties: p, of, engagements: e, ofEngagements }: Kept) =>
    `Filters leave ${number(p)} of ${parties(of)} and ${number(e)} of ${engagements(ofEngagements)}.`,
  'scope.whole': 'Analyse everything',
  'scope.shown': 'Analyse what is shown',
  'scope.whole.text':
    'All numbers here are about the whole network, with what the filters leave out.',
  'scope.shown.text':
    'The numbers here are about what is shown, as if the rest did not exist. Who governs the primes’ networks, and colour and size on the canvas, stay those of the whole network.',
  'scope.day': ({ date }: { date: string }) =>
    `Only engagements that are active on ${date} count, as the view says.`,

  'report.chain': 'the chain',
  'report.substitutes': 'interchangeable parties',
  'report.clusters': 'clusters of dealings',
  'report.matrix': 'the matrix',
  'report.quotient': 'the network of blocks',
  'report.measures': 'all metrics',
  'report.why': 'why a number is what it is',
  'report.blocks': 'interchangeable blocks',
  'report.near-blocks': 'near blocks',

  'block.leaf': 'Party',
  'block.parallel': 'Side by side: no dealings among them',
  'block.series': 'All deal with each other, both ways',
  'block.complete': 'All deal with each other alike',
  'block.linear': 'A cascade: each engages all below',
  'block.prime': 'A pattern of its own'
};
