import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/**
 * Waits for a theme. Asking for the media makes the browser look at them: a headless one that draws
 * no frame may put that off.
 */
export async function toShowTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const shown = () =>
    page.evaluate(() => {
      void matchMedia('(prefers-color-scheme: dark)').matches;
      return document.documentElement.dataset['theme'];
    });
  await expect.poll(shown).toBe(theme);
}
