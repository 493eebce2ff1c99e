import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, IdMaker, PartyId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import { ownServiceNamed } from '#lib/domain/own-services.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { inferSupports } from '../inferred.ts';
import type { ChainLine, LineRefusal } from './line.ts';
import { readLine } from './line.ts';
import { Names } from './names.ts';
import { flattened } from './signs.ts';
import type { Tags } from './tags.ts';

/** What becomes of one line; `at` counts UTF-16 units of the line, from 0. */
export type LineOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly code: LineRefusal; readonly at: number }
  /** Several parties have this name. */
  | {
      readonly kind: 'refused';
      readonly code: 'name-ambiguous';
      readonly at: number;
      readonly name: string;
      readonly count: number;
    }
  | ReadOutcome;

export interface ReadOutcome {
  readonly kind: 'read';
  /** Names of the parties that are new with this line. */
  readonly parties: readonly string[];
  /** How many engagements are new with it, and how many were in the network or in the text before. */
  readonly added: number;
  readonly there: number;
  readonly remarks: readonly LineRemark[];
}

export type LineRemark =
  /** A new name like one that is there. */
  | {
      readonly code: 'name-alike';
      readonly at: number;
      readonly name: string;
      readonly other: string;
    }
  /** Brackets that look like a tag stay in the label. */
  | { readonly code: 'tag-unread'; readonly text: string }
  /** The engagement was there before, so its class and value stay as they are. */
  | { readonly code: 'tags-unused' };

/** A text read against a network. */
export interface TypedReading {
  readonly outcomes: readonly LineOutcome[];
  /** The network with what the lines add, places apart. Lines with errors add nothing. */
  readonly after: Diagram;
  /** All parties and engagements that the lines speak of. */
  readonly spoken: { readonly parties: Set<PartyId>; readonly engagements: Set<EngagementId> };
}

/**
 * Reads typed lines into a network. One name is one party, as within an imported file: the one that is
 * called so (its name in either language or an alias), else a new one; a mere likeness is a remark. An
 * engagement is there already when its ends and its label are; without a label any between the two
 * will do. In a chain each engagement is done for the one before it, and label and tags are those of
 * the last; elsewhere what an engagement is done for is read off the network, as after an import.
 */
export function readTyped(base: Diagram, text: string, makeId: IdMaker): TypedReading {
  const reader = new Reader(base, makeId);
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => readLine(line, (name) => ownServiceNamed(base, name)?.id));
  // Labels first: what a line without one means does not depend on the order of lines.
  const chains = lines.map((line) => (line.kind === 'chain' ? reader.enter(line) : line));
  const outcomes = chains.map((line) => ('hops' in line ? reader.join(line) : line));
  return reader.result(outcomes);
}

/** A chain whose names are parties. */
interface Entered {
  readonly line: ChainLine;
  readonly parties: readonly string[];
  readonly hops: Hop[];
  readonly remarks: LineRemark[];
}

interface Hop {
  readonly clientId: PartyId;
  readonly providerId: PartyId;
  /** Known at once for a labelled one. */
  found?: Found;
}

interface Found {
  /** Undefined where several are meant as well. */
  readonly id: EngagementId | undefined;
  readonly isNew: boolean;
}

class Reader {
  private readonly names: Names;
  private readonly between = new Map<string, Engagement[]>();
  private readonly fresh = new Map<EngagementId, Engagement>();
  /** Engagements that others are done for: only below these can a circle close. */
  private readonly serving = new Set<EngagementId>();
  private readonly spoken = { parties: new Set<PartyId>(), engagements: new Set<EngagementId>() };

  constructor(
    private readonly base: Diagram,
    private readonly makeId: IdMaker
  ) {
    this.names = new Names(base.parties);
    for (const engagement of base.engagements) {
      this.note(engagement);
      for (const id of engagement.supports ?? []) this.serving.add(id);
    }
  }

  enter(line: ChainLine): Entered | LineOutcome {
    for (const { name, at } of line.names) {
      const count = this.names.countOf(name);
      if (count > 1) return { kind: 'refused', code: 'name-ambiguous', at, name, count };
    }
    const parties: string[] = [];
    const remarks: LineRemark[] = [];
    const ids = line.names.map(({ name, at }) => {
      const met = this.names.meet(name, () => this.makeId('party'));
      if (met.isNew) parties.push(name);
      if (met.alike !== undefined) {
        remarks.push({ code: 'name-alike', at, name, other: met.alike });
      }
      this.spoken.parties.add(met.id);
      return met.id;
    });
    if (line.unread !== undefined) remarks.push({ code: 'tag-unread', text: line.unread });
    const hops = ids.slice(1).flatMap((providerId, index): Hop[] => {
      const clientId = ids[index];
      return clientId === undefined ? [] : [{ clientId, providerId }];
    });
    const last = hops.at(-1);
    if (last && line.label !== '') {
      const same = this.all(last).filter(({ title = '' }) => flattened(title) === line.label);
      last.found = this.foundIn(same) ?? this.add(last, line.label, line.tags);
    }
    return { line, parties, hops, remarks };
  }

  join({ line, parties, hops, remarks }: Entered): ReadOutcome {
    let added = 0;
    let upstream: EngagementId | undefined;
    for (const [index, hop] of hops.entries()) {
      const isLast = index === hops.length - 1;
      const tags = isLast ? line.tags : {};
      hop.found ??= this.foundIn(this.all(hop)) ?? this.add(hop, '', tags);
      const { id, isNew } = hop.found;
      if (isNew) added += 1;
      else if (!this.isSaid(id, tags)) remarks.push({ code: 'tags-unused' });
      if (index > 0 && id !== undefined && upstream !== undefined) this.support(id, upstream);
      upstream = id;
    }
    return { kind: 'read', parties, added, there: hops.length - added, remarks };
  }

  result(outcomes: readonly LineOutcome[]): TypedReading {
    const { base, fresh, spoken } = this;
    const parties = base.parties.with(this.names.added.map((party) => [party.id, party]));
    const engagements = base.engagements.with([...fresh]);
    const after = inferSupports({ ...base, parties, engagements }, (id) => fresh.has(id));
    return { outcomes, after, spoken };
  }

  /** Whether the engagement says already what the tags say of it. */
  private isSaid(id: EngagementId | undefined, { services = [], value }: Tags): boolean {
    const known = id && (this.fresh.get(id) ?? this.base.engagements.get(id));
    return (
      services.every((code) => known?.serviceItems?.includes(code)) &&
      (value === undefined || sameJson(value, known?.value ?? null))
    );
  }

  private all({ clientId, providerId }: Hop): readonly Engagement[] {
    return this.between.get(`${clientId}\n${providerId}`) ?? [];
  }

  private foundIn(list: readonly Engagement[]): Found | undefined {
    for (const { id } of list) this.spoken.engagements.add(id);
    const [only, ...more] = list;
    return only && { id: more.length > 0 ? undefined : only.id, isNew: false };
  }

  private add({ clientId, providerId }: Hop, label: string, { services, value }: Tags): Found {
    const engagement: Engagement = {
      id: this.makeId('engagement'),
      clientId,
      providerId,
      ...(label !== '' && { title: label }),
      ...(services && { serviceItems: services }),
      ...(value && { value })
    };
    this.fresh.set(engagement.id, engagement);
    this.note(engagement);
    this.spoken.engagements.add(engagement.id);
    return { id: engagement.id, isNew: true };
  }

  private note(engagement: Engagement): void {
    const key = `${engagement.clientId}\n${engagement.providerId}`;
    const list = this.between.get(key);
    if (list) list.push(engagement);
    else this.between.set(key, [engagement]);
  }

  /** A new engagement is done for another one, unless that would close a circle. */
  private support(id: EngagementId, upstream: EngagementId): void {
    const engagement = this.fresh.get(id);
    const held = engagement?.supports ?? [];
    if (!engagement || held.includes(upstream) || id === upstream) return;
    if (this.serving.has(id) && this.leadsTo(upstream, id)) return;
    this.serving.add(upstream);
    this.fresh.set(id, { ...engagement, supports: [...held, upstream] });
  }

  private leadsTo(from: EngagementId, to: EngagementId): boolean {
    const seen = new Set([from]);
    for (const id of seen) {
      if (id === to) return true;
      const engagement = this.fresh.get(id) ?? this.base.engagements.get(id);
      for (const next of engagement?.supports ?? []) seen.add(next);
    }
    return false;
  }
}
