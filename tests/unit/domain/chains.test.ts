import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chains } from '#lib/domain/derive/chains.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { remove } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { engagement, engagementId, network, partyId } from '../../support/diagrams.ts';
import { diagrams, edits, play, start } from '../../support/edits.ts';

const rolesIn = (diagram: Diagram, name: string) => Chains.of(diagram).rolesOf(partyId(name));
const ranksIn = (diagram: Diagram, line: string) => Chains.of(diagram).ranksOf(engagementId(line));
const upstreamIn = (diagram: Diagram, line: string) =>
  Chains.of(diagram).upstreamOf(engagementId(line));
const supports = (...lines: string[]) => ({ supports: lines.map(engagementId) });

/** All that chains tell of a diagram, as plain data. */
function told(chains: Chains, { parties, engagements }: Diagram) {
  const sorted = <T>(items: Iterable<T>) => [...items].sort();
  return {
    parties: sorted([...parties].map(({ id }) => id)).map((id) => ({
      id,
      roles: chains.rolesOf(id),
      outgoing: sorted(chains.outgoingOf(id)),
      incoming: sorted(chains.incomingOf(id))
    })),
    engagements: sorted([...engagements].map(({ id }) => id)).map((id) => {
      const { ids, root, inferred } = chains.upstreamOf(id);
      return { id, ranks: chains.ranksOf(id), root, inferred, upstream: sorted(ids) };
    })
  };
}

/** Section 6.3 of the domain model by the letter, without a thought for cost. */
function plainly({ engagements }: Diagram) {
  const all = [...engagements];
  const received = ({ id, clientId }: Engagement) =>
    all
      .filter((other) => other.providerId === clientId && other.id !== id)
      .map((other) => other.id);
  const upstream = (each: Engagement): readonly EngagementId[] => {
    if (each.supports) return each.supports;
    return received(each).length === 1 ? received(each) : [];
  };
  const isRoot = (each: Engagement) =>
    each.supports ? each.supports.length === 0 : received(each).length === 0;
  const above = (id: EngagementId) => upstream(engagements.get(id)!);
  const reach = (from: readonly EngagementId[]) => {
    const found = new Set<EngagementId>();
    for (const open = [...from]; open.length > 0;) {
      const id = open.pop()!;
      if (!found.has(id)) open.push(...above(id));
      found.add(id);
    }
    return found;
  };
  const ranks = (each: Engagement): number[] => {
    if (reach(above(each.id)).has(each.id)) return [];
    if (isRoot(each)) return [1];
    const below = above(each.id).flatMap((id) => ranks(engagements.get(id)!));
    return [...new Set(below.map((rank) => rank + 1))].sort((a, b) => a - b);
  };
  const roles = (party: PartyId): Role[] => {
    const mine = all.filter((each) => [each.clientId, each.providerId].includes(party));
    if (mine.length === 0) return ['isolated'];
    const incoming = mine.filter(({ providerId }) => providerId === party);
    const isSupported = ({ id }: Engagement) => all.some((other) => above(other.id).includes(id));
    const found: Role[] = [];
    if (mine.some((each) => each.clientId === party && isRoot(each))) found.push('terminalClient');
    if (incoming.some((each) => isRoot(each) && isSupported(each))) found.push('prime');
    if (incoming.some((each) => isRoot(each) && !isSupported(each))) found.push('provider');
    if (incoming.some((each) => ranks(each).some((rank) => rank >= 2))) found.push('subcontractor');
    return found;
  };
  return { ranks, roles, isRoot };
}

describe('chains kept up to date', () => {
  it('equal chains built afresh after any edits', () => {
    fc.assert(
      fc.property(edits(40), (list) => {
        const chains = Chains.of(start);
        let before = start;
        for (const after of play(start, list).slice(1)) {
          chains.update(after, diff(before, after));
          before = after;
          expect(told(chains, after)).toEqual(told(Chains.of(after), after));
        }
      }),
      { numRuns: 40 }
    );
  });

  it('equal chains built afresh after a leap over many edits, and back', () => {
    fc.assert(
      fc.property(diagrams, diagrams, (a, b) => {
        const chains = Chains.of(a);
        chains.update(b, diff(a, b));
        expect(told(chains, b)).toEqual(told(Chains.of(b), b));
        chains.update(a, diff(b, a));
        expect(told(chains, a)).toEqual(told(Chains.of(a), a));
      }),
      { numRuns: 40 }
    );
  });

  it('name every party whose roles or engagements an edit changed', () => {
    fc.assert(
      fc.property(edits(40), (list) => {
        const chains = Chains.of(start);
        let before = start;
        for (const after of play(start, list).slice(1)) {
          const [was, is] = [told(Chains.of(before), before), told(Chains.of(after), after)];
          const touched = chains.update(after, diff(before, after));
          const known = new Map(was.parties.map((each) => [each.id, JSON.stringify(each)]));
          for (const each of is.parties) {
            if (known.get(each.id) !== JSON.stringify(each)) expect(touched).toContain(each.id);
          }
          for (const { id } of before.parties) {
            if (!after.parties.has(id)) expect(touched).toContain(id);
          }
          before = after;
        }
      }),
      { numRuns: 40 }
    );
  });

  it.each([
    ['comes', undefined, 'prime'],
    ['ends', 'prime', undefined],
    ['goes elsewhere', 'prime', 'other']
  ])('name the provider whose support %s, wherever it came from', (_, from, to) => {
    const served = (name?: string) => supports(...(name ? [`client > ${name}`] : []));
    const drawn = (name?: string) =>
      network(['client > prime', 'client > other', 'x > y'], { 'x > y': served(name) });
    const [before, after] = [drawn(from), drawn(to)];
    const chains = Chains.of(before);
    expect(chains.rolesOf(partyId('prime'))).toEqual([from ? 'prime' : 'provider']);
    expect(chains.update(after, diff(before, after))).toContain('prime');
    expect(chains.rolesOf(partyId('prime'))).toEqual([to === 'prime' ? 'prime' : 'provider']);
  });

  it('name the provider whose only support is deleted', () => {
    const before = network(['client > prime', 'x > y'], { 'x > y': supports('client > prime') });
    const after = remove(before, 'engagements', 'x > y');
    const touched = Chains.of(before).update(after, diff(before, after));
    expect([...touched].sort()).toEqual(['prime', 'x', 'y']);
  });

  it('name nobody for an edit of cards, titles or the diagram itself', () => {
    const before = network(['client > prime > sub']);
    const moved = { ...before, placements: network(['x > y']).placements };
    expect([...Chains.of(before).update(moved, diff(before, moved))]).toEqual([]);
  });

  it('name only the neighbourhood of an edit, not the whole diagram', () => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `c${String(i)} > p${String(i)} > s${String(i)}`
    );
    const before = network(lines);
    const after = remove(before, 'engagements', 'p7 > s7');
    const touched = Chains.of(before).update(after, diff(before, after));
    expect([...touched].sort()).toEqual(['p7', 's7']);
  });
});

describe('chains of any diagram', () => {
  it('are those of the definition', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const chains = Chains.of(diagram);
        const expected = plainly(diagram);
        for (const each of diagram.engagements) {
          expect(chains.ranksOf(each.id)).toEqual(expected.ranks(each));
          expect(chains.upstreamOf(each.id).root).toBe(expected.isRoot(each));
        }
        for (const { id } of diagram.parties)
          expect(chains.rolesOf(id)).toEqual(expected.roles(id));
      })
    );
  });

  it('say nothing of what is not there', () => {
    const chains = Chains.of(network(['client > prime']));
    expect(chains.rolesOf(partyId('nobody'))).toEqual(['isolated']);
    expect(chains.ranksOf(engagementId('nothing'))).toEqual([]);
    expect(chains.upstreamOf(engagementId('nothing')).root).toBe(false);
    expect(chains.incomingOf(partyId('nobody')).size).toBe(0);
  });
});

describe('a client, its prime provider and two subcontractors', () => {
  const diagram = network(['client > prime > sub', 'prime > other'], {
    'client > prime': supports(),
    'prime > sub': supports('client > prime'),
    'prime > other': supports('client > prime')
  });

  it('have their roles', () => {
    expect(rolesIn(diagram, 'client')).toEqual(['terminalClient']);
    expect(rolesIn(diagram, 'prime')).toEqual(['prime']);
    expect(rolesIn(diagram, 'sub')).toEqual(['subcontractor']);
    expect(rolesIn(diagram, 'other')).toEqual(['subcontractor']);
  });

  it('have ranks 1 and 2', () => {
    expect(ranksIn(diagram, 'client > prime')).toEqual([1]);
    expect(ranksIn(diagram, 'prime > sub')).toEqual([2]);
    expect(ranksIn(diagram, 'prime > other')).toEqual([2]);
  });

  it('have the same roles and ranks where `supports` is unknown, marked as inferred', () => {
    const unknown = network(['client > prime > sub', 'prime > other']);
    expect(rolesIn(unknown, 'prime')).toEqual(['prime']);
    expect(ranksIn(unknown, 'prime > sub')).toEqual([2]);
    expect(upstreamIn(unknown, 'prime > sub')).toEqual({
      ids: ['client > prime'],
      root: false,
      inferred: true
    });
    expect(upstreamIn(unknown, 'client > prime')).toEqual({ ids: [], root: true, inferred: true });
    expect(upstreamIn(diagram, 'client > prime')).toEqual({ ids: [], root: true, inferred: false });
    expect(upstreamIn(diagram, 'prime > sub').inferred).toBe(false);
  });
});

describe('roles and ranks', () => {
  it('make a provider of one whose engagement nobody supports', () => {
    expect(rolesIn(network(['client > provider']), 'provider')).toEqual(['provider']);
  });

  it('make a provider, not a prime, of a root’s provider that subcontracts for something else', () => {
    const diagram = network(['a > b', 'x > b', 'b > c'], { 'b > c': supports('a > b') });
    expect(rolesIn(diagram, 'b')).toEqual(['prime', 'provider']);
    const direct = network(['a > b > c'], { 'b > c': supports() });
    expect(rolesIn(direct, 'b')).toEqual(['terminalClient', 'provider']);
    expect(rolesIn(direct, 'c')).toEqual(['provider']);
  });

  it('give a shared provider one rank for each chain', () => {
    const diagram = network(['a > b > c > d', 'a > d', 'x > c'], {
      'c > d': supports('b > c', 'x > c')
    });
    expect(ranksIn(diagram, 'c > d')).toEqual([2, 3]);
    expect(ranksIn(diagram, 'a > d')).toEqual([1]);
    expect(rolesIn(diagram, 'd')).toEqual(['provider', 'subcontractor']);
    expect(rolesIn(diagram, 'c')).toEqual(['prime', 'subcontractor']);
  });

  it('leave the upstream unknown where a client receives several engagements', () => {
    const diagram = network(['a > b', 'x > b', 'b > c']);
    expect(upstreamIn(diagram, 'b > c')).toEqual({ ids: [], root: false, inferred: false });
    expect(ranksIn(diagram, 'b > c')).toEqual([]);
    expect(rolesIn(diagram, 'c')).toEqual([]);
    expect(rolesIn(diagram, 'b')).toEqual(['provider']);
  });

  it('give no rank to engagements that support each other, nor to what hangs on them alone', () => {
    const diagram = network(['a > b > c > a', 'c > d', 'c > e'], {
      'a > b': supports('c > a'),
      'b > c': supports('a > b'),
      'c > a': supports('b > c'),
      'c > d': supports('b > c'),
      'c > e': supports()
    });
    for (const line of ['a > b', 'b > c', 'c > a', 'c > d']) {
      expect(ranksIn(diagram, line)).toEqual([]);
    }
    expect(ranksIn(diagram, 'c > e')).toEqual([1]);
    expect(rolesIn(diagram, 'c')).toEqual(['terminalClient']);
  });

  it('give no rank to an engagement that claims to support itself', () => {
    const diagram = network(['a > b'], { 'a > b': supports('a > b') });
    expect(ranksIn(diagram, 'a > b')).toEqual([]);
    expect(upstreamIn(diagram, 'a > b').root).toBe(false);
  });

  it('make a party that engages itself its own client and provider', () => {
    const diagram = network(['a > a']);
    expect(upstreamIn(diagram, 'a > a').root).toBe(true);
    expect(rolesIn(diagram, 'a')).toEqual(['terminalClient', 'provider']);
  });

  it('find a ring of trade without any direct engagement to be no chain', () => {
    const diagram = network(['a > b > c > a']);
    for (const name of ['a', 'b', 'c']) expect(rolesIn(diagram, name)).toEqual([]);
  });

  it('call a party isolated that is in no engagement', () => {
    const diagram = remove(network(['a > b']), 'engagements', 'a > b');
    expect(rolesIn(diagram, 'a')).toEqual(['isolated']);
  });

  it('follow a chain of 20,000 without overflowing the stack, and an edit at its head', () => {
    const depth = 20_000;
    const name = (i: number) => `n${String(i)}`;
    const parties = network(Array.from({ length: depth + 1 }, (_, i) => name(i)));
    const engagements = parties.engagements.with(
      Array.from({ length: depth }, (_, i) => {
        const each = engagement(`${name(i)} > ${name(i + 1)}`);
        return [each.id, each];
      })
    );
    const before = { ...parties, engagements };
    const chains = Chains.of(before);
    const last = engagementId(`${name(depth - 1)} > ${name(depth)}`);
    expect(chains.ranksOf(last)).toEqual([depth]);

    const after = remove(before, 'engagements', 'n0 > n1');
    chains.update(after, diff(before, after));
    expect(chains.ranksOf(last)).toEqual([depth - 1]);
    expect(chains.rolesOf(partyId('n1'))).toEqual(['terminalClient']);
  });
});
