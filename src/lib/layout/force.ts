import type { ElementDefinition } from 'cytoscape';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { PartyId } from '#lib/domain/ids.ts';
import { componentsOf } from './components.ts';
import { graphOf, neighboursOf } from './graph.ts';
import type { Layout, LayoutInput, Position } from './layout.ts';
import { pitch, room } from './layout.ts';
import { packed } from './packing.ts';
import { withSeed } from './random.ts';
import { separated } from './separate.ts';

cytoscape.use(fcose);

/**
 * Cards push each other off and engagements pull them together (fCoSE: Balci and Dogrusoz 2022,
 * doi 10.1109/TVCG.2021.3095303). Each part of the network that hangs together is placed by itself; in
 * a part with pinned parties those do not move, parts without any stand below all others.
 */
export const force: Layout<'force'> = {
  id: 'force',
  seeded: true,

  run(input, onShare = () => undefined) {
    const { pinned = new Map<PartyId, Position>(), seed = 1 } = input;
    const graph = graphOf(input);
    const fixed = new Map<PartyId, Position>();
    const free: Map<PartyId, Position>[] = [];
    let done = 0;
    for (const members of componentsOf(graph)) {
      const ids = new Set(members.flatMap((node) => input.parties[node] ?? []));
      const arcs = members.flatMap((node) =>
        Array.from(neighboursOf(graph.providers, node), (other): [PartyId, PartyId] => {
          return [input.parties[node]!, input.parties[other]!];
        })
      );
      const part = placedPart({ parties: [...ids], arcs, pinned, seed });
      if ([...ids].some((id) => pinned.has(id))) for (const entry of part) fixed.set(...entry);
      else free.push(part);
      done += members.length;
      onShare(done / graph.nodeCount);
    }
    const { left, bottom } = cornerOf(fixed);
    const others = packed(
      free.sort((a, b) => b.size - a.size),
      pitch.y
    );
    const below = [...others].map(
      ([id, { x, y }]) => [id, { x: x + left, y: y + bottom }] as const
    );
    return separated(new Map([...fixed, ...below]));
  }
};

/** Larger parts get the quick cooling, the largest the spectral picture alone. */
function qualityFor(count: number): 'proof' | 'default' | 'draft' {
  if (count <= 150) return 'proof';
  return count <= 1500 ? 'default' : 'draft';
}

function placedPart(input: LayoutInput): Map<PartyId, Position> {
  const { parties, arcs, pinned, seed = 1 } = input;
  const standing = parties.flatMap((id) => {
    const position = pinned?.get(id);
    return position ? [{ nodeId: id, position: { ...position } }] : [];
  });
  if (parties.length < 2 || standing.length === parties.length) {
    return new Map(parties.map((id) => [id, pinned?.get(id) ?? { x: 0, y: 0 }]));
  }
  const elements: ElementDefinition[] = [
    ...parties.map((id) => ({ data: { id } })),
    ...arcs.map(([source, target], index) => ({ data: { id: `arc ${index}`, source, target } }))
  ];
  return withSeed(seed, () => {
    const style = { width: room.x, height: room.y, shape: 'rectangle' as const };
    const core = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style }],
      elements
    });
    core
      .layout({
        name: 'fcose',
        quality: qualityFor(parties.length),
        randomize: true,
        animate: false,
        fit: false,
        packComponents: false,
        uniformNodeDimensions: true,
        nodeSeparation: 190,
        idealEdgeLength: () => 150,
        nodeRepulsion: () => 20_000,
        gravity: 0.15,
        fixedNodeConstraint: standing.length > 0 ? standing : undefined
      } as cytoscape.LayoutOptions)
      .run();
    const positions = new Map(
      parties.map((id) => {
        const { x, y } = core.getElementById(id).position();
        return [id, Number.isFinite(x) && Number.isFinite(y) ? { x, y } : { x: 0, y: 0 }] as const;
      })
    );
    core.destroy();
    return positions;
  });
}

/** Where the parts without pinned parties begin. */
function cornerOf(positions: ReadonlyMap<PartyId, Position>): { left: number; bottom: number } {
  if (positions.size === 0) return { left: 0, bottom: 0 };
  let [left, bottom] = [Infinity, -Infinity];
  for (const { x, y } of positions.values()) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return { left: left - room.x / 2, bottom: bottom + 2 * pitch.y };
}
