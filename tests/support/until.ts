import { vi } from 'vitest';

/** Waits until a check passes; long, because a loaded machine is no fault of what is tested. */
export const until: typeof vi.waitFor = (check, options = {}) =>
  vi.waitFor(check, { timeout: 30_000, ...(typeof options === 'number' ? {} : options) });
