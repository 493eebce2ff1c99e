import type { MetricKey } from '#lib/analysis/metrics/index.ts';
import type { MetricQuestion } from '#lib/analysis/questions.ts';
import type { Measure } from '#lib/analysis/reports/measures.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Reply } from '#lib/state/analysis.svelte.ts';
import type { Selectable } from '#lib/state/session.svelte.ts';

/** One party or pair of parties with its value. */
export interface Entry {
  readonly key: string;
  /** The party, or client and provider. */
  readonly parties: readonly PartyId[];
  /** What stands for it on the canvas. */
  readonly objects: readonly Selectable[];
  readonly value: number;
  /** Of a sampled value, in its unit. */
  readonly standardError?: number;
}

export interface Entries {
  /** In the order of the network. */
  readonly defined: readonly Entry[];
  /** How many have no value by the metric's own rule. */
  readonly undefinedCount: number;
}

/** The values of a key that has one for each party or engagement. */
export function entriesOf(
  { ground, answer }: Reply<MetricQuestion>,
  measure: Measure,
  key: MetricKey
): Entries {
  const values = answer.ok ? answer.value.values[key] : undefined;
  if (!isList(values)) return { defined: [], undefinedCount: 0 };
  const errors = answer.ok ? answer.value.sampling?.standardErrors[key] : undefined;
  const isMembers = measure.shape === 'members';
  const engagementsOf = measure.level === 'engagement' ? byEdge(ground) : undefined;
  const defined: Entry[] = [];
  for (const [at, value] of Array.from(values).entries()) {
    if (Number.isNaN(value)) continue;
    const place = isMembers ? value : at;
    const parties = engagementsOf ? endsOf(ground, place) : ground.parties.slice(place, place + 1);
    const standardError = errors?.[at];
    defined.push({
      key: String(place),
      parties,
      objects: engagementsOf ? (engagementsOf.get(place) ?? []) : parties,
      value: isMembers ? 1 : value,
      ...(standardError !== undefined && { standardError })
    });
  }
  return { defined, undefinedCount: values.length - defined.length };
}

type Ground = Reply['ground'];

function endsOf({ parties, clients, providers }: Ground, edge: number): PartyId[] {
  return [clients[edge] ?? -1, providers[edge] ?? -1].flatMap((place) => parties[place] ?? []);
}

function byEdge({ engagements, edgeOf }: Ground): Map<number, Selectable[]> {
  const found = new Map<number, Selectable[]>();
  for (const [at, id] of engagements.entries()) {
    const edge = edgeOf[at] ?? -1;
    if (edge >= 0) found.set(edge, [...(found.get(edge) ?? []), id]);
  }
  return found;
}

export function isList(value: unknown): value is Int32Array | Float64Array {
  return value instanceof Int32Array || value instanceof Float64Array;
}

/** The highest first; equal ones in the order of the network. */
export function highestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.value - a.value);
}
