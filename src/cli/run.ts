import type { CliCommand } from './command.ts';
import { communities } from './communities.ts';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { dsm } from './dsm.ts';
import { governance } from './governance.ts';
import { importPath } from './import-path.ts';
import type { CliIo } from './io.ts';
import { metrics } from './metrics.ts';
import { modules } from './modules.ts';
import type { Options } from './options.ts';
import { readCall, usage } from './options.ts';
import { risk } from './risk.ts';
import { failureSentence } from './sentences.ts';

/** Every command by its name. */
const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['inspect', inspect],
  ['metrics', metrics],
  ['modules', modules],
  ['communities', communities],
  ['dsm', dsm],
  ['governance', governance],
  ['risk', risk]
]);

const exit = { ok: 0, fault: 1, unread: 2 } as const;

/**
 * Runs one call and resolves to its exit code: 0 when every file was read, 2 when one was not or
 * the call makes no sense, 1 for a fault of the program.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...words] = argv;
  if (name === '--help' || name === 'help') {
    io.stdout(`${usageLines().join('\n')}\n`);
    return exit.ok;
  }
  if (name === 'convert') return runConvert(words, io);
  const command = commands.get(name ?? '');
  const call = command ? readCall(words, ['--json', ...command.options]) : unknownCommand(name);
  if (!command || !call.ok) {
    if (!call.ok) io.stderr(`${call.error.message}\n`);
    return exit.unread;
  }
  const { files, options } = call.value;
  let code: number = exit.ok;
  for (const file of files) {
    // The worst of all files decides; a fault of the program is worse than an unreadable file.
    const outcome = await runFile(file, files.length > 1, command, options, io);
    if (outcome === exit.fault || code === exit.ok) code = outcome;
  }
  return code;
}

async function runConvert(words: readonly string[], io: CliIo): Promise<number> {
  const call = readCall(words, ['--json']);
  const isPair = call.ok && call.value.files.length === 2;
  if (!call.ok || !isPair) {
    const needs = 'convert takes two files: the one to read and the one to write.';
    io.stderr(`${call.ok ? needs : call.error.message}\n`);
    return exit.unread;
  }
  try {
    return await convert(call.value.files, call.value.options.json, io);
  } catch (error) {
    io.stderr(`This is a fault of the program: ${String(error)}\n`);
    return exit.fault;
  }
}

async function runFile(
  file: string,
  isOneOfMany: boolean,
  command: CliCommand,
  options: Options,
  io: CliIo
): Promise<number> {
  try {
    const read = await importPath(file, io);
    if (!read.ok) {
      refuse(file, read.error.code, failureSentence(read.error), options, io);
      return exit.unread;
    }
    const report = command.report(read.value, options, io);
    if ('ok' in report) {
      if (!report.ok) refuse(file, report.error.code, failureSentence(report.error), options, io);
      return exit.unread;
    }
    const named = isOneOfMany ? `"file":${JSON.stringify(file)},` : '';
    io.stdout(
      options.json ? `{${named}${report.json()}}\n` : [file, ...report.text(), '', ''].join('\n')
    );
    return exit.ok;
  } catch (error) {
    refuse(file, 'internal-fault', `This is a fault of the program: ${String(error)}`, options, io);
    if (error instanceof Error && error.stack) io.stderr(`${error.stack}\n`);
    return exit.fault;
  }
}

function refuse(file: string, code: string, message: string, options: Options, io: CliIo): void {
  if (options.json) io.stdout(`${JSON.stringify({ file, error: { code, message } })}\n`);
  io.stderr(`${file}: ${message}\n`);
}

function unknownCommand(name: string | undefined) {
  const known = [...commands.keys(), 'convert'].join(', ');
  const what = name === undefined ? 'No command is named' : `Unknown command "${name}"`;
  return usage(`${what}; the commands are ${known}.`);
}

function usageLines(): readonly string[] {
  const calls = [...commands.values()].map((command) => `  ${command.usage} [--json]`);
  const all = [...calls, '  convert IN OUT [--json]'];
  return ['Usage: npm run -s cli -- <command> FILE… [options]', ...all];
}
