import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** What the command line prints for a file, as an object. */
export function cli<T>(
  command: 'inspect' | 'modules' | 'communities' | 'dsm' | 'metrics' | 'governance' | 'risk',
  file: string
): T {
  const args = [path.join(root, 'scripts/cli.mjs'), command, file, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as T;
}
