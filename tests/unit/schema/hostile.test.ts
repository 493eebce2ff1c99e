import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDiagram, checkDiff, checkStep, readFile } from '#lib/schema/index.ts';

const text = readFileSync('tests/fixtures/native/every-field.valid.sourceloom.json', 'utf8');
const evil = ['__proto__', 'constructor', 'prototype'];
const before = Object.getOwnPropertyNames(Object.prototype).sort();

function unpolluted() {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}
afterEach(unpolluted);

/** Cuts, repeats and replaces pieces of a text. */
const damage = fc.array(
  fc.record({
    at: fc.nat({ max: text.length }),
    length: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom(
        ...['{', '}', '[', ']', '"', ',', ':', 'null', '1e999', '-0', '\\u0000', '\ud800'],
        ...evil.map((key) => `"${key}":{"polluted":true},`)
      )
    )
  }),
  { minLength: 1, maxLength: 4 }
);

describe('hostile data', () => {
  it('damaged text gives a diagram or a coded failure, and never throws', () => {
    fc.assert(
      fc.property(damage, (cuts) => {
        const damaged = cuts.reduce(
          (from, { at, length, put }) => from.slice(0, at) + put + from.slice(at + length),
          text
        );
        const content = readFile(damaged);
        if (!content.ok) expect(content.error.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 500 }
    );
  });

  it('text cut anywhere is refused', () => {
    for (let length = 0; length < text.length - 2; length += 7) {
      expect(readFile(text.slice(0, length))).toMatchObject({ error: { code: 'not-json' } });
    }
  });

  it('is found out in a parser that keeps its keys', () => {
    const merged = (into: Record<string, unknown>, from: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(from)) {
        if (typeof value !== 'object' || value === null) into[key] = value;
        else
          merged((into[key] ??= {}) as Record<string, unknown>, value as Record<string, unknown>);
      }
      return into;
    };
    merged({}, JSON.parse('{"__proto__":{"polluted":true}}') as Record<string, unknown>);
    expect(unpolluted).toThrow();
    Reflect.deleteProperty(Object.prototype, 'polluted');
    unpolluted();
  });

  it.each(evil)('refuses %s as key, id and field', (key) => {
    const forbidden = { ok: false, error: { code: 'forbidden-key', key } };
    for (const name of ['laterField', 'a', 'name', 'settings', 'schemaVersion']) {
      expect(readFile(text.replace(`"${name}":`, `"${key}":`))).toEqual(forbidden);
    }
    expect(readFile(text.replaceAll('party-a-00001', key))).toMatchObject({
      error: { code: 'invalid-record', table: 'parties', field: 'id' }
    });
    const fields = JSON.parse(`{"parties":{"${key}":{}}}`) as unknown;
    expect(checkDiff(fields)).toEqual(forbidden);
    expect(checkDiff(JSON.parse(`{"parties":{"p":{"${key}":[null,1]}}}`))).toEqual(forbidden);
    expect(checkDiff(JSON.parse(`{"parties":{"p":{"x":[null,{"${key}":1}]}}}`))).toEqual(forbidden);
  });

  it('anything at all is checked without throwing', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withBigInt: true, maxDepth: 4 });
    fc.assert(
      fc.property(anything, (value) => {
        for (const check of [checkDiagram, checkDiff, checkStep]) {
          const result = check(value);
          if (!result.ok) expect(result.error.code).toMatch(/^[a-z-]+$/);
        }
      })
    );
  });

  it('data that refers to itself is too deep', () => {
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    expect(checkDiagram(loop)).toEqual({ ok: false, error: { code: 'too-deep', limit: 64 } });
  });
});
