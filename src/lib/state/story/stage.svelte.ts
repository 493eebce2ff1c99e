import type { StoryId } from '#lib/domain/ids.ts';
import type { Deed, Telling } from '#lib/stage/telling.ts';
import { act, begin, within } from '#lib/stage/telling.ts';
import { milliseconds } from '../ids.ts';
import { StageLink } from './stage-link.ts';

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
  readonly #link: StageLink;
  readonly #count: (story: StoryId) => number;

  /** `count` tells how many steps a story has at the moment. */
  constructor(name: string, count: (story: StoryId) => number) {
    this.#count = count;
    this.#link = new StageLink(name, null, (message) => {
      if (message.kind === 'asked') this.do(message.deed);
      if (message.kind === 'hello') this.#tell();
      // Another window tells a story of the same diagram, and a speaker's window would follow both.
      if (message.kind === 'told' && this.#run) this.trouble = 'rival';
      if (message.kind === 'over' && this.trouble === 'rival') this.trouble = undefined;
    });
  }

  /** Where the run is; a story that has become shorter is shown at its last step. */
  get run(): Telling | undefined {
    return this.#run && within(this.#run, this.#count(this.#run.storyId));
  }

  begin(story: StoryId, at: number): void {
    this.#run = begin(story, at, this.#moment(story));
    this.#tell();
  }

  do(deed: Deed): void {
    if (!this.#run) return;
    const next = act(this.#run, deed, this.#moment(this.#run.storyId));
    if (next === this.#run) return;
    this.#run = next;
    this.#tell();
  }

  leave(): void {
    this.#run = this.trouble = undefined;
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
    this.#link.close();
  }

  #tell(): void {
    if (this.#run) this.#link.post({ kind: 'told', run: this.#run });
  }

  #moment(story: StoryId) {
    return { count: this.#count(story), now: milliseconds() };
  }
}

/** The same run in the speaker's window: it asks, and shows what the audience's window tells. */
export class Speaker implements Stage {
  run: Telling | undefined = $state.raw();
  readonly #link: StageLink;

  constructor(name: string) {
    this.#link = new StageLink(name, window.opener as Window | null, (message) => {
      if (message.kind === 'told') this.run = message.run;
      if (message.kind === 'over') this.run = undefined;
    });
    this.#link.post({ kind: 'hello' });
  }

  do(deed: Deed): void {
    this.#link.post({ kind: 'asked', deed });
  }

  close(): void {
    this.#link.close();
  }
}
