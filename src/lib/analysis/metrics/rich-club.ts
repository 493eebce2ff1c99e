/**
 * Whether the parties with the most counterparties deal with each other.
 *
 * Formula      phi(k) = 2 E_k / (N_k (N_k - 1)), N_k = parties of degree > k, E_k = ties among them, k = 0, 1, …;
 *              `_normalised` = phi(k) / its mean over 10 networks with the same degrees and ties drawn anew
 * Reference    Zhou & Mondragón 2004; Colizza, Flammini, Serrano & Vespignani 2006
 * Complexity   O(m) for each of the 10 draws, 3 m swaps each; seeded
 * Direction    ignored.
 * Weights      ignored.
 * Parallel     one tie.
 * Disconnected all parts together. Fewer than two parties left, or none tied by chance: null for that k.
 * Example      a -> b -> c -> a, c -> d: 2/3 1 null null
 */
import { richClubs } from '../graph/rich-club.ts';
import { defineMetric } from './metric.ts';

/** Enough for a mean that moves by a few per cent. */
const draws = 10;

export const richClub = defineMetric({
  id: 'rich-club',
  keys: ['rich_club', 'rich_club_normalised'],
  level: 'network',
  shape: 'profile',
  parameters: {},
  unit: 'none',
  range: { min: 0, max: null },
  layer: 'engagements',
  direction: 'ignored',
  nullRule: 'not-unique',
  reference: {
    citation:
      'Colizza, Flammini, Serrano & Vespignani 2006, Detecting rich-club ordering in complex networks, Nature Physics 2, 110-115',
    doi: '10.1038/nphys209'
  },
  *compute(graph, parameters, context) {
    const { phi, againstChance } = yield* richClubs(graph, context.seed, draws);
    return { values: { rich_club: phi, rich_club_normalised: againstChance } };
  }
});
