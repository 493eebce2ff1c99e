import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFile } from '#lib/schema/index.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { diagramFile, readSample } from '#lib/state/files.ts';
import { diagramText, network } from '../../support/diagrams.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

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

describe('a sample', () => {
  it('is read from where the app keeps it', async () => {
    const sample = network(['client > prime']);
    const { text } = diagramFile(sample);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
    const read = await readSample('/samples/kodak.sourceloom.json');
    expect(read.ok && diagramText(read.value)).toBe(diagramText(sample));
  });

  it.each([
    ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))]
  ])('that %s is told as missing', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    expect(await readSample('/samples/x.sourceloom.json')).toEqual({
      ok: false,
      error: { code: 'sample-missing' }
    });
  });
});
