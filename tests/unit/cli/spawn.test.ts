import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The real thing, bundled and started as a person would. */
function cli(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...argv], {
    encoding: 'utf8'
  });
  return { status, stdout, stderr };
}

describe('node scripts/cli.mjs', () => {
  it('reads files of both formats', { timeout: 60_000 }, () => {
    const csv = 'tests/fixtures/csv/plain.valid.csv';
    const own = 'static/samples/kodak-1989.en.sourceloom.json';
    const { status, stdout } = cli('inspect', '--json', csv, own);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    ).toMatchObject([
      { file: csv, format: 'csv', parties: 3, engagements: 3, totals: { XXX: 1500.5 } },
      { file: own, format: 'sourceloom', parties: 4, engagements: 3, totals: {} }
    ]);
  });

  it('ends with 2 for a file that cannot be read', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = cli('modules', '--json', 'tests/fixtures/csv');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file-not-readable' } });
    expect(stderr).toContain('cannot be opened (EISDIR)');
  });
});
