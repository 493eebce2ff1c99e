import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LibraryCopy } from '#lib/state/library-copy.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const renew = vi.fn();
  return { copy: new LibraryCopy(renew), renew };
}

it('is renewed soon after a change, and once more for all that changes within the pause', () => {
  const { copy, renew } = watched();
  copy.due();
  vi.advanceTimersByTime(500);
  expect(renew).toHaveBeenCalledTimes(1);
  for (let change = 0; change < 5; change++) copy.due();
  vi.advanceTimersByTime(500);
  expect(renew).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5000);
  expect(renew).toHaveBeenCalledTimes(2);
});

it('is renewed at once when the window goes, if something is due, and waits for nothing then', () => {
  const { copy, renew } = watched();
  copy.flush();
  expect(renew).not.toHaveBeenCalled();
  copy.due();
  copy.flush();
  expect(renew).toHaveBeenCalledTimes(1);
  copy.due();
  vi.advanceTimersByTime(500);
  copy.due();
  copy.flush();
  expect(renew).toHaveBeenCalledTimes(3);
  expect(vi.getTimerCount()).toBe(0);
});
