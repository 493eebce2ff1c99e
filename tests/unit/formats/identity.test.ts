import { expect, it } from 'vitest';
import { byId, idMaker } from '#lib/domain/ids.ts';
import { importFile } from '#lib/formats/index.ts';

// Own id, then a registered identifier, then the name where a file has nothing else: never by name alone.

function read(...lines: readonly string[]) {
  const context = { fileName: 'list.csv', importedAt: '2026-11-24', makeId: idMaker('a') };
  const result = importFile(new TextEncoder().encode(lines.join('\n')), context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { diagram, issues } = result.value;
  const parties = [...diagram.parties].sort(byId);
  const number = new Map(parties.map(({ id }, index) => [id, index]));
  return {
    parties: parties.map(({ name, aliases, identifiers }) =>
      [name, ...(aliases ?? []), ...(identifiers ?? []).map(({ value }) => value)].join(' ')
    ),
    ends: [...diagram.engagements]
      .sort(byId)
      .map(({ clientId, providerId }) => [number.get(clientId), number.get(providerId)]),
    issues: issues.map(({ code }) => code)
  };
}

it('keeps one name with two numbers of one register apart, wherever it stands', () => {
  const found = read(
    'client,provider,provider uei',
    'Agency,Acme,U1',
    'Agency,Acme,U2',
    'Agency,Acme,u 1',
    'Agency,Acme,'
  );
  expect(found.parties).toEqual(['Agency', 'Acme U1', 'Acme U2']);
  // Without a number the name means the first.
  expect(found.ends).toEqual([
    [0, 1],
    [0, 2],
    [0, 1],
    [0, 1]
  ]);
  expect(found.issues).toContain('possible-duplicate');
});

it('knows a party by its number under another name, says so once, and keeps both names', () => {
  const found = read(
    'client,client LEI,provider,provider LEI',
    'Bank,L0,Acme,L1',
    'Bank,L0,Acme Limited,L1',
    'Acme Limited,L1,Cloud,',
    'Bank,,Acme Limited,L1'
  );
  expect(found.parties).toEqual(['Bank L0', 'Acme Acme Limited L1', 'Cloud']);
  expect(found.ends).toEqual([
    [0, 1],
    [0, 1],
    [1, 2],
    [0, 1]
  ]);
  expect(found.issues.filter((code) => code === 'same-identifier')).toHaveLength(1);
});

it('adds a number to the party that had a name only', () => {
  const found = read('client,provider,provider LEI', 'Bank,Acme,', 'Bank,Acme,L1');
  expect(found.parties).toEqual(['Bank', 'Acme L1']);
});

it('gives a number without a register no say: a customer number is no supplier number', () => {
  const found = read('client,client id,provider,provider id', 'A,1,B,1', 'B,7,C,2', 'A,2,B,1');
  expect(found.parties).toEqual(['A 1 2', 'B 1 7', 'C 2']);
});

it('asks the same of a table of parties', () => {
  const found = read('name,LEI', 'Acme,L1', 'Acme,L2', 'Acme Limited,L1', 'Acme,');
  expect(found.parties).toEqual(['Acme Acme Limited L1', 'Acme L2']);
  expect(found.issues).toEqual(['possible-duplicate', 'same-identifier', 'repeated-party']);
});

it('does not join by one number what another number tells apart', () => {
  const found = read('name,LEI,VAT', 'Acme,L1,V1', 'Acme Group,L2,V1', 'Acme Nord,,V1');
  expect(found.parties).toEqual(['Acme Acme Nord L1 V1', 'Acme Group L2 V1']);
});

it('takes an own id before any number', () => {
  const found = read('id,name,LEI', '1,Acme,L1', '2,Acme,L1');
  expect(found.parties).toEqual(['Acme L1', 'Acme L1']);
});

it('reads the names and numbers of a table of subawards', () => {
  const found = read(
    'prime_award_piid,prime_awardee_uei,prime_awardee_name,subaward_number,subaward_amount,subawardee_uei,subawardee_name,prime_awardee_executive1_pay',
    'P1,U1,Prime Corp,S1,100.50,U2,Sub One,9',
    'P1,U1,Prime Corp,S2,200.00,U3,Sub One,9'
  );
  expect(found.parties).toEqual(['Prime Corp U1', 'Sub One U2', 'Sub One U3']);
  expect(found.ends).toEqual([
    [0, 1],
    [0, 2]
  ]);
});
