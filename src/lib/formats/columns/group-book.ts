import type { ClusterId } from '#lib/domain/ids.ts';
import type { Cluster, ClusterKind, Container, OwnershipLink } from '#lib/domain/records.ts';
import type { Desk, RowAt } from './desk.ts';
import { endsAt, sourceOf, textAt } from './desk.ts';
import { plainFacts } from './facts.ts';

/** The clusters and containers of one import. */
export class GroupBook {
  readonly containers: Container[] = [];
  private readonly found = new Map<ClusterId, Cluster>();
  private readonly byWord = new Map<string, ClusterId>();
  private readonly parents: { readonly id: ClusterId; readonly at: RowAt }[] = [];

  constructor(private readonly desk: Desk) {}

  /** With what they are part of; asked for when all rows are read. */
  clusters(): Iterable<Cluster> {
    for (const { id, at } of this.parents) {
      const text = textAt(at, 'cluster.parent');
      const parentId = this.byWord.get(text);
      const cluster = this.found.get(id);
      const column = at.byField.get('cluster.parent');
      if (parentId && cluster) this.found.set(id, { ...cluster, parentId });
      else if (column) at.row.refuse('reference-not-found', column, text);
    }
    return this.found.values();
  }

  read(at: RowAt): void {
    const key = textAt(at, 'cluster.key');
    const name = textAt(at, 'cluster.name') || key;
    const column = at.byField.get('cluster.name');
    if (name === '') {
      if (column) this.desk.tell({ code: 'name-missing', severity: 'error', ...at.row.at(column) });
      return;
    }
    const { kind = 'cluster', ...others } = plainFacts(at.row, at.byField);
    const memberIds = endsAt(this.desk, at, 'cluster.members');
    const source = sourceOf(at.source, key);
    if (kind === 'container') {
      const id = this.desk.makeId('container');
      const own = this.desk.own(at, 'containers');
      this.containers.push({ id, name, memberIds, ...others, ...own, source });
      return;
    }
    const id = this.desk.makeId('cluster');
    const own = this.desk.own(at, 'clusters');
    this.found.set(id, {
      id,
      name,
      kind: kind as ClusterKind,
      memberIds,
      ...others,
      ...own,
      source
    });
    for (const word of [key, name]) {
      if (word !== '' && !this.byWord.has(word)) this.byWord.set(word, id);
    }
    if (textAt(at, 'cluster.parent') !== '') this.parents.push({ id, at });
  }
}

/** Who owns whom, as a row says; undefined and told where an end is missing. */
export function ownershipIn(desk: Desk, at: RowAt): OwnershipLink | undefined {
  const [owner, owned] = [at.byField.get('ownership.owner'), at.byField.get('ownership.owned')];
  if (!owner || !owned) return undefined;
  const [ownerText, ownedText] = [at.row.text(owner), at.row.text(owned)];
  if (ownerText === '' || ownedText === '') {
    const column = ownerText === '' ? owner : owned;
    desk.tell({ code: 'name-missing', severity: 'error', ...at.row.at(column) });
    return undefined;
  }
  const [ownerId, ownedId] = [desk.end(ownerText, at, owner), desk.end(ownedText, at, owned)];
  const facts = plainFacts(at.row, at.byField);
  return {
    kind: 'owns',
    ...facts,
    id: desk.makeId('ownership'),
    ownerId,
    ownedId,
    ...desk.own(at, 'ownershipLinks'),
    source: sourceOf(at.source, textAt(at, 'ownership.key'))
  };
}
