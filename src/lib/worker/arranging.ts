import type { Diagram } from '#lib/domain/diagram.ts';
import { placementsByParty } from '#lib/domain/diagram.ts';
import type { ClusterId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { LayoutId, LayoutInput, Position } from '#lib/layout/index.ts';
import { layoutInput } from '#lib/layout/place.ts';

/** What somebody wants to have arranged, and how. */
export interface ArrangeRequest {
  readonly layout: LayoutId;
  readonly seed: number;
  /** Pinned parties move too. */
  readonly release: boolean;
  readonly groupBy: 'country' | 'cluster';
  /** What stands in the middle of a concentric layout. */
  readonly middle: readonly PartyId[];
}

/** A request with what the layout has to know about the diagram. */
export interface ArrangeOrder {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

export type Arrangement = readonly (readonly [party: PartyId, at: Position])[];

/** A worker that runs layouts and nothing else, so that it can be ended at any time. */
export interface ArrangerApi {
  arrange(order: ArrangeOrder, onShare: (share: number) => void): Arrangement;
}

/** Starts on an order somewhere; `done` never settles after `stop`. */
export type Arranger = (
  order: ArrangeOrder,
  onShare: (share: number) => void
) => { readonly done: Promise<Arrangement>; readonly stop: () => void };

/** What the layout sees of a diagram: who is pinned, and the groups that are asked for. */
export function arrangeOrder(diagram: Diagram, request: ArrangeRequest): ArrangeOrder {
  const { layout, seed, release, groupBy, middle } = request;
  const pinned = [...placementsByParty(diagram)].flatMap(
    ([id, { pinned, x, y }]): [PartyId, Position][] => (pinned && !release ? [[id, { x, y }]] : [])
  );
  return {
    layout,
    input: {
      ...layoutInput(diagram),
      seed,
      middle,
      pinned: new Map(pinned),
      groups: groupBy === 'country' ? countries(diagram) : clusters(diagram)
    }
  };
}

function countries({ parties }: Diagram): Map<PartyId, string> {
  return new Map([...parties].flatMap(({ id, country }) => (country ? [[id, country]] : [])));
}

/** A party of several clusters stands with the first of them. */
function clusters(diagram: Diagram): Map<PartyId, ClusterId> {
  const groups = new Map<PartyId, ClusterId>();
  for (const { id, memberIds } of [...diagram.clusters].sort(byId)) {
    for (const member of memberIds) if (!groups.has(member)) groups.set(member, id);
  }
  return groups;
}
