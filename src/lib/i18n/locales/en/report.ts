import { engagements } from './words.ts';

/** Messages of the governance report. */
export const report = {
  'report.title': 'Governance report',
  'report.open': 'Report to print',
  'report.asOf': ({ day }: { day: string }) => `Engagements active on ${day}`,
  'report.made': ({ date }: { date: string }) => `Made ${date}`,
  'report.rows': 'Rows of a table',
  'report.rows.first': ({ n }: { n: number }) => `At most ${n}`,
  'report.rows.all': 'All',
  'report.more': ({ n, of }: { n: number; of: number }) =>
    `The first ${n} of ${of}; the others are left out of this print.`,

  'report.summary': 'Summary',
  'report.fact.amounts': 'Amounts known',
  'report.fact.amounts.value': ({ known, of }: { known: number; of: number }) =>
    `${known} of ${of}`,
  'report.fact.total': 'Direct spend outside the groups',
  'report.fact.findings': 'Open findings',
  'report.fact.findings.value': ({
    warnings,
    hints,
    dismissed
  }: Record<'warnings' | 'hints' | 'dismissed', number>) =>
    `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${hints} ${hints === 1 ? 'hint' : 'hints'}; ${dismissed} dismissed`,
  'report.fact.critical': 'Critical functions',
  'report.fact.spread': 'Spread over providers',

  'report.lacks': 'What it could not read',
  'report.lacks.empty':
    'No engagement is active on this day, so there is nothing to judge. Every part below says so.',
  'report.lacks.amounts':
    'No amount is known. Shares count engagements instead, and no sum of money is given.',
  'report.lacks.someAmounts': ({ n, of }: { n: number; of: number }) =>
    `Of ${engagements(of)}, ${n} ${n === 1 ? 'has' : 'have'} no amount. Shares and sums leave ${n === 1 ? 'it' : 'them'} out.`,
  'report.lacks.currency': ({ n }: { n: number }) =>
    `Amounts come in several currencies without a rate: ${engagements(n)} ${n === 1 ? 'is' : 'are'} left out of shares and sums. Nothing is added across currencies.`,
  'report.lacks.inputs': ({ n }: { n: number }) =>
    `Of ${engagements(n)} the fit cannot be judged: inputs or the type in use are missing.`,
  'report.lacks.critical':
    'No function is called critical, so critical reach and what is hard to leave are not known.',
  'report.lacks.ends': ({ n }: { n: number }) =>
    `${engagements(n)} ${n === 1 ? 'has' : 'have'} no end, and ${n === 1 ? 'is' : 'are'} not on the timeline.`,
  'report.lacks.nothing': 'Nothing that the rules read is missing.',

  'report.first': ({ n }: { n: number }) =>
    n === 1 ? 'The one warning' : `The first ${n} warnings, the largest amounts first`,
  'report.map': 'The fit map',
  'report.map.text':
    'Colour, stitch and mark of a thread tell the fit of the engagement; its width tells the value.',
  'report.map.alt': ({ n }: { n: number }) => `The drawing with the fit of ${engagements(n)}`,
  'report.map.none': 'Nothing is drawn yet.',

  'report.finding': 'Finding',
  'report.rule': 'Rule',
  'report.reason': 'Reason',
  'report.findings.dismissed': 'Dismissed, with the reason',

  'report.part.engagements': 'Engagements',
  'report.part.parties': 'Clients and prime providers',
  'report.part.exposure': 'Exposure',
  'report.part.matching': 'Matching',

  'report.fit': 'Types of governance and fit',
  'report.second': 'Second opinion',
  'report.second.value': ({ forms, word }: { forms: string; word: string }) => `${forms}: ${word}`,
  'report.amount': 'Amount',
  'report.known': 'Known',
  'report.quadrant': 'Quadrant',
  'report.gaps': 'Gaps',
  'report.offers': 'Cloud services and standard offers',
  'report.offers.none': 'No engagement is called a cloud service or a standard offer.',
  'report.remark': 'Remark',
  'report.clients': 'How clients source',
  'report.model': 'Model found',
  'report.evidence': 'Evidence',
  'report.pairs': 'Between client and prime provider',
  'report.indices': ({ formal, relational }: { formal: string; relational: string }) =>
    `${formal} / ${relational}`,
  'report.indices.head': 'Formal / relational',
  'report.primes.none': 'No party is a prime provider.',
  'report.networks': 'Networks that prime providers lead',
  'report.mode.by': ({ mode, name }: { mode: string; name: string }) => `${mode}, by ${name}`,
  'report.names': ({ names, rest }: { names: string; rest: string }) => `${names} and ${rest} more`,
  'report.triad': 'What was read',
  'report.triads.none': 'No provider reaches the customers of its client.',
  'report.concentration': ({ by }: { by: string }) => `Concentration of direct spend by: ${by}`,
  'report.spread.coverage': ({ known, of }: { known: number; of: number }) =>
    `Of ${engagements(of)}, ${known} can be shared out.`,
  'report.share': 'Share',
  'report.within': 'Concentration of providers within one service or country',
  'report.within.by': 'Within',
  'report.within.what': 'Which',
  'report.effective': 'Like so many equal ones',
  'report.who': 'Who or where',
  'report.reach.none': 'Nobody reaches a critical function.',
  'report.stops': 'Stops',
  'report.critical': 'Critical ones',
  'report.holds': 'Why hard to leave',
  'report.unknown': 'Not known',
  'report.leaving.substitutability': 'substitutability',
  'report.leaving.exitPlan': 'exit plan',
  'report.leaving.notice': 'provider’s notice',
  'report.notice.client': 'Client’s notice by',
  'report.notice.provider': 'Provider’s notice by',
  'report.passed': ({ date }: { date: string }) => `${date}, passed`,
  'report.daysLeft': 'Days left',
  'report.inChain': 'Chain',
  'report.recipient': 'Recipient',
  'report.match': 'Match',

  'report.methods': 'How it was read',
  'report.methods.text':
    'What is marked “Sourceloom’s reading” is this tool’s own way to make a theory computable, and no author’s words. Unknown stays unknown: it is left out and counted, and never read as nought.',
  'report.method.types': 'Types and fit',
  'report.method.second': 'Second opinion',
  'report.method.tools': 'Tools and their indices',
  'report.method.levels': 'Service levels',
  'report.method.levels.text':
    'Of a share more is better, of a time less; for any other unit only the difference is told.',
  'report.method.sourcing': 'Sourcing models',
  'report.method.drive': 'Drivenness',
  'report.method.drive.text':
    'The share of the prime’s revenue that comes from the client, less the share of the client’s outside spend that goes to the prime. Above 0.2 buyer-driven, below −0.2 producer-driven.',
  'report.method.network': 'Network mode',
  'report.method.triads': 'Service triads',
  'report.method.triads.text':
    'Bridge, decay and transfer: Li and Choi 2009. How contacts are read off the drawing is Sourceloom’s reading.',
  'report.method.concentration': 'Concentration',
  'report.method.concentration.text':
    'HHI is the sum of squared shares of the direct spend (rank 1) with providers outside the client’s group; 1 / HHI is the number of equal ones that would be spread alike. What a prime passes on is inside its own amount.',
  'report.method.failure': 'Failure',
  'report.method.matching': 'Matching',
  'report.foot':
    'The rules with their sources and worked examples are in the documentation, docs/governance.md.'
};
