import { capital, count, engagements, parties } from './words.ts';

/** Messages of chain, blocks, clusters and matrix in the analysis panel. */
export const patterns = {
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

  'needs.no-parties': 'Nothing is drawn yet. This needs parties, and engagements between them.',
  'needs.none-shown':
    'The filters leave no party. Analyse everything, or let the filters leave somebody: this needs parties, and engagements between them.',
  'needs.no-engagements':
    'Nobody engages anybody yet. This needs an engagement: press C, then the client, then the provider.',
  'needs.none-counts': ({ n }: { n: number }) =>
    `${capital(engagements(n))} drawn, and none counts: on the day that is looked at each has ended or not begun, or it is left out, by a filter or by the lines that count.`,

  'dashboard.title': 'The network on one page',
  'dashboard.open': 'On one page, to print',
  'dashboard.made': ({ date }: { date: string }) => `As of ${date}`,
  'dashboard.picture': ({ n }: { n: number }) => `The drawing, with ${parties(n)}`,
  'dashboard.matrix': ({ n }: { n: number }) =>
    `The matrix of ${parties(n)} by tier: a mark where the row buys from the column. The drawing is too large for a page.`,
  'dashboard.value': 'Value of engagements',
  'dashboard.tier': ({ n, value }: { n: number; value: string }) => `${parties(n)} · ${value}`,
  'dashboard.received': 'Most received',
  'dashboard.inside': ({ share }: { share: string }) => `${share} inside`,
  'dashboard.foot':
    'What is not entered is not counted as nothing: it is left out, and said above. Shapes are this tool’s own words.',

  'quotient.title': 'The network of blocks',
  'quotient.text':
    'Each block as one box, clients left of providers: what is left to understand once interchangeable parties are taken together.',
  'quotient.depth': 'How fine',
  'quotient.of': ({ n, of }: { n: number; of: number }) => `Step ${n} of ${of}`,
  'quotient.says': ({ blocks, collapsed }: { blocks: number; collapsed: number }) =>
    `${count(blocks, 'box', 'boxes')}, ${collapsed} of them with several parties.`,
  'quotient.none':
    'No block here has several parties: the network is its own pattern, and cannot be made smaller this way. Near-interchangeable parties below forgive a missing contract.',
  'quotient.many': ({ n }: { n: number }) =>
    `More than ${n} boxes are not drawn here. Collapse them on the canvas, or choose a coarser step.`,
  'quotient.collapse': ({ n }: { n: number }) =>
    `Collapse ${count(n, 'block', 'blocks')} on the canvas`,
  'quotient.expand': 'Expand them',
  'quotient.boxes':
    'On the canvas each becomes a box, folded to one card: press F to open it, undo to take the boxes away.',

  'chain.primes': 'Networks that primes lead',
  'chain.primes.text':
    'The form of each prime’s own network, and who governs it: its lead organisation, its members together, or an organisation of its own.',

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

  'dsm.needs': 'A matrix needs at least two parties.',
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
    `Matrix of ${parties(n)}. Arrows move, Enter selects, Alt with up, down, Page Up, Page Down, Home or End moves a row.`,
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
  'dsm.roles': 'Roles',
  'dsm.roles.text':
    'Core: all depend on each other. Shared: much depended on, depending on few. Control: the reverse. Periphery: neither.',
  'dsm.roles.medians':
    'There is no core, so medians decide. Central: depends on many, and many on it. Shared: only many on it. Control: only it on many. Periphery: neither.',
  'dsm.role': ({ role }: { role: string }) => capital(role),
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
