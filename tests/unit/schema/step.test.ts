import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { Step } from '#lib/domain/step.ts';
import { checkDiff, checkStep } from '#lib/schema/index.ts';
import { diagrams } from './support/diagrams.ts';

const step: Step = {
  seq: 3,
  label: 'party/rename',
  params: { from: 'Kodak', name: '柯达', count: 2 },
  undoes: 2,
  diff: { parties: { 'party-1': { name: ['Kodak', '柯达'] } } },
  at: '2026-11-24T08:00:00Z'
};

describe('checkDiff', () => {
  it('accepts every change that the app makes', () => {
    fc.assert(
      fc.property(diagrams, diagrams, (from, to) => {
        const change = diff(from, to);
        expect(checkDiff(change)).toEqual({ ok: true, value: change });
        expect(checkDiff(diff(emptyTables, to)).ok).toBe(true);
      })
    );
  });

  it.each<[string, unknown, object]>([
    ['a list', [], {}],
    ['an unknown table', { wizards: {} }, { table: 'wizards' }],
    ['a table that is a list', { parties: [] }, { table: 'parties' }],
    ['an empty id', { parties: { '': {} } }, { table: 'parties', id: '' }],
    ['a record that is no object', { parties: { p: 1 } }, { table: 'parties', id: 'p' }],
    ['one side only', { parties: { p: { x: [1] } } }, { table: 'parties', id: 'p', field: 'x' }],
    ['three sides', { parties: { p: { x: [1, 2, 3] } } }, { field: 'x' }],
    ['another id inside', { parties: { p: { id: [null, 'q'] } } }, { id: 'p', field: 'id' }]
  ])('refuses %s', (_, value, place) => {
    expect(checkDiff(value)).toMatchObject({ error: { code: 'invalid-diff', ...place } });
  });

  it.each([NaN, Infinity, new Date(0), new Map(), 1n, undefined])(
    'refuses %s as value',
    (value) => {
      expect(checkDiff({ parties: { p: { x: [null, value] } } })).toEqual({
        ok: false,
        error: { code: 'not-plain' }
      });
    }
  );
});

describe('checkStep', () => {
  it('accepts a step and leaves out what is none of it', () => {
    expect(checkStep({ ...step, stored: true })).toEqual({ ok: true, value: step });
    const { undoes: _, ...plain } = step;
    expect(checkStep({ ...plain, undoes: undefined })).toEqual({ ok: true, value: plain });
  });

  it.each<[string, unknown]>([
    ['seq', 0],
    ['seq', '3'],
    ['seq', 1.5],
    ['label', 'party/explode'],
    ['label', 'toString'],
    ['params', { name: {} }],
    ['params', []],
    ['undoes', 0],
    ['at', 5]
  ])('refuses a wrong %s: %j', (field, value) => {
    expect(checkStep({ ...step, [field]: value })).toEqual({
      ok: false,
      error: { code: 'invalid-step', field }
    });
  });

  it('refuses a step without diff', () => {
    expect(checkStep({ ...step, diff: undefined })).toMatchObject({
      error: { code: 'invalid-diff' }
    });
    expect(checkStep('step')).toEqual({ ok: false, error: { code: 'invalid-step', field: '' } });
  });
});
