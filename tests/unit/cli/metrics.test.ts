import { describe, expect, it } from 'vitest';
import { metrics } from '#lib/analysis/metrics/index.ts';
import { run } from '../../../src/cli/run.ts';

const files: Record<string, string> = {
  'chain.csv': 'client,provider,value\nA,B,5\nA,"C, Ltd",2\nB,D,3\n"C, Ltd",D,1\nD,B,1\n',
  'empty.csv': 'client,provider,value\nA,A,1\n',
  'huge.csv':
    'client,provider,value\nA,B,1e308\nA,B,1e308\nB,C,1e308\nC,A,1e308\nA,C,1e-308\nD,A,5e-324\nC,D,1e100\nD,B,1e-100\n',
  'wide.csv': `client,provider,value\n${Array.from({ length: 301 }, (_, i) => `A,P${String(i)},1`).join('\n')}\n`
};

async function call(...argv: string[]) {
  let [stdout, stderr, clock] = ['', '', 0];
  const code = await run(['metrics', ...argv], {
    readFile: (path) => Promise.resolve(new TextEncoder().encode(files[path])),
    writeFile: () => Promise.reject(new Error('not written here')),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => (clock += 2.5),
    today: () => '2026-11-24'
  });
  return { code, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
}

describe('metrics', () => {
  it('gives parties, engagements and every key that needs nothing chosen', async () => {
    const { code, json } = await call('chain.csv', '--json');
    expect(code).toBe(0);
    const { nodes, edges, metrics: values, ...rest } = json();
    expect(nodes).toEqual(['A', 'B', 'C, Ltd', 'D']);
    expect(edges).toEqual([
      [0, 1, 5],
      [0, 2, 2],
      [1, 3, 3],
      [2, 3, 1],
      [3, 1, 1]
    ]);
    expect(rest).toEqual({});
    const directed = metrics.filter(
      ({ parameters, shape }) =>
        shape !== 'tree' && Object.values(parameters).every((parameter) => 'default' in parameter)
    );
    const undirectedOnly = ['degree', 'strength'];
    const expected = directed
      .flatMap(({ keys }) => keys)
      .filter((key) => !undirectedOnly.includes(key))
      .filter((key) => !directed.some(({ keys }) => keys.some((other) => other === `${key}_in`)));
    expect(Object.keys(values as object).sort()).toEqual([...expected].sort());
    expect(values).toMatchObject({ m: 5, chain_depth: 2, cr4_client: [null, 1, 1, 1] });
  });

  it('has a number for everything, however large and small the amounts', async () => {
    const { code, json } = await call('huge.csv', '--json', '--root', 'A', '--pair', 'A,C');
    expect(code).toBe(0);
    const { metrics: values } = json();
    expect(values).toMatchObject({
      in_strength: [0, 1e-100, 0, 1e100],
      out_strength: [0, 0, 1e100, 1e-100],
      markup: [null, null, -1, 1e200],
      hhi_supplier: [null, null, 1, 1],
      clustering_cost: 2e100
    });
  });

  it('adds what needs a party or a pair when they are named, commas in names or not', async () => {
    const { json } = await call('chain.csv', '--json', '--root', 'A', '--pair', 'C, Ltd,B');
    expect(json()['metrics']).toMatchObject({
      dominators: [-1, 0, 0, 0],
      cascade: [0, -1, -1, -1],
      flows: { max_flow: 1, edge_disjoint: 1, vertex_disjoint: 1 },
      min_cut: [3]
    });
  });

  it('takes an order of removals, commas in names or not', async () => {
    const order = async (names: string) =>
      (await call('chain.csv', '--json', '--only', 'robustness_R_order', '--order', names)).json();
    expect((await order('C, Ltd,B'))['metrics']).toEqual({ robustness_R_order: 5 / 16 });
    expect(await order('C, Ltd,Z')).toMatchObject({ error: { code: 'unknown-party' } });
  });

  it('gives only the keys that were asked for, and their times', async () => {
    const { json } = await call(
      'chain.csv',
      '--json',
      '--only',
      'm,in_degree',
      '--time',
      '--repeat',
      '3'
    );
    expect(json()).toMatchObject({
      metrics: { m: 5, in_degree: [0, 2, 1, 2] },
      timings: { m: 2.5, in_degree: 2.5 }
    });
    expect(Object.keys(json()['metrics'] as object)).toEqual(['m', 'in_degree']);
  });

  it('reads ties when undirected, each once', async () => {
    const { json } = await call(
      'chain.csv',
      '--json',
      '--undirected',
      '--only',
      'm,edge_betweenness'
    );
    expect(json()['edges']).toEqual([
      [0, 1, 5],
      [0, 2, 2],
      [1, 3, 4],
      [2, 3, 1]
    ]);
    expect(json()['metrics']).toEqual({ m: 4, edge_betweenness: [2, 2, 2, 2] });
  });

  it('has an answer for a party that deals with itself alone', async () => {
    const { code, json } = await call('empty.csv', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      nodes: ['A'],
      edges: [],
      metrics: { n: 1, m: 0, hits_hub: null, closeness_component_out: [null], rich_club: [null] }
    });
    expect(JSON.stringify(json())).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [['--root', 'Z'], 'unknown-party', /"Z"/],
    [['--pair', 'A,Z'], 'unknown-party', /"Z"/],
    [['--only', 'fame'], 'unknown-metric', /"fame"/],
    [['--only', 'dominators'], 'metric-needs-option', /--root/],
    [['--only', 'flows'], 'metric-needs-option', /--pair/],
    [['--only', 'robustness_R_order'], 'metric-needs-option', /--order/]
  ])('refuses %s with a code and a sentence', async (argv, code, sentence) => {
    const answer = await call('chain.csv', '--json', ...argv);
    expect(answer.code).toBe(2);
    expect(answer.json()).toMatchObject({ file: 'chain.csv', error: { code } });
    expect(answer.stderr).toMatch(sentence);
  });

  it('names the limit of a metric that a file is too large for', async () => {
    const answer = await call('wide.csv', '--json', '--only', 'average_propagation_length');
    expect(answer.json()).toMatchObject({ error: { code: 'too-many-parties' } });
    expect(answer.stderr).toMatch(/300 parties; this file has 302/);
    expect(
      Object.keys((await call('wide.csv', '--json')).json()['metrics'] as object)
    ).not.toContain('average_propagation_length');
  });

  it('writes a line for each key for people', async () => {
    const { stdout } = await call('chain.csv', '--only', 'm,hhi_supplier,bridges,triad_census');
    expect(stdout).toMatch(/^chain.csv\n {2}m {2}5\n {2}hhi_supplier {2}B 1, C, Ltd 1, D 1\n/);
  });
});
