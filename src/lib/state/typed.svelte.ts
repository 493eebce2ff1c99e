import type { TypedPlan } from '#lib/worker/api.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { idSeed } from './ids.ts';
import type { Session } from './session.svelte.ts';

export type { LineOutcome, LineRemark } from '#lib/worker/api.ts';

/** Milliseconds after the last letter, so that a burst of them asks once; longer for a long text. */
function pauseFor(text: string): number {
  return Math.min(120 + text.length / 500, 600);
}

/**
 * Typed lines that are being written: what they would come to is asked of the worker behind the typing,
 * one question at a time, and nothing is changed before `take`.
 */
export class TypedTask {
  /** What the lines come to; about `planned`, which may be older than the text. */
  plan: TypedPlan | undefined = $state.raw();
  planned = $state('');
  /** The worker is gone, in the browser's words. */
  failure: string | undefined = $state();
  busy = $state(false);
  /** An input method is composing: its letters are no text yet. */
  composing = false;
  readonly #session: Session;
  readonly #engine: EngineClient;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  constructor(session: Session, engine: EngineClient) {
    this.#session = session;
    this.#engine = engine;
  }

  /** The plan is about the text as it stands. */
  get current(): boolean {
    return this.plan !== undefined && this.planned === this.#session.typedText;
  }

  /** The text has changed. */
  changed(): void {
    clearTimeout(this.#timer);
    const pause = pauseFor(this.#session.typedText);
    this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  /** Writes the selected part of the network, or all of it, behind the text that is there. */
  async fill(part: 'all' | 'selection'): Promise<void> {
    const { selectedParties, selectedEngagements, scene } = this.#session;
    const answer =
      part === 'all'
        ? await this.#engine.writeTyped([], [], scene.language)
        : await this.#engine.writeTyped(selectedParties, selectedEngagements, scene.language);
    if (!answer.ok) return;
    const before = this.#session.typedText.trimEnd();
    this.#session.typedText = before === '' ? answer.value : `${before}\n${answer.value}`;
    this.changed();
  }

  /** Adds what the lines say, in one step; whether that was possible. */
  async take(): Promise<boolean> {
    const session = this.#session;
    this.busy = true;
    const answer = await this.#engine.takeTyped(session.typedText, idSeed());
    this.busy = false;
    if (!answer.ok) {
      this.failure = 'detail' in answer.error ? answer.error.detail : answer.error.code;
      return false;
    }
    const added = answer.value;
    if (!session.run('diagram/type', { added }).ok) return false;
    const { parties = [], engagements = [] } = added;
    session.typedText = '';
    session.notice = {
      kind: 'typed',
      parties: parties.length,
      engagements: engagements.length
    };
    session.revealAll();
    return true;
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.composing) return;
    this.#asking = true;
    const text = this.#session.typedText;
    const answer = await this.#engine.planTyped(text);
    this.#asking = false;
    if (answer.ok) {
      this.plan = answer.value;
      this.planned = text;
      this.failure = undefined;
    } else this.failure = 'detail' in answer.error ? answer.error.detail : answer.error.code;
    if (answer.ok && text !== this.#session.typedText) this.changed();
  }
}
