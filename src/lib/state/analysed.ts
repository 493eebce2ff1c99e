import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { FoundOf, MetricQuestion, Numbers, Question } from '#lib/analysis/questions.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Progress } from '#lib/worker/api.ts';
import type { WorkerFailure } from '#lib/worker/client.ts';
import type { AnalysisState, Part, Reply } from './analysis.svelte.ts';
import { tiersOf } from './analysis.svelte.ts';

/** The answers about one part of the open diagram, for the panels that are about it. */
export class Analysed {
  readonly part: Part;
  readonly #state: AnalysisState;

  constructor(state: AnalysisState, part: Part) {
    this.#state = state;
    this.part = part;
  }

  want(owner: string, questions: readonly (Question | MetricId)[]): void {
    this.#state.want(owner, questions, this.part);
  }

  reply<Q extends Question>(question: Q): Reply<Q> | undefined {
    return this.#state.reply(question, this.part);
  }

  found<Q extends Question>(question: Q): FoundOf<Q> | undefined {
    return this.#state.found(question, this.part);
  }

  numbers(question: MetricQuestion): Numbers | undefined {
    return this.#state.numbers(question, this.part);
  }

  /** By the longest way within the part; empty until they were wanted and computed. */
  get tiers(): ReadonlyMap<PartyId, number> {
    if (this.part === 'whole') return this.#state.tiers;
    return tiersOf(this.reply({ metric: 'tier' }), this.reply({ metric: 'degree' }));
  }

  isStale(reply: Reply): boolean {
    return this.#state.isStale(reply);
  }

  get stale(): boolean {
    return this.#state.stale;
  }

  get running(): boolean {
    return this.#state.running;
  }

  get cancelled(): boolean {
    return this.#state.cancelled;
  }

  get progress(): Progress | undefined {
    return this.#state.progress;
  }

  get failure(): WorkerFailure | undefined {
    return this.#state.failure;
  }

  cancel(): void {
    this.#state.cancel();
  }

  run(): Promise<void> {
    return this.#state.run();
  }
}
