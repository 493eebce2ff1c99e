import type { DiagramId } from '#lib/domain/ids.ts';
import { checkStep } from '#lib/schema/index.ts';
import type { LogEntry } from './editor.svelte.ts';

/** What the windows of one diagram tell each other. */
export type Message =
  /** A window has something to write and asks the writer to let go. */
  | { readonly kind: 'ask' }
  /** A window has become the writer; the log had `base` steps. */
  | { readonly kind: 'took'; readonly epoch: number; readonly base: number }
  /** The writer's log has changed, on the disk. */
  | ({ readonly kind: 'kept'; readonly epoch: number } & LogEntry);

/** The line to the other windows of a diagram. What does not come from this app is not heard. */
export class Channel {
  readonly #channel: BroadcastChannel;

  constructor(id: DiagramId, hear: (message: Message) => void) {
    this.#channel = new BroadcastChannel(`sourceloom:${id}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = checked(data);
      if (message) hear(message);
    };
  }

  post(message: Message): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}

function checked(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, epoch, base, step, erased } = data as Record<string, unknown>;
  if (kind === 'ask') return { kind };
  if (!isCount(epoch)) return undefined;
  if (kind === 'took') return isCount(base) ? { kind, epoch, base } : undefined;
  if (kind !== 'kept') return undefined;
  if (isCount(erased)) return { kind, epoch, erased };
  const known = checkStep(step);
  return known.ok ? { kind, epoch, step: known.value } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
