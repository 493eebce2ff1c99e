import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { byId, idMaker } from '#lib/domain/ids.ts';
import type { Import } from '#lib/formats/index.ts';
import { importFile } from '#lib/formats/index.ts';
import { moneyText, remarksOf, sketchOf } from '../../support/sketch.ts';

function imported(name: string): Import {
  const result = importFile(readFileSync(`tests/fixtures/ocds/${name}`), {
    fileName: name,
    importedAt: '2026-11-24',
    makeId: idMaker('a')
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const contractsOf = ({ diagram }: Import) =>
  [...diagram.contracts]
    .sort(byId)
    .map(({ ref, type, value, parentId }) =>
      [
        ref,
        type,
        value && moneyText(value),
        parentId && `under ${String(diagram.contracts.get(parentId)?.ref)}`
      ]
        .filter(Boolean)
        .join(', ')
    );

it('merges the releases of a process by date, and takes the contract over its award', () => {
  const read = imported('release-package-1.1.valid.json');
  expect(sketchOf(read.diagram).engagements).toEqual([
    'City of Lakes > Prime GmbH, “Help desk”, 900000 EUR, 2025-07-01 to 2028-06-30, active',
    'Prime GmbH > Desk KG, 250000 EUR, supports Help desk',
    'City of Lakes > Prime GmbH, “Two winners”',
    'City of Lakes > Other AG, “Two winners”',
    'City of Lakes > Not listed Ltd'
  ]);
});

it('knows an organisation by its identifier under another id, and stores a shared amount once', () => {
  const read = imported('release-package-1.1.valid.json');
  expect(sketchOf(read.diagram).parties).toEqual([
    'City of Lakes, DE',
    'Prime GmbH',
    'Desk KG',
    'Other AG',
    'Not listed Ltd'
  ]);
  expect(contractsOf(read)).toEqual(['C1', '1, 500000.5', '3']);
  expect(read.report.dangling).toBe(1);
  expect(remarksOf(read.issues)).toEqual([
    'amount-shared ×2',
    'supplier-missing',
    'party-not-listed ×1',
    'not-concluded ×1',
    'subcontractors-unnamed ×1'
  ]);
});

it('takes suppliers and buyer of a contract over those of its award and process', () => {
  const read = imported('contract-suppliers.valid.json');
  expect(sketchOf(read.diagram).engagements).toEqual([
    'Central buyer > First winner, “North”, 400 EUR, active',
    'Local buyer > Reserve, “South”, 500 EUR, active'
  ]);
  // The award that its contracts take the place of counts no more.
  expect(read.report.totals).toEqual({ EUR: 900 });
});

it('never adds up what a framework states with every winner, and puts call-offs under it', () => {
  const read = imported('framework.valid.json');
  expect(contractsOf(read)).toEqual([
    'ocds-test-f, overarching, 4000000 GBP',
    'k, subsequent, under ocds-test-f'
  ]);
  expect(read.report.totals).toEqual({ GBP: 100000 });
  expect(remarksOf(read.issues)).toEqual(['framework-value-once ×3', 'releases-elsewhere ×1']);
});

it('never merges by name where something else is given, and reads organisations named in place', () => {
  const read = imported('release-1.0-inline.valid.json');
  expect(sketchOf(read.diagram).parties).toEqual(['Ministry, GB', 'Supplier', 'Supplier']);
  const known = [...read.diagram.parties].filter(({ identifiers }) => identifiers);
  expect(known).toMatchObject([{ identifiers: [{ scheme: 'other', value: 'GB-COH-09506232' }] }]);
  expect(remarksOf(read.issues)).toEqual(['amount-not-read', 'amount-repeated ×2']);
});

it('reads JSON Lines, keeps ids of one process out of another, and follows subcontract processes', () => {
  const read = imported('lines.valid.jsonl');
  expect(sketchOf(read.diagram).parties).toEqual([
    'First buyer',
    'First supplier',
    'Second supplier'
  ]);
  const [first, second] = [...read.diagram.engagements].sort(byId);
  expect(second?.supports).toEqual([first?.id]);
  expect(second?.supportsInferred).toBeUndefined();
  expect(remarksOf(read.issues)).toEqual(['buyer-missing ×1 at line 4', 'not-concluded ×1']);
});
