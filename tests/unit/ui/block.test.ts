import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOfText, textOfBlock } from '#lib/ui/block.ts';

describe('a block on the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    ['one', [['one']]],
    ['\t', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""so"""', [['say "so"']]],
    ['"open', [['"open']]],
    ['5" pipe\ta', [['5" pipe', 'a']]],
    ['', []]
  ] as const)('%j is read as spreadsheets write it', (text, block) => {
    expect(blockOfText(text)).toEqual(block);
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '甲', '\t', '\n', '"', ' ', '🧵') });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4
      })
    );
    fc.assert(
      fc.property(block, (cells) => {
        // A single blank cell is no text at all, and a last blank line is the end of the text.
        fc.pre(cells.at(-1)?.some((each) => each !== '') ?? false);
        expect(blockOfText(textOfBlock(cells))).toEqual(cells);
      })
    );
  });

  it('takes a million letters in one cell', () => {
    const long = 'x"'.repeat(500_000);
    expect(blockOfText(textOfBlock([[long, '"b']]))).toEqual([[long, '"b']]);
  });
});
