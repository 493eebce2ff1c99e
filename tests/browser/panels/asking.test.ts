import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { t } from '#lib/i18n/index.svelte.ts';
import Asking from '#lib/panels/governance/Asking.svelte';
import { GovernanceState } from '#lib/state/governance.svelte.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { network } from '../../support/diagrams.ts';
import { fakeWorkers } from '../../support/engine-port.ts';
import { loadedLog, stepsThrough } from '../../support/storage.ts';

it('tells how far governance is, lets it be called off, and asks again when told to', async () => {
  const { spawn, newest } = fakeWorkers();
  const engine = new EngineClient(spawn);
  const sample = network(['client > prime > sub']);
  engine.load(1, sample);
  const editor = new Editor(loadedLog(sample, stepsThrough(sample)), () => '');
  const governance = new GovernanceState(editor, engine);
  const screen = await render(Asking, { governance });
  governance.look(true);
  await expect.poll(() => newest().asked.length).toBe(1);
  newest().asked[0]!.share(0.42);
  const bar = screen.getByRole('progressbar');
  await expect.element(bar).toHaveAttribute('aria-valuenow', '42');

  await screen.getByRole('button', { name: t('analysis.cancel') }).click();
  expect(newest().cancelled).toEqual([newest().asked[0]!.ticket]);
  await expect.element(screen.getByText(t('govern.cancelled'))).toBeVisible();
  await expect.element(bar).not.toBeInTheDocument();

  await screen.getByRole('button', { name: t('app.tryAgain') }).click();
  await expect.poll(() => newest().asked.length).toBe(2);
  await expect.element(screen.getByText(t('govern.cancelled'))).not.toBeInTheDocument();
  governance.close();
});
