import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { becomeWriter } from '#lib/state/tabs.ts';
import { FakeLocks } from '../../support/locks.ts';
import { diagramId } from '../../support/storage.ts';

const id = diagramId('diagram-1');
let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resume) => setTimeout(resume));

describe('the right to write a diagram', () => {
  it('has one window at a time', async () => {
    const first = await becomeWriter(id, { steal: false });
    expect(first?.lost.aborted).toBe(false);
    expect(await becomeWriter(id, { steal: false })).toBeUndefined();
    expect(first?.lost.aborted).toBe(false);
  });

  it('is of each diagram by itself', async () => {
    await becomeWriter(id, { steal: false });
    expect(await becomeWriter(diagramId('diagram-2'), { steal: false })).toBeDefined();
  });

  it('can be had again once it is released', async () => {
    const first = await becomeWriter(id, { steal: false });
    first?.release();
    await settle();
    expect(first?.lost.aborted).toBe(false);
    expect(await becomeWriter(id, { steal: false })).toBeDefined();
  });

  it('can be taken from another window, which is told', async () => {
    const first = await becomeWriter(id, { steal: false });
    const second = await becomeWriter(id, { steal: true });
    await settle();
    expect(first?.lost.aborted).toBe(true);
    expect(second?.lost.aborted).toBe(false);
    first?.release();
    await settle();
    expect(await becomeWriter(id, { steal: false })).toBeUndefined();
  });

  it('is nobody’s when the browser refuses to give it: the diagram can still be read', async () => {
    locks.refusal = new DOMException('not allowed here', 'SecurityError');
    expect(await becomeWriter(id, { steal: false })).toBeUndefined();
  });
});
