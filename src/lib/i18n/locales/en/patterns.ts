import { count, engagements, parties } from './words.ts';

/** Messages of chain, blocks, clusters and matrix in the analysis panel. */
export const patterns = {
  'chain.needs': 'A chain needs a client, a provider and an engagement between them.',
  'chain.of': 'Chain of',
  'chain.whole': 'The whole network',
  'chain.shape': 'Shape',
  'chain.shape.none': 'No chain: nobody engages anybody.',
  'chain.shape.line': 'A single line: each engages at most one, and is engaged by at most one.',
  'chain.shape.star': 'A star: all providers are engaged directly, and none hands anything on.',
  'chain.shape.tree': 'A tree: each provider has one client here.',
  'chain.shape.converging': 'Converging: some provider serves several clients of this chain.',
  'chain.shape.net': 'A net: there is a cycle, or providers of one tier engage each other.',
  'chain.breadth': 'Breadth',
  'chain.tiers': 'Tiers and the value between them',
  'chain.flows': 'Value that flows from tier to tier; the table below has the same figures.',
  'chain.flow': ({ from, to, value, n }: { from: string; to: string; value: string; n: number }) =>
    `${from} to ${to}: ${value}, ${count(n, 'pair', 'pairs')}`,
  'chain.passed': 'Passed on',
  'chain.kept': 'Kept',
  'chain.nobodySubcontracts': 'Nobody here hands on what it receives.',
  'chain.nothingInvisible': 'No money goes further than the direct providers.',
  'chain.noCountry': 'No country',
  'chain.job': 'The way of one job',
  'chain.job.choose':
    'Select an engagement, and its way from the client to the last provider stands here.',
  'chain.job.countries': ({ n, names }: { n: number; names: string }) =>
    n === 0 ? 'No country of these is known.' : `${count(n, 'country', 'countries')}: ${names}.`,
  'chain.job.guessed':
    'Where nobody said what an engagement supports, or it supports several, the first one is shown.',
  'chain.job.select': 'Select the whole way',

  'blocks.pools': 'Who could replace whom',
  'blocks.pools.text':
    'Parties with the same clients, the same providers and no dealings with each other. In position they are interchangeable; whether they do the same work is for you to judge.',
  'blocks.pools.none': 'Nobody has a substitute in this position.',
  'blocks.pool': ({ n }: { n: number }) => `${parties(n)}, interchangeable`,
  'blocks.clients': ({ n }: { n: number }) => `${n} clients that buy alike`,
  'blocks.noServices': 'No services are entered, so they cannot tell anybody apart.',
  'blocks.share': 'Parties in a block',
  'blocks.compression': 'Parties per block at the top',
  'blocks.width': 'Largest pattern',
  'blocks.needs': 'Blocks need at least one party.',
  'blocks.near': 'Nearly interchangeable',
  'blocks.near.text':
    'One missing contract makes an exact block disappear. These share at least so many of their dealings.',
  'blocks.near.none': 'None at this similarity.',
  'blocks.threshold': 'At least alike',

  'clusters.title': 'Clusters of dealings',
  'clusters.text':
    'Parties that deal more among themselves than chance would have it. A search, not a proof: firmness tells how often the runs agree.',
  'clusters.needs':
    'There are no dealings with a value among several parties, so there are no clusters.',
  'clusters.found': ({ n, alone }: { n: number; alone: number }) =>
    `${count(n, 'cluster', 'clusters')}${alone > 0 ? `, and ${parties(alone)} in none` : ''}.`,
  'clusters.quality': ({ best, worst, runs }: { best: string; worst: string; runs: number }) =>
    `Modularity ${best}, over ${runs} runs ${worst} to ${best}.`,
  'clusters.against': 'Compare with',
  'clusters.noGroups': 'Nothing of that kind is entered.',
  'clusters.cluster': 'Cluster',
  'clusters.inside': 'Inside',
  'clusters.firm': 'Firm',
  'clusters.name': ({ name, n }: { name: string; n: number }) =>
    n === 1 ? name : `${name} and ${n - 1} more`,
  'clusters.ei': ({ value }: { value: string }) =>
    `E-I index ${value}: from −1, all dealings stay within a group, to 1, all lead out of it.`,

  'dsm.needs': 'A matrix needs at least one party.',
  'dsm.order': 'Order by',
  'dsm.by.tier': 'Tier',
  'dsm.by.sequence': 'Sequence',
  'dsm.by.block': 'Block',
  'dsm.by.cluster': 'Cluster',
  'dsm.smaller': 'Smaller cells',
  'dsm.larger': 'Larger cells',
  'dsm.fit': 'Fit',
  'dsm.byHand': 'Ordered by hand.',
  'dsm.reset': 'Back to the computed order',
  'dsm.label': ({ n }: { n: number }) =>
    `Matrix of ${parties(n)}. Arrows move, Enter selects, Alt with up and down moves a row.`,
  'dsm.read': 'Row buys from column. Point at a cell, or move with the arrows.',
  'dsm.self': ({ name, role }: { name: string; role: string }) => `${name}: ${role}`,
  'dsm.nothing': ({ row, column }: { row: string; column: string }) =>
    `${row} buys nothing from ${column}.`,
  'dsm.cell': ({
    row,
    column,
    value,
    role
  }: {
    row: string;
    column: string;
    value: string;
    role: string;
  }) => `${row} buys from ${column} (${role}): ${value}`,
  'dsm.legend':
    'Size is value, shape is service class: square ITO, circle BPO, diamond KPO, ring unknown. Frames are groups of the order.',
  'dsm.says': 'What it says',
  'dsm.type.hierarchical': 'Hierarchical: no cyclic group is large enough to be a core.',
  'dsm.type.multi-core': 'Several cores of like size.',
  'dsm.type.core-periphery': 'One core, and a periphery around it.',
  'dsm.propagation': ({ share }: { share: string }) =>
    `Propagation cost ${share}: so many of all ordered pairs are reached by a change, each party with itself included.`,
  'dsm.feedback': ({ n }: { n: number }) =>
    n === 0 ? 'No engagement runs against this order.' : `${engagements(n)} against this order.`,
  'role.architecture.core': 'core',
  'role.architecture.core-like': 'like the core',
  'role.architecture.shared': 'shared',
  'role.architecture.control': 'control',
  'role.architecture.periphery': 'periphery',
  'role.architecture.central': 'central, by medians',
  'role.architecture.shared-m': 'shared, by medians',
  'role.architecture.control-m': 'control, by medians',
  'role.architecture.periphery-m': 'periphery, by medians'
};
