import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { crc32 } from '#lib/storage/checksum.ts';
import { readTails, writeTail } from '#lib/storage/tail.ts';
import { FakeStorage } from '../../support/browser.ts';
import { network } from '../../support/diagrams.ts';
import { diagramId, stepsThrough } from '../../support/storage.ts';

const id = diagramId('diagram-1');
const tail = { epoch: 2, steps: stepsThrough(network(['a'])) };
const none = { epoch: 0, steps: [] };

beforeEach(() => vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

it('a tail comes back as it was left, each window its own, until it is taken away', () => {
  writeTail(id, 'one', tail);
  writeTail(id, 'two', { ...tail, epoch: 3 });
  expect([...readTails(id)]).toEqual([
    ['one', tail],
    ['two', { ...tail, epoch: 3 }]
  ]);
  expect(readTails(diagramId('other')).size).toBe(0);
  writeTail(id, 'one', none);
  expect([...readTails(id).keys()]).toEqual(['two']);
});

it.each(['{', 'null', '[]', '7', '{"epoch":1}', '{"epoch":"1","steps":[]}'])(
  'what is no tail is none: %s',
  (body) => {
    localStorage.setItem(`sourceloom:tail:${id}:one`, `${crc32(body)} ${body}`);
    expect(readTails(id).size).toBe(0);
  }
);

it('there is none where the browser refuses such a store, and nobody has to care', () => {
  vi.unstubAllGlobals();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError');
    }
  });
  expect(() => {
    writeTail(id, 'one', tail);
    writeTail(id, 'one', none);
  }).not.toThrow();
  expect(readTails(id).size).toBe(0);
  Reflect.deleteProperty(globalThis, 'localStorage');
});
