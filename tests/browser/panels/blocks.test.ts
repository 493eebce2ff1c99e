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

const size = (n: number) => t('analysis.blockSize', { n });

describe('the tree of blocks', () => {
  it('tells each block before its parts, the largest first unless their order says something', async () => {
    const { screen } = await shown(blocks);
    const rows = screen.getByRole('treeitem').elements();
    expect(
      rows.map((row) => [
        (row as HTMLElement).innerText.replace(/[▾▸]/u, '').replaceAll(/\s+/g, ' ').trim(),
        ...['level', 'posinset', 'setsize', 'expanded'].map((name) =>
          row.getAttribute(`aria-${name}`)
        )
      ])
    ).toEqual([
      [`${t('block.linear')} ${size(5)}`, '1', '1', '1', 'true'],
      ['Party a', '2', '1', '3', null],
      [`${t('block.parallel')} ${size(3)}`, '2', '2', '3', 'true'],
      [`${t('block.series')} ${size(2)}`, '3', '1', '2', 'true'],
      ['Party c', '4', '1', '2', null],
      ['Party d', '4', '2', '2', null],
      ['Party b', '3', '2', '2', null],
      ['Party e', '2', '3', '3', null]
    ]);
  });

  it.each([
    { pressed: t('block.linear'), parties: ['a', 'b', 'c', 'd', 'e'] },
    { pressed: t('block.parallel'), parties: ['b', 'c', 'd'] },
    { pressed: t('block.series'), parties: ['c', 'd'] },
    { pressed: 'Party e', parties: ['e'] }
  ])('selects all parties of the pressed block: $pressed', async ({ pressed, parties }) => {
    const { screen, chosen } = await shown(blocks);
    await screen.getByRole('treeitem', { name: pressed }).click();
    expect(chosen).toEqual([parties]);
  });

  it('is worked with the keyboard: up and down, closed and opened, selected', async () => {
    const { screen, chosen } = await shown(blocks);
    const count = () => screen.getByRole('treeitem').elements().length;
    await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual([['b', 'c', 'd']]);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(count).toBe(4);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(count).toBe(8);
    // Into the block, and back to it from one of its parts.
    await userEvent.keyboard('{ArrowRight}{Enter}{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft} ');
    expect(chosen.slice(1)).toEqual([
      ['c', 'd'],
      ['b', 'c', 'd']
    ]);
    await userEvent.keyboard('{End}{Enter}{Home}{Enter}');
    expect(chosen.slice(3)).toEqual([['e'], ['a', 'b', 'c', 'd', 'e']]);
  });

  it('has of very many parties only those in sight, and reaches the last', async () => {
    const many = [
      { kind: 'prime', depth: 0, size: 5000 } as const,
      ...Array.from({ length: 5000 }, (_, index) => leaf(String(index), 1))
    ];
    const { screen, chosen } = await shown(many);
    expect(screen.getByRole('treeitem').elements().length).toBeLessThan(40);
    await userEvent.keyboard('{Tab}{End}{Enter}');
    expect(chosen).toEqual([['4999']]);
    const last = screen.getByRole('treeitem', { name: 'Party 4999' });
    await expect.element(last).toBeVisible();
    expect(screen.getByRole('tree').element().getAttribute('aria-activedescendant')).toBe(
      last.element().id
    );
  });

  it('opens of a large network the uppermost block only', async () => {
    const many = Array.from({ length: 40 }, (_, i): Block[] => [
      { kind: 'parallel', depth: 1, size: 2 },
      leaf(`${i} a`, 2),
      leaf(`${i} b`, 2)
    ]).flat();
    const { screen } = await shown([{ kind: 'prime', depth: 0, size: 80 }, ...many]);
    const tree = screen.getByRole('tree');
    expect(tree.getByRole('treeitem', { expanded: true }).elements()).toHaveLength(1);
    await userEvent.keyboard('{Tab}{ArrowDown}{ArrowRight}');
    await expect.element(tree.getByRole('treeitem', { name: 'Party 0 a' })).toBeVisible();
  });

  it('shows nothing for a network without parties', async () => {
    const { screen } = await shown([]);
    expect(screen.container.querySelector('ul')).toBeNull();
  });
});
