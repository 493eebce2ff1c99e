import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFile } from '#lib/schema/index.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { diagramFile, readDiagramFile, readSample } from '#lib/state/files.ts';
import type { EnginePort } from '#lib/worker/client.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { Engine } from '#lib/worker/engine.ts';
import { diagramText, network } from '../../support/diagrams.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A client whose worker is the real engine, in this thread. */
function inThread(): EngineClient {
  const engine = new Engine();
  const api = {
    load: engine.load.bind(engine),
    read: (file: Parameters<Engine['read']>[0]) => Promise.resolve(engine.read(file))
  };
  return new EngineClient(() => ({
    api: api as unknown as EnginePort['api'],
    callback: (listener) => listener,
    onCrash: () => undefined,
    terminate: () => undefined
  }));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file of a diagram', () => {
  it('is read back as the same diagram', () => {
    const sample = network(['client > prime > sub']);
    const read = readFile(diagramFile(sample).text);
    expect(read.ok && diagramText(read.value.diagram)).toBe(diagramText(sample));
  });

  it.each([
    ['Our network', 'Our network.sourceloom.json'],
    ['外包网络', '外包网络.sourceloom.json'],
    ['a/b\\c:d"e<f>g|h?*', 'a b c d e f g h.sourceloom.json'],
    ['tab\tand\u0000', 'tab and.sourceloom.json'],
    ['  ', 'network.sourceloom.json'],
    ['', 'network.sourceloom.json']
  ])('titled %j is called %j', (title, name) => {
    expect(diagramFile(newDiagram(title)).name).toBe(name);
  });
});

describe('reading a file', () => {
  it('gives a diagram that is not kept yet, with what is to be said about it', async () => {
    const read = await readDiagramFile(
      inThread(),
      'a.csv',
      bytes('client,provider,value\nA,B,x\n')
    );
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.fileName).toBe('a.csv');
    expect([...read.value.diagram.parties].map(({ name }) => name).sort()).toEqual(['A', 'B']);
    expect(read.value.issues).toHaveLength(1);
  });

  it('tells why it is none', async () => {
    const read = await readDiagramFile(inThread(), 'a.csv', bytes('one,two\n1,2\n'));
    expect(read).toMatchObject({ ok: false, error: { code: 'header-not-recognised' } });
  });
});

describe('a sample', () => {
  it('is read from where the app keeps it, under its own name', async () => {
    const text = diagramFile(network(['client > prime'])).text;
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
    const read = await readSample(inThread(), '/samples/kodak.sourceloom.json');
    expect(read).toMatchObject({ ok: true, value: { fileName: 'kodak.sourceloom.json' } });
  });

  it.each([
    ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))]
  ])('that %s is told as missing', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    expect(await readSample(inThread(), '/samples/x.csv')).toEqual({
      ok: false,
      error: { code: 'sample-missing' }
    });
  });
});
