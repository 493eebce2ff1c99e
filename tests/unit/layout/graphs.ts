import fc from 'fast-check';
import type { PartyId } from '#lib/domain/ids.ts';
import type { LayoutInput } from '#lib/layout/layout.ts';

/** Parties 0 … n-1 and arcs between them, as a test writes them. */
export interface Graph {
  readonly count: number;
  readonly arcs: readonly (readonly [number, number])[];
}

export const partyId = (index: number) => `party-${String(index).padStart(6, '0')}` as PartyId;

export function input(count: number, arcs: Graph['arcs']): LayoutInput {
  return {
    parties: Array.from({ length: count }, (_, index) => partyId(index)),
    arcs: arcs.map(([u, v]) => [partyId(u), partyId(v)])
  };
}

export const graphs: fc.Arbitrary<Graph> = fc.nat({ max: 25 }).chain((count) => {
  const node = fc.nat({ max: Math.max(count - 1, 0) });
  return fc.record({
    count: fc.constant(count),
    arcs: count === 0 ? fc.constant([]) : fc.array(fc.tuple(node, node), { maxLength: 50 })
  });
});
