import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { End } from '#lib/scene/ports.ts';
import { portsOf } from '#lib/scene/ports.ts';

const size = { width: 120, height: 300 };
const [upper, lower] = [
  { ...size, x: 0, y: 0 },
  { ...size, x: 0, y: 600 }
];

const ends = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'] as EngagementId[])),
    at: fc.constantFrom('client', 'provider'),
    run: fc.constantFrom('stacked', 'forward', 'backward'),
    other: fc.constantFrom(upper, lower),
    width: fc.integer({ min: 1, max: 8 })
  }) satisfies fc.Arbitrary<End>,
  { selector: ({ id }) => id, minLength: 2 }
);

const portsById = (list: readonly End[]) =>
  [...portsOf(size, list)].map(([{ id }, port]) => [id, port]).sort();

it('gives each end the same port, in whatever order they come', () => {
  fc.assert(
    fc.property(
      ends.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, whole(list)))),
      ([list, shuffled]) => {
        expect(portsById(shuffled)).toEqual(portsById(list));
      }
    )
  );
});

const whole = ({ length }: readonly End[]) => ({ minLength: length, maxLength: length });

it('nests the threads between cards above one another, whoever is the client', () => {
  const directions = fc.array(fc.boolean(), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(directions, (isDown) => {
      const order = (isUpper: boolean) => {
        const list = isDown.map((down, index): End => ({
          id: `e${String(index)}` as EngagementId,
          at: down === isUpper ? 'client' : 'provider',
          run: 'stacked',
          other: isUpper ? lower : upper,
          width: 2
        }));
        const ports = [...portsOf(size, list)].sort(([, a], [, b]) => a.y - b.y);
        return ports.map(([{ id }]) => id);
      };
      expect(order(false)).toEqual(order(true).reverse());
    })
  );
});
