import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Import } from '#lib/formats/index.ts';
import { importFile } from '#lib/formats/index.ts';
import { remarksOf, sketchOf } from '../../support/sketch.ts';

const read = (path: string) =>
  importFile(readFileSync(`tests/fixtures/${path}`), {
    fileName: path.replace(/^.*\//, ''),
    importedAt: '2026-11-24',
    makeId: idMaker('a')
  });

function imported(path: string): Import {
  const result = read(path);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const engagementsOf = (path: string) =>
  sketchOf(imported(path).diagram).engagements.map((text) => text.replace(/, supports [^,]*/, ''));
const partiesOf = (path: string) => sketchOf(imported(path).diagram).parties;
const remarks = (path: string) => remarksOf(imported(path).issues);
const groupsOf = (path: string) => {
  const { containers, clusters, parties } = imported(path).diagram;
  return [...containers, ...clusters].map(({ name, memberIds }) => [
    name,
    ...memberIds.map((id) => parties.get(id)?.name)
  ]);
};
const placesOf = (path: string) => {
  const { placements, parties } = imported(path).diagram;
  return [...placements].sort(byId).map(({ partyId, x, y }) => [parties.get(partyId)?.name, x, y]);
};

describe('GraphML', () => {
  it('reads typed keys, references and Chinese', () => {
    expect(partiesOf('graphml/plain.valid.graphml')).toEqual([
      'Harbour Bank, DE, founded=1871',
      'Prime & Sons, IN',
      '云谷, CN'
    ]);
    expect(engagementsOf('graphml/plain.valid.graphml')).toEqual([
      'Harbour Bank > Prime & Sons, 120',
      'Prime & Sons > 云谷, 40'
    ]);
  });

  it('resolves defaults, takes each line’s own direction, and keeps a stranger’s kind whole', () => {
    const file = 'graphml/defaults-and-mixed-direction.valid.graphml';
    expect(partiesOf(file)).toEqual([
      'Alpha, critical=false, kind=company',
      'Beta, critical=true, kind=hexagon',
      'Gamma, critical=false'
    ]);
    expect(engagementsOf(file)).toEqual([
      'Alpha > Beta, 1.5, direction=undirected',
      'Beta > Gamma, 7',
      'Gamma > Alpha, 1.5, direction=undirected'
    ]);
    expect(remarks(file)).toEqual(['lines-undirected ×2 at line 14', 'attributes-kept']);
    // Spread from 20 by 4 units until cards have room, in the proportions of the file.
    const [[, left = 0], [, right = 0]] = placesOf(file) as [[string, number], [string, number]];
    expect(right - left).toBe(280);
  });

  it('reads yEd’s labels and middles, and a nested graph as a container', () => {
    const file = 'graphml/yed-groups.valid.graphml';
    expect(partiesOf(file)).toEqual([
      'Client, description=Buys & pays',
      'Prime',
      'Lab',
      'Group of providers'
    ]);
    expect(engagementsOf(file)).toContain('Client > Prime, “Payroll”');
    expect(groupsOf(file)).toEqual([['Group of providers', 'Prime', 'Lab']]);
    expect(remarks(file)).toEqual([
      'part-ignored ×1 at line 30',
      'group-is-party at line 35',
      'attributes-kept'
    ]);
  });

  it('keeps parallel lines, loops and equal names, and tells of undefined ends', () => {
    const file = 'graphml/multi-edges-loops-missing-node.valid.graphml';
    expect(partiesOf(file)).toEqual(['Twin', 'Twin', 'twin.', 'nowhere']);
    expect(engagementsOf(file).length).toBe(5);
    expect(imported(file).report).toMatchObject({ dangling: 1, duplicates: 2 });
    expect(remarks(file)).toEqual([
      'end-missing at line 13',
      'part-ignored ×1 at line 14',
      'node-repeated at line 7',
      'end-not-defined at line 12',
      'lines-to-self ×1 at line 11',
      'lines-parallel ×1 at line 9',
      'names-alike ×2 at line 5'
    ]);
  });
});

describe('GEXF', () => {
  it('reads version 1.2 with defaults and undeclared attributes', () => {
    const file = 'gexf/version-1.2.valid.gexf';
    expect(sketchOf(imported(file).diagram)).toEqual({
      title: 'Two clients',
      parties: [
        'Client one, FR, staff=10',
        'Client two, staff=250, cities=[Lyon, Paris]',
        'Provider, staff=10, undeclared=kept'
      ],
      engagements: [
        'Client one > Provider, “Desk”, 2.5',
        'Client two > Provider',
        'Client two > Provider, direction=undirected'
      ]
    });
    // Gephi's y grows upwards.
    const places = placesOf(file) as [string, number, number][];
    expect(places[0]?.[2]).toBeLessThan(places[1]?.[2] ?? 0);
  });

  it('reads kinds of lines, ours as what they are, and lines in both directions as two', () => {
    const file = 'gexf/version-1.3-kinds.valid.gexf';
    expect(engagementsOf(file)).toEqual([
      'A > B, relation=delivers, direction=undirected',
      'B > c, 3, direction=mutual',
      'c > c',
      'c > B, 3, direction=mutual'
    ]);
    expect([...imported(file).diagram.ownershipLinks]).toMatchObject([{ kind: 'owns' }]);
  });

  it('reads nodes in nodes, and leaves a circle of parents', () => {
    const file = 'gexf/parents.valid.gexf';
    expect(groupsOf(file)).toContainEqual(['Hall', 'X']);
    expect(groupsOf(file)).toContainEqual(['Park', 'Y', 'Z']);
    expect(remarks(file)).toEqual(['groups-nested ×1 at line 5']);
  });

  it('reads the term of a line, and tells that values change', () => {
    const file = 'gexf/dynamic.valid.gexf';
    expect(engagementsOf(file)[0]).toBe('A > B, 2020-01-01 to 2024-12-31');
    expect(remarks(file)[0]).toBe('part-ignored ×1 at line 7');
  });
});

describe('Pajek', () => {
  it('has vertices that no line describes', () => {
    const file = 'pajek/vertices-without-lines.valid.net';
    expect(partiesOf(file)).toEqual(['Bank', 'Prime provider', '3', "Desk 'A'", '5', '6']);
    expect(engagementsOf(file)).toEqual([
      'Bank > Prime provider, “Front desk”, 120.5',
      "Prime provider > Desk 'A'",
      'Bank > Prime provider, 7',
      '5 > 5, 1',
      'Prime provider > 6, 3, direction=undirected'
    ]);
  });

  it('reads the columns of a two-mode matrix as vertices of the second kind', () => {
    const file = 'pajek/two-mode.valid.net';
    expect(engagementsOf(file)).toEqual([
      'Client A > Park X, 1',
      'Client A > Park Y, 2',
      'Client B > Park Y, 1'
    ]);
    expect(partiesOf(file)[3]).toBe('Park Y, mode=2');
    expect(imported(file).report.duplicates).toBe(1);
  });

  it('keeps relations apart, whether a section or a line names them', () => {
    const file = 'pajek/relations-crlf.valid.net';
    expect(engagementsOf(file)).toEqual([
      'A > B, 4, relation=delivers',
      'C > B, 9, relation=delivers',
      'B > A, relation=delivers'
    ]);
    const { ownershipLinks, relations } = imported(file).diagram;
    expect([...ownershipLinks]).toMatchObject([{ kind: 'owns' }]);
    expect([...relations]).toMatchObject([{ kind: 'cooperates' }]);
  });

  it('reads lists, and tells of an end that no vertex has', () => {
    const file = 'pajek/lists.valid.net';
    expect(engagementsOf(file)).toEqual([
      '1 > 2',
      '1 > 3',
      '4 > 1, direction=undirected',
      '4 > 9, direction=undirected'
    ]);
    expect(remarks(file)).toContain('end-not-defined at line 5');
  });

  it('reads partitions and vectors of a project, and its first network only', () => {
    const file = 'pajek/project.valid.paj';
    expect(partiesOf(file)).toEqual([
      'A, class=1, size=0.5',
      'B, class=2, size=1.25',
      'C, class=2, size=2'
    ]);
    expect(engagementsOf(file)).toEqual(['A > B']);
    expect(remarks(file)).toEqual(['part-ignored ×1 at line 19', 'attributes-kept']);
  });
});

describe('DOT', () => {
  it('reads chains, subgraphs, standards and every way to write a name', () => {
    const file = 'dot/chains-and-subgraphs.valid.dot';
    expect(sketchOf(imported(file).diagram).title).toBe('Help desk');
    expect(partiesOf(file)).toEqual([
      'Bank, sector=finance',
      'Prime provider "P", sector=finance',
      'Desk one, sector=finance',
      'Desk two, sector=finance',
      'Lab & Co Wuxi, sector=it',
      'keyword as a name, sector=finance',
      '9.5, sector=finance',
      '-.5, sector=finance',
      'ab, sector=finance',
      'äö, sector=finance'
    ]);
    const prime = 'Prime provider "P"';
    expect(engagementsOf(file)).toEqual([
      `Bank > ${prime}, “24x7”`,
      `${prime} > Desk one, “24x7”`,
      `${prime} > Desk two, “24x7”`,
      `${prime} > Bank`,
      'Bank > Lab & Co Wuxi, direction=mutual',
      'Bank > Bank',
      '9.5 > -.5, 3',
      'ab > äö',
      'Lab & Co Wuxi > Bank, direction=mutual'
    ]);
    expect(groupsOf(file)).toEqual([
      ['Inner', 'Lab & Co Wuxi'],
      ['Lake park', prime, 'Lab & Co Wuxi']
    ]);
    expect(imported(file).report.dangling).toBe(0);
  });

  it('reads lines without direction, and one line for a pair in a strict graph', () => {
    expect(engagementsOf('dot/undirected.valid.gv')).toEqual([
      'a > b, direction=undirected',
      'b > c, direction=undirected',
      'a > b'
    ]);
    expect(engagementsOf('dot/strict.valid.dot')).toEqual([
      'a > b, team=two, direction=undirected',
      'b > b, direction=undirected'
    ]);
  });
});

describe('Cytoscape JSON and CX2', () => {
  it('read both shapes, parents, ids of any type, lists and objects', () => {
    const file = 'cytoscape/two-lists.valid.cyjs';
    expect(partiesOf(file)).toEqual([
      'Bank, cities=Bonn | Köln',
      'Prime',
      'Desk, staff=12, about={"since":2001}',
      '99'
    ]);
    expect(groupsOf(file)).toEqual([['Group', 'Prime', 'Desk']]);
    expect(remarks(file)).toEqual([
      'end-missing at elements.edges[3]',
      'end-not-defined at elements.edges[2]',
      'attributes-kept'
    ]);
    expect(engagementsOf('cytoscape/one-list.valid.json')).toEqual(['A > B', 'B > A']);
  });

  it('resolve aliases and defaults', () => {
    const file = 'cx2/aliases-and-defaults.valid.cx2';
    expect(partiesOf(file)).toEqual(['Bank, CN', 'Prime, IN', '2, CN', '7']);
    expect([...imported(file).diagram.parties].find(({ name }) => name === 'Bank')?.tags).toEqual([
      'one',
      'two | three'
    ]);
    expect(engagementsOf(file)).toEqual([
      'Bank > Prime, interaction=serves',
      'Prime > 7, interaction=feeds'
    ]);
    expect(remarks(file)).toContain('end-not-defined at edges[1]');
  });
});

describe('Kumu', () => {
  it('reads a blueprint by labels, a project by ids, and sections of a table', () => {
    expect(engagementsOf('kumu/blueprint.valid.json')).toEqual([
      'Bank > Prime, “Payroll”',
      'Prime > Desk, direction=mutual',
      'Desk > Bank, direction=undirected',
      'Desk > Nobody',
      'Desk > Prime, direction=mutual'
    ]);
    expect(imported('kumu/blueprint.valid.json').report.dangling).toBe(1);
    expect(partiesOf('kumu/project.valid.json')).toEqual([
      'Bank, type=Client',
      'Bank, type=Client'
    ]);
    expect(placesOf('kumu/project.valid.json')).toEqual([
      ['Bank', -300, 0],
      ['Bank', 300, 40]
    ]);
    expect(engagementsOf('kumu/sections.valid.csv')).toEqual([
      'Bank > Prime, “Payroll”, 12',
      'Bank > Desk, “Payroll”, 12',
      'Prime > Desk, direction=undirected',
      'Prime > Nowhere'
    ]);
    expect(remarks('kumu/sections.valid.csv').slice(0, 2)).toEqual([
      'end-missing at line 11',
      'end-not-defined at line 10'
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['graphml/document-type.invalid.graphml', 'declarations-refused'],
    ['graphml/unknown-entity.invalid.graphml', 'syntax'],
    ['graphml/truncated.invalid.graphml', 'syntax'],
    ['graphml/no-graph.invalid.graphml', 'not-this-format'],
    ['graphml/attribute-twice.invalid.graphml', 'syntax'],
    ['graphml/crossed-tags.invalid.graphml', 'syntax'],
    ['gexf/document-type.invalid.gexf', 'declarations-refused'],
    ['gexf/no-graph.invalid.gexf', 'not-this-format'],
    ['pajek/no-vertices.invalid.net', 'syntax'],
    ['pajek/words-for-numbers.invalid.net', 'syntax'],
    ['pajek/too-many-vertices.invalid.net', 'too-many'],
    ['pajek/matrix-too-wide.invalid.net', 'syntax'],
    ['dot/quote-not-closed.invalid.dot', 'syntax'],
    ['dot/wrong-arrow.invalid.dot', 'syntax'],
    ['dot/end-missing.invalid.dot', 'syntax'],
    ['dot/too-deep.invalid.dot', 'too-deep'],
    ['cytoscape/no-nodes.invalid.cyjs', 'not-this-format'],
    ['cytoscape/forbidden-key.invalid.cyjs', 'forbidden-key'],
    ['cytoscape/truncated.invalid.cyjs', 'not-json'],
    ['cx2/not-finished.invalid.cx2', 'not-this-format'],
    ['cx2/version-1.invalid.cx2', 'not-this-format'],
    ['kumu/no-lists.invalid.kumu.json', 'not-this-format'],
    ['kumu/quote-not-closed.invalid.csv', 'syntax'],
    ['ocds/no-ocid.invalid.json', 'not-this-format'],
    ['ocds/truncated.invalid.json', 'not-json'],
    ['ocds/broken-line.invalid.jsonl', 'not-json']
  ])('%s: %s', (path, code) => {
    expect(read(path)).toMatchObject({ ok: false, error: { code } });
  });
});
