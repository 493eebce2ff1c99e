import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { escape } from '#lib/actions/edit.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Position } from '#lib/layout/index.ts';
import type { ArrangeRequest } from '#lib/worker/arranging.ts';
import { diagramText, network, partyId, placementId } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

const sample = network(['client > prime > sub']);
const request: ArrangeRequest = {
  layout: 'force',
  seed: 7,
  release: false,
  groupBy: 'country',
  middle: []
};
const places: [PartyId, Position][] = [
  [partyId('client'), { x: 0, y: 0 }],
  [partyId('prime'), { x: 40, y: 500 }],
  [partyId('sub'), { x: -40, y: 900 }]
];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function previewed(wanted = request) {
  const { session, worker, kept } = openedSession(sample);
  const asked = () => worker().asked.filter(({ deed }) => deed === 'arrange');
  void session.arranging.ask(wanted);
  const answer = async () => {
    asked().at(-1)!.answer({ ok: true, value: places });
    await vi.advanceTimersByTimeAsync(0);
  };
  await answer();
  const cardOf = (name: string) => {
    const { x, y } = session.scene.scene.cards.get(partyId(name))!;
    return { x, y };
  };
  return { session, worker, kept, asked, answer, cardOf };
}

describe('an arrangement', () => {
  it('is shown on the canvas, and nothing of it is in the diagram', async () => {
    const { session, asked, kept, cardOf } = await previewed();
    expect(asked()[0]!.arranging).toEqual(request);
    expect(session.arranging.running).toBe(false);
    expect(cardOf('sub')).toEqual({ x: -40, y: 900 });
    // The client would stay where it is.
    expect([...session.arranging.preview!.to.keys()]).toEqual(['prime', 'sub']);
    expect(diagramText(session.diagram)).toBe(diagramText(sample));
    expect(kept.size).toBe(0);
  });

  it('is taken as one step, which undo takes back', async () => {
    const { session, cardOf } = await previewed();
    const before = session.editor.history.length;
    session.arranging.accept();
    expect(session.arranging.preview).toBeUndefined();
    expect(session.editor.history.length).toBe(before + 1);
    expect(session.diagram.placements.get(placementId('at sub'))).toMatchObject({
      x: -40,
      y: 900,
      pinned: false
    });
    session.editor.undo();
    expect(diagramText(session.diagram)).toBe(diagramText(sample));
    expect(cardOf('sub')).toEqual({ x: 400, y: 0 });
  });

  it('is let go by Escape: everything is as it was, the selection too', async () => {
    const { session, cardOf } = await previewed();
    session.select([partyId('sub')]);
    escape.run(session);
    expect(session.arranging.preview).toBeUndefined();
    expect(cardOf('sub')).toEqual({ x: 400, y: 0 });
    expect(session.selection.size).toBe(1);
    expect(diagramText(session.diagram)).toBe(diagramText(sample));
  });

  it('is let go when the drawing changes under it', async () => {
    const { session, cardOf } = await previewed();
    session.moveBy([partyId('sub')], 10, 0);
    expect(session.arranging.preview).toBeUndefined();
    expect(cardOf('sub')).toEqual({ x: 410, y: 0 });
  });

  it('can be stopped on its way', async () => {
    const { session, worker, asked } = await previewed();
    session.arranging.cancel();
    void session.arranging.ask(request);
    asked().at(-1)!.share(0.5);
    expect([session.arranging.running, session.arranging.share]).toEqual([true, 0.5]);
    session.arranging.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect([session.arranging.running, worker().stopped]).toEqual([false, 1]);
    expect(session.arranging.preview).toBeUndefined();
    expect(session.arranging.failure).toBeUndefined();
  });

  it('gives way to the next one, whose score is compared with the drawing', async () => {
    const { session, answer } = await previewed();
    const { before } = session.arranging.preview!;
    void session.arranging.ask({ ...request, layout: 'circular' });
    await answer();
    expect(session.arranging.preview?.request.layout).toBe('circular');
    expect(session.arranging.preview?.before).toEqual(before);
  });

  it('that is lost with its worker is told, and the drawing is as it was', async () => {
    const { session, worker } = await previewed();
    session.arranging.cancel();
    void session.arranging.ask(request);
    worker().crash();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.arranging.failure?.code).toBe('worker-crashed');
    expect([session.arranging.running, session.arranging.preview]).toEqual([false, undefined]);
  });

  it('keeps who was placed by hand pinned, unless released', async () => {
    for (const release of [false, true]) {
      const { session, answer } = await previewed({ ...request, release });
      session.moveBy([partyId('client')], 0, 0);
      session.moveBy([partyId('prime')], 5, 0);
      void session.arranging.ask({ ...request, release });
      await answer();
      session.arranging.accept();
      const { pinned } = session.diagram.placements.get(placementId('at prime'))!;
      expect(pinned).toBe(!release);
    }
  });
});
