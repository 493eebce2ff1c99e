import { analystOf, cheapFirst } from '#lib/analysis/analyse.ts';
import type { Question } from '#lib/analysis/questions.ts';
import { seededRandom } from '#lib/analysis/random.ts';
import { runSteps } from '#lib/analysis/run.ts';
import type { Steps } from '#lib/analysis/steps.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { engagement, party, partyId } from '../support/diagrams.ts';
import type { Task } from './harness.ts';
import { here } from './harness.ts';
import type { Pair } from './pair.ts';

// What the worker does for an open tab of the analysis panel after an edit. The numbers of an open
// panel are to follow an edit within a second, and drawing goes on meanwhile.

const countries = ['CN', 'IN', 'US', 'DE', 'PH', 'PL', 'GB', 'IE'] as const;
const services = ['ITO-1-1', 'ITO-2-1', 'BPO-1-2', 'KPO-1', 'BPO-2-1', 'ITO-3-2'] as const;

/** Four tiers, each engaged by the one above; a sixth of the amounts and a fifth of the services is missing. */
function layered(partyCount: number, engagementCount: number): Diagram {
  const random = seededRandom(1);
  const begins = [0, 0.05, 0.2, 0.55, 1].map((share) => Math.round(share * partyCount));
  const someOf = (tier: number) => {
    const [from, to] = [begins[tier]!, begins[tier + 1]!];
    return from + Math.floor((to - from) * random.next() ** 1.5);
  };
  const engagements = new Map<string, Engagement>();
  const engage = (client: number, provider: number) => {
    const line = `p${client} > p${provider}`;
    const hasValue = random.next() < 5 / 6;
    const fields = {
      ...(hasValue && { value: { amount: 10 + random.below(10_000), currency: 'USD' } }),
      ...(random.next() < 0.8 && { serviceItems: [services[random.below(services.length)]!] })
    };
    engagements.set(line, engagement(line, fields));
  };
  for (let i = begins[1]!; i < partyCount; i++) {
    engage(someOf(begins.findIndex((begin) => begin > i) - 2), i);
  }
  while (engagements.size < engagementCount) {
    const tier = random.below(3);
    engage(someOf(tier), someOf(tier + 1));
  }
  return {
    ...newDiagram('Bench'),
    parties: Table.of(
      Array.from({ length: partyCount }, (_, i) =>
        party(`p${i}`, { country: countries[(7 * i) % countries.length]! })
      )
    ),
    engagements: Table.of([...engagements.values()])
  };
}

/** What each tab wants to know, beside what the drawing always needs. */
const drawing: Question[] = [{ metric: 'tier' }, { metric: 'degree' }];
const glance: Question[] = [
  { metric: 'party-count' },
  { metric: 'engagement-count' },
  { metric: 'pair-count' },
  { metric: 'chain-depth' },
  { metric: 'articulation-points' }
];
const tabs: Readonly<Record<string, readonly Question[]>> = {
  overview: [{ report: 'measures' }],
  'metric betweenness': [{ report: 'measures' }, { metric: 'betweenness' }],
  chain: [
    { report: 'chain', parameters: { root: partyId('p0'), whole: true } },
    { metric: 'subcontracting-ratio' },
    { metric: 'invisible-share' },
    { metric: 'pass-through' }
  ],
  groups: [
    { report: 'blocks' },
    { report: 'substitutes' },
    { report: 'quotient' },
    { report: 'near-blocks', parameters: { threshold: 0.75 } },
    { report: 'clusters' },
    { metric: 'ei-index', parameters: { by: 'country' } }
  ],
  'matrix by tier': [{ report: 'matrix' }],
  'matrix by cluster': [{ report: 'matrix', parameters: { by: 'cluster' } }]
};

/** Whether it asks for work that the app shares among workers. */
function isLong(question: Question): boolean {
  if ('metric' in question) return question.metric === 'betweenness';
  return question.report === 'clusters' || question.parameters?.['by'] === 'cluster';
}

export function panelTasks(pair: Pair): Task[] {
  const diagram = layered(1_000, 5_000);
  return Object.entries(tabs).map(([tab, questions]): Task => {
    const asked = cheapFirst(
      [...drawing, ...glance, ...questions].map((question) => ({ question }))
    );
    function* answers(): Steps<void> {
      const analyst = analystOf(diagram, 0, { asOf: '2026-01-01' });
      for (const { question } of asked) yield* analyst.answer(question);
    }
    return {
      name: `panel after an edit: ${tab}`,
      size: '1k / 5k',
      limit: 1000,
      contestants: {
        engine: here(() => runSteps(answers())),
        ...(questions.some(isLong) && { twoWorkers: pair.contestant(answers) })
      }
    };
  });
}
