import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Language } from '#lib/domain/naming.ts';
import { setLanguage, t } from '#lib/i18n/index.svelte.ts';
import ImportReport from '#lib/panels/library/ImportReport.svelte';
import type { ReadDiagram } from '#lib/state/files.ts';

const missing = (row: number): ReadDiagram['issues'][number] => ({
  code: 'client-missing',
  severity: 'error',
  row,
  column: 'client'
});

const read = (issues: ReadDiagram['issues']): ReadDiagram => ({
  fileName: 'list.csv',
  diagram: emptyTables,
  issues,
  report: { parties: 3, engagements: 2, totals: {}, dangling: 0, duplicates: 0 }
});

async function shown(given: ReadDiagram | undefined) {
  const heard: string[] = [];
  const screen = await render(ImportReport, {
    read: given,
    onaccept: () => void heard.push('accept'),
    oncancel: () => void heard.push('cancel')
  });
  return { screen, heard };
}

afterEach(() => setLanguage('en'));

describe('the report on a file', () => {
  it.each<Language>(['en', 'zh-Hans'])('tells what was read and what was odd (%s)', async (tag) => {
    setLanguage(tag);
    const { screen } = await shown(read([missing(4), missing(9)]));
    const dialog = screen.getByRole('dialog', { name: t('import.title', { file: 'list.csv' }) });
    await expect.element(dialog).toHaveTextContent(t('import.issues', { n: 2 }));
    await expect
      .element(dialog)
      .toHaveTextContent(t('import.done', { parties: 3, engagements: 2 }));
    const remarks = dialog.getByRole('listitem').elements();
    expect(remarks.map((remark) => remark.textContent.trim())).toEqual([
      t('issue.client-missing', { row: 4, column: 'client' }),
      t('issue.client-missing', { row: 9, column: 'client' })
    ]);
  });

  it('lists fifty remarks and counts the rest', async () => {
    const { screen } = await shown(
      read(Array.from({ length: 60 }, (_, index) => missing(index + 2)))
    );
    expect(screen.getByRole('listitem').elements()).toHaveLength(51);
    await expect.element(screen.getByText(t('import.more', { n: 10 }))).toBeVisible();
    await expect
      .element(screen.getByRole('dialog'))
      .toHaveTextContent(t('import.issues', { n: 60 }));
  });

  it('is accepted with Enter, because that is where the focus is', async () => {
    const { screen, heard } = await shown(read([missing(2)]));
    await expect
      .element(screen.getByRole('button', { name: t('import.accept', { n: 2 }) }))
      .toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual(['accept']);
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['the close button', undefined],
    ['Cancel', undefined]
  ] as const)('is given up with %s', async (way, press) => {
    const { screen, heard } = await shown(read([missing(2)]));
    const name = way === 'Cancel' ? t('analysis.cancel') : t('app.close');
    if (press) await press();
    else await screen.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => heard).toEqual(['cancel']);
  });

  it('is not there without a file', async () => {
    const { screen } = await shown(undefined);
    expect(screen.getByRole('dialog').elements()).toEqual([]);
  });
});
