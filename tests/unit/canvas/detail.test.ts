import { expect, it } from 'vitest';
import { detailAt, details } from '#lib/canvas/detail.ts';

it('draws less at smaller scales', () => {
  const drawn = [2, 0.75, 0.6, 0.45, 0.3, 0.2, 0.1].map((zoom) => detailAt(zoom).draw);
  expect(drawn).toEqual(['everything', 'everything', 'cards', 'cards', 'blocks', 'blocks', 'dots']);
});

it('changes level only when its edge is passed by 5 %', () => {
  const [full, cards] = [details[0], details[1]];
  expect(detailAt(0.73, full)).toBe(full);
  expect(detailAt(0.7, full)).toBe(cards);
  expect(detailAt(0.77, cards)).toBe(cards);
  expect(detailAt(0.8, cards)).toBe(full);
});
