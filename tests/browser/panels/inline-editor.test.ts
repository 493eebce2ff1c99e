import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newParty } from '#lib/actions/draw.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import InlineEditor from '#lib/panels/drawing/InlineEditor.svelte';
import { network } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

it('takes the first letters also before it is known where it stands', async () => {
  const { session } = openedSession(network(['Aster > Boreal']));
  const place = { card: undefined, plate: undefined };
  const screen = await render(InlineEditor, { session, ...place, zoom: 1, onleave: () => {} });
  expect(screen.getByRole('textbox').elements()).toEqual([]);
  newParty.run(session);
  flushSync();
  await userEvent.keyboard('Harbour Bank');
  await expect
    .element(screen.getByRole('textbox', { name: t('editor.inline.party') }))
    .toHaveValue('Harbour Bank');
});
