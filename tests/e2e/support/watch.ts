import type { BrowserContext } from '@playwright/test';
import { expect } from './expect.ts';

const violationMark = 'Refused by the content security policy:';

/**
 * Everything that must never happen in any window of a context: an error of the page or on its
 * console, a violation of the policy or of Trusted Types, a request that leaves the origin.
 */
export class Watch {
  readonly #found: string[] = [];
  readonly #allowed: RegExp[] = [];
  readonly #origins: Set<string>;

  private constructor(origins: readonly string[]) {
    this.#origins = new Set(origins.map((address) => new URL(address).origin));
  }

  static async over(context: BrowserContext, ...origins: string[]): Promise<Watch> {
    const watch = new Watch(origins);
    await context.addInitScript((mark) => {
      addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sample } = event;
        console.error(`${mark} ${violatedDirective} ${blockedURI} ${sample}`);
      });
    }, violationMark);
    context.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('TrustedHTML')) {
        watch.#found.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (event) => watch.#found.push(`page: ${String(event.error())}`));
    context.on('request', (request) => watch.#request(request.url()));
    return watch;
  }

  /** Names an error that the test itself provokes. */
  allow(...expected: RegExp[]): void {
    this.#allowed.push(...expected);
  }

  check(): void {
    const wrong = this.#found.filter((entry) => !this.#allowed.some((known) => known.test(entry)));
    expect(wrong, 'nothing goes wrong behind the page').toEqual([]);
  }

  #request(address: string): void {
    const { protocol, origin } = new URL(address);
    if (['about:', 'blob:', 'data:'].includes(protocol) || this.#origins.has(origin)) return;
    this.#found.push(`request to another origin: ${address}`);
  }
}
