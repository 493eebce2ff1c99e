import type { PartyId } from '#lib/domain/ids.ts';
import { componentsOf } from './components.ts';
import { graphOf } from './graph.ts';
import type { Layout, Position } from './layout.ts';
import { pitch } from './layout.ts';
import { packed } from './packing.ts';
import { ringPlaces, ringRadius } from './rings.ts';
import { separated } from './separate.ts';
import { tiersOf } from './tiers.ts';

/**
 * Each part of the network that hangs together on a ring, in the order of a walk along its chains,
 * so that most engagements lead to a neighbour; rings side by side. Time O(m log m).
 */
export const circular: Layout<'circular'> = {
  id: 'circular',

  run(input) {
    const graph = graphOf(input);
    const { walkOf } = tiersOf(graph);
    const rings = componentsOf(graph).map((members) => {
      const walk = members.sort((a, b) => (walkOf[a] ?? 0) - (walkOf[b] ?? 0));
      const places = ringPlaces(walk.length, ringRadius(walk.length));
      return new Map(
        walk.flatMap((node, index): [PartyId, Position][] => {
          const [id, at] = [input.parties[node], places[index]];
          return id && at ? [[id, at]] : [];
        })
      );
    });
    return separated(packed(rings, pitch.y));
  }
};
