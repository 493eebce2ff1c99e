import type { ProblemWords } from '../../derived-messages.ts';
import { count } from './words.ts';

const parties = (n: number) => count(n, 'party', 'parties');
const engagements = (n: number) => count(n, 'engagement', 'engagements');

/** Messages of the rules: what each finds, why it matters, what to do, and a sentence for a finding. */
export const rules = {
  'rule.V-02.name': 'Same identifier on several parties',
  'rule.V-02.why':
    'A registered number belongs to one organisation, so either one party is drawn twice or a number is wrong.',
  'rule.V-02.todo': 'Correct the number, or delete the copy after moving its engagements.',
  'problem.V-02': ({ names, values }: ProblemWords) => `${names} share ${values}.`,

  'rule.V-03.name': 'Same name on several parties',
  'rule.V-03.why':
    'Names that differ only in case, width or punctuation often mean one organisation; they never prove it.',
  'rule.V-03.todo': 'Look whether they are one, and delete the copy; else dismiss this.',
  'problem.V-03': ({ names, n }: ProblemWords) => `${names}: ${parties(n)} with the same name.`,

  'rule.V-04.name': 'LEI with wrong digits',
  'rule.V-04.why':
    'A legal entity identifier has 20 characters, and its last two check the others (ISO 17442).',
  'rule.V-04.todo': 'Type it again from the register.',
  'problem.V-04': ({ name, values }: ProblemWords) => `${name}: ${values} is not an LEI.`,

  'rule.V-05.name': 'EUID not in its form',
  'rule.V-05.why':
    'A European unique identifier is a country, a register, a point and a number (Regulation (EU) 2021/1042).',
  'rule.V-05.todo': 'Write it as in DEK1101R.HRB116737.',
  'problem.V-05': ({ name, values }: ProblemWords) => `${name}: ${values} is not an EUID.`,

  'rule.V-06.name': 'LEI not looked up',
  'rule.V-06.why':
    'The digits are right, but nothing is asked of the internet here: whether it is in force, and whose it is, is unknown.',
  'rule.V-06.todo':
    'Look it up at the register of the Global Legal Entity Identifier Foundation, then dismiss this with the day.',
  'problem.V-06': ({ name, values }: ProblemWords) => `${name}: ${values} was not looked up.`,

  'rule.V-07.name': 'End before the start',
  'rule.V-07.why': 'Nothing runs backwards: such an engagement never counts as active.',
  'rule.V-07.todo': 'Correct one of the dates.',
  'problem.V-07': ({ name, from, to }: ProblemWords) =>
    `${name} starts ${from} and ends before that, ${to}.`,

  'rule.V-08.name': 'Active after its end',
  'rule.V-08.why': 'Its status says active, its end has passed: one of both is out of date.',
  'rule.V-08.todo': 'Set the status to ended, or write the new end.',
  'problem.V-08': ({ name, from }: ProblemWords) => `${name} is called active and ended ${from}.`,

  'rule.V-09.name': 'Party engages itself',
  'rule.V-09.why':
    'Outsourcing has two sides. It is shown and counted, and left out of all measures.',
  'rule.V-09.todo': 'Draw the internal unit as a party of its own, or choose another provider.',
  'problem.V-09': ({ name }: ProblemWords) => `${name}: client and provider are the same.`,

  'rule.V-10.name': 'More passed on than received',
  'rule.V-10.why':
    'What supports an engagement costs more than the engagement itself brings. An engagement that serves several counts in equal parts: this tool’s own.',
  'rule.V-10.todo': 'Check the amounts and their years, and what the engagements support.',
  'problem.V-10': ({ name, amount, limit }: ProblemWords) =>
    `${name} brings ${limit} and passes on ${amount}.`,

  'rule.V-11.name': 'Individual as a party',
  'rule.V-11.why':
    'Service outsourcing is between organisations; work by an individual is employment or purchase by its definition.',
  'rule.V-11.todo': 'Draw the organisation behind the person, or dismiss this with the reason.',
  'problem.V-11': ({ name }: ProblemWords) => `${name} is an individual.`,

  'rule.V-12.name': 'Provider in the client’s own group',
  'rule.V-12.why':
    'Outsourcing is done by an outside provider. Parties joined by control or more than half of the shares are one group; internal units belong to it too: this tool’s own.',
  'rule.V-12.todo': 'Set the governance type to hierarchy if it is an in-house centre.',
  'problem.V-12': ({ name }: ProblemWords) => `${name} stays within one ownership group.`,

  'rule.V-13.name': 'No service named',
  'rule.V-13.why': 'Without a service the engagement has no class, and matching passes it by.',
  'rule.V-13.todo': 'Choose a service of Table 1-2, or at least its class.',
  'problem.V-13': ({ name }: ProblemWords) => `${name}: the service is unknown.`,

  'rule.V-14.name': 'Runs outside what it supports',
  'rule.V-14.why': 'It begins earlier or ends later than the engagement that it is done for.',
  'rule.V-14.todo': 'Check both periods, and which engagement it supports.',
  'problem.V-14': ({ name, other }: ProblemWords) => `${name} runs outside the period of ${other}.`,

  'rule.V-15.name': 'Not information-intensive',
  'rule.V-15.why':
    'The first test of service outsourcing: it rests on information and network technology, or uses much of it.',
  'rule.V-15.todo': 'Keep it if it belongs to the picture, and dismiss this.',
  'problem.V-15': ({ name }: ProblemWords) => `${name} is said not to be information-intensive.`,

  'rule.V-20.name': 'Supports an engagement of others',
  'rule.V-20.why':
    'What a client passes on serves an engagement in which that client is the provider; here it is not.',
  'rule.V-20.todo': 'Choose an engagement that the client receives.',
  'problem.V-20': ({ name, other }: ProblemWords) =>
    `${name} supports ${other}, which its client does not deliver.`,

  'rule.V-21.name': 'What it supports was not said',
  'rule.V-21.why':
    'Its place in the chain is read off the network: from the only engagement that its client receives, or from none. Ranks below it are as sure as that.',
  'rule.V-21.todo': 'Say what it supports, or that it was contracted directly.',
  'problem.V-21': ({ name, variant }: ProblemWords) =>
    variant === 'root'
      ? `${name} is taken to be contracted directly.`
      : `${name}: what it supports is read off the network.`,

  'rule.V-22.name': 'Several that it may support',
  'rule.V-22.why': 'Its client receives more than one engagement, so it has no rank.',
  'rule.V-22.todo': 'Choose which of them it supports.',
  'problem.V-22': ({ name, n }: ProblemWords) =>
    `${name} may support any of ${engagements(n - 1)}.`,

  'rule.V-24.name': 'Engagements that support each other',
  'rule.V-24.why': 'A chain has a beginning. Engagements in a circle of support get no rank.',
  'rule.V-24.todo': 'Say which of them was contracted directly.',
  'problem.V-24': ({ names, n }: ProblemWords) =>
    n === 1 ? `${names} supports itself.` : `${names} support each other.`,

  'rule.V-25.name': 'Circle of trade',
  'rule.V-25.why':
    'Each engages the next and the last engages the first. It may be so, as when a prime is a customer of its client; it may also be an engagement drawn the wrong way.',
  'rule.V-25.todo': 'Check the direction of each engagement: from who pays to who delivers.',
  'problem.V-25': ({ names }: ProblemWords) => `${names} engage each other in a circle.`,

  'rule.V-26.name': 'Owners in a loop',
  'rule.V-26.why': 'Parties that own each other have no ultimate owner.',
  'rule.V-26.todo': 'Check the direction of each ownership link.',
  'problem.V-26': ({ names, n }: ProblemWords) =>
    n === 1 ? `${names} owns itself.` : `${names} own each other.`,

  'rule.V-30.name': 'Critical function at risk',
  'rule.V-30.why':
    'A critical function needs a provider that is engaged directly, and a way out of every engagement that serves it.',
  'rule.V-30.todo': 'Name the function in the engagement that serves it, and write an exit plan.',
  'problem.V-30': ({ name, other, variant }: ProblemWords) => {
    if (variant === 'noProvider') return `${name} has no provider that is engaged directly.`;
    if (variant === 'noPlan') return `${name} is served by ${other}, which has no exit plan.`;
    return `${name} is served by ${other}; whether there is an exit plan is unknown.`;
  },

  'rule.V-31.name': 'Tool missing for a critical function',
  'rule.V-31.why':
    'A service for a critical function needs audit rights, an exit plan, termination rights, flow-down to subcontractors and data protection.',
  'rule.V-31.todo': 'Agree on the tool, and mark it as agreed.',
  'problem.V-31': ({ name, values }: ProblemWords) => `${name} lacks ${values}.`,

  'rule.V-32.name': 'Hard to replace, reason unknown',
  'rule.V-32.why': 'Whether providers are few or moving is hard calls for different remedies.',
  'rule.V-32.todo': 'Choose the reason.',
  'problem.V-32': ({ name }: ProblemWords) => `${name} is hard to replace, and nobody says why.`,

  'rule.V-33.name': 'Stored data without a country',
  'rule.V-33.why': 'Which law protects the data depends on where it lies.',
  'rule.V-33.todo': 'Write the country where the data is stored.',
  'problem.V-33': ({ name }: ProblemWords) =>
    `${name} stores data, but the country of storage is missing.`,

  'rule.V-34.name': 'Notice shorter than a replacement takes',
  'rule.V-34.why':
    'If the provider leaves, time runs out before another is in place. Days needed: easy 30, medium 90, harder 180; these limits are this tool’s own.',
  'rule.V-34.todo': 'Agree on a longer notice, or prepare a replacement.',
  'problem.V-34': ({ name, days, needed }: ProblemWords) =>
    `${name}: ${count(days, 'day', 'days')} of notice, ${needed} needed.`,

  'rule.V-40.name': 'Governance not fully known',
  'rule.V-40.why':
    'Complexity, ability to codify and capability say which governance fits (Gereffi, Humphrey and Sturgeon 2005); what is missing is read as any.',
  'rule.V-40.todo': 'Fill in what is known; leave the rest.',
  'problem.V-40': ({ name, fields }: ProblemWords) => `${name}: unknown are ${fields}.`,

  'rule.V-41.name': 'Governance fits badly',
  'rule.V-41.why':
    'The type in use is two or more steps from what the theory calls for (Gereffi, Humphrey and Sturgeon 2005). The measure of fit is this tool’s own.',
  'rule.V-41.todo': 'Check the grades, then whether less or more control would do.',
  'problem.V-41': ({ name, actual, types, variant }: ProblemWords) => {
    const side =
      variant === 'over'
        ? ': more control than called for'
        : variant === 'under'
          ? ': exposed'
          : '';
    return `${name} is governed as ${actual}; ${types} would fit${side}.`;
  },

  'rule.V-42.name': 'Unlikely combination',
  'rule.V-42.why':
    'Work of low complexity that cannot be codified is held unlikely; a weak provider of simple, codified work is left out of the chain (Gereffi, Humphrey and Sturgeon 2005).',
  'rule.V-42.todo': 'Check the three grades.',
  'problem.V-42': ({ name, variant }: ProblemWords) =>
    variant === 'excluded'
      ? `${name}: by theory such a provider is left out of the chain.`
      : `${name}: simple work that cannot be codified is unlikely.`,

  'rule.V-43.name': 'Currencies without a rate',
  'rule.V-43.why':
    'Amounts of different currencies are never added. Rates are typed by hand; none comes from elsewhere.',
  'rule.V-43.todo': 'Set the base currency and the rates of the network.',
  'problem.V-43': ({ variant, values, n }: ProblemWords) =>
    variant === 'noCurrency'
      ? `${count(n, 'amount has', 'amounts have')} no currency, and others do.`
      : `There is no rate for ${values}.`,

  'rule.V-50.name': 'Own field not filled in',
  'rule.V-50.why':
    'In this network the field is marked as needed: every record of its type is to have a value. Own rule of this network.',
  'rule.V-50.todo': 'Fill it in, or take the mark off in “Fields of your own”.',
  'problem.V-50': ({ name, fields }: ProblemWords) => `${name}: needed and missing: ${fields}.`,

  'rule.V-51.name': 'Value that does not fit its own field',
  'rule.V-51.why':
    'An import or a change of type left a value that is not of the field’s type or not in its list. It is kept, but filters and figures leave it out.',
  'rule.V-51.todo': 'Write a value that fits, or change the field in “Fields of your own”.',
  'problem.V-51': ({ name, fields }: ProblemWords) => `${name}: the value does not fit: ${fields}.`,

  'problems.title': 'Problems',
  'problems.of': 'Problems in this network',
  'problems.sentence': ({ warnings, hints }: { warnings: number; hints: number }) =>
    `${count(warnings, 'warning', 'warnings')} and ${count(hints, 'hint', 'hints')}`,
  'problems.none': 'No problems found',
  'problems.none.text': ({
    n,
    parties: p,
    engagements: e
  }: Record<'n' | 'parties' | 'engagements', number>) =>
    `${count(n, 'rule', 'rules')} looked at ${parties(p)} and ${engagements(e)}.`,
  'problems.noneLeft': 'Nothing of this kind is open.',
  'problems.looking': 'Being looked at',
  'problems.filter': 'Show',
  'problems.filter.all': 'All',
  'problems.filter.warning': 'Warnings',
  'problems.filter.hint': 'Hints',
  'problems.filter.dismissed': 'Dismissed',
  'problems.warning': 'Warning',
  'problems.hint': 'Hint',
  'problems.own': 'own rule',
  'problems.todo': 'What to do:',
  'problems.more': ({ n }: { n: number }) => `Show all ${n}`,
  'problems.fewer': 'Show fewer',
  'problems.dismiss': 'Dismiss',
  'problems.dismiss.of': ({ problem }: { problem: string }) => `Dismiss: ${problem}`,
  'problems.decision.edit': 'Change who decided, when and why',
  'problems.reason': 'Why it may stay so',
  'problems.reason.missing': 'A reason is needed: others will ask.',
  'problems.dismiss.cancel': 'Cancel',
  'problems.reopen': 'Open again',
  'problems.reopen.of': ({ problem }: { problem: string }) => `Open again: ${problem}`,
  'problems.dismissed': ({ reason }: { reason: string }) => `Dismissed: ${reason}`
};
