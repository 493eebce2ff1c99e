import type { GovernanceWords } from '../../derived-messages.ts';
import { count, engagements, parties } from './words.ts';

const functions = (n: number) => count(n, 'critical function', 'critical functions');
const together = (amount: string) => (amount === '' ? '' : `, together ${amount} a year`);

/** Messages of the workspace “Govern”. */
export const governance = {
  'govern.of': ({ date }: { date: string }) => `Governance, engagements active on ${date}`,
  'govern.asking': 'Reading how this network is governed',
  'govern.empty': 'Nothing to govern yet: draw an engagement first',
  'govern.sentence.under': ({ n, amount }: { n: number; amount: string }) =>
    `${engagements(n)} ${n === 1 ? 'is' : 'are'} under-governed${together(amount)}`,
  'govern.sentence.over': ({ n, amount }: { n: number; amount: string }) =>
    `${engagements(n)} ${n === 1 ? 'is' : 'are'} governed more closely than called for${together(amount)}`,
  'govern.sentence.open': ({ n }: { n: number }) =>
    `Of ${engagements(n)} too little is known to judge the governance`,
  'govern.sentence.fits': ({ n }: { n: number }) =>
    `${n === 1 ? 'The one engagement that can be judged is' : `All ${engagements(n)} that can be judged are`} governed as called for`,
  'govern.stale': 'From an earlier version',
  'govern.crashed': 'The computation stopped. The network is kept as it is.',
  'govern.cancelled': 'Called off. What is shown is of an earlier version.',
  'govern.tabs': 'Parts of governance',
  'govern.tab.fit': 'Fit',
  'govern.tab.tools': 'Tools',
  'govern.tab.exposure': 'Exposure',
  'govern.tab.whatIf': 'What if',
  'govern.tab.matching': 'Matching',
  'govern.own': 'Sourceloom’s reading',
  'govern.whole': 'Whole network',
  'govern.unknown': 'Not known',
  'govern.coverage': ({ known, of }: { known: number; of: number }) =>
    `${known} of ${of} amounts known`,
  'govern.coverage.count': 'No amount is known, so engagements are counted.',
  'govern.coverage.otherCurrency': ({ n }: { n: number }) =>
    `${count(n, 'amount is', 'amounts are')} in another currency without a rate, and left out.`,

  'fit.under': 'Under',
  'fit.even': 'Fits',
  'fit.over': 'Over',
  'fit.open': 'Open',
  'fit.unclear': 'Between',
  'fit.plate.under': ({ n }: { n: number }) => `Under ${n}`,
  'fit.plate.over': ({ n }: { n: number }) => `Over ${n}`,
  'fit.legend.under': 'Under-governed',
  'fit.legend.even': 'Fits, or between types',
  'fit.legend.over': 'Over-governed',
  'fit.legend.open': 'Inputs missing',
  'fit.map': 'Engagements by fit',
  'fit.method':
    'Types: Gereffi, Humphrey and Sturgeon 2005. Grades of 1 to 5, the steps between types and their limits: Sourceloom’s reading.',
  'fit.complete': 'Which inputs are missing',

  'quadrant.title': 'Formal and relational governance',
  'quadrant.hybrid': 'Hybrid',
  'quadrant.armsLength': 'Arm’s length',
  'quadrant.trust': 'Trust-based',
  'quadrant.ungoverned': 'Ungoverned',
  'quadrant.formal': 'Formal tools',
  'quadrant.relational': 'Relational tools',
  'quadrant.text': ({ placed, open }: { placed: number; open: number }) =>
    `${engagements(placed)} ${placed === 1 ? 'has' : 'have'} enough answers to be placed${open === 0 ? '.' : `; ${open} ${open === 1 ? 'has' : 'have'} not.`}`,
  'quadrant.point': ({
    name,
    formal,
    relational
  }: Record<'name' | 'formal' | 'relational', string>) =>
    `${name}: formal ${formal}, relational ${relational}`,
  'quadrant.method':
    'Both kinds of tools complement each other (Poppo and Zenger 2002). The indices and the cut at 0.5 are Sourceloom’s reading.',

  'findings.title': 'Findings',
  'findings.count': ({ n }: { n: number }) => `${n}, by severity`,
  'findings.none': 'Nothing of this kind is open.',
  'findings.source': 'Rule',
  'findings.change': 'Would change it',
  'findings.show': 'Show on the canvas',
  'findings.sort': 'Order',
  'findings.sort.severity': 'Severity',
  'findings.sort.amount': 'Amount',
  'findings.sort.rule': 'Rule',

  'govern.form.type': 'Type of governance',
  'govern.form.inputs': 'Inputs, 1 low to 5 high',
  'govern.form.predicted': 'Called for',
  'govern.form.actual': 'In use',
  'govern.form.fit': 'Fit',
  'govern.form.fit.value': ({ value, word }: { value: string; word: string }) =>
    `${value}, ${word}`,
  'govern.form.between': ({ first, last }: { first: string; last: string }) =>
    `Between ${first} and ${last}`,
  'govern.form.all': 'Any of the five: no input is known',
  'govern.form.none.unlikely':
    'None: the theory holds a simple transaction that cannot be codified unlikely. Look at both grades again.',
  'govern.form.none.excluded':
    'None: of a simple, codified service from a supplier who is not capable, the theory expects that it is left out of the chain.',
  'govern.form.missing': ({ fields }: { fields: string }) => `Missing: ${fields}`,
  'govern.form.dynamics': 'What would move it',
  'govern.form.dynamic.up': ({ input, types }: { input: string; types: string }) =>
    `${input} ↑ → ${types}`,
  'govern.form.dynamic.down': ({ input, types }: { input: string; types: string }) =>
    `${input} ↓ → ${types}`,
  'govern.form.second': 'Second opinion: transaction costs',
  'govern.form.second.none': 'Needs asset specificity or frequency.',
  'govern.form.agrees': 'Agrees',
  'govern.form.conflicts': 'Conflicts',
  'govern.form.alone': 'Stands alone',
  'govern.form.shifted': 'High uncertainty speaks for more administration.',
  'govern.form.second.method':
    'Williamson 1979, 1991; never averaged with the types. Which types answer to it: Sourceloom’s reading.',
  'govern.form.grade': ({ field, grade }: { field: string; grade: number }) => `${field}: ${grade}`,
  'govern.form.formal': ({ value, known, of }: { value: string; known: number; of: number }) =>
    `Formal ${value} · ${known} of ${of} known`,
  'govern.form.relational': ({ value, known, of }: { value: string; known: number; of: number }) =>
    `Relational ${value} · ${known} of ${of} known`,
  'govern.form.tooFew': 'too few known',
  'govern.form.gaps': ({ tools }: { tools: string }) =>
    `Absent although a critical function depends on it: ${tools}`,
  'govern.form.levels': 'Service levels',
  'govern.form.levels.none': 'None written down.',
  'govern.form.levels.missed': ({ n }: { n: number }) => `${n} missed`,
  'govern.form.levels.count': ({ n }: { n: number }) => `${n}`,
  'govern.form.level.name': 'Measure',
  'govern.form.level.target': 'Target',
  'govern.form.level.actual': 'Actual',
  'govern.form.level.unit': 'Unit',
  'govern.form.level.state': 'State',
  'govern.form.level.met': 'Met',
  'govern.form.level.missed': 'Missed',
  'govern.form.level.open': 'Open',
  'govern.form.level.add': 'Add a service level',
  'govern.form.level.remove': ({ name }: { name: string }) => `Remove ${name}`,
  'govern.form.level.new': 'Availability',
  'govern.form.functions': 'Serves',
  'govern.form.functions.none': 'No function named',
  'govern.form.critical': ({ name }: { name: string }) => `${name} (critical)`,
  'govern.form.inactive': 'Not active on the chosen day, so it is not judged.',

  'sourcing.title': 'As a client',
  'sourcing.inHouseCentre': 'In-house centre',
  'sourcing.jointVenture': 'Joint venture',
  'sourcing.prime': 'Prime provider',
  'sourcing.single': 'Single provider',
  'sourcing.panel': 'Panel',
  'sourcing.bestOfBreed': 'Best of breed',
  'sourcing.guardian': 'Guardian',
  'sourcing.none': 'No model fits what is drawn.',
  'sourcing.share': ({ share }: { share: string }) => `${share} of the external value`,
  'sourcing.items': ({ items }: { items: string }) => `same service: ${items}`,
  'sourcing.integrator.internal': 'Integrated by an internal team',
  'sourcing.integrator.external': 'Integrated by an external integrator',
  'sourcing.integrator.leadSupplier': 'Integrated by a lead supplier',
  'sourcing.integrator.hybrid': 'Integrated by an internal team and a supplier',
  'sourcing.geography': 'Service comes from',
  'sourcing.onshore': ({ n }: { n: number }) => `${n} onshore`,
  'sourcing.nearshore': ({ n }: { n: number }) => `${n} nearshore`,
  'sourcing.offshore': ({ n }: { n: number }) => `${n} offshore`,
  'sourcing.unknown': ({ n }: { n: number }) => `${n} unknown`,
  'sourcing.method':
    'Read off the structure, in a fixed order; several may hold. Rules and the limit of 60%: Sourceloom’s reading.',

  'prime.title': 'As a prime provider',
  'prime.pair': ({ client }: { client: string }) => `With ${client}`,
  'prime.hybrid': 'Hybrid governance',
  'prime.drive': 'Drivenness',
  'drive.buyer': 'Buyer-driven',
  'drive.producer': 'Producer-driven',
  'drive.mixed': 'Mixed',
  'drive.notAssessed': 'Not assessed',
  'drive.shares': ({ revenue, spend }: { revenue: string; spend: string }) =>
    `${revenue} of its revenue, ${spend} of the client’s spend`,
  'drive.revenueUnknown': 'the prime’s revenue is not known',
  'drive.revenueOtherCurrency': 'its revenue is in another currency without a rate',
  'drive.amountUnknown': 'an amount is not known',
  'drive.termUnknown': 'an amount has no term',
  'drive.revenueTooSmall': 'its revenue is below what the client pays',
  'prime.network': 'The network that it leads',
  'prime.members': 'Members',
  'prime.ties': 'Ties',
  'prime.ties.value': ({ chain, lateral }: { chain: number; lateral: number }) =>
    `${chain} along the chains, ${lateral} aside from them`,
  'prime.centralisation': 'Centralisation',
  'prime.shape': 'Shape',
  'shape.line': 'Line',
  'shape.star': 'Star',
  'shape.tree': 'Tree',
  'shape.converging': 'Converging',
  'shape.net': 'Net',
  'prime.mode': 'Mode found',
  'prime.advised': 'Mode advised',
  'prime.advised.none': 'None fits many members of low consensus',
  'prime.consensus': 'Goal consensus',
  'mode.nao': 'Administrative organisation',
  'mode.shared': 'Shared',
  'mode.lead': 'Lead organisation',
  'prime.method':
    'Three modes: Provan and Kenis 2008. How they are detected, sizes and limits: Sourceloom’s reading.',
  'triads.title': 'Service triads',
  'triads.decay': ({ provider, customer }: { provider: string; customer: string }) =>
    `${provider} reaches ${customer} too: the bridge decays`,
  'triads.transferred': ({ provider, customer }: { provider: string; customer: string }) =>
    `${provider} reaches ${customer}, and nobody else does: bridge transferred`,
  'triads.open': ({ provider }: { provider: string; customer: string }) =>
    `${provider} serves customers who are not drawn`,
  'party.governance.none': 'Neither a client nor a prime provider on the chosen day.',

  'matrix.title': 'Tools by engagement',
  'matrix.text':
    'Each row is an engagement, each column a tool. Press a cell to go to the engagement.',
  'matrix.cell': ({ name, tool, state }: Record<'name' | 'tool' | 'state', string>) =>
    `${name}, ${tool}: ${state}`,
  'matrix.unknown': 'unknown',
  'matrix.gap': 'absent on a critical function',
  'matrix.legend.inUse': 'In use',
  'matrix.legend.agreed': 'Agreed',
  'matrix.legend.absent': 'Absent',
  'matrix.legend.gap': 'Absent on a critical function',
  'matrix.legend.unknown': 'Unknown',

  'exposure.concentration': 'Concentration of direct spend',
  'exposure.by': 'By',
  'exposure.by.party': 'Provider',
  'exposure.by.group': 'Ownership group',
  'exposure.by.country': 'Country of provision',
  'exposure.by.dataCountry': 'Country of data',
  'exposure.by.service': 'Service',
  'exposure.hhi': ({ hhi, number }: { hhi: string; number: string }) =>
    `HHI ${hhi}, like ${number} equal ones`,
  'exposure.hhi.none': 'Nothing can be shared out.',
  'exposure.within': 'Within each service, the HHI of its providers',
  'exposure.reach': 'Reach into critical functions',
  'exposure.reach.text': ({ n }: { n: number }) =>
    n === 0 ? 'No function is called critical, so nobody’s reach is known.' : `Of ${functions(n)}.`,
  'exposure.direct': 'Direct',
  'exposure.total': 'Total',
  'exposure.hidden': 'Hidden',
  'exposure.sharedBy': 'Below',
  'exposure.single': 'Single points of failure',
  'exposure.single.none': 'Nobody’s failure alone stops a function.',
  'exposure.single.line': ({ name, functions: list }: { name: string; functions: string }) =>
    `${name}: ${list}`,
  'exposure.reading':
    'Engagements on one function are all needed, unless one is an alternative to another; the same in every analysis of failure. Sourceloom’s reading.',
  'exposure.leaving': 'Hard to leave',
  'exposure.leaving.exact': ({ share, n }: { share: string; n: number }) =>
    `${share} of ${count(n, 'critical engagement', 'critical engagements')}`,
  'exposure.leaving.range': ({ least, most, n }: { least: string; most: string; n: number }) =>
    `Between ${least} and ${most} of ${count(n, 'critical engagement', 'critical engagements')}, until more is known`,
  'exposure.leaving.none': 'No critical engagement with an outside provider.',
  'hold.notSubstitutable': 'not substitutable',
  'hold.highlyComplex': 'very hard to substitute',
  'hold.noExitPlan': 'no exit plan',
  'hold.shortNotice': 'notice shorter than a replacement takes',
  'exposure.expiry': 'What runs out',
  'exposure.expiry.none': 'No engagement has an end.',
  'exposure.expiry.end': 'End',
  'exposure.expiry.notice': 'Notice by',
  'exposure.expiry.undated': ({ n }: { n: number }) => `${engagements(n)} without an end.`,
  'exposure.expiry.passed': 'passed',
  'exposure.ranks': 'Rank in each chain',
  'exposure.rank': 'Rank',
  'exposure.ranks.chain': ({ name }: { name: string }) => `Chain of ${name}`,
  'exposure.inferred': 'inferred',
  'exposure.own': 'Definitions of reach, concentration and failure: Sourceloom’s reading.',

  'whatIf.text': 'Suppose that somebody fails. Nothing in the network is changed.',
  'whatIf.what': ({ side }: { side: string }) => `What fails, ${side}`,
  'whatIf.nothing': 'Nothing',
  'whatIf.group': ({ name }: { name: string }) => `Group of ${name}`,
  'whatIf.country': ({ name }: { name: string }) => `Country: ${name}`,
  'whatIf.level': ({ side }: { side: string }) => `How much is left, ${side}`,
  'whatIf.level.0': 'Nothing is left',
  'whatIf.level.50': 'Half is left',
  'whatIf.level.75': 'Three quarters are left',
  'whatIf.functions': 'Functions',
  'whatIf.engagements': 'Engagements',
  'whatIf.direct': 'Lost directly',
  'whatIf.cascade': 'Lost by cascade',
  'whatIf.idle': 'Left without a purpose',
  'whatIf.lost': ({ lost, hurt }: { lost: number; hurt: number }) =>
    hurt === 0 ? `${lost} stopped` : `${lost} stopped, ${hurt} reduced`,
  'whatIf.value': ({ amount, known, of }: { amount: string; known: number; of: number }) =>
    `${amount}, ${known} of ${of} known`,
  'whatIf.nobody': 'Choose what fails on one side or both.',
  'whatIf.step': ({ side, at, of }: { side: string; at: number; of: number }) =>
    `Step ${at} of ${of}, ${side}`,
  'whatIf.show': 'Step shown on the canvas',
  'whatIf.before': 'Step before',
  'whatIf.after': 'Next step',
  'whatIf.lost.step': ({ at }: { at: number }) => (at === 0 ? 'Fails' : `Step ${at}`),
  'whatIf.legend': 'Lost in this step or before',
  'whatIf.note':
    'Amounts count only the engagements that nothing lost stands above: what is passed on is inside them.',
  'whatIf.unchanged': 'Nothing else stops.',

  'matching.none': 'No demand is written down, so there is nothing to match.',
  'matching.demand': ({ client, items }: { client: string; items: string }) =>
    `${client} looks for ${items}`,
  'matching.total': ({ total }: { total: string }) => `Match ${total}`,
  'matching.notAssessed': 'Not assessed',
  'matching.bottleneck': 'bottleneck',
  'matching.missing': ({ parts }: { parts: string }) => `Not known: ${parts}`,
  'matching.withoutOffers': ({ n }: { n: number }) => `${parties(n)} say nothing about offers.`,
  'matching.noCandidates': 'No party says what it offers.',
  'matching.dimension.supply': 'Supply and demand',
  'matching.dimension.space': 'Space',
  'matching.dimension.organisation': 'Organisation',
  'matching.part.coverage': 'coverage',
  'matching.part.capability': 'capability',
  'matching.part.capacity': 'capacity',
  'matching.part.proximity': 'proximity',
  'matching.part.officeHours': 'office hours',
  'matching.part.language': 'language',
  'matching.part.cost': 'cost',
  'matching.part.governance': 'governance fit',
  'matching.part.maturity': 'maturity',
  'matching.part.cooperation': 'earlier cooperation',
  'matching.part.interface': 'interface',
  'matching.method':
    'Three dimensions of the literature; every formula is Sourceloom’s reading. One dimension at 0 makes the match 0.',

  'costForm.market': 'Market contract',
  'costForm.trilateral': 'Trilateral, with a third party',
  'costForm.bilateral': 'Bilateral, relational',
  'costForm.unified': 'Unified, in one firm',

  'rule.G-01.name': 'Bridge transferred',
  'rule.G-01.why':
    'The provider reaches the customer of its client, who has no contact of its own any more (Li and Choi 2009).',
  'rule.G-01.todo': 'A contact of the client’s own to the customer.',
  'finding.G-01': ({ names }: GovernanceWords) => `Bridge transferred: ${names}`,
  'rule.G-02.name': 'Single point of failure',
  'rule.G-02.why':
    'Its failure alone stops a critical function: engagements are all needed unless one is an alternative.',
  'rule.G-02.todo': 'An engagement that can stand in, named as alternative.',
  'finding.G-02': ({ name, variant, values, n }: GovernanceWords) =>
    `${variant === 'country' ? values : variant === 'group' ? `The group of ${name}` : name} alone stops ${functions(n)}`,
  'rule.G-03.name': 'Hidden critical reach',
  'rule.G-03.why':
    'It serves critical functions further down the chain, where a list of direct providers does not show it.',
  'rule.G-03.todo':
    'Consent to subcontracting and flow-down (F11) above it, or another subcontractor.',
  'finding.G-03': ({ name, n }: GovernanceWords) => `${name} is hidden behind ${functions(n)}`,
  'rule.G-04.name': 'Shared subcontractor',
  'rule.G-04.why':
    'Several direct providers depend on the same party below them, so they may fail together.',
  'rule.G-04.todo': 'Another subcontractor for one of them.',
  'finding.G-04': ({ name, n }: GovernanceWords) =>
    `${name} works below ${count(n, 'direct provider', 'direct providers')}`,
  'rule.G-05.name': 'Spend concentrated on one provider',
  'rule.G-05.why': 'Half of the direct spend or more goes to one provider.',
  'rule.G-05.todo': 'A second provider, or a stronger exit plan with this one.',
  'finding.G-05': ({ name, share }: GovernanceWords) => `${share} of direct spend goes to ${name}`,
  'rule.G-06.name': 'Spend concentrated on one group',
  'rule.G-06.why': 'Half of the direct spend or more goes to parties of one ownership group.',
  'rule.G-06.todo': 'A provider from outside the group.',
  'finding.G-06': ({ name, share, n }: GovernanceWords) =>
    `${share} of direct spend goes to the group of ${name}, ${parties(n)}`,
  'rule.G-07.name': 'Spend concentrated on one country',
  'rule.G-07.why': 'Half of the direct spend or more is provided from one country.',
  'rule.G-07.todo': 'A provider, or a site, elsewhere; or a dismissal with the reason.',
  'finding.G-07': ({ values, share }: GovernanceWords) =>
    `${share} of direct spend is provided from ${values}`,
  'rule.G-08.name': 'Hard to leave',
  'rule.G-08.why': 'It serves a critical function and cannot be left in time.',
  'rule.G-08.todo': 'An exit plan, longer notice, or a substitute.',
  'finding.G-08': ({ name, holds }: GovernanceWords) => `${name} is hard to leave: ${holds}`,
  'rule.G-09.name': 'Notice is due',
  'rule.G-09.why': 'After the last day of notice the engagement goes on, or ends without a choice.',
  'rule.G-09.todo': 'A decision: renew, renegotiate or give notice.',
  'finding.G-09': ({ name, variant, from, n }: GovernanceWords) =>
    variant === 'passed'
      ? `Notice for ${name} was due by ${from}`
      : `Notice for ${name} is due by ${from}, in ${count(n, 'day', 'days')}`,
  'rule.G-10.name': 'Another network mode is advised',
  'rule.G-10.why':
    'For its size and goal consensus the contingency table has another mode (Provan and Kenis 2008).',
  'rule.G-10.todo': 'Another mode, or another grade of the goal consensus.',
  'finding.G-10': ({ name, modes, advised }: GovernanceWords) =>
    `${name}: ${modes} found, ${advised || 'no mode'} advised`,
  'rule.G-11.name': 'Two theories disagree',
  'rule.G-11.why':
    'Transaction costs call for another governance than the five types (Williamson 1979; Gereffi and others 2005).',
  'rule.G-11.todo': 'A second look at asset specificity, frequency and the three grades.',
  'finding.G-11': ({ name, types, forms }: GovernanceWords) =>
    `${name}: ${types || 'no type'} against ${forms}`,
  'rule.G-12.name': 'Ungoverned',
  'rule.G-12.why': 'Neither formal nor relational tools reach one half.',
  'rule.G-12.todo': 'Tools in use, formal or relational.',
  'finding.G-12': ({ name }: GovernanceWords) =>
    `${name} has neither formal nor relational governance`,
  'rule.G-13.name': 'Service level missed',
  'rule.G-13.why':
    'The actual value is on the wrong side of the target. Of a share more is better, of a time less.',
  'rule.G-13.todo': 'The credits and the joint problem solving that the contract has.',
  'finding.G-13': ({ name, values }: GovernanceWords) => `${name} misses ${values}`,
  'rule.G-14.name': 'Standard offer under close control',
  'rule.G-14.why':
    'A cloud service or standard offer comes as it is for everybody; close control of it is seldom possible.',
  'rule.G-14.todo': 'Another type in use, or an offer made for this client.',
  'finding.G-14': ({ name, types }: GovernanceWords) =>
    `${name} is standard and governed as ${types}`,
  'rule.G-15.name': 'Guardian without strong governance',
  'rule.G-15.why':
    'A guardian vendor helps where the client keeps strong governance (Oshri, Dibbern, Kotlarsky and Krancher 2019).',
  'rule.G-15.todo': 'Formal tools with whoever coordinates the others.',
  'finding.G-15': ({ name }: GovernanceWords) =>
    `${name} leaves coordination to a guardian with few formal tools`,
  'rule.G-16.name': 'No amount known',
  'rule.G-16.why': 'Shares and values leave these engagements out.',
  'rule.G-16.todo': 'An amount, and a rate if it is in another currency.',
  'finding.G-16': ({ n }: GovernanceWords) => `${engagements(n)} without a usable amount`,
  'rule.G-17.name': 'No end known',
  'rule.G-17.why': 'The timeline leaves these engagements out.',
  'rule.G-17.todo': 'An end, of the engagement or of its contract.',
  'finding.G-17': ({ n }: GovernanceWords) => `${engagements(n)} without an end`
};
