import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { Condition } from '#lib/domain/records.ts';
import { network, party, partyId } from '../../support/diagrams.ts';
import { tell } from '../../support/engine-port.ts';
import { openedSession } from '../../support/session.ts';

const lines = ['client > prime > sub'];
const sample = lines
  .flatMap((line) => line.split(' > '))
  .reduce(
    (diagram: Diagram, name) =>
      put(diagram, 'parties', party(name, { country: name === 'sub' ? 'IN' : 'DE' })),
    network(lines)
  );
const within = (country: string): Condition => ({
  on: 'parties',
  field: 'country',
  test: 'equals',
  value: country
});
const reach = { metric: 'reach' } as const;
const parties = ['client', 'prime', 'sub'].map(partyId);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened() {
  const { session, worker } = openedSession(sample);
  const newest = () =>
    worker()
      .asked.filter(({ deed }) => deed === 'analyse')
      .at(-1)!;
  const answer = async (answered = parties) => {
    const values = { reach_out: Int32Array.from(answered, () => 1) };
    tell(newest(), { parties: answered, values });
    newest().answer({ ok: true, value: 0 });
    await vi.advanceTimersByTimeAsync(100);
  };
  const networkOf = (metric: string) =>
    newest().questions.find(({ question }) => 'metric' in question && question.metric === metric)
      ?.question.network;
  const onlyOf = () => networkOf('reach')?.only;
  return { session, newest, answer, networkOf, onlyOf };
}

describe('what the panels of numbers are about', () => {
  it('is everything until somebody says otherwise, whatever is filtered', async () => {
    const { session, answer, onlyOf } = opened();
    session.views.setFilter(within('DE'));
    session.analysed.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(100);
    expect(session.views.part).toBe('whole');
    expect(onlyOf()).toBeUndefined();
    await answer();
    expect(session.analysed.numbers(reach)?.parties).toEqual(parties);
  });

  it('can be what is shown, and follows the filters and the edits', async () => {
    const { session, newest, answer, onlyOf } = opened();
    session.views.setFilter(within('DE'));
    session.views.part = 'shown';
    session.analysed.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(100);
    expect(new Set(onlyOf()?.parties)).toEqual(new Set(parties.slice(0, 2)));
    // The drawing goes on by the whole network.
    for (const { question } of newest().questions) {
      if ('metric' in question && question.metric === 'tier') {
        expect(question.network?.only).toBeUndefined();
      }
    }
    await answer(parties.slice(0, 2));
    expect(session.analysis.stale).toBe(false);

    session.run('party/edit', { id: partyId('sub'), fields: { country: 'DE' } });
    await vi.advanceTimersByTimeAsync(100);
    expect(new Set(onlyOf()?.parties)).toEqual(new Set(parties));
    await answer();

    // A name changes neither a number nor whom the filter leaves.
    const before = newest();
    session.run('party/rename', { id: partyId('sub'), name: 'Sub' });
    await vi.advanceTimersByTimeAsync(100);
    expect(newest()).toBe(before);

    session.views.clear();
    expect(session.views.part).toBe('whole');
  });

  it('can be other lines than engagements, while the drawing goes on by these', async () => {
    const { session, networkOf, answer } = opened();
    session.views.layer = { of: 'relations', kind: 'governs' };
    session.analysed.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(100);
    expect(networkOf('reach')?.layer).toEqual({ kind: 'relation', relation: 'governs' });
    expect(networkOf('tier')?.layer).toBeUndefined();
    await answer();
    expect(session.analysed.numbers(reach)?.parties).toEqual(parties);
    session.views.layer = { of: 'engagements', serviceClass: 'KPO' };
    expect(session.analysed.numbers(reach)).toBeUndefined();
    session.analysed.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(100);
    expect(networkOf('reach')?.layer).toEqual({ kind: 'service', service: 'KPO' });
  });

  it('may be nobody', async () => {
    const { session, onlyOf } = opened();
    session.views.setFilter(within('FR'));
    session.views.part = 'shown';
    session.analysed.want('panel', [reach]);
    await vi.advanceTimersByTimeAsync(100);
    expect(onlyOf()).toEqual({ parties: [], engagements: [] });
  });
});
