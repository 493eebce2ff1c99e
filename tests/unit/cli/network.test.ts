import { describe, expect, it } from 'vitest';
import type { Layer } from '#lib/analysis/layers.ts';
import { networkOf } from '#lib/analysis/network.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type {
  ClusterId,
  ContractId,
  EngagementId,
  OwnershipLinkId,
  PartyId,
  RelationId
} from '#lib/domain/ids.ts';
import type {
  Cluster,
  Contract,
  Engagement,
  OwnershipLink,
  Relation
} from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';

type Facts = Omit<Partial<Engagement>, 'id' | 'clientId' | 'providerId'>;

/** Parties a, b, c and the given engagements, written as `ab`: client and provider. */
function diagramOf(...engagements: readonly (readonly [ends: string, facts?: Facts])[]): Diagram {
  return {
    ...newDiagram(''),
    parties: Table.of(
      ['c', 'a', 'b'].map((id) => ({ id: id as PartyId, name: id, kind: 'unknown' as const }))
    ),
    engagements: Table.of(
      engagements.map(([ends, facts], index) => ({
        ...facts,
        id: `e${String(index)}` as EngagementId,
        clientId: ends.charAt(0) as PartyId,
        providerId: ends.charAt(1) as PartyId
      }))
    )
  };
}

function edges(diagram: Diagram, options?: Parameters<typeof networkOf>[1]) {
  const { graph, partyIds } = networkOf(diagram, options);
  return Array.from(graph.sources, (source, edge) => ({
    ends: `${partyIds[source] ?? ''}${partyIds[graph.targets[edge] ?? -1] ?? ''}`,
    weight: graph.weights[edge],
    colour: graph.colours[edge]
  }));
}

const worth = (amount: number, currency?: string) => ({
  value: { amount, ...(currency && { currency }) }
});

describe('networkOf', () => {
  it('numbers the parties by id', () => {
    expect(networkOf(diagramOf()).partyIds).toEqual(['a', 'b', 'c']);
  });

  it('counts what is active, and what says nothing about it', () => {
    const found = edges(
      diagramOf(
        ['ab', { status: 'active' }],
        ['bc'],
        ['ac', { status: 'planned' }],
        ['ca', { status: 'ended' }],
        ['ba', { status: 'terminated' }]
      )
    );
    expect(found.map(({ ends }) => ends)).toEqual(['ab', 'bc']);
  });

  it('merges parallel engagements and leaves out who engages itself', () => {
    const { graph, engagementIds } = networkOf(
      diagramOf(['ab', worth(5)], ['bb', worth(9)], ['ab', worth(2)], ['ba', worth(1)])
    );
    expect([...graph.weights]).toEqual([7, 1]);
    expect(graph.selfLoopCount).toBe(1);
    expect(engagementIds).toEqual(['e0', 'e1', 'e2', 'e3']);
    expect([...graph.edgeOfInput]).toEqual([0, -1, 0, 1]);
  });

  it('weighs by the yearly cost, else the value; the unknown weighs nothing', () => {
    const yearly = { annualCost: { amount: 3 }, ...worth(30) };
    const network = networkOf(diagramOf(['ab', yearly], ['bc', worth(5)], ['ca']));
    expect([...network.graph.weights]).toEqual([3, 5, 0]);
    expect(network.coverage.weighted).toBe(2);
    expect(network.coverage).not.toHaveProperty('currency');
  });

  it('weighs all alike where no amount is known', () => {
    const network = networkOf(diagramOf(['ab'], ['bc', worth(-5)]));
    expect([...network.graph.weights]).toEqual([1, 1]);
    expect(network.coverage.weighted).toBe(0);
  });

  it('takes amounts for unknown that no sum or ratio of them could be told of', () => {
    const amounts = [1e308, 1e308, 5e-324, 1e101, 0, 1e100, 1e-100];
    const ends = ['ab', 'ab', 'ac', 'ba', 'bc', 'ca', 'cb'];
    const network = networkOf(diagramOf(...ends.map((e, i) => [e, worth(amounts[i]!)] as const)));
    expect([...network.graph.weights]).toEqual([0, 0, 0, 0, 1e100, 1e-100]);
    expect(network.coverage).toMatchObject({ engagements: 7, weighted: 3, otherCurrency: 0 });
  });

  it('never adds currencies: the most frequent one counts', () => {
    const network = networkOf(
      diagramOf(
        ['ab', worth(5, 'USD')],
        ['ab', worth(7, 'CNY')],
        ['bc', worth(2, 'USD')],
        ['ca', worth(9)]
      )
    );
    expect([...network.graph.weights]).toEqual([5, 2, 0]);
    expect(network.coverage).toEqual({
      engagements: 4,
      weighted: 2,
      shared: 0,
      otherCurrency: 2,
      currency: 'USD',
      selfEngagements: 0
    });
  });

  it('reads ties in both directions on request', () => {
    const found = edges(diagramOf(['ab', worth(5)], ['ba', worth(2)]), { undirected: true });
    expect(found.map(({ ends, weight }) => [ends, weight])).toEqual([
      ['ab', 7],
      ['ba', 7]
    ]);
  });

  it('colours by service on request: one colour for each set of classes', () => {
    const services = (...serviceItems: string[]) => ({ serviceItems });
    const diagram = diagramOf(
      ['ab', services('ITO-1')],
      ['ab', services('BPO')],
      ['ba', services('BPO-2-3', 'ITO')],
      ['bc', services('own')],
      ['cb', services('KPO')],
      ['ca', services('ITO-2')]
    );
    const colours = (options?: Parameters<typeof networkOf>[1]) =>
      Object.fromEntries(edges(diagram, options).map(({ ends, colour }) => [ends, colour]));
    expect(colours({ colourBy: 'service' })).toEqual({ ab: 4, ba: 4, bc: 1, ca: 2, cb: 5 });
    expect(new Set(Object.values(colours()))).toEqual(new Set([1]));
    expect(colours({ colourBy: 'service', undirected: true })).toMatchObject({ bc: 5, cb: 5 });
  });

  it('weighs the value by the years of the term, and a contract by its engagements', () => {
    const contractId = 'c1' as ContractId;
    const contract = { id: contractId, annualCost: { amount: 8 } };
    const diagram = {
      ...diagramOf(
        ['ab', { ...worth(40), start: '2020', end: '2023' }],
        ['bc', { contractId }],
        ['ca', { contractId }]
      ),
      contracts: Table.of<Contract>([contract])
    };
    const { graph, coverage } = networkOf(diagram, { asOf: '2021-06-01' });
    expect([...graph.weights].map((weight) => Math.round(weight * 100) / 100)).toEqual([10, 4, 4]);
    expect(coverage).toMatchObject({ weighted: 3, shared: 2 });
  });

  it('adds other currencies by the rates of the settings, and leaves out what has none', () => {
    const diagram = diagramOf(
      ['ab', worth(5, 'EUR')],
      ['bc', worth(7, 'USD')],
      ['ca', worth(9, 'CNY')]
    );
    const [settings] = [...diagram.settings];
    const rates = [{ currency: 'USD', rate: 0.5 }];
    const converted = {
      ...diagram,
      settings: Table.of([{ ...settings!, baseCurrency: 'EUR', rates }])
    };
    const { graph, coverage } = networkOf(converted);
    expect([...graph.weights]).toEqual([5, 3.5, 0]);
    expect(coverage).toMatchObject({ weighted: 2, otherCurrency: 1, currency: 'EUR' });
  });

  it('counts what runs on the day, the one of the settings unless another is asked for', () => {
    const diagram = diagramOf(['ab', { end: '2020' }], ['bc', { start: '2022' }], ['ca']);
    const ends = (asOf?: string) =>
      edges(diagram, asOf === undefined ? {} : { asOf }).map((e) => e.ends);
    expect(ends()).toEqual(['ab', 'bc', 'ca']);
    expect(ends('2020-05-01')).toEqual(['ab', 'ca']);
    expect(ends('2023')).toEqual(['bc', 'ca']);
    expect([...networkOf(diagram, { asOf: '2023' }).facts.past!]).toEqual([0, 1]);
    const [settings] = [...diagram.settings];
    const dated = { ...diagram, settings: Table.of([{ ...settings!, asOf: '2023' }]) };
    expect(edges(dated).map((e) => e.ends)).toEqual(['bc', 'ca']);
  });

  it('reads one layer at a time', () => {
    const [a, b, c] = ['a', 'b', 'c'] as PartyId[];
    const diagram = {
      ...diagramOf(
        ['ab', { serviceItems: ['ITO-2'] }],
        ['bc', { serviceItems: ['BPO'] }],
        ['ca', { serviceItems: ['ITO-2-1'] }],
        ['ba', { serviceItems: ['ITO-21'] }]
      ),
      relations: Table.of<Relation>([
        { id: 'r1' as RelationId, kind: 'cooperates', fromId: a!, toId: b! },
        { id: 'r2' as RelationId, kind: 'governs', fromId: c!, toId: a! }
      ]),
      ownershipLinks: Table.of<OwnershipLink>([
        { id: 'o1' as OwnershipLinkId, ownerId: a!, ownedId: c!, share: 0.6, kind: 'owns' }
      ])
    };
    const ends = (layer: Layer) => edges(diagram, { layer }).map((e) => e.ends);
    expect(ends({ kind: 'service', service: 'BPO' })).toEqual(['bc']);
    expect(ends({ kind: 'service', service: 'ITO-2' }).sort()).toEqual(['ab', 'ca']);
    expect(ends({ kind: 'relation', relation: 'cooperates' })).toEqual(['ab', 'ba']);
    expect(ends({ kind: 'relation', relation: 'governs' })).toEqual(['ca']);
    expect(edges(diagram, { layer: { kind: 'ownership' } })).toMatchObject([
      { ends: 'ac', weight: 0.6 }
    ]);
    // A share is no money, so a currency of the network leaves it as it is.
    const [settings] = [...diagram.settings];
    const priced = { ...diagram, settings: Table.of([{ ...settings!, baseCurrency: 'EUR' }]) };
    expect(edges(priced, { layer: { kind: 'ownership' } })).toMatchObject([
      { ends: 'ac', weight: 0.6 }
    ]);
    expect([...networkOf(diagram).facts.partitions.owner!]).toEqual([0, 1, 0]);
    expect([...networkOf(diagram).facts.contacts!]).toEqual([0, 1]);
  });

  it('sorts parties by the one park that they are in', () => {
    const [a, b, c] = ['a', 'b', 'c'] as PartyId[];
    const park = (id: string, memberIds: PartyId[], kind: Cluster['kind'] = 'park'): Cluster => {
      return { id: id as ClusterId, name: id, kind, memberIds };
    };
    const clusters = [park('p', [a!, b!]), park('q', [b!]), park('r', [c!], 'city')];
    const diagram = { ...diagramOf(), clusters: Table.of<Cluster>(clusters) };
    expect([...networkOf(diagram).facts.partitions.park!]).toEqual([0, -1, -1]);
  });
});
