import type { LineStyle, PartyKind, Status } from '#lib/domain/records.ts';
import type { Scene, ServiceKey, TaggedRole, Thread } from '../scene.ts';
import { lineOf } from '../threads.ts';
import type { Given } from '../view.ts';
import type { Code, Paint, Painted } from './look.ts';

/** What is to be seen, and what it means: only what is drawn, and all of it. */
export interface Legend {
  /** By rule, in the order of the rules; classes from low to high. */
  readonly rules: readonly RuleLegend[];
  /** Service classes of threads that no rule colours; `stitch` where only the stitch says it. */
  readonly services: readonly { readonly service: ServiceKey; readonly line: LineStyle }[];
  readonly stitches: readonly { readonly service: ServiceKey; readonly line: LineStyle }[];
  /** What the width of threads says where no rule sets it. */
  readonly width: 'value' | 'unknown' | undefined;
  readonly kinds: readonly PartyKind[];
  readonly roles: readonly TaggedRole[];
  readonly statuses: readonly Status[];
  readonly inferred: boolean;
  /** Somebody is shown faintly because the view leaves it out. */
  readonly dim: boolean;
}

export interface RuleLegend {
  readonly rule: number;
  readonly on: 'parties' | 'engagements';
  readonly entries: readonly (Code & { readonly id: string; readonly count: number })[];
}

const services: readonly ServiceKey[] = ['ITO', 'BPO', 'KPO', 'mixed', 'none'];

/**
 * The legend of a drawing. Derived from what is drawn, so it cannot say anything else.
 * @param looks threads that say something computed, which has a legend of its own
 */
export function legendOf(
  { cards, threads }: Pick<Scene, 'cards' | 'threads'>,
  painted: Painted,
  looks: Given['looks'] = new Map()
): Legend {
  const plain: Thread[] = [];
  const coloured: Thread[] = [];
  const widths = new Set<'value' | 'unknown'>();
  for (const thread of threads) {
    const paint = painted.engagements.get(thread.id) ?? {};
    // What is computed stands in place of colour and stitch.
    if (!looks.has(thread.id)) {
      if (!paint.colour) plain.push(thread);
      else if (!paint.line) coloured.push(thread);
    }
    if (paint.width === undefined) widths.add(thread.width > thinnest ? 'value' : 'unknown');
  }
  const lineIn = (list: readonly Thread[]) => {
    const found = new Set(list.map(({ service }) => service));
    return services
      .filter((service) => found.has(service))
      .map((service) => ({ service, line: lineOf(service) }));
  };
  const drawn = [...cards];
  const kinds = new Set(drawn.filter(({ shape }) => !shape).map(({ kind }) => kind));
  const roles = new Set(drawn.flatMap(({ tag }) => tag?.role ?? []));
  const statuses = new Set([...threads].map(({ status }) => status));
  return {
    rules: ruleLegends(cards, threads, painted, looks),
    services: lineIn(plain),
    stitches: lineIn(coloured),
    width: widths.has('value') ? 'value' : widths.has('unknown') ? 'unknown' : undefined,
    kinds: [...kinds].sort(),
    roles: (['terminalClient', 'prime'] as const).filter((role) => roles.has(role)),
    statuses: (['planned', 'active', 'ended', 'terminated'] as const).filter((status) =>
      statuses.has(status)
    ),
    inferred: [...threads].some((thread) => thread.inferred),
    dim: drawn.some((card) => card.dim) || [...threads].some((thread) => thread.dim)
  };
}

/** Threads of unknown value are as thin as this. */
const thinnest = 1.5;

function ruleLegends(
  cards: Scene['cards'],
  threads: Scene['threads'],
  painted: Painted,
  looks: NonNullable<Given['looks']>
): RuleLegend[] {
  const found = new Map<string, { code: Code; count: number; parts: Set<string> }>();
  const on = new Map<number, RuleLegend['on']>();
  const note = (paint: Paint | undefined, target: RuleLegend['on'], parts?: readonly string[]) => {
    const counted = new Set<string>();
    for (const [part, id] of Object.entries(paint?.codes ?? {})) {
      const code = painted.codes.get(id);
      if (!code || (parts && !parts.includes(part))) continue;
      on.set(code.rule, target);
      const entry = found.get(id) ?? { code, count: 0, parts: new Set() };
      if (!counted.has(id)) entry.count += 1;
      counted.add(id);
      entry.parts.add(part);
      found.set(id, entry);
    }
  };
  for (const card of cards) note(painted.parties.get(card.id), 'parties');
  for (const { id } of threads) {
    note(painted.engagements.get(id), 'engagements', looks.has(id) ? ['width'] : undefined);
  }
  const entries = [...found].map(([id, { code, count, parts }]) => {
    return { ...code, id, count, sample: seenOf(code.sample, parts) };
  });
  return [...on]
    .sort(([a], [b]) => a - b)
    .map(([rule, target]) => ({
      rule,
      on: target,
      entries: entries
        .filter((entry) => entry.rule === rule)
        .sort((a, b) => classOf(a.id) - classOf(b.id))
    }));
}

/** The parts of a look that no later rule has replaced everywhere. */
function seenOf(sample: Code['sample'], parts: ReadonlySet<string>): Code['sample'] {
  const seen = Object.entries(sample).filter(
    ([part]) => parts.has(part) || (part === 'solid' && parts.has('colour'))
  );
  return Object.fromEntries(seen);
}

function classOf(id: string): number {
  return Number(id.split(':')[1] ?? -1);
}
