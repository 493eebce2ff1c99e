import { SvelteMap } from 'svelte/reactivity';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { Sampling } from '#lib/analysis/metrics/metric.ts';
import type {
  Answer,
  FoundOf,
  Ground,
  MetricFound,
  MetricQuestion,
  Numbers,
  Question
} from '#lib/analysis/questions.ts';
import type { Extract } from '#lib/analysis/network.ts';
import type { Coverage } from '#lib/analysis/weights.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import type { Asked, Heard, Progress } from '#lib/worker/api.ts';
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

/** What the drawing always needs: the lanes stand by it. */
const degree = { metric: 'degree' } as const;
const tier = { metric: 'tier' } as const;

const quietTime = 60;

/** What a question is about: the whole network, or what the filters of this window leave of it. */
export type Part = 'whole' | 'shown';

interface Wanted {
  readonly question: Question;
  readonly part: Part;
}

/** What came back for a question. */
export interface Reply<Q extends Question = Question> extends Wanted {
  readonly question: Q;
  readonly ground: Ground;
  readonly answer: Answer<Q>;
  /** Which network it is about: see `AnalysisState.isStale`. */
  readonly era: number;
}

/** The metrics without parameters of the network as drawn, taken together. */
export interface Analysis extends Numbers {
  readonly coverage: Coverage;
  /** The metrics that were estimated from a sample; all others are exact. */
  readonly sampled: Readonly<Partial<Record<MetricId, Sampling>>>;
}

/**
 * The answers about the open diagram. Panels and views say what they want; only that is computed, the
 * quickest first, and each answer shows as soon as it is there. Answers about an earlier network stay
 * readable until the new ones come.
 */
export class AnalysisState {
  progress: Progress | undefined = $state.raw();
  failure: WorkerFailure | undefined = $state.raw();
  running = $state(false);
  cancelled = $state(false);
  /** Since when the network is as it is, and the day that is looked at: what all numbers depend on. */
  #era = $state(0);
  /** Since when the filters leave what they leave. */
  #shownEra = $state(0);
  #clock = 0;
  #shown: Extract | undefined;
  /** The day that a view looks at. */
  #day: PartialDate | undefined;
  readonly #replies = new SvelteMap<string, Reply>();
  readonly #wanted = new SvelteMap<string, ReadonlyMap<string, Wanted>>();
  /** The keys that are being asked for. */
  #asked: ReadonlySet<string> = new Set();
  /** What was cancelled is not asked for again by itself. */
  readonly #left = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #result = $derived(together([...this.#replies.values()]));
  readonly #tiers = $derived.by(() => tiersOf(this.reply(tier), this.reply(degree)));
  readonly #editor: Editor;
  readonly #engine: EngineClient;
  readonly #onTiers: (tiers: ReadonlyMap<PartyId, number>) => void;

  constructor(
    editor: Editor,
    engine: EngineClient,
    onTiers: (tiers: ReadonlyMap<PartyId, number>) => void
  ) {
    this.#editor = editor;
    this.#engine = engine;
    this.#onTiers = onTiers;
    engine.load(editor.revision, editor.diagram);
    editor.subscribe((change: Change) => {
      engine.change(change.revision, change.diff, change.after);
      if (!touchesNetwork(change.diff)) return;
      this.#outdate();
      this.#askSoon(quietTime);
    });
    this.#wanted.set('drawing', keyed([tier, degree], 'whole'));
    void this.#ask();
  }

  /**
   * Says what somebody wants to know from now on, instead of what it wanted before; an empty list lets
   * go. It is computed with every change of the network as long as it is wanted, once for all owners.
   * @param questions with parameters, or just the names of metrics
   */
  want(owner: string, questions: readonly (Question | MetricId)[], part: Part = 'whole'): void {
    if (questions.length === 0) this.#wanted.delete(owner);
    else this.#wanted.set(owner, keyed(questions, part));
    this.#askSoon(0);
  }

  /** What is known of a question: perhaps of an earlier network, see `isStale`; undefined at first. */
  reply<Q extends Question>(question: Q, part: Part = 'whole'): Reply<Q> | undefined {
    return this.#replies.get(keyOf(question, part)) as Reply<Q> | undefined;
  }

  /** What was found, for those who do not mind how old it is. */
  found<Q extends Question>(question: Q, part: Part = 'whole'): FoundOf<Q> | undefined {
    const answer = this.reply(question, part)?.answer;
    return answer?.ok ? answer.value : undefined;
  }

  /** The values of a metric with the parties that they are of; undefined while there are none. */
  numbers(question: MetricQuestion, part: Part = 'whole'): Numbers | undefined {
    const reply = this.reply(question, part);
    if (!reply?.answer.ok) return undefined;
    return { parties: reply.ground.parties, values: reply.answer.value.values };
  }

  /** All metrics without parameters that were wanted, in one; undefined while there are none. */
  get result(): Analysis | undefined {
    return this.#result;
  }

  /** Whether a reply is about an earlier network, another day or other filters than what is drawn. */
  isStale({ era, part }: Reply): boolean {
    return era < this.#era || (part === 'shown' && era < this.#shownEra);
  }

  /** Counts the engagements of another day; without one those of the diagram's day, or of today. */
  lookAt(day: PartialDate | undefined): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#outdate();
    void this.#ask();
  }

  /** Takes what the filters leave for the part that is shown. */
  lookThrough(shown: Extract): void {
    const before = this.#shown;
    if (before && sameIds(before.parties, shown.parties)) {
      if (sameIds(before.engagements, shown.engagements)) return;
    }
    this.#shown = shown;
    this.#shownEra = ++this.#clock;
    this.#forget();
    this.#askSoon(quietTime);
  }

  /** Tiers as last computed; empty while there are none. */
  get tiers(): ReadonlyMap<PartyId, number> {
    return this.#tiers;
  }

  /** Whether anything that is wanted is not there, or of an earlier network. */
  get stale(): boolean {
    return [...this.#replies].some(([key, reply]) => this.#wantedAs(key) && this.isStale(reply));
  }

  /** Asks anew for all that is missing; the way out after a crash or a cancel. */
  async run(): Promise<void> {
    this.#left.clear();
    this.#asked = new Set();
    await this.#ask();
  }

  cancel(): void {
    this.#engine.cancel();
  }

  /** Nothing is asked any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#wanted.clear();
  }

  async #ask(): Promise<void> {
    const missing = this.#missing();
    const keys = new Set(missing.map(({ key }) => key));
    if (this.running ? this.#isUnderWay(keys) : keys.size === 0) return;
    this.#asked = keys;
    this.running = true;
    this.cancelled = false;
    this.failure = undefined;
    const era = this.#clock;
    const grounds = new Map<number, Ground>();
    const answer = await this.#engine.analyse(missing, (heard) => {
      this.#hear(heard, grounds, era);
    });
    if (!answer.ok && answer.error.code === 'superseded') return;
    this.running = false;
    this.progress = undefined;
    this.#asked = new Set();
    if (answer.ok) return;
    if (answer.error.code === 'cancelled') {
      this.cancelled = true;
      for (const { key } of this.#missing()) this.#left.add(key);
    } else this.failure = answer.error;
  }

  #hear(heard: Heard, grounds: Map<number, Ground>, era: number): void {
    if (heard.kind === 'progress') this.progress = heard.at;
    else if (heard.kind === 'ground') grounds.set(heard.network, heard.ground);
    else {
      const ground = grounds.get(heard.network);
      const wanted = this.#wantedAs(heard.key);
      if (!ground || !wanted) return;
      this.#replies.set(heard.key, { ...wanted, ground, answer: heard.answer, era });
      const lanes = [keyOf(tier, 'whole'), keyOf(degree, 'whole')];
      if (lanes.includes(heard.key) && lanes.every((key) => this.#isSettled(key))) {
        this.#onTiers(this.tiers);
      }
    }
  }

  /** What is known is of an earlier network from now on; what nobody wants any more is forgotten. */
  #outdate(): void {
    this.#era = ++this.#clock;
    this.#forget();
  }

  #forget(): void {
    this.#left.clear();
    this.#asked = new Set();
    for (const key of [...this.#replies.keys()]) {
      if (!this.#wantedAs(key)) this.#replies.delete(key);
    }
  }

  /** A burst of edits (a drag, a paste) asks once. */
  #askSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), delay);
  }

  #missing(): Asked[] {
    const asOf = this.#day ?? [...this.#editor.diagram.settings][0]?.asOf ?? now().slice(0, 10);
    const all = new Map([...this.#wanted.values()].flatMap((questions) => [...questions]));
    return [...all]
      .filter(([key]) => !this.#left.has(key) && !this.#isSettled(key))
      .map(([key, { question, part }]) => {
        const only = part === 'shown' ? this.#shown : undefined;
        const network = { asOf, ...(only && { only }), ...question.network };
        return { key, question: { ...question, network } };
      });
  }

  /** Whether the running analysis will answer just these. */
  #isUnderWay(keys: ReadonlySet<string>): boolean {
    const open = [...this.#asked].filter((key) => !this.#isSettled(key));
    return open.length === keys.size && open.every((key) => keys.has(key));
  }

  #wantedAs(key: string): Wanted | undefined {
    for (const questions of this.#wanted.values()) {
      const wanted = questions.get(key);
      if (wanted) return wanted;
    }
    return undefined;
  }

  #isSettled(key: string): boolean {
    const reply = this.#replies.get(key);
    return reply !== undefined && !this.isStale(reply);
  }
}

/** Equal for equal questions, in whatever order their parts were written. */
function keyOf(question: Question, part: Part): string {
  const { parameters = {}, network = {} } = question;
  const subject = 'report' in question ? ['report', question.report] : ['metric', question.metric];
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([part, ...subject, sorted(parameters), sorted(network)]);
}

function keyed(
  questions: readonly (Question | MetricId)[],
  part: Part
): ReadonlyMap<string, Wanted> {
  const whole = questions.map((one) => (typeof one === 'string' ? { metric: one } : one));
  return new Map(whole.map((question) => [keyOf(question, part), { question, part }]));
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, i) => id === others[i]);
}

/** Of one network only: what is of an earlier one waits until it is there anew. */
function together(replies: readonly Reply[]): Analysis | undefined {
  const plain = replies.filter(isPlain);
  const last = plain.toSorted((a, b) => b.era - a.era)[0];
  if (!last) return undefined;
  const { parties, coverage } = last.ground;
  let values: MetricFound['values'] = {};
  const sampled: Partial<Record<MetricId, Sampling>> = {};
  for (const { question, answer, era } of plain) {
    if (!answer.ok || era < last.era) continue;
    values = { ...values, ...answer.value.values };
    if (answer.value.sampling) sampled[question.metric] = answer.value.sampling;
  }
  return { parties, coverage, values, sampled };
}

function isPlain(reply: Reply): reply is Reply<MetricQuestion> {
  const { question, part } = reply;
  const isUsual = part === 'whole' && !question.parameters && !question.network;
  return 'metric' in question && isUsual;
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
export function tiersOf(
  tierReply: Reply<MetricQuestion> | undefined,
  degreeReply: Reply<MetricQuestion> | undefined
): ReadonlyMap<PartyId, number> {
  if (!tierReply?.answer.ok || !degreeReply?.answer.ok) return new Map();
  const { tier_longest: tiers } = tierReply.answer.value.values;
  const { in_degree: clients, out_degree: providers } = degreeReply.answer.value.values;
  if (!isList(tiers) || !isList(clients) || !isList(providers)) return new Map();
  const isEngaged = (index: number) => (clients[index] ?? 0) + (providers[index] ?? 0) > 0;
  return new Map(
    tierReply.ground.parties.flatMap((id, index) =>
      isEngaged(index) ? [[id, tiers[index] ?? 0] as const] : []
    )
  );
}

function isList(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value);
}
