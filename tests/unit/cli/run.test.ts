import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';

const files: Record<string, string | Error> = {
  'star.csv': 'client,provider,value\nA,B,1\nA,C,2\n',
  'odd.csv': 'client,provider,value\nA,B,x\n,C,2\nA,B,3\nA,a,4\n',
  'broken.csv': 'client,provider,value\nA,"B,1\n',
  'chain.csv': 'client,provider,value\nC,A,\nA,B,\n',
  'circles.csv': 'client,provider,value\nA,B,\nB,C,\nC,A,\nD,E,\nE,F,\nF,D,\nC,D,\n',
  'loop.csv': 'client,provider,value\nX,A,2\nA,B,1\nB,A,5\nA,Y,1\n',
  'own.json': JSON.stringify({
    format: 'sourceloom',
    schemaVersion: 1,
    settings: { title: '' },
    parties: ['p1', 'p2', 'p3'].map((id) => {
      return { id, name: `Name of ${id}`, kind: 'company', source: { key: `Key of ${id}` } };
    }),
    engagements: [
      { id: 'e1', clientId: 'p1', providerId: 'p2', serviceItems: ['ITO'] },
      { id: 'e2', clientId: 'p1', providerId: 'p3', serviceItems: ['BPO'] },
      { id: 'e3', clientId: 'p2', providerId: 'p3', status: 'ended' }
    ],
    placements: []
  }),
  'newer.json': '{"format":"sourceloom","schemaVersion":7}',
  'empty.json':
    '{"format":"sourceloom","schemaVersion":1,"settings":{"title":""},"parties":[],"engagements":[],"placements":[]}',
  locked: Object.assign(new Error('no'), { code: 'EACCES' })
};

async function call(...argv: string[]) {
  let [stdout, stderr, clock] = ['', '', 0];
  const code = await run(argv, {
    readFile(path) {
      const content = files[path.replace(/^.*\//, '')];
      if (typeof content === 'string') return Promise.resolve(new TextEncoder().encode(content));
      return Promise.reject(content ?? Object.assign(new Error('none'), { code: 'ENOENT' }));
    },
    writeFile: () => Promise.reject(new Error('not written here')),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => (clock += 2.5),
    today: () => '2026-11-24'
  });
  const lines = stdout.split('\n').slice(0, -1);
  return {
    code,
    stdout,
    stderr,
    lines,
    json: () => lines.map((line) => JSON.parse(line) as unknown)
  };
}

const leaf = (id: string) => ({ kind: 'leaf', id });

describe('inspect', () => {
  it('gives one line of JSON for a file', async () => {
    const { code, stdout, stderr } = await call('inspect', 'star.csv', '--json');
    expect(stdout).toBe(
      '{"format":"csv","parties":3,"engagements":2,"totals":{"XXX":3},"dangling":0,"duplicates":0,"issues":[]}\n'
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  it('names row and column of every issue', async () => {
    const { code, json } = await call('inspect', '--json', 'dir/odd.csv');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        format: 'csv',
        parties: 3,
        engagements: 3,
        totals: { XXX: 7 },
        dangling: 0,
        duplicates: 1,
        issues: [
          {
            code: 'value-not-a-number',
            severity: 'warning',
            message: expect.stringContaining('"x"') as string,
            row: 2,
            column: 'value'
          },
          expect.objectContaining({
            code: 'client-missing',
            severity: 'error',
            row: 3,
            column: 'client'
          }),
          expect.objectContaining({ code: 'repeated-pair', severity: 'hint', row: 4 }),
          expect.objectContaining({ code: 'possible-duplicate', row: 5, column: 'provider' })
        ]
      }
    ]);
  });

  it('gives one line for each of several files, in order, readable or not', async () => {
    const names = ['star.csv', 'none.csv', 'broken.csv', 'own.json', 'newer.json', 'locked'];
    const { code, json, stderr } = await call('inspect', '--json', ...names);
    expect(code).toBe(2);
    expect(json()).toMatchObject([
      { file: 'star.csv', parties: 3 },
      { file: 'none.csv', error: { code: 'file-not-found' } },
      { file: 'broken.csv', error: { code: 'unterminated-quote' } },
      { file: 'own.json', format: 'sourceloom', parties: 3, engagements: 3, totals: {} },
      { file: 'newer.json', error: { code: 'newer-version' } },
      { file: 'locked', error: { code: 'file-not-readable' } }
    ]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'none.csv: There is no such file.',
      'broken.csv: The quotation mark opened in row 2, column "provider", is never closed.',
      'newer.json: The file has schema version 7; this program knows versions up to 2.',
      'locked: The file cannot be opened (EACCES).'
    ]);
  });

  it('puts "file" first where there are several', async () => {
    const { lines } = await call('inspect', '--json', 'star.csv', 'star.csv');
    for (const line of lines) expect(line).toMatch(/^\{"file":"star\.csv","format"/);
    expect(lines).toHaveLength(2);
  });

  it('gives a report to read', async () => {
    const { code, stdout } = await call('inspect', 'odd.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('parties      3');
    expect(stdout).toContain('warning: row 2, value: "x" is not a plain number');
  });

  it('says nothing on stdout about a file that cannot be read, without --json', async () => {
    const { code, stdout, stderr } = await call('inspect', 'none.csv');
    expect([code, stdout, stderr]).toEqual([2, '', 'none.csv: There is no such file.\n']);
  });
});

describe('communities', () => {
  it('gives membership, modularity and stability of the best seed', async () => {
    const { code, json } = await call('communities', '--json', 'circles.csv');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        nodes: ['A', 'B', 'C', 'D', 'E', 'F'],
        membership: [0, 0, 0, 1, 1, 1],
        modularity: expect.closeTo(6 / 7 - 24 / 49, 12) as number,
        resolution: 1,
        seed: 1,
        stability: 1
      }
    ]);
  });

  it('heeds seed, seeds and resolution', async () => {
    const { json } = await call(
      ...['communities', '--json', 'circles.csv'],
      ...['--seed', '7', '--seeds=2', '--resolution', '0']
    );
    expect(json()).toMatchObject([{ membership: [0, 0, 0, 0, 0, 0], resolution: 0, seed: 7 }]);
  });

  it('knows neither modularity nor stability of a network without parties', async () => {
    const { json } = await call('communities', '--json', 'empty.json');
    expect(json()).toMatchObject([
      { nodes: [], membership: [], modularity: null, stability: null }
    ]);
  });

  it('gives clusters to read', async () => {
    const { stdout } = await call('communities', 'circles.csv');
    expect(stdout).toContain('modularity  0.3673');
    expect(stdout).toContain('cluster 2 (3 parties)\n    D\n    E\n    F\n');
  });

  it('looks for dense clusters when asked to, whatever the size of the network', async () => {
    const { json } = await call(
      ...['communities', '--json', 'circles.csv', '--objective', 'density', '--resolution', '.4']
    );
    expect(json()).toMatchObject([
      // Six of the seven values lie inside, less 0.4 for each of the twelve ordered pairs.
      { membership: [0, 0, 0, 1, 1, 1], density: expect.closeTo((6 - 4.8) / 7, 12) as number }
    ]);
  });

  it.each([
    ['--seeds', '0'],
    ['--objective', 'fame'],
    ['--layer', 'relation:fame'],
    ['--layer', 'service:'],
    ['--seed', '-1'],
    ['--seed', '1.5'],
    ['--resolution', '-1'],
    ['--resolution', 'much']
  ])('refuses %s %s', async (option, value) => {
    const { code, stderr } = await call('communities', 'circles.csv', option, value);
    expect([code, stderr]).toEqual([2, `${option} does not take "${value}".\n`]);
  });
});

describe('one layer', () => {
  it.each([
    ['engagements', 2],
    ['service:BPO', 1],
    ['service:KPO', 0],
    ['ownership', 0],
    ['relation:governs', 0]
  ])('%s is what every command reads when asked to', async (layer, count) => {
    const wanted = ['own.json', '--json', '--layer', layer];
    const { json } = await call('metrics', ...wanted, '--only', 'm');
    expect(json()).toMatchObject([{ metrics: { m: count } }]);
    for (const command of ['modules', 'communities', 'dsm']) {
      expect((await call(command, ...wanted)).code).toBe(0);
    }
  });
});

describe('dsm', () => {
  it('gives order, blocks, feedback, roles and costs', async () => {
    const { code, json } = await call('dsm', '--json', 'loop.csv');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        nodes: ['X', 'A', 'B', 'Y'],
        order: ['X', 'B', 'A', 'Y'],
        blocks: [['X'], ['B', 'A'], ['Y']],
        feedback: { arcs: 1, weight: 1 },
        propagation_cost: 11 / 16,
        roles: ['control', 'core', 'core', 'shared'],
        clustering_cost: 24
      }
    ]);
  });

  it('takes a network without parties', async () => {
    const { json } = await call('dsm', '--json', 'empty.json');
    expect(json()).toEqual([
      {
        nodes: [],
        order: [],
        blocks: [],
        feedback: { arcs: 0, weight: 0 },
        propagation_cost: null,
        roles: [],
        clustering_cost: 0
      }
    ]);
  });

  it('gives a sequence to read', async () => {
    const { stdout } = await call('dsm', 'loop.csv');
    expect(stdout).toContain('core-periphery, core of 2');
    expect(stdout).toContain('    X (control)\n    B (core)\n    A (core)\n    Y (shared)\n');
  });
});

describe('modules', () => {
  it('gives nodes by first appearance and the tree', async () => {
    const { code, json } = await call('modules', '--json', 'star.csv');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        nodes: ['A', 'B', 'C'],
        tree: {
          kind: 'linear',
          colours: [1, 0],
          children: [leaf('A'), { kind: 'parallel', children: [leaf('B'), leaf('C')] }]
        }
      }
    ]);
  });

  it('names nodes of a list by name, of an own file by id', async () => {
    expect((await call('modules', '--json', 'chain.csv')).json()).toMatchObject([
      { nodes: ['C', 'A', 'B'] }
    ]);
    expect((await call('modules', '--json', 'own.json')).json()).toMatchObject([
      { nodes: ['p1', 'p2', 'p3'], tree: { kind: 'linear' } }
    ]);
  });

  it('reads ties on --undirected', async () => {
    expect((await call('modules', '--json', '--undirected', 'star.csv')).json()).toMatchObject([
      { tree: { kind: 'series', children: [leaf('A'), { kind: 'parallel' }] } }
    ]);
  });

  it.each([['--colour', 'service'], ['--colour=service']])(
    'tells services apart on %s %s',
    async (...option) => {
      const { json } = await call('modules', ...option, '--json', 'own.json');
      expect(json()).toMatchObject([{ tree: { kind: 'prime' } }]);
    }
  );

  it('gives the time of the decomposition on --time only', async () => {
    expect((await call('modules', '--json', '--time', 'star.csv')).json()).toMatchObject([
      { ms: 2.5 }
    ]);
    expect((await call('modules', '--json', 'star.csv')).stdout).not.toContain('"ms"');
  });

  it('gives null for nobody', async () => {
    const { code, json } = await call('modules', '--json', 'empty.json');
    expect([code, json()]).toEqual([0, [{ nodes: [], tree: null }]]);
  });

  it('gives a tree to read', async () => {
    const { stdout } = await call('modules', 'star.csv');
    expect(stdout.split('\n')).toEqual([
      'star.csv',
      '  linear (3 parties)',
      '    A',
      '    parallel (2 parties)',
      '      B',
      '      C',
      '',
      ''
    ]);
  });

  it('writes a tree of hundreds of levels, both ways', { timeout: 60_000 }, async () => {
    // Each party engages all later ones or none: every step is a level of its own.
    const count = 400;
    const rows = ['client,provider,value'];
    for (let i = 0; i < count; i += 2) {
      for (let j = i + 1; j < count; j++) rows.push(`P${String(i)},P${String(j)},1`);
    }
    files['deep.csv'] = rows.join('\n');
    const { code, stdout } = await call('modules', '--json', '--undirected', 'deep.csv');
    expect(code).toBe(0);
    expect(stdout.match(/"children"/g)?.length).toBeGreaterThan(count / 2);
    expect((await call('modules', '--undirected', 'deep.csv')).code).toBe(0);
  });
});

describe('a call that makes no sense', () => {
  it.each<[string[], string]>([
    [
      [],
      'No command is named; the commands are inspect, metrics, modules, communities, dsm, governance, risk, convert.'
    ],
    [
      ['explode', 'x.csv'],
      'Unknown command "explode"; the commands are inspect, metrics, modules, communities, dsm, governance, risk, convert.'
    ],
    [
      ['toString', 'x.csv'],
      'Unknown command "toString"; the commands are inspect, metrics, modules, communities, dsm, governance, risk, convert.'
    ],
    [['inspect'], 'No file is named.'],
    [['inspect', '--loud', 'star.csv'], 'Unknown option --loud.'],
    [['inspect', '--time', 'star.csv'], 'Unknown option --time.'],
    [['modules', '--colour', 'country', 'star.csv'], '--colour does not take "country".'],
    [['modules', 'star.csv', '--colour'], '--colour needs a value.'],
    [['modules', '--as-of', '2026-02-30', 'star.csv'], '--as-of does not take "2026-02-30".'],
    [['modules', '--time=yes', 'star.csv'], '--time takes no value.']
  ])('%j is told in one sentence', async (argv, sentence) => {
    expect(await call(...argv)).toMatchObject({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('takes what follows -- for files', async () => {
    const { code, json } = await call('inspect', '--json', '--', '--none');
    expect([code, json()]).toMatchObject([2, [{ file: '--none' }]]);
  });

  it('takes a day of the calendar', async () => {
    expect((await call('modules', '--as-of', '2026-02-28', 'star.csv')).code).toBe(0);
  });
});

describe('help', () => {
  it('shows every command', async () => {
    const { code, stdout } = await call('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('inspect FILE…');
    expect(stdout).toContain('modules FILE…');
  });
});

describe('a fault of the program', () => {
  it('ends with 1 and still gives the other files', async () => {
    let [stdout, stderr] = ['', ''];
    const code = await run(['inspect', '--json', 'a.csv', 'star.csv', 'none.csv'], {
      readFile: (path) =>
        path === 'none.csv'
          ? Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))
          : Promise.resolve(
              path === 'a.csv'
                ? (null as unknown as Uint8Array)
                : new TextEncoder().encode(String(files[path]))
            ),
      writeFile: () => Promise.reject(new Error('not written here')),
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      now: () => 0,
      today: () => '2026-11-24'
    });
    expect(code).toBe(1);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      file: 'a.csv',
      error: { code: 'internal-fault' }
    });
    expect(stderr).toContain('a.csv: This is a fault of the program');
  });
});
