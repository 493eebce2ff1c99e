import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryId } from '#lib/domain/ids.ts';
import { keysOf, meaningOf } from '#lib/stage/keys.ts';
import type { Deed, Telling } from '#lib/stage/telling.ts';
import { act, begin, plainDeeds, within } from '#lib/stage/telling.ts';

const story = 'story-1' as StoryId;
const at = (count: number, now = 0) => ({ count, now });
const start = begin(story, 0, at(5));
const play = (run: Telling, ...deeds: Deed[]) =>
  deeds.reduce((state, deed) => act(state, deed, at(5)), run);
const digits = (text: string) => [...text].map((digit): Deed => ({ do: 'digit', digit }));

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...plainDeeds).map((deed) => ({ do: deed })),
  fc.integer({ min: -3, max: 12 }).map((to) => ({ do: 'jump' as const, to })),
  fc.nat(9).map((digit) => ({ do: 'digit' as const, digit: String(digit) }))
);

describe('a run', () => {
  it('goes on and back, and stays inside the story', () => {
    expect(play(start, { do: 'next' }, { do: 'next' }).at).toBe(2);
    expect(play(start, { do: 'back' }).at).toBe(0);
    expect(play(start, { do: 'last' }, { do: 'next' }).at).toBe(4);
    expect(play(start, { do: 'jump', to: 99 }).at).toBe(4);
  });

  it('goes to the step whose number is typed and confirmed', () => {
    expect(play(start, ...digits('4'), { do: 'confirm' }).at).toBe(3);
    expect(play(start, ...digits('12'), { do: 'erase' }, { do: 'confirm' }).at).toBe(0);
    expect(play(start, { do: 'confirm' }).at).toBe(1);
    expect(play(start, { do: 'next' }, { do: 'erase' }).at).toBe(0);
  });

  it('comes back from a blank screen before it goes anywhere', () => {
    const black = play(start, { do: 'next' }, { do: 'black' });
    expect(black.blank).toBe('black');
    expect(play(black, { do: 'next' })).toMatchObject({ at: 1 });
    expect(play(black, { do: 'next' }).blank).toBeUndefined();
    expect(play(black, { do: 'black' }).blank).toBeUndefined();
    expect(play(black, { do: 'white' }).blank).toBe('white');
  });

  it('closes the overview on going somewhere', () => {
    const seen = play(start, { do: 'overview' });
    expect(seen.over).toBe('overview');
    expect(play(seen, { do: 'jump', to: 0 }).over).toBeUndefined();
  });

  it('follows the pointer only while the laser is on', () => {
    const spot = { x: 0.5, y: 0.25 };
    expect(play(start, { do: 'point', spot }).spot).toBeUndefined();
    expect(play(start, { do: 'laser' }, { do: 'point', spot }).spot).toEqual(spot);
    expect(
      play(start, { do: 'laser' }, { do: 'point', spot }, { do: 'laser' }).spot
    ).toBeUndefined();
  });

  it('stands still for an edit and goes on at the same step', () => {
    const paused = play(start, { do: 'next' }, { do: 'edit' });
    expect(paused).toMatchObject({ editing: true, at: 1 });
    expect(play(paused, { do: 'resume' })).toMatchObject({ editing: false, at: 1 });
  });

  it('counts the time of a step from where it was reached', () => {
    const next = act(begin(story, 0, at(5, 1000)), { do: 'next' }, at(5, 61_000));
    expect(next).toMatchObject({ startedAt: 1000, stepStartedAt: 61_000 });
    expect(act(next, { do: 'jump', to: 1 }, at(5, 90_000)).stepStartedAt).toBe(61_000);
    expect(act(next, { do: 'countdown', minutes: 3 }, at(5, 0)).countdown).toEqual({
      endsAt: 180_000
    });
  });

  it('is always at a step of the story, whatever is done and however long the story is', () => {
    fc.assert(
      fc.property(
        fc.array(anyDeed, { maxLength: 30 }),
        fc.integer({ min: 0, max: 9 }),
        (deeds, n) => {
          const end = deeds.reduce((run, deed) => act(run, deed, at(n)), begin(story, 3, at(n)));
          expect(end.at).toBeGreaterThanOrEqual(0);
          expect(end.at).toBeLessThanOrEqual(Math.max(0, n - 1));
          expect(within(end, 1).at).toBe(0);
        }
      )
    );
  });
});

describe('keys', () => {
  const press = (key: string, held: object = {}) =>
    meaningOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });

  it('are those of clickers and slide programs', () => {
    expect(press('PageDown')).toBe('next');
    expect(press('PageUp')).toBe('back');
    expect(press('.')).toBe('black');
    expect(press('F5')).toBe('leave');
    expect(press('N')).toBe('next');
    expect(press('7')).toEqual({ digit: '7' });
  });

  it('mean one thing each', () => {
    const all = Object.values(keysOf).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('belong to the browser with Control, Alt or Meta', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(press('w', { [held]: true })).toBeUndefined();
    }
  });
});
