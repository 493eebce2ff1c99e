import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, parted } from '#lib/formats/network/lists.ts';

it('gives back every list of texts, without the blanks at their ends', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('a', '|', '\\', ' ', '\n', '客'), minLength: 1 })
  );
  fc.assert(
    fc.property(texts, (items) => {
      const bare = items.map((item) => item.trim()).filter((item) => item !== '');
      expect(parted(joined(items))).toEqual(bare);
    })
  );
});

it('reads what people and Kumu write', () => {
  expect(parted('one|two | three ||')).toEqual(['one', 'two', 'three']);
  expect(parted(' | ')).toEqual([]);
  expect(parted('C:\\\\a')).toEqual(['C:\\a']);
});
