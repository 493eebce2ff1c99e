import { expect as plain } from '@playwright/test';

/** Waits long enough for a loaded machine. */
export const expect = plain.configure({ timeout: 20_000 });
