import type { Analysis } from '#lib/analysis/analyse.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import type { Progress } from '#lib/worker/api.ts';
import type { EngineClient, WorkerFailure } from '#lib/worker/client.ts';
import type { Change, Editor } from './editor.svelte.ts';
import { now } from './ids.ts';

const money = ['value', 'annualCost', 'start', 'end', 'status'];

/** Fields that the drawn network is made of; labels, names and positions change no number. */
const networkFields: { readonly [N in TableName]?: readonly string[] } = {
  parties: ['id', 'kind', 'country'],
  engagements: ['id', 'clientId', 'providerId', 'contractId', 'serviceItems', ...money],
  contracts: ['id', 'type', ...money],
  ownershipLinks: ['id', 'ownerId', 'ownedId', 'kind', 'share'],
  relations: ['id', 'fromId', 'toId', 'kind'],
  clusters: ['id', 'kind', 'memberIds'],
  settings: ['baseCurrency', 'rates', 'asOf']
};

/** What the drawing always reads; asking for every metric would make each edit wait for all. */
const standing: readonly MetricId[] = [
  'party-count',
  'engagement-count',
  'pair-count',
  'degree',
  'strength',
  'tier',
  'chain-depth',
  'tier-breadth',
  'articulation-points',
  'modules'
];

const quietTime = 60;

/**
 * The numbers of the open diagram, asked of the worker for each revision of the network: first those
 * that the drawing always reads, then those that a view or a panel wants. Numbers of an older revision
 * stay readable and are marked until the new ones are there.
 */
export class AnalysisState {
  /** Holds the wanted metrics too, as soon as they are computed. */
  result: Analysis | undefined = $state.raw();
  progress: Progress | undefined = $state.raw();
  failure: WorkerFailure | undefined = $state.raw();
  running = $state(false);
  cancelled = $state(false);
  /** Revision of the network: rises only with what the numbers depend on. */
  #revision = $state(0);
  /** The day that a view looks at, and the day that the numbers are of. */
  #day: PartialDate | undefined = $state();
  #dayOfResult: PartialDate | undefined = $state();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #wanted = new Map<string, readonly MetricId[]>();
  /** What the result has. */
  #held = new Set<MetricId>();
  readonly #tiers = $derived(this.result ? tiersOf(this.result) : new Map<PartyId, number>());
  readonly #editor: Editor;
  readonly #engine: EngineClient;

  readonly #onResult: (result: Analysis) => void;

  constructor(editor: Editor, engine: EngineClient, onResult: (result: Analysis) => void) {
    this.#editor = editor;
    this.#engine = engine;
    this.#onResult = onResult;
    this.#revision = editor.revision;
    engine.load(editor.revision, editor.diagram);
    editor.subscribe((change: Change) => {
      engine.change(change.revision, change.diff, change.after);
      if (touchesNetwork(change.diff)) this.#askSoon(change.revision);
    });
    void this.run();
  }

  /** Tiers as the numbers shown have them; empty while there are none. */
  get tiers(): ReadonlyMap<PartyId, number> {
    return this.#tiers;
  }

  /** Whether the numbers shown belong to an earlier network, or another day, than the one drawn. */
  get stale(): boolean {
    if (!this.result) return false;
    return this.result.revision < this.#revision || this.#dayOfResult !== this.#day;
  }

  /**
   * Says which metrics somebody reads besides those that the drawing always has. They are computed
   * with every revision as long as they are wanted; an empty list lets go of them.
   * @param owner whoever reads them; its earlier list gives way
   */
  want(owner: string, ids: readonly MetricId[]): void {
    if (ids.length > 0) this.#wanted.set(owner, ids);
    else this.#wanted.delete(owner);
    // Whatever runs or is to run asks for them by itself when it comes to its end.
    if (!this.running && this.result && !this.stale && this.#missing().length > 0) {
      void this.#ask(this.#missing());
    }
  }

  /** Counts the engagements of another day; without one those of the diagram's day, or of today. */
  lookAt(day: PartialDate | undefined): void {
    if (day === this.#day) return;
    this.#day = day;
    void this.run();
  }

  /** Asks anew; also the way out after a crash or a cancel. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#ask(standing);
  }

  cancel(): void {
    this.#engine.cancel();
  }

  /** Nothing is asked any more. */
  close(): void {
    clearTimeout(this.#timer);
  }

  async #ask(first: readonly MetricId[]): Promise<void> {
    this.running = true;
    this.cancelled = false;
    this.failure = undefined;
    const day = this.#day;
    const asOf = day ?? [...this.#editor.diagram.settings][0]?.asOf ?? now().slice(0, 10);
    for (let only = first; only.length > 0; only = this.stale ? [] : this.#missing()) {
      const request = { only, network: { asOf } };
      const answer = await this.#engine.analyse((at) => (this.progress = at), request);
      if (!answer.ok && answer.error.code === 'superseded') return;
      if (answer.ok) {
        if (only === standing) this.#dayOfResult = day;
        this.#take(answer.value, only);
        continue;
      }
      if (answer.error.code === 'cancelled') this.cancelled = true;
      else this.failure = answer.error;
      break;
    }
    this.running = false;
    this.progress = undefined;
  }

  #missing(): MetricId[] {
    return [...new Set([...this.#wanted.values()].flat())].filter((id) => !this.#held.has(id));
  }

  /** The standing ones begin a result; the others come to it. */
  #take(answer: Analysis, ids: readonly MetricId[]): void {
    const before = ids === standing ? undefined : this.result;
    this.#held = new Set([...(before ? this.#held : []), ...ids]);
    this.result = before
      ? {
          ...before,
          values: { ...before.values, ...answer.values },
          sampled: { ...before.sampled, ...answer.sampled }
        }
      : answer;
    this.#onResult(this.result);
  }

  /** A burst of edits (a drag, a paste) asks once. */
  #askSoon(revision: number): void {
    this.#revision = revision;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), quietTime);
  }
}

/** Whether a change can alter any number. */
export function touchesNetwork(change: Diff): boolean {
  return Object.entries(networkFields).some(([table, names]) =>
    Object.values(change[table as TableName] ?? {}).some((fields) =>
      names.some((name) => name in fields)
    )
  );
}

/**
 * The tier of each party, by the longest way; a party in no engagement has none, though the
 * literature's formula puts it among the clients.
 */
export function tiersOf({ parties, values }: Analysis): ReadonlyMap<PartyId, number> {
  const { tier_longest: tiers, in_degree: clients, out_degree: providers } = values;
  if (!isList(tiers) || !isList(clients) || !isList(providers)) return new Map();
  const isEngaged = (index: number) => (clients[index] ?? 0) + (providers[index] ?? 0) > 0;
  return new Map(
    parties.flatMap((id, index) => (isEngaged(index) ? [[id, tiers[index] ?? 0] as const] : []))
  );
}

function isList(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value);
}
