import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFailure } from '#lib/schema/index.ts';
import { readFile, schemaVersion, writeFile } from '#lib/schema/index.ts';
import { diagrams, recordsIn } from './support/diagrams.ts';

const folder = 'tests/fixtures/native';
const fixture = (name: string) => readFileSync(`${folder}/${name}.sourceloom.json`, 'utf8');
const valid = (name: string) => {
  const content = readFile(fixture(`${name}.valid`));
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value;
};

/** What each invalid fixture must give; `not-json` also tells a place where the engine does. */
const refusals: Record<string, Partial<FileFailure>> = {
  'newer-version': { code: 'newer-version', found: 999, known: schemaVersion },
  'missing-end': {
    code: 'missing-end',
    table: 'engagements',
    id: 'engagement-a-00005',
    field: 'providerId',
    missing: 'party-gone'
  },
  'duplicate-id': { code: 'duplicate-id', table: 'parties', index: 3, id: 'party-a-00001' },
  'wrong-kind': {
    code: 'invalid-record',
    table: 'parties',
    index: 2,
    id: 'party-a-00003',
    field: 'kind'
  },
  'missing-table': { code: 'invalid-table', table: 'placements' },
  'foreign-json': { code: 'not-a-diagram' },
  truncated: { code: 'not-json' },
  'forbidden-key': { code: 'forbidden-key', key: '__proto__' },
  'infinite-number': { code: 'not-plain' },
  'too-deep': { code: 'too-deep', limit: 64 }
};

describe('own files', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.invalid.sourceloom.json'));

  it.each(names)('refuses %s', (name) => {
    const expected = refusals[name.replace('.invalid.sourceloom.json', '')];
    expect(expected, 'an expectation for the fixture').toBeDefined();
    expect(readFile(readFileSync(`${folder}/${name}`, 'utf8'))).toMatchObject({
      ok: false,
      error: expected
    });
  });

  it('has a fixture for every refusal that is expected', () => {
    const found = names.map((name) => name.replace('.invalid.sourceloom.json', ''));
    expect(found.sort()).toEqual(Object.keys(refusals).sort());
  });

  it.each(['every-field', 'empty-diagram'])('gives the bytes of %s back', (name) => {
    expect(writeFile(valid(name).diagram)).toBe(fixture(`${name}.valid`));
  });

  it('reads another order and nulls as the same diagram', () => {
    const { diagram } = valid('nulls-and-other-order');
    expect(recordsIn(diagram)).toEqual(recordsIn(valid('every-field').diagram));
    expect(writeFile(diagram)).toBe(fixture('every-field.valid'));
  });

  it('keeps fields that it does not know', () => {
    const party = [...valid('every-field').diagram.parties].find(({ name }) => name === '北岸科技');
    expect(party).toHaveProperty('laterField', { a: 1, b: [true, null, { c: 'x' }] });
  });

  it('writes fields that it does not know by code unit, whatever their order', () => {
    const text = (later: string) => fixture('every-field.valid').replace('"laterField": {', later);
    const turned = readFile(
      text('"b": 1, "10": 2, "9": 3, "laterField": { "z": 0, "é": 1, "Z": 2,')
    );
    const sorted = readFile(text('"9": 3, "10": 2, "laterField": { "Z": 2, "z": 0, "é": 1,'));
    if (!turned.ok || !sorted.ok) throw new Error('unread');
    const keys = [...writeFile(turned.value.diagram).matchAll(/^ {6}"(b|9|10|laterField)"/gm)];
    expect(keys.map(([, key]) => key)).toEqual(['10', '9', 'b', 'laterField']);
    expect(writeFile(turned.value.diagram).replace(/^ {6}"b": 1,\n/m, '')).toBe(
      writeFile(sorted.value.diagram)
    );
  });

  it('tells which names at the top it does not keep', () => {
    const text = fixture('empty-diagram.valid').replace('{', '{ "$schema": "x", ');
    expect(readFile(text)).toMatchObject({ ok: true, value: { ignored: ['$schema'] } });
  });

  it('takes settings without their id, and no other id', () => {
    const text = fixture('empty-diagram.valid');
    expect(readFile(text.replace('"id": "settings",', '')).ok).toBe(true);
    expect(readFile(text.replace('"id": "settings"', '"id": "other"'))).toMatchObject({
      error: { code: 'invalid-record', table: 'settings', index: 0, id: 'other', field: 'id' }
    });
  });

  it('names the field inside a field', () => {
    const text = fixture('every-field.valid').replace('"currency": "SGD"', '"currency": "dollars"');
    expect(readFile(text)).toMatchObject({
      error: { code: 'invalid-record', table: 'engagements', index: 0, field: 'value.currency' }
    });
  });

  it.each(['0', '1.5', '"1"', 'null', '-1'])('takes schemaVersion %s for no diagram', (version) => {
    const text = fixture('empty-diagram.valid').replace('Version": 2', `Version": ${version}`);
    expect(readFile(text)).toEqual({ ok: false, error: { code: 'not-a-diagram' } });
  });

  it('refuses a text over the limit before reading it', () => {
    const limits = { characters: 10, depth: 64 };
    expect(readFile('{"format": broken', limits)).toEqual({
      ok: false,
      error: { code: 'too-large', size: 17, limit: 10 }
    });
  });

  it('survives a million open brackets', () => {
    expect(readFile('['.repeat(1_000_000))).toMatchObject({ error: { code: 'too-deep' } });
    expect(readFile('{"a":'.repeat(1_000_000))).toMatchObject({ error: { code: 'too-deep' } });
  });

  it('does not count brackets inside texts', () => {
    const title = JSON.stringify('[{"\\'.repeat(100));
    const text = fixture('empty-diagram.valid').replace('"title": ""', `"title": ${title}`);
    expect(readFile(text).ok).toBe(true);
  });

  it('round-trips every diagram, and writes one spelling only', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const text = writeFile(diagram);
        const content = readFile(text);
        if (!content.ok) throw new Error(JSON.stringify(content.error));
        expect(recordsIn(content.value.diagram)).toEqual(recordsIn(diagram));
        expect(writeFile(content.value.diagram)).toBe(text);
      })
    );
  });
});
