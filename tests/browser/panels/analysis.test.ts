import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { Reading } from '#lib/state/session.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { spawnEngine } from '#lib/worker/client-port.ts';
import { network, party } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';
import { diagramId, loadedLog, stepsThrough } from '../../support/storage.ts';
import Analysis from './Analysis.svelte';

const tabs: readonly Reading[] = [
  { tab: 'overview' },
  { tab: 'measures', measure: 'concentration' },
  { tab: 'chain' },
  { tab: 'blocks' },
  { tab: 'matrix' }
];

const engine = new EngineClient(spawnEngine);
afterEach(() => engine.stop());

async function shown(diagram: Diagram, prepare: (session: Session) => void = () => undefined) {
  const session = new Session(
    {
      id: diagramId('diagram-1'),
      log: loadedLog(diagram, stepsThrough(diagram)),
      epoch: 1,
      formOf: () => undefined,
      claim: () => Promise.reject(new Error('nobody claims'))
    },
    plainView,
    engine
  );
  prepare(session);
  const screen = await render(Analysis, { session });
  /** Waits for what a view says; reading on is the test's. */
  const says = async (reading: Reading, ...texts: readonly string[]) => {
    session.reading = reading;
    for (const text of texts) {
      await expect.element(screen.getByText(text, { exact: false }).first()).toBeVisible();
    }
  };
  return { session, says, screen };
}

/** Two primes of a client, with the amounts given. */
function dealings(first?: Engagement['value'], second?: Engagement['value']): Diagram {
  return network(['bank > prime > cloud', 'bank > other'], {
    'bank > prime': { ...(first && { value: first }) },
    'bank > other': { ...(second && { value: second }) }
  });
}

describe('every view of the numbers says what it needs', () => {
  it('of an empty diagram', async () => {
    const { says } = await shown(newDiagram('Empty'));
    for (const reading of tabs) {
      await says(reading, t(reading.tab === 'matrix' ? 'dsm.needs' : 'needs.no-parties'));
    }
  });

  it('of one party', async () => {
    const { says } = await shown(put(newDiagram('One'), 'parties', party('bank')));
    for (const reading of tabs) {
      await says(reading, t(reading.tab === 'matrix' ? 'dsm.needs' : 'needs.no-engagements'));
    }
  });

  it('of engagements without amounts', async () => {
    const { says } = await shown(dealings());
    await says({ tab: 'overview' }, t('notKnown.values.effect'));
    for (const reading of tabs.slice(1)) await says(reading, t('caution.noValues'));
  });

  it('of two currencies without a rate', async () => {
    const [euro, yuan] = ['EUR', 'CNY'].map((currency) => ({ amount: 100, currency }));
    const { says } = await shown(dealings(euro, yuan));
    for (const reading of tabs) {
      await says(reading, t('caution.otherCurrency', { n: 1 }), t('notKnown.rate'));
    }
  });

  it('of filters that leave nobody, and everything is one press away', async () => {
    const { screen, says, session } = await shown(dealings(), ({ views }) =>
      views.setFilter({ on: 'parties', field: 'country', test: 'equals', value: 'FR' })
    );
    const left = t('scope.filters', { parties: 0, of: 4, engagements: 0, ofEngagements: 3 });
    await says({ tab: 'overview' }, left, t('scope.whole.text'));
    await expect
      .element(screen.getByText(t('analysis.sentence', { parties: 4, depth: 2 }), { exact: false }))
      .toBeVisible();
    await screen.getByRole('radio', { name: t('scope.shown') }).click();
    for (const reading of tabs) await says(reading, t('needs.none-shown'));
    await screen.getByRole('radio', { name: t('scope.whole') }).click();
    await expect.element(screen.getByText(t('needs.none-shown'))).not.toBeInTheDocument();
    session.views.clear();
    await expect.element(screen.getByText(left)).not.toBeInTheDocument();
  });
});
