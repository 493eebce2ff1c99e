import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Party } from '#lib/domain/records.ts';
import { comparableName } from '#lib/domain/naming.ts';
import { structureFault } from '#lib/domain/structure.ts';
import { Table } from '#lib/domain/table.ts';
import { importedBetween, importInto, open, writerFor } from '#lib/formats/index.ts';
import { wholeDiagram } from '../../support/whole.ts';

const context = { importedAt: '2026-11-26', makeId: idMaker('new') };

function into(base: Diagram, text: string, accepted: readonly string[] = [], fileName = 'a.csv') {
  const opened = open([{ fileName, bytes: new TextEncoder().encode(text) }], context);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const result = importInto(base, opened.value, context, new Set(accepted));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const party = (id: string, fields: Partial<Party>): Party => {
  return { id: id as PartyId, name: id, kind: 'unknown', ...fields };
};

function base(...parties: readonly Party[]): Diagram {
  return { ...newDiagram('Base'), parties: Table.of(parties) };
}

const lei = (value: string) => [{ scheme: 'LEI' as const, value }];

describe('services of one’s own in a file of nodes and lines', () => {
  const service = { id: 'ITO-1-service-1', name: 'Fraud watch' };
  const extensions = ['.graphml', '.gexf', '.dot', '.cx2', '.cyjs', '.kumu.json', '.kumu.csv'];

  it.each(extensions)('%s: named for people, and back under the same code, once', (extension) => {
    const text = String(writerFor(`a${extension}`)?.write(wholeDiagram()).content);
    expect(text).toContain('Fraud watch');
    const once = into(base(), text, [], `a${extension}`).diagram;
    expect([...once.serviceItems]).toMatchObject([service]);
    const codes = [...once.engagements].flatMap(({ serviceItems = [] }) => serviceItems);
    expect(codes).toContain(service.id);
    expect([...once.fieldDefs].map(({ name }) => name)).not.toContain('serviceNames');
    const twice = into(once, text, [], `a${extension}`).diagram;
    expect(twice.serviceItems.size).toBe(1);
  });

  it('an attribute of that name that goes with no codes is a stranger’s', () => {
    const text = 'digraph { a -> b [serviceNames="Cleaning"] }';
    const { diagram } = into(base(), text, [], 'a.dot');
    expect(diagram.serviceItems.size).toBe(0);
    expect([...diagram.fieldDefs].map(({ name }) => name)).toEqual(['serviceNames']);
  });
});

describe('taking a list into a network', () => {
  it('never makes one party of two by their names', () => {
    const { diagram, merges, suggestions } = into(
      base(party('p1', { name: 'Harbour Bank plc' })),
      'client,provider\nHARBOUR BANK,North\n'
    );
    expect(merges).toEqual([]);
    expect(suggestions).toEqual([
      {
        key: 'HARBOUR BANK',
        name: 'HARBOUR BANK',
        row: 2,
        like: { id: 'p1', name: 'Harbour Bank plc' }
      }
    ]);
    expect(diagram.parties.size).toBe(3);
  });

  it('joins what a person has accepted', () => {
    const { diagram, merges, suggestions } = into(
      base(party('p1', { name: 'Harbour Bank plc' })),
      'client,provider,client country\nHARBOUR BANK,North,Ireland\n',
      ['HARBOUR BANK']
    );
    expect(suggestions).toEqual([]);
    expect(merges).toMatchObject([
      { reason: 'accepted', into: { id: 'p1' }, gains: ['country'], differs: ['name'] }
    ]);
    expect(diagram.parties.get('p1' as PartyId)).toEqual(
      party('p1', { name: 'Harbour Bank plc', country: 'IE' })
    );
    expect([...diagram.engagements][0]?.clientId).toBe('p1');
  });

  it('joins by LEI before other identifiers, and leaves what is known', () => {
    const there = base(
      party('p1', { name: 'One', identifiers: lei('5299 AB') }),
      party('p2', { name: 'Two', country: 'NL', identifiers: [{ scheme: 'VAT', value: 'NL1' }] })
    );
    const first = into(there, 'name,LEI,VAT,country\nEins,5299ab,NL1,DE\nDrei,,,\n');
    expect(first.merges).toMatchObject([
      { into: { id: 'p1' }, reason: 'LEI', gains: ['country', 'identifiers'] }
    ]);
    expect(first.diagram.parties.size).toBe(3);
    // In one file the two rows would be one party: they have one number.
    const { merges, diagram } = into(there, 'name,LEI,VAT,country\nZwei,,nl 1,DE\nDrei,,,\n');
    expect(merges).toMatchObject([
      { into: { id: 'p2' }, reason: 'VAT', gains: [], differs: ['name', 'country'] }
    ]);
    expect(diagram.parties.get('p2' as PartyId)).toBe(there.parties.get('p2' as PartyId));
    expect(diagram.parties.size).toBe(3);
  });

  it('takes a number for the same only in the same file', () => {
    const there = base(party('p1', { name: 'One', source: { file: 'a.csv', key: '7' } }));
    const text = 'id,name\n7,Other\n';
    expect(into(there, text).merges).toMatchObject([{ reason: 'own-id' }]);
    expect(into(there, text, [], 'b.csv').merges).toEqual([]);
  });

  it('leaves rows that the app wrote and that are there', () => {
    const first = into(base(), 'client,provider\nA,B\nB,C\n').diagram;
    const ids = [...first.engagements].map(({ id }) => id);
    const again = into(first, `id,client,provider\n${ids[0]!},A,B\nx,A,D\n`);
    expect(again.alreadyThere).toBe(1);
    expect(again.diagram.engagements.size).toBe(3);
  });

  it('uses own fields that are there', () => {
    const text = 'client,provider,cost centre\nA,B,1\n';
    const opened = open([{ fileName: 'a.csv', bytes: new TextEncoder().encode(text) }], context);
    if (!opened.ok) throw new Error();
    const mapping = [
      {
        holds: 'engagements' as const,
        columns: [
          { field: 'engagement.client' as const },
          { field: 'engagement.provider' as const },
          { field: 'custom' as const }
        ]
      }
    ];
    const take = (from: Diagram) => {
      const result = importInto(from, opened.value, context, new Set(), mapping);
      if (!result.ok) throw new Error();
      return result.value.diagram;
    };
    const twice = take(take(base()));
    expect([...twice.fieldDefs].map(({ name }) => name)).toEqual(['cost centre']);
    const [field] = twice.fieldDefs;
    expect([...twice.engagements].map(({ custom }) => custom?.[field!.id])).toEqual(['1', '1']);
  });

  it('infers over what was there and what comes, for what comes only', () => {
    const there = into(base(), 'client,provider,provider LEI\nBank,Prime,L1\n').diagram;
    const { diagram } = into(there, 'client,provider,client LEI\nPrime,Sub,L1\n');
    const inferred = [...diagram.engagements].filter(({ supportsInferred }) => supportsInferred);
    expect(inferred).toMatchObject([{ supports: [[...there.engagements][0]?.id] }]);
  });

  it('comes to a command that does the same, and is sound', () => {
    const there = base(party('p1', { name: 'One', identifiers: lei('X') }));
    const { diagram } = into(there, 'client,provider,client LEI,client country\nEins,B,x,DE\n');
    const args = importedBetween(there, diagram, 'a.csv');
    const result = commands['diagram/import'].run(there, args);
    if (!result.ok) throw new Error(result.error.code);
    expect(diff(result.value, diagram)).toEqual({});
    expect(structureFault(result.value, diff(there, result.value))).toBeUndefined();
    expect(commands['diagram/import'].run(result.value, args)).toMatchObject({
      ok: false,
      error: { code: 'already-exists' }
    });
  });
});

describe('names that may mean the same', () => {
  it.each([
    ['Acme Ltd.', 'ACME Limited'],
    ['Acme, Inc.', 'acme'],
    ['Müller GmbH & Co. KG', 'MÜLLER'],
    ['海港科技有限公司', '海港科技股份有限公司'],
    ['海港科技', '海港科技有限责任公司'],
    ['ＡＣＭＥ', 'Acme']
  ])('%s and %s', (one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
  });

  it.each([
    ['North Shore', 'North Score'],
    ['Limited', 'Company'],
    ['海港银行', '海港科技']
  ])('%s is not %s', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
  });
});
