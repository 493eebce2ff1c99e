import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Block } from '#lib/analysis/reports/blocks.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import Blocks from '#lib/panels/analysis/Blocks.svelte';

const leaf = (name: string, depth: number): Block => ({
  kind: 'leaf',
  depth,
  size: 1,
  party: name as PartyId
});

/** linear( a, parallel( b, series( c, d ) ), e ) */
const blocks: readonly Block[] = [
  { kind: 'linear', depth: 0, size: 5 },
  leaf('a', 1),
  { kind: 'parallel', depth: 1, size: 3 },
  leaf('b', 2),
  { kind: 'series', depth: 2, size: 2 },
  leaf('c', 3),
  leaf('d', 3),
  leaf('e', 1)
];

async function shown(given: readonly Block[]) {
  const chosen: (readonly string[])[] = [];
  const screen = await render(Blocks, {
    blocks: given,
    nameOf: (party: PartyId) => `Party ${party}`,
    onselect: (parties: readonly PartyId[]) => void chosen.push(parties)
  });
  return { screen, chosen };
}

describe('the tree of blocks', () => {
  it('tells each block before its parts, by kind and size or by name', async () => {
    const { screen } = await shown(blocks);
    const told = screen.container.querySelectorAll('button');
    const size = (n: number) => t('analysis.blockSize', { n });
    expect([...told].map((button) => button.innerText.replaceAll(/\s+/g, ' ').trim())).toEqual([
      `${t('block.linear')} ${size(5)}`,
      'Party a',
      `${t('block.parallel')} ${size(3)}`,
      'Party b',
      `${t('block.series')} ${size(2)}`,
      'Party c',
      'Party d',
      'Party e'
    ]);
  });

  it.each([
    { pressed: t('block.linear'), parties: ['a', 'b', 'c', 'd', 'e'] },
    { pressed: t('block.parallel'), parties: ['b', 'c', 'd'] },
    { pressed: t('block.series'), parties: ['c', 'd'] },
    { pressed: 'Party e', parties: ['e'] }
  ])('selects all parties of the pressed block: $pressed', async ({ pressed, parties }) => {
    const { screen, chosen } = await shown(blocks);
    await screen.getByRole('button', { name: pressed }).click();
    expect(chosen).toEqual([parties]);
  });

  it('is worked with the keyboard', async () => {
    const { chosen } = await shown(blocks);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
    expect(chosen).toEqual([['b', 'c', 'd']]);
  });

  it('shows the first two hundred of very many, and says how many more there are', async () => {
    const many = [
      { kind: 'parallel', depth: 0, size: 500 } as const,
      ...Array.from({ length: 500 }, (_, index) => leaf(String(index), 1))
    ];
    const { screen, chosen } = await shown(many);
    expect(screen.container.querySelectorAll('button')).toHaveLength(200);
    await expect.element(screen.getByText(t('import.more', { n: 301 }))).toBeVisible();
    // Not by the mouse: finding one of so many by its role takes the driver long.
    screen.container.querySelector('button')!.click();
    expect(chosen[0]).toHaveLength(500);
  });

  it('shows nothing for a network without parties', async () => {
    const { screen } = await shown([]);
    expect(screen.container.querySelector('ul')).toBeNull();
  });
});
