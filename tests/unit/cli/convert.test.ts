import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';

const list = 'client,provider,value,currency\nBank,Prime,5,EUR\nPrime,Cloud,2,EUR\n';

async function call(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const written = new Map<string, string>();
  let [stdout, stderr] = ['', ''];
  const code = await run(argv, {
    readFile: (path) =>
      files[path] === undefined
        ? Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }))
        : Promise.resolve(new TextEncoder().encode(files[path])),
    writeFile(path, bytes) {
      if (path.startsWith('locked')) {
        return Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
      }
      written.set(path, new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => 0,
    today: () => '2026-11-26'
  });
  return { code, stdout, stderr, written };
}

describe('convert', () => {
  it('writes a list as an own file and back', async () => {
    const own = await call(['convert', 'a.csv', 'b.sourceloom.json'], { 'a.csv': list });
    expect(own).toMatchObject({ code: 0, stderr: '' });
    expect(own.stdout).toBe('b.sourceloom.json: 3 parties, 2 engagements\n');
    const file = own.written.get('b.sourceloom.json') ?? '';
    const back = await call(['convert', 'b.sourceloom.json', 'c.csv'], {
      'b.sourceloom.json': file
    });
    const lines = (back.written.get('c.csv') ?? '').split('\r\n');
    expect(lines[0]).toBe('id,client,provider,value,currency,supports,supports inferred');
    expect(lines[1]).toMatch(/^engagement-\S+,Bank,Prime,5,EUR,,$/);
    expect(lines[2]).toMatch(/^engagement-\S+,Prime,Cloud,2,EUR,engagement-\S+,yes$/);
  });

  it('tells on stderr what the target cannot carry', async () => {
    const parties = 'name,country\nBank,Ireland\n';
    const { code, stderr, written } = await call(['convert', 'p.csv', 'e.csv'], {
      'p.csv': parties
    });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'e.csv: not carried: 1 of parties\ne.csv: not carried: country of 1 of parties\n'
    );
    expect(written.get('e.csv')).toBe('client,provider\r\n');
  });

  it('gives one line of JSON when asked', async () => {
    const { stdout } = await call(['convert', 'a.csv', 'b.parties.csv', '--json'], {
      'a.csv': list
    });
    expect(JSON.parse(stdout)).toEqual({
      file: 'b.parties.csv',
      parties: 3,
      engagements: 2,
      lost: [{ table: 'engagements', count: 2 }]
    });
  });

  it.each([
    [['convert', 'a.csv'], 'convert takes two files'],
    [['convert', 'a.csv', 'b.png'], 'b.png: Files with this ending are not written.'],
    [['convert', 'none.csv', 'b.csv'], 'none.csv: There is no such file.'],
    [['convert', 'a.csv', 'locked.csv'], 'locked.csv: The file cannot be written (EACCES).'],
    [['convert', 'a.csv', 'b.csv', '--seed', '1'], 'Unknown option --seed.']
  ])('refuses %j', async (argv, message) => {
    const { code, stderr, written } = await call(argv, { 'a.csv': list });
    expect([code, written.size]).toEqual([2, 0]);
    expect(stderr).toContain(message);
  });
});
