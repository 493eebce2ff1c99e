import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { byId, idMaker } from '#lib/domain/ids.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { importFiles } from '#lib/formats/index.ts';
import type { Import } from '#lib/formats/index.ts';

function read(...texts: readonly string[]): Import {
  const files = texts.map((text, index) => ({
    fileName: `${String(index + 1)}.csv`,
    bytes: new TextEncoder().encode(text)
  }));
  const result = importFiles(files, { importedAt: '2026-11-26', makeId: idMaker('a') });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const sorted = <R extends { readonly id: string }>(records: Iterable<R>) => [...records].sort(byId);
const nameIn = (diagram: Diagram) => (id: PartyId) => diagram.parties.get(id)?.name;

describe('a table of engagements', () => {
  it('gives every field that its columns hold', () => {
    const { diagram, issues } = read(
      'no,client,provider,title,service,value,currency,start,end,status,contract,governance,tags\n' +
        '1,Bank,Prime,Run,ITO-2-3; BPO-1,1200,EUR,2024-01,31.12.2026,in force,C-7,modular,a; b\n'
    );
    expect(issues).toEqual([]);
    const [engagement] = diagram.engagements;
    const [contract] = diagram.contracts;
    expect(engagement).toMatchObject({
      title: 'Run',
      serviceItems: ['ITO-2-3', 'BPO-1'],
      value: { amount: 1200, currency: 'EUR' },
      start: '2024-01',
      end: '2026-12-31',
      status: 'active',
      contractId: contract?.id,
      actualType: 'modular',
      tags: ['a', 'b'],
      source: { file: '1.csv', row: 2, key: '1' }
    });
    expect(contract).toMatchObject({ ref: 'C-7', source: { row: 2 } });
  });

  it('takes units of amounts from their heading', () => {
    const { diagram } = read('甲方,乙方,合同金额（万元）\n行,司,4.35\n');
    expect([...diagram.engagements][0]?.value).toEqual({ amount: 43_500, currency: 'CNY' });
  });

  it('puts one contract over all engagements that name it', () => {
    const { diagram } = read('client,provider,contract\nA,B,C-1\nA,C,C-1\nA,D,\n');
    expect(diagram.contracts.size).toBe(1);
    expect(sorted(diagram.engagements).map(({ contractId }) => contractId !== undefined)).toEqual([
      true,
      true,
      false
    ]);
  });

  it('reads what supports what, wherever it stands, and says what it cannot find', () => {
    const { diagram, issues } = read(
      'id,client,provider,supports\n2,P,S,1\n1,B,P,direct\n3,P,T,9\n4,P,U,\n'
    );
    const [two, one, three] = sorted(diagram.engagements);
    expect([one?.supports, two?.supports]).toEqual([[], [one?.id]]);
    expect(three).toMatchObject({ supports: [one?.id], supportsInferred: true });
    expect(issues).toMatchObject([{ code: 'reference-not-found', row: 4, column: 'supports' }]);
  });

  it('tells the cell of everything that it does not read', () => {
    const { issues } = read(
      'client,provider,value,start,status,service,currency\nA,B,lots,soon,maybe,XYZ,\nA,C,1,3/4/2026,,,dollars\n'
    );
    expect(issues).toMatchObject(
      [
        { code: 'service-not-known', row: 2, column: 'service', text: 'XYZ' },
        { code: 'value-not-a-number', row: 2, column: 'value', text: 'lots' },
        { code: 'date-not-read', row: 2, column: 'start' },
        { code: 'choice-not-known', row: 2, column: 'status' },
        { code: 'currency-not-known', row: 3, column: 'currency' },
        { code: 'date-unclear', row: 3, column: 'start' },
        { code: 'repeated-pair' }
      ].slice(0, 6)
    );
  });

  it('begins where its headings are', () => {
    const { diagram } = read('Register of 2026,,\n,,\nclient,provider,value\nA,B,1\n');
    expect([...diagram.engagements][0]?.source).toMatchObject({ row: 4 });
  });
});

describe('parties and engagements together', () => {
  const parties = 'number,name,country,LEI,parent\n7,Bank,Ireland,5299,Holding\n8,Prime,IN,,\n';

  it('meet by name or by number', () => {
    const { diagram, report, issues } = read(parties, 'client,provider\nBank,8\n7,Nobody\n');
    const name = nameIn(diagram);
    expect(sorted(diagram.engagements).map((e) => [name(e.clientId), name(e.providerId)])).toEqual([
      ['Bank', 'Prime'],
      ['Bank', 'Nobody']
    ]);
    expect(report).toMatchObject({ parties: 4, engagements: 2, dangling: 2 });
    expect(issues).toMatchObject([
      { code: 'dangling-end', table: '1.csv', row: 2, name: 'Holding' },
      { code: 'dangling-end', table: '2.csv', row: 3, name: 'Nobody' }
    ]);
    expect([...diagram.ownershipLinks]).toMatchObject([{ kind: 'controls' }]);
    const bank = [...diagram.parties].find((party) => party.name === 'Bank');
    expect(bank).toMatchObject({
      country: 'IE',
      identifiers: [{ scheme: 'LEI', value: '5299' }],
      source: { key: '7', row: 2 }
    });
  });

  it('keep two parties of one name apart by their numbers', () => {
    const { diagram, report } = read('id,name\n1,Acme\n2,Acme\n', 'client,provider\n1,2\n');
    expect(diagram.parties.size).toBe(2);
    expect(report.duplicates).toBe(1);
    expect([...diagram.engagements][0]).not.toMatchObject({
      clientId: [...diagram.engagements][0]?.providerId
    });
  });

  it('add up what several rows say of one party', () => {
    const { diagram, issues } = read('name,country,region\nA,NL,\nA,,Delft\n');
    expect([...diagram.parties]).toMatchObject([{ name: 'A', country: 'NL', region: 'Delft' }]);
    expect(issues).toMatchObject([{ code: 'repeated-party', row: 3, firstRow: 2 }]);
  });

  it('are no list when one of the files is a network', () => {
    const files = ['a.csv', 'b.json'].map((fileName) => ({
      fileName,
      bytes: new TextEncoder().encode(
        fileName === 'a.csv'
          ? 'client,provider\nA,B\n'
          : '{"format":"sourceloom","schemaVersion":1,"settings":{"title":""},"parties":[],"engagements":[],"placements":[]}'
      )
    }));
    const result = importFiles(files, { importedAt: '', makeId: idMaker('a') });
    expect(result).toEqual({ ok: false, error: { code: 'not-combinable', fileName: 'b.json' } });
  });
});

describe('what supports what, where nobody says', () => {
  const links = (text: string) => {
    const { diagram } = read(text);
    const name = nameIn(diagram);
    return sorted(diagram.engagements).map(({ supports, supportsInferred, providerId }) => [
      name(providerId),
      supports?.map((id) => name(diagram.engagements.get(id)!.providerId)),
      supportsInferred
    ]);
  };

  it('is the only engagement that the client receives', () => {
    expect(links('client,provider\nBank,Prime\nPrime,Sub\nSub,Cloud\n')).toEqual([
      ['Prime', undefined, undefined],
      ['Sub', ['Prime'], true],
      ['Cloud', ['Sub'], true]
    ]);
  });

  it('stays unknown with several', () => {
    expect(links('client,provider\nA,Prime\nB,Prime\nPrime,Sub\n')[2]).toEqual([
      'Sub',
      undefined,
      undefined
    ]);
  });

  it('is told apart by time and by class of service', () => {
    const table = 'client,provider,start,end,service\n';
    expect(
      links(`${table}A,Prime,2020,2021,\nB,Prime,2024,2026,\nPrime,Sub,2025,2026,\n`)[2]
    ).toEqual(['Sub', ['Prime'], true]);
    expect(links(`${table}A,Prime,,,ITO\nB,Prime,,,BPO\nPrime,Sub,,,BPO-1\n`)[2]).toEqual([
      'Sub',
      ['Prime'],
      true
    ]);
  });

  it('stays unknown in a circle', () => {
    expect(links('client,provider\nA,B\nB,C\nC,A\n').map(([, supports]) => supports)).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });
});
