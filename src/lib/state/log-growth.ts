import { schemaVersion } from '#lib/schema/index.ts';
import type { LoadedLog } from '#lib/storage/replay.ts';

/** How much stands in the log of an open diagram behind its newest snapshot. */
export class LogGrowth {
  /** A snapshot is needed in any case: an older schema, or one that stood in for a damaged one. */
  urgent: boolean;
  /** The log was led to the current schema when it was read. */
  readonly migrated: boolean;
  /** Called when more is on the disk. */
  ongrown: () => void = () => undefined;
  #from: number;
  #last: number;
  #characters: number;
  /** What the last step took; while it is open it is written again and again. */
  #newest = 0;

  constructor({ growth, last, rescued = false }: LoadedLog) {
    this.migrated = growth.schema < schemaVersion;
    this.urgent = rescued || this.migrated;
    this.#from = last - growth.steps;
    this.#last = last;
    this.#characters = growth.characters;
  }

  get steps(): number {
    return this.#last - this.#from;
  }

  get characters(): number {
    return this.#characters;
  }

  /** A step is on the disk, with so many characters. */
  wrote(seq: number, characters: number): void {
    if (seq === this.#last) this.#characters -= this.#newest;
    this.#characters += characters;
    this.#newest = characters;
    this.#last = Math.max(this.#last, seq);
    this.ongrown();
  }

  /** A snapshot stands before all that follows this step. */
  compacted(seq: number): void {
    this.urgent = false;
    this.#from = seq;
    this.#characters = this.#newest;
  }
}
