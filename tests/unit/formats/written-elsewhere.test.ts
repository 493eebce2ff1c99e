import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { byId, idMaker } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import { importFile, writerFor } from '#lib/formats/index.ts';
import { readFile } from '#lib/schema/index.ts';
import { wholeDiagram } from '../../support/whole.ts';

// What we write, read by programs that others wrote. A machine that lacks one says so; see CONTRIBUTING.

const folder = mkdtempSync(path.join(tmpdir(), 'sourceloom-written-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const sample = (name: string): Diagram => {
  const read = readFile(readFileSync(`static/samples/${name}.sourceloom.json`, 'utf8'));
  if (!read.ok) throw new Error(name);
  return read.value.diagram;
};
const diagrams = ['kodak-1989.zh-Hans', 'lake-park.en', 'shared-cloud.en'].map(
  (name) => [name, sample(name)] as const
);

function written(name: string, diagram: Diagram, extension: string, language?: Language): string {
  const file = path.join(folder, `${name}${extension}`);
  writeFileSync(file, writerFor(file)?.write(diagram, language).content ?? '');
  return file;
}

function reread(file: string): Diagram {
  const context = { fileName: file, importedAt: '2026-11-24', makeId: idMaker('a') };
  const read = importFile(readFileSync(file), context);
  if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
  return read.value.diagram;
}

function canRun(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Every tie between two parties is a line: engagements, ownership, relations that are not with clusters. */
function linesOf(diagram: Diagram): number {
  const relations = [...diagram.relations].filter(({ toId }) => diagram.parties.has(toId as never));
  return diagram.engagements.size + diagram.ownershipLinks.size + relations.length;
}

/** Debian's Python has its packages, whichever one comes first in the path. */
function pythonWith(module: string): string | undefined {
  const known = ['python3', '/usr/bin/python3'];
  return known.find((each) => canRun(each, '-c', `import ${module}`));
}

const pythonOfOpenpyxl = pythonWith('openpyxl');
const pythonOfNetworkx = pythonWith('networkx');
const graphviz = canRun('dot', '-V');
const xmllint = canRun('xmllint', '--version');
const office = ['soffice', 'libreoffice'].find((each) => canRun(each, '--version'));

function reader(name: string, isThere: boolean, check: () => void): void {
  if (isThere) it(`${name} reads what is written`, check, 240_000);
  else console.warn(`skipped: ${name} is not on this machine, so nothing was read by it`);
}

it('every line of a sample is in every file that has lines', () => {
  for (const [name, diagram] of diagrams) {
    for (const extension of [
      '.graphml',
      '.gexf',
      '.1.2.gexf',
      '.net',
      '.dot',
      '.cyjs',
      '.cx2',
      '.kumu.json',
      '.kumu.xlsx'
    ]) {
      const file = written(name, diagram, extension);
      const read = reread(file);
      expect([read.parties.size, linesOf(read)], file).toEqual([
        diagram.parties.size,
        linesOf(diagram)
      ]);
    }
  }
});

reader('networkx', pythonOfNetworkx !== undefined, () => {
  const script = [
    'import sys, json, networkx as nx',
    'out = []',
    'for kind, file in zip(sys.argv[1::2], sys.argv[2::2]):',
    '    g = {"graphml": lambda f: nx.read_graphml(f, force_multigraph=True), "gexf": nx.read_gexf, "pajek": nx.read_pajek}[kind](file)',
    '    names = [d.get("label", n) for n, d in g.nodes(data=True)]',
    '    out.append([kind, g.number_of_nodes(), g.number_of_edges(), sorted(names)])',
    'print(json.dumps(out))'
  ].join('\n');
  for (const [name, diagram] of diagrams) {
    const files = [
      'graphml',
      written(name, diagram, '.graphml'),
      'gexf',
      written(name, diagram, '.1.2.gexf')
    ];
    const isPlain = linesOf(diagram) === diagram.engagements.size;
    // Its reader of Pajek knows one relation only.
    if (isPlain) files.push('pajek', written(name, diagram, '.net'));
    const found = JSON.parse(
      execFileSync(pythonOfNetworkx ?? '', ['-c', script, ...files], { encoding: 'utf8' })
    ) as [string, number, number, string[]][];
    const names = [...diagram.parties].map((party) => party.name).sort();
    for (const [kind, nodes, lines, labels] of found) {
      expect([kind, nodes, lines], name).toEqual([kind, diagram.parties.size, linesOf(diagram)]);
      // Of Pajek the label is the id, and networkx drops a second one.
      expect([...labels].sort(), `${name} as ${kind}`).toEqual(names);
    }
  }
});

reader('Graphviz', graphviz, () => {
  for (const [name, diagram] of diagrams) {
    const drawn = execFileSync('dot', ['-Tjson0', written(name, diagram, '.dot')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const json = JSON.parse(drawn) as {
      objects: { label: string; _gvid: number; nodes?: unknown }[];
      edges?: unknown[];
    };
    const labels = json.objects
      .filter((item) => item.nodes === undefined)
      .map(({ label }) => label);
    expect(labels.sort(), name).toEqual([...diagram.parties].map((party) => party.name).sort());
    expect(json.edges?.length ?? 0, name).toBe(linesOf(diagram));
  }
});

reader('xmllint', xmllint, () => {
  for (const [name, diagram] of diagrams) {
    for (const extension of ['.graphml', '.gexf', '.1.2.gexf']) {
      execFileSync('xmllint', ['--noout', '--nonet', written(name, diagram, extension)]);
    }
  }
});

/** What the schema says of a file; empty when it is valid. */
function schemaFaults(file: string): string {
  const schema = 'tests/fixtures/gexf/schema/gexf.rng';
  const args = ['--noout', '--nonet', '--relaxng', schema, file];
  const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

reader('xmllint with the published schema of GEXF 1.3', xmllint, () => {
  const whole = ['every-field', wholeDiagram()] as const;
  const empty = ['empty', { ...wholeDiagram(), ...emptyTables }] as const;
  for (const [name, diagram] of [...diagrams, whole, empty]) {
    expect(schemaFaults(written(name, diagram, '.gexf')), name).toBe('');
  }
  // A check that never fails would say nothing: other names and other versions are refused.
  const file = written('kodak-1989.zh-Hans', sample('kodak-1989.zh-Hans'), '.gexf');
  const text = readFileSync(file, 'utf8');
  for (const [found, put] of [
    ['type="directed"', 'type="forwards"'],
    ['version="1.3"', 'version="1.2"'],
    ['<edges>', '<links>'],
    ['viz:position x="', 'viz:position left="']
  ] as const) {
    const broken = path.join(folder, 'broken.gexf');
    writeFileSync(broken, text.replace(found, put).replace('</edges>', `</${put.slice(1, 6)}>`));
    expect(schemaFaults(broken), put).not.toBe('');
  }
});

reader('openpyxl', pythonOfOpenpyxl !== undefined, () => {
  const script = [
    'import sys, json, openpyxl',
    'book = openpyxl.load_workbook(sys.argv[1])',
    'out = {}',
    'for sheet in book:',
    '    rows = list(sheet.iter_rows())',
    '    kinds = sorted({cell.data_type for row in rows for cell in row if cell.value is not None})',
    '    lists = sum(1 for each in sheet.data_validations.dataValidation if each.type == "list")',
    '    first = [row[1].value for row in rows[1:]] if rows and len(rows[0]) > 1 else []',
    '    days = [c.value.isoformat()[:10] for row in rows[1:] for c in row if c.is_date]',
    '    out[sheet.title] = [sheet.max_row - 1, kinds, lists, sheet.freeze_panes, first, sorted(days)]',
    'print(json.dumps(out))'
  ].join('\n');
  for (const [name, diagram] of diagrams) {
    const file = written(name, diagram, '.xlsx');
    const run = [pythonOfOpenpyxl ?? '', ['-c', script, file]] as const;
    const found = JSON.parse(execFileSync(...run, { encoding: 'utf8' })) as Record<
      string,
      [number, string[], number, string, string[], string[]]
    >;
    const names = [...diagram.parties].map((party) => party.name).sort();
    const [parties, engagements] = [found['Parties'], found['Engagements']];
    expect(Object.keys(found).at(-1), name).toBe('Lists');
    expect([parties?.[0], parties?.[4].toSorted()], name).toEqual([names.length, names]);
    expect(engagements?.[0], name).toBe(diagram.engagements.size);
    expect([parties?.[3], (engagements?.[2] ?? 0) > 10], name).toEqual(['A2', true]);
    // `f` would be a formula, and `d` is a day.
    for (const [, kinds] of Object.values(found)) expect(kinds).not.toContain('f');
    const days = [...diagram.engagements].flatMap(({ start, end, lastAudit }) =>
      [start, end, lastAudit].filter((day) => day?.length === 10)
    );
    expect(engagements?.[5], name).toEqual(days.sort());
  }
});

/** Workbooks opened and saved again by LibreOffice, under a profile of its own. */
function savedAgain(files: readonly string[], into: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`;
  const convert = ['--convert-to', 'xlsx', '--outdir', into, ...files];
  execFileSync(office ?? '', ['--headless', '--norestore', profile, ...convert], {
    stdio: 'ignore'
  });
}

/** The parts of a diagram that a workbook carries, by what they say. */
function contentOf(diagram: Diagram) {
  const name = (id: string) => diagram.parties.get(id as never)?.name;
  return {
    parties: [...diagram.parties]
      .sort(byId)
      .map(({ name: own, country, kind, identifiers }) => [own, country, kind, identifiers]),
    engagements: [...diagram.engagements]
      .sort(byId)
      .map(({ clientId, providerId, title, value, start, end, status, supports }) => [
        name(clientId),
        name(providerId),
        [title, value, start, end, status, supports?.length]
      ]),
    contracts: [...diagram.contracts]
      .sort(byId)
      .map(({ ref, title, value }) => [ref, title, value]),
    containers: [...diagram.containers].sort(byId).map((box) => [box.name, box.memberIds.length]),
    clusters: [...diagram.clusters].sort(byId).map((box) => [box.name, box.memberIds.length])
  };
}

reader('LibreOffice', office !== undefined, () => {
  const park = written('lake-park.en', sample('lake-park.en'), '.xlsx');
  const whole = written('every-field', wholeDiagram(), '.xlsx', 'zh-Hans');
  const into = path.join(folder, 'saved');
  savedAgain([park, whole], into);
  for (const file of [park, whole]) {
    const back = path.join(into, path.basename(file));
    expect(readFileSync(back).equals(readFileSync(file))).toBe(false);
    expect(contentOf(reread(back)), file).toEqual(contentOf(reread(file)));
  }
});
