import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Progress from '#lib/ui/Progress.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('Progress', () => {
  it('is told in proportion to the wait, with a way out in the end', async () => {
    const oncancel = vi.fn();
    const props = { text: 'Betweenness, 61%', value: 0.61, cancelLabel: 'Cancel', oncancel };
    const screen = await render(Progress, props);
    const bar = screen.getByRole('progressbar', { name: 'Betweenness, 61%' });
    vi.advanceTimersByTime(299);
    await expect.element(bar).not.toBeInTheDocument();
    vi.advanceTimersByTime(1);
    await expect.element(bar).toHaveAttribute('aria-valuenow', '61');
    await expect.element(screen.getByText('Betweenness')).not.toBeInTheDocument();
    vi.advanceTimersByTime(700);
    await expect.element(screen.getByText('Betweenness, 61%')).toBeInTheDocument();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(oncancel).toHaveBeenCalledTimes(1);
  });
});
