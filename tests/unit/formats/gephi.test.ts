import { expect, it } from 'vitest';
import { idMaker } from '#lib/domain/ids.ts';
import { importFiles, writerFor } from '#lib/formats/index.ts';
import { wholeDiagram } from '../../support/whole.ts';

it('writes a table of nodes and a table of edges, which are read together again', () => {
  const diagram = wholeDiagram();
  const given = ['nodes', 'edges'].map((name) => {
    const written = writerFor(`net.${name}.csv`)?.write(diagram);
    return {
      fileName: `net.${name}.csv`,
      bytes: new TextEncoder().encode(String(written?.content))
    };
  });
  const read = importFiles(given, { importedAt: '2026-11-24', makeId: idMaker('a') });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { parties, engagements } = read.value.diagram;
  expect([...parties].map(({ name }) => name).sort()).toEqual(
    [...diagram.parties].map(({ name }) => name).sort()
  );
  // Gephi's table has ownership and cooperation as edges too.
  expect(engagements.size).toBe(diagram.engagements.size + 2);
  expect(read.value.report.dangling).toBe(0);
});

it('says of each table what it leaves to the other', () => {
  const lostIn = (name: string) => writerFor(name)?.write(wholeDiagram()).lost ?? [];
  expect(lostIn('a.nodes.csv')).toContainEqual({ table: 'engagements', count: 3 });
  expect(lostIn('a.edges.csv')).toContainEqual({ table: 'parties', count: 4 });
});
