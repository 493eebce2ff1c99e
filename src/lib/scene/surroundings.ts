import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type {
  ClusterId,
  ContainerId,
  OwnershipLinkId,
  PartyId,
  PlacementId,
  RelationId
} from '#lib/domain/ids.ts';
import type { Table } from '#lib/domain/table.ts';
import { frameOf, hullOf } from './groups.ts';
import type { LayerChange } from './layer.ts';
import { Layer } from './layer.ts';
import type { Placements } from './placements.ts';
import type { Card, Frame, Hull, Point, Shadow, Tie } from './scene.ts';
import { ownershipTie, relationTie } from './ties.ts';

const groupTables = ['containers', 'clusters', 'ownershipLinks', 'relations'] as const;
type GroupTable = (typeof groupTables)[number];

/**
 * What a scene shows around its cards: further cards of a party, boxes, clusters and ties. Each item
 * follows from its record and the cards that it names, so a change makes anew only the items that
 * name a card or a record that it touched.
 */
export class Surroundings {
  readonly shadows = new Layer<Shadow>();
  readonly frames = new Layer<Frame>();
  readonly hulls = new Layer<Hull>();
  readonly ties = new Layer<Tie>();
  /** The records that name a party or a cluster, as `table id`. */
  private readonly naming = new Map<string, Set<string>>();
  private readonly named = new Map<string, readonly string[]>();
  private readonly noted = new Set<string>();
  private folded: ReadonlySet<ContainerId> = new Set();
  private readonly shadowsOf = new Map<PartyId, readonly PlacementId[]>();

  constructor(
    private readonly cards: () => Table<Card>,
    private readonly isDim: (party: PartyId) => boolean
  ) {}

  /** Notes what a change says about groups and ties, or all of them; to be called before `update`. */
  note(diagram: Diagram, change: Diff | undefined): void {
    for (const table of groupTables) {
      const ids = change
        ? Object.keys(change[table] ?? {})
        : [...diagram[table]].map(({ id }) => id);
      for (const id of ids) {
        const key = `${table} ${id}`;
        this.index(key, namesOf(diagram, table, id));
        this.noted.add(key);
      }
    }
  }

  /** The folded box that a party is in. */
  foldOf(party: PartyId): ContainerId | undefined {
    if (this.folded.size === 0) return undefined;
    const ids = [...(this.naming.get(party) ?? [])].flatMap((key) => {
      const [table, id] = split(key);
      return table === 'containers' && this.folded.has(id as ContainerId) ? [id] : [];
    });
    return ids.sort()[0] as ContainerId | undefined;
  }

  /** Folds other boxes; what is to be made anew is noted. */
  fold(folded: ReadonlySet<ContainerId>): void {
    for (const id of [...this.folded, ...folded]) {
      if (this.folded.has(id) !== folded.has(id)) this.noted.add(`containers ${id}`);
    }
    this.folded = folded;
  }

  /** Makes anew what was noted, and what names one of these parties. */
  update(
    diagram: Diagram,
    parties: ReadonlySet<PartyId>,
    placements: Placements,
    at: (party: PartyId) => Point | undefined
  ): SurroundingChanges {
    const stale = new Set<string>(this.noted);
    this.noted.clear();
    for (const party of parties) for (const key of this.naming.get(party) ?? []) stale.add(key);
    // A tie may lead to a cluster, which then has its outline already.
    const groups = [...stale].filter((key) => key.startsWith('c'));
    for (const key of groups) {
      const id = key.slice(key.indexOf(' ') + 1);
      for (const tie of this.naming.get(id) ?? []) stale.add(tie);
    }
    const frames = new Map<ContainerId, Frame | undefined>();
    const hulls = new Map<ClusterId, Hull | undefined>();
    for (const key of groups) {
      const [table, id] = split(key);
      if (table === 'containers') {
        const container = diagram.containers.get(id as ContainerId);
        const isFolded = container !== undefined && this.folded.has(container.id);
        const places = isFolded ? new Set(container.memberIds) : undefined;
        const folded = places && [...places].sort().flatMap((party) => at(party) ?? []);
        const frame = frameOf(container, this.cards(), folded);
        frames.set(id as ContainerId, this.faint(frame, container?.memberIds));
      } else {
        const cluster = diagram.clusters.get(id as ClusterId);
        const hull = hullOf(cluster, this.cards());
        hulls.set(id as ClusterId, this.faint(hull, cluster?.memberIds));
      }
    }
    const frameChange = this.frames.replace(frames);
    const hullChange = this.hulls.replace(hulls);
    return {
      shadows: this.refreshShadows(diagram, parties, placements),
      frames: frameChange,
      hulls: hullChange,
      ties: this.refreshTies(diagram, stale)
    };
  }

  /** The same, faint where the view leaves out every party that it is about, or some of them. */
  private faint<T extends object>(
    item: T | undefined,
    parties: readonly PartyId[] = [],
    how: 'every' | 'some' = 'every'
  ): T | undefined {
    const isFaint = parties.length > 0 && parties[how](this.isDim);
    return item && isFaint ? { ...item, dim: true } : item;
  }

  private refreshTies(diagram: Diagram, stale: ReadonlySet<string>) {
    const next = new Map<Tie['id'], Tie | undefined>();
    for (const key of stale) {
      const [table, id] = split(key);
      if (table === 'ownershipLinks') {
        const link = diagram.ownershipLinks.get(id as OwnershipLinkId);
        const ends = link && [link.ownerId, link.ownedId];
        const tie = ownershipTie(link, this.cards());
        next.set(id as OwnershipLinkId, this.faint(tie, ends, 'some'));
      }
      if (table === 'relations') {
        const relation = diagram.relations.get(id as RelationId);
        const ends = relation && [relation.fromId, relation.toId as PartyId];
        const tie = relationTie(relation, this.cards(), this.hulls.table);
        next.set(id as RelationId, this.faint(tie, ends, 'some'));
      }
    }
    return this.ties.replace(next);
  }

  private refreshShadows(diagram: Diagram, parties: ReadonlySet<PartyId>, placements: Placements) {
    const next = new Map<PlacementId, Shadow | undefined>();
    for (const party of parties) {
      for (const id of this.shadowsOf.get(party) ?? []) next.set(id, undefined);
      const card = this.cards().get(party);
      const further = card ? placements.furtherOf(diagram, party) : [];
      for (const { id, x, y } of further) {
        if (!card) continue;
        const { tag: _, id: __, ...look } = card;
        next.set(id, { ...look, id, partyId: party, x, y });
      }
      if (further.length > 0)
        this.shadowsOf.set(
          party,
          further.map(({ id }) => id)
        );
      else this.shadowsOf.delete(party);
    }
    return this.shadows.replace(next);
  }

  /** Notes what a record names now. */
  private index(key: string, names: readonly string[]): void {
    for (const name of this.named.get(key) ?? []) {
      const keys = this.naming.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.naming.delete(name);
    }
    if (names.length === 0) this.named.delete(key);
    else this.named.set(key, names);
    for (const name of names) {
      this.naming.set(name, (this.naming.get(name) ?? new Set<string>()).add(key));
    }
  }
}

export interface SurroundingChanges {
  readonly shadows: LayerChange<Shadow>;
  readonly frames: LayerChange<Frame>;
  readonly hulls: LayerChange<Hull>;
  readonly ties: LayerChange<Tie>;
}

function namesOf(diagram: Diagram, table: GroupTable, id: string): readonly string[] {
  switch (table) {
    case 'containers':
      return diagram.containers.get(id as ContainerId)?.memberIds ?? [];
    case 'clusters':
      return diagram.clusters.get(id as ClusterId)?.memberIds ?? [];
    case 'ownershipLinks': {
      const link = diagram.ownershipLinks.get(id as OwnershipLinkId);
      return link ? [link.ownerId, link.ownedId] : [];
    }
    case 'relations': {
      const relation = diagram.relations.get(id as RelationId);
      return relation ? [relation.fromId, relation.toId] : [];
    }
  }
}

function split(key: string): [GroupTable, string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at) as GroupTable, key.slice(at + 1)];
}
