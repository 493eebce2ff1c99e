import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import type { Import, Mapping } from '#lib/formats/index.ts';
import { importFiles, importOpened, open } from '#lib/formats/index.ts';
import { remarksOf, sketchOf } from '../../support/sketch.ts';

// Files that others published, as they are (tests/fixtures/README.md says where they are from).

const folder = 'tests/fixtures';
const context = () => ({ importedAt: '2026-11-24', makeId: idMaker('a') });

function given(...paths: readonly string[]) {
  return paths.map((path) => ({
    fileName: path.replace(/^.*\//, ''),
    bytes: readFileSync(`${folder}/${path}`)
  }));
}

function imported(...paths: readonly string[]): Import {
  const result = importFiles(given(...paths), context());
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** How many parties, engagements and ends defined nowhere; then what was odd, each kind once. */
const expected: Readonly<
  Record<string, readonly [parties: number, engagements: number, dangling: number, odd: string]>
> = {
  'csv/public-padgett-edges.valid.csv': [15, 35, 0, 'repeated-pair'],
  'csv/public-padgett-nodes.valid.csv': [16, 0, 0, ''],
  'csv/public-treasury-contracts.valid.csv': [4, 0, 0, ''],
  'cytoscape/public-compounds.valid.json': [6, 7, 0, ''],
  'dot/public-data-flow.valid.dot': [11, 12, 0, 'part-ignored names-alike'],
  'gexf/public-web-links.valid.gexf': [4, 5, 0, 'attributes-kept'],
  'graphml/public-mixed-multigraph.valid.graphml': [
    6,
    8,
    0,
    'lines-undirected lines-parallel attributes-kept'
  ],
  'ocds/public-call-off.valid.json': [1, 0, 0, 'buyer-missing'],
  'ocds/public-contract.valid.json': [2, 1, 0, ''],
  'ocds/public-lines-without-buyers.valid.jsonl': [0, 0, 0, 'buyer-missing not-concluded'],
  'ocds/public-record.valid.json': [2, 1, 0, ''],
  'ocds/public-releases.valid.jsonl': [5, 2, 0, 'buyer-missing'],
  'pajek/public-drawn-arcs.valid.net': [4, 7, 0, 'weight-not-read lines-to-self'],
  'xlsx/public-treasury-contracts-by-libreoffice.valid.xlsx': [4, 0, 0, '']
};

describe('public files', () => {
  it('all have an expectation', () => {
    const found = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(`${folder}/${name}`)
          .filter((file) => file.startsWith('public-'))
          .map((file) => `${name}/${file}`)
      );
    expect(found.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', (path, [parties, engagements, dangling, odd]) => {
    const { report, issues } = imported(path);
    expect(report).toMatchObject({ parties, engagements, dangling });
    expect([...new Set(issues.map(({ code }) => code))].join(' ')).toBe(odd);
  });
});

it('the tables of nodes and of edges are one network, by their ids', () => {
  const read = imported('csv/public-padgett-nodes.valid.csv', 'csv/public-padgett-edges.valid.csv');
  expect(read.report).toMatchObject({ parties: 16, engagements: 35, dangling: 0 });
  const { parties, engagements } = sketchOf(read.diagram);
  expect(parties).toContain('Pucci');
  expect(engagements[0]).toContain('Acciaiuoli > Medici');
});

it('a contract counts with its own value, and not with that of its award', () => {
  const { engagements } = sketchOf(imported('ocds/public-contract.valid.json').diagram);
  expect(engagements).toEqual([
    'City Hall of Juan de Mena > Bosques del Parana SRL, “Cleaning services”, 116400000 PYG, 2019-01-15 to 2020-01-14, active'
  ]);
});

it('of a record the compiled release counts, and not its releases once more', () => {
  const { diagram, report } = imported('ocds/public-record.valid.json');
  expect(report.totals).toEqual({ ZMW: 13452 });
  expect([...diagram.parties].map(({ identifiers }) => identifiers?.[0]?.value).sort()).toEqual([
    'ZM-PCR-001',
    'ZM-PCR-104500'
  ]);
});

it('labels and weights of arcs are read past what draws them', () => {
  const { engagements } = sketchOf(imported('pajek/public-drawn-arcs.valid.net').diagram);
  expect(engagements.map((text) => text.replace(/, supports .*/, ''))).toEqual([
    'A1 > A1, “Bezier loop”, 1',
    'Bb > A1, “Bezier arc”, 1',
    'A1 > Bb, “Bezier arc”, 1',
    'D2 > Bb, “Circular arc”',
    'C > D2, “Straight arc”, 1',
    'A1 > C, “Oval arc”, 1',
    'C > C, “Circular loop”'
  ]);
});

it('a register of 225 columns is read by a mapping, from text and from a workbook alike', () => {
  const mappingFor = (header: readonly string[]): Mapping => [
    {
      holds: 'engagements',
      columns: header.map((heading) => {
        if (heading === 'contractingofficeagencyid') return { field: 'engagement.client' };
        if (heading === 'vendorname') return { field: 'engagement.provider' };
        if (heading === 'dollarsobligated') return { field: 'engagement.value' };
        if (heading === 'signeddate')
          return { field: 'engagement.start', dateOrder: 'month-first' };
        return heading === 'piid' ? { field: 'engagement.contractRef' } : {};
      })
    }
  ];
  for (const path of [
    'csv/public-treasury-contracts.valid.csv',
    'xlsx/public-treasury-contracts-by-libreoffice.valid.xlsx'
  ]) {
    const opened = open(given(path), context());
    if (!opened.ok || opened.value.reading.kind !== 'sheets') throw new Error(path);
    const [sheet] = opened.value.reading.sheets;
    const read = importOpened(opened.value, context(), mappingFor(sheet?.header ?? []));
    if (!read.ok) throw new Error(read.error.code);
    expect(sketchOf(read.value.diagram).engagements, path).toEqual([
      '2044: UNITED STATES MINT > REXAM CONSUMER PLASTICS INC., 0, 2016-09-08 to ?',
      '2050: INTERNAL REVENUE SERVICE > ENTERPRISE TECHNOLOGY SOLUTIONS, INC., 4537.85, 2016-09-08 to ?',
      '2036: BUREAU OF THE FISCAL SERVICE > TRANSPORTATION, MARYLAND DEPARTMENT OF, 2000, 2016-09-08 to ?',
      // Money that is given back is no value.
      '2041: BUREAU OF ENGRAVING AND PRINTING > JOHN SHORB LANDSCAPING INCORPORATED, 2016-09-08 to ?'
    ]);
    expect(remarksOf(read.value.issues), path).toEqual(['value-negative at line 5']);
  }
});
