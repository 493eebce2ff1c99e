import type { StoryId } from '#lib/domain/ids.ts';
import type { Deed, Telling } from '#lib/stage/telling.ts';
import { act, begin, within } from '#lib/stage/telling.ts';
import { milliseconds } from '../ids.ts';
import { tabMemory } from '../tab-memory.ts';
import type { StageMessage } from './stage-link.ts';
import { readRun, StageLink } from './stage-link.ts';

/** What a window of a run needs: where the run is, and how to move it. */
export interface Stage {
  readonly run: Telling | undefined;
  do(deed: Deed): void;
}

/** The run of a story in the audience's window, which alone decides where it is. */
export class Audience implements Stage {
  #run: Telling | undefined = $state.raw();
  /** What stands in the way of the speaker's window. */
  trouble: 'blocked' | 'rival' | undefined = $state();
  readonly #name: string;
  readonly #link: StageLink;
  readonly #count: (story: StoryId) => number;

  /**
   * Goes on with the run that this tab had before it was loaded anew, or that a speaker's window kept
   * when another window of the audience went. `count` tells how many steps a story has at the moment.
   */
  constructor(name: string, count: (story: StoryId) => number) {
    this.#name = name;
    this.#count = count;
    this.#link = new StageLink(name, window.opener as Window | null, (message) => {
      this.#hear(message);
    });
    window.addEventListener('pagehide', this.#onGone);
    const kept = readRun(tabMemory.of(`run:${name}`));
    if (kept) this.#takeUp(kept);
    if (!this.#run) this.#link.post({ kind: 'hello' });
  }

  /** Where the run is; a story that has become shorter is shown at its last step. */
  get run(): Telling | undefined {
    return this.#run && within(this.#run, this.#count(this.#run.storyId));
  }

  begin(story: StoryId, at: number): void {
    this.#show(begin(story, at, this.#moment(story)));
  }

  do(deed: Deed): void {
    if (!this.#run) return;
    const next = act(this.#run, deed, this.#moment(this.#run.storyId));
    if (next !== this.#run) this.#show(next);
  }

  leave(): void {
    this.#run = this.trouble = undefined;
    tabMemory.set(`run:${this.#name}`, undefined);
    this.#link.post({ kind: 'over' });
  }

  /** Opens the speaker's window, or brings it to the front; a browser may keep it from opening. */
  openSpeaker(address: string): void {
    const opened = window.open(address, 'sourceloom-speaker', 'popup,width=1280,height=800');
    this.#link.other = opened;
    this.trouble = opened ? undefined : 'blocked';
  }

  close(): void {
    if (this.#run) this.leave();
    window.removeEventListener('pagehide', this.#onGone);
    this.#link.close();
  }

  #hear(message: StageMessage): void {
    if (message.kind === 'asked') {
      this.do(message.deed);
      // The speaker waits for an answer to a deed that changed nothing, too.
      this.#tell();
    }
    if (message.kind === 'hello') this.#tell();
    if (message.kind === 'kept' && !this.#run) this.#takeUp(message.run);
    // Another window tells a story of the same diagram, and a speaker's window would follow both.
    if (message.kind === 'told' && this.#run) this.trouble = 'rival';
    if (message.kind !== 'over' && message.kind !== 'gone') return;
    if (this.trouble === 'rival') this.trouble = undefined;
  }

  /** Shows a run that was left, unless its story is gone. */
  #takeUp(run: Telling): void {
    if (this.#count(run.storyId) > 0) this.#show(run);
  }

  #show(run: Telling): void {
    this.#run = run;
    tabMemory.set(`run:${this.#name}`, run);
    this.#tell();
  }

  #tell(): void {
    if (this.#run) this.#link.post({ kind: 'told', run: this.#run });
  }

  readonly #onGone = () => {
    if (this.#run) this.#link.post({ kind: 'gone' });
  };

  #moment(story: StoryId) {
    return { count: this.#count(story), now: milliseconds() };
  }
}

/** Milliseconds that the audience's window has to answer before it counts as gone. */
const patience = 2000;

/** The same run in the speaker's window: it asks, and shows what the audience's window tells. */
export class Speaker implements Stage {
  run: Telling | undefined = $state.raw();
  /** Whether the audience's window has gone, or does not answer; the run is kept here meanwhile. */
  alone = $state(false);
  /** The browser kept the audience's window from opening. */
  blocked = $state(false);
  readonly #link: StageLink;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    // A window has what its opener's tab kept, and would hand it on as if it were of today.
    tabMemory.set(`run:${name}`, undefined);
    this.#link = new StageLink(name, window.opener as Window | null, (message) => {
      this.#hear(message);
    });
    this.#link.post({ kind: 'hello' });
  }

  do(deed: Deed): void {
    this.#link.post({ kind: 'asked', deed });
    this.#waiting ??= setTimeout(() => (this.alone = this.run !== undefined), patience);
  }

  /** Opens a window for the audience, which goes on with the run that is kept here. */
  openAudience(address: string): void {
    const opened = window.open(address, '_blank');
    this.#link.other = opened;
    this.blocked = opened === null;
  }

  close(): void {
    this.#answered();
    this.#link.close();
  }

  #hear(message: StageMessage): void {
    if (message.kind === 'told') this.run = message.run;
    if (message.kind === 'over') this.run = undefined;
    if (message.kind === 'told' || message.kind === 'over') {
      this.alone = false;
      this.#answered();
    }
    if (message.kind === 'gone') this.alone = this.run !== undefined;
    if (message.kind === 'hello' && this.alone && this.run) {
      this.#link.post({ kind: 'kept', run: this.run });
    }
  }

  #answered(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}
