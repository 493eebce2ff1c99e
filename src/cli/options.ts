import type { Objective } from '#lib/analysis/communities/dealings.ts';
import { objectives } from '#lib/analysis/communities/dealings.ts';
import type { Layer } from '#lib/analysis/layers.ts';
import { relationKinds } from '#lib/domain/records.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';

/** What the options of a call say. */
export interface Options {
  readonly json: boolean;
  readonly undirected: boolean;
  readonly time: boolean;
  readonly colour?: 'service';
  readonly asOf?: string;
  readonly seed?: number;
  readonly seeds?: number;
  readonly resolution?: number;
  readonly objective?: Objective;
  readonly layer?: Layer;
  /** Names with commas between; names may hold commas themselves. */
  readonly order?: string;
  readonly repeat?: number;
  readonly only?: readonly string[];
  readonly root?: string;
  /** Two names with a comma between; names may hold commas themselves. */
  readonly pair?: string;
}

export type OptionName =
  | '--json'
  | '--undirected'
  | '--time'
  | '--colour'
  | '--as-of'
  | '--seed'
  | '--seeds'
  | '--resolution'
  | '--objective'
  | '--layer'
  | '--order'
  | '--repeat'
  | '--only'
  | '--root'
  | '--pair';

export interface Call {
  readonly files: readonly string[];
  readonly options: Options;
}

/** A call that cannot be understood; `message` is for the person who typed it. */
export interface UsageFailure extends Failure {
  readonly code: 'usage';
  readonly message: string;
}

type Setting = (value: string) => Partial<Options> | undefined;

/** Options without a value. */
const flags: Readonly<Partial<Record<OptionName, Partial<Options>>>> = {
  '--json': { json: true },
  '--undirected': { undirected: true },
  '--time': { time: true }
};

/** Options with a value; undefined when the value makes no sense. */
const settings: Readonly<Partial<Record<OptionName, Setting>>> = {
  '--colour': (value) => (value === 'service' ? { colour: value } : undefined),
  '--as-of': (value) => (isDate(value) ? { asOf: value } : undefined),
  '--seed': (value) => whole(value, 0, 2 ** 31 - 1, (seed) => ({ seed })),
  '--seeds': (value) => whole(value, 1, 1000, (seeds) => ({ seeds })),
  '--repeat': (value) => whole(value, 1, 1000, (repeat) => ({ repeat })),
  '--only': (value) => (value === '' ? undefined : { only: value.split(',') }),
  '--root': (root) => ({ root }),
  '--order': (order) => (order === '' ? undefined : { order }),
  '--layer': (value) => layerNamed(value),
  '--objective': (value) => {
    const objective = objectives.find((known) => known === value);
    return objective && { objective };
  },
  '--pair': (pair) => (pair.includes(',') ? { pair } : undefined),
  '--resolution': (value) => {
    const resolution = /^\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : NaN;
    return Number.isFinite(resolution) ? { resolution } : undefined;
  }
};

/** `engagements`, `ownership`, `service:ITO-2` or `relation:cooperates`. */
function layerNamed(value: string): Partial<Options> | undefined {
  if (value === 'engagements' || value === 'ownership') return { layer: { kind: value } };
  const [kind, ...rest] = value.split(':');
  const name = rest.join(':');
  if (kind === 'service' && name !== '') return { layer: { kind, service: name } };
  const relation = relationKinds.find((known) => known === name);
  return kind === 'relation' && relation ? { layer: { kind, relation } } : undefined;
}

function whole(
  value: string,
  least: number,
  most: number,
  setting: (number: number) => Partial<Options>
): Partial<Options> | undefined {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most ? setting(number) : undefined;
}

/** Sorts the words of a call into files and options. */
export function readCall(
  words: readonly string[],
  allowed: readonly OptionName[]
): Result<Call, UsageFailure> {
  let options: Options = { json: false, undirected: false, time: false };
  const files: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') return filesOf([...files, ...rest], options);
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const [, typed = '', given] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const name = allowed.find((option) => option === typed);
    if (!name) return usage(`Unknown option ${typed}.`);
    const flag = flags[name];
    if (flag && given !== undefined) return usage(`${name} takes no value.`);
    const value = flag ? '' : (given ?? rest.shift());
    if (value === undefined) return usage(`${name} needs a value.`);
    const change = flag ?? settings[name]?.(value);
    if (!change) return usage(`${name} does not take "${value}".`);
    options = { ...options, ...change };
  }
  return filesOf(files, options);
}

function filesOf(files: readonly string[], options: Options): Result<Call, UsageFailure> {
  return files.length > 0 ? ok({ files, options }) : usage('No file is named.');
}

export function usage(message: string): Result<never, UsageFailure> {
  return err({ code: 'usage', message });
}

/** A day of the calendar: 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
