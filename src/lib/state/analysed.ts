import type { Layer } from '#lib/analysis/layers.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { FoundOf, MetricQuestion, Numbers, Question } from '#lib/analysis/questions.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Layer as ViewLayer } from '#lib/domain/records.ts';
import type { Progress } from '#lib/worker/api.ts';
import type { WorkerFailure } from '#lib/worker/client.ts';
import type { AnalysisState, Part, Reply } from './analysis.svelte.ts';
import { tiersOf } from './analysis.svelte.ts';

/** The answers about one part of the open diagram and one layer of it, for the panels that are about them. */
export class Analysed {
  readonly part: Part;
  readonly #state: AnalysisState;
  readonly #layer: Layer | undefined;

  constructor(state: AnalysisState, part: Part, layer?: ViewLayer) {
    this.#state = state;
    this.part = part;
    this.#layer = layer && layerNamed(layer);
  }

  want(owner: string, questions: readonly (Question | MetricId)[]): void {
    const whole = questions.map((one) => (typeof one === 'string' ? { metric: one } : one));
    this.#state.want(
      owner,
      whole.map((one) => this.#of(one)),
      this.part
    );
  }

  reply<Q extends Question>(question: Q): Reply<Q> | undefined {
    return this.#state.reply(this.#of(question), this.part);
  }

  found<Q extends Question>(question: Q): FoundOf<Q> | undefined {
    return this.#state.found(this.#of(question), this.part);
  }

  numbers(question: MetricQuestion): Numbers | undefined {
    return this.#state.numbers(this.#of(question), this.part);
  }

  /** By the longest way within the part and layer; empty until they were wanted and computed. */
  get tiers(): ReadonlyMap<PartyId, number> {
    if (this.part === 'whole' && !this.#layer) return this.#state.tiers;
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

  #of<Q extends Question>(question: Q): Q {
    const layer = this.#layer;
    return layer ? { ...question, network: { layer, ...question.network } } : question;
  }
}

/** What a view calls a layer, in the words of the numbers. */
function layerNamed(layer: ViewLayer): Layer {
  if (layer.of === 'ownership') return { kind: 'ownership' };
  if (layer.of === 'relations') return { kind: 'relation', relation: layer.kind };
  const { serviceClass } = layer;
  return serviceClass ? { kind: 'service', service: serviceClass } : { kind: 'engagements' };
}
