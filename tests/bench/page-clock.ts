import type { CDPSession, Page } from 'playwright';

/** A frame costs this much of a main thread that does nothing else, at most, in 500 ms. */
const idle = 60;
const pause = 500;
/** Longest time until a page is at rest, in pauses. */
const pauses = 120;

/** Processor time of a page's main thread: a clock on the wall also shows what the machine did for others. */
export class PageClock {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession
  ) {}

  static async of(page: Page): Promise<PageClock> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new PageClock(page, session);
  }

  /** Milliseconds since the page was opened. */
  async now(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  }

  async during(work: () => Promise<unknown>): Promise<number> {
    const before = await this.now();
    await work();
    return (await this.now()) - before;
  }

  /** The least of some rounds. */
  async least(rounds: number, work: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await this.during(work));
    return Math.min(...times);
  }

  /** A loop of 3e7 steps, the least of three: what the others are compared with. */
  loop(): Promise<number> {
    return this.least(3, () =>
      this.page.evaluate(() => {
        let x = 1;
        for (let i = 0; i < 3e7; i++) x = (x * 31 + i) | 0;
        return x;
      })
    );
  }

  /**
   * Waits until the main thread does no more than its frames; the canvas asks for one after the other.
   * @throws when that takes longer than a minute
   */
  async rested(): Promise<void> {
    let spent = NaN;
    for (let quiet = 0, tries = 0; quiet < 2; tries++) {
      if (tries === pauses) {
        throw new Error(`the page is not at rest: ${spent.toFixed(0)} ms in ${String(pause)} ms`);
      }
      spent = await this.during(() => this.page.waitForTimeout(pause));
      quiet = spent < idle ? quiet + 1 : 0;
    }
  }
}
