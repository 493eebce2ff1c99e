import * as v from 'valibot';
import { plainDeeds } from '#lib/stage/telling.ts';
import type { Deed, Telling } from '#lib/stage/telling.ts';

/** What the audience's window and the speaker's tell each other. */
export type StageMessage =
  /** A window has come and asks where the run is. */
  | { readonly kind: 'hello' }
  /** The run is here now, in the audience's window. */
  | { readonly kind: 'told'; readonly run: Telling }
  /** The run was here when the audience's window went; the speaker's kept it. */
  | { readonly kind: 'kept'; readonly run: Telling }
  /** The audience's window goes while it shows a run. */
  | { readonly kind: 'gone' }
  /** The speaker wants this done. */
  | { readonly kind: 'asked'; readonly deed: Deed }
  /** The audience's window shows no story any more. */
  | { readonly kind: 'over' };

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const spot = v.object({ x: share, y: share });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const run = v.object({
  storyId: v.string(),
  at: count,
  blank: v.optional(v.picklist(['black', 'white'])),
  over: v.optional(v.picklist(['overview', 'help'])),
  laser: v.boolean(),
  spot: v.optional(spot),
  digits: v.pipe(v.string(), v.regex(/^\d{0,3}$/)),
  editing: v.boolean(),
  countdown: v.optional(v.object({ endsAt: v.number() })),
  startedAt: v.number(),
  stepStartedAt: v.number()
});

const deed = v.variant('do', [
  v.object({ do: v.picklist(plainDeeds) }),
  v.object({ do: v.literal('jump'), to: count }),
  v.object({ do: v.literal('digit'), digit: v.pipe(v.string(), v.regex(/^\d$/)) }),
  v.object({ do: v.literal('point'), spot }),
  v.object({ do: v.literal('countdown'), minutes: v.pipe(v.number(), v.minValue(0)) })
]);

const message = v.variant('kind', [
  v.object({ kind: v.picklist(['hello', 'gone', 'over']) }),
  v.object({ kind: v.picklist(['told', 'kept']), run }),
  v.object({ kind: v.literal('asked'), deed })
]);

const mark = 'sourceloom:stage';

/** A run out of data that any window may have written; undefined where it is none. */
export function readRun(data: unknown): Telling | undefined {
  const read = v.safeParse(run, data);
  return read.success ? (read.output as Telling) : undefined;
}

/**
 * The line between the audience's window and the speaker's. It goes over a `BroadcastChannel` and,
 * where a page opened from the disk has none in common, from window to window. Only messages of this
 * shape are heard, and from another window only those of the two that opened each other.
 */
export class StageLink {
  readonly #channel: BroadcastChannel;
  readonly #name: string;
  readonly #hear: (message: StageMessage) => void;
  /** The other window, where one has opened the other. */
  #other: Window | null;
  #serial = 0;
  readonly #heard = new Set<string>();
  readonly #self = crypto.randomUUID();

  constructor(name: string, other: Window | null, hear: (message: StageMessage) => void) {
    this.#name = `${mark}:${name}`;
    this.#other = other;
    this.#hear = hear;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#take(data);
    };
    window.addEventListener('message', this.#onWindowMessage);
  }

  /** The window that this one has opened, or was opened by. */
  set other(other: Window | null) {
    this.#other = other;
  }

  post(message: StageMessage): void {
    const letter = { name: this.#name, id: `${this.#self}-${String(++this.#serial)}`, message };
    this.#channel.postMessage(letter);
    // A page from the disk has no origin to name; what is sent is no secret to either window.
    this.#other?.postMessage(letter, location.protocol === 'file:' ? '*' : location.origin);
  }

  close(): void {
    this.#channel.close();
    window.removeEventListener('message', this.#onWindowMessage);
  }

  readonly #onWindowMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === null || source !== this.#other) return;
    if (location.protocol === 'file:' || origin === location.origin) this.#take(data);
  };

  /** Both ways lead here; a letter that came twice is heard once. */
  #take(data: unknown): void {
    const letter = v.safeParse(envelope, data);
    if (!letter.success || letter.output.name !== this.#name) return;
    const { id, message } = letter.output;
    if (this.#heard.has(id)) return;
    this.#heard.add(id);
    if (this.#heard.size > mostRemembered) this.#heard.clear();
    this.#hear(message as StageMessage);
  }
}

const envelope = v.object({ name: v.string(), id: v.string(), message });
const mostRemembered = 1000;
