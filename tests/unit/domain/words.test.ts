import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, idMaker } from '#lib/domain/ids.ts';
import { normalisedName, partyName } from '#lib/domain/naming.ts';
import { isServiceCode, serviceClassOf } from '#lib/domain/services.ts';
import { party } from '../../support/diagrams.ts';

describe('ids of one maker', () => {
  it('sort in the order in which they were made, and never repeat', () => {
    const makeId = idMaker('seed');
    const made = Array.from({ length: 3000 }, () => ({ id: makeId('party') }));
    expect([...made].reverse().sort(byId)).toEqual(made);
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  });

  it('say what they stand for and where they come from', () => {
    const makeId = idMaker('k3x9');
    expect(makeId('party')).toBe('party-k3x9-00001');
    expect(makeId('engagement')).toBe('engagement-k3x9-00002');
  });

  it('are the same for the same seed, and others for another', () => {
    expect(idMaker('a')('party')).toBe(idMaker('a')('party'));
    expect(idMaker('a')('party')).not.toBe(idMaker('b')('party'));
  });
});

describe('the order of entry', () => {
  it('is that of code units: total, and blind to language', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const order = byId({ id: a }, { id: b });
        expect(order).toBe(a === b ? 0 : a < b ? -1 : 1);
        expect(order + byId({ id: b }, { id: a })).toBe(0);
      })
    );
    const ids = ['ä', 'Z', 'a', '10', '9'].map((id) => ({ id })).sort(byId);
    expect(ids.map(({ id }) => id)).toEqual(['10', '9', 'Z', 'a', 'ä']);
  });
});

describe('the name of a party', () => {
  const both = { ...party('Huawei'), nameZh: '华为', nameLatin: 'Huawei Ltd' };
  it('is that of the reader’s language where it is known', () => {
    expect(partyName(both, 'zh-Hans')).toBe('华为');
    expect(partyName(both, 'en')).toBe('Huawei Ltd');
  });
  it('is the name it has where it is not', () => {
    expect(partyName(party('Huawei'), 'zh-Hans')).toBe('Huawei');
    expect(partyName(party('华为'), 'en')).toBe('华为');
  });
});

describe('the normalised name', () => {
  it.each([
    ['ACME  Corp.', 'acme corp'],
    ['ＡＣＭＥ（中国）', 'acme 中国'],
    ['Ångström', 'A\u030angstro\u0308m'],
    ['Foo & Bar, Inc', 'foobar-inc'],
    ['软通\u3000动力', '软通动力']
  ])('of %s is that of %s', (a, b) => {
    expect(normalisedName(a)).toBe(normalisedName(b));
  });
  it.each([
    ['Acme', 'Acne'],
    ['Müller', 'Muller'],
    ['Acme 1', 'Acme 2']
  ])('of %s is not that of %s', (a, b) => {
    expect(normalisedName(a)).not.toBe(normalisedName(b));
  });
});

describe('services', () => {
  it.each(['ITO', 'BPO-1', 'KPO-3-12'])('knows the code %s', (code) => {
    expect(isServiceCode(code)).toBe(true);
  });
  it.each(['', 'ito', 'ITO-', 'ITO-1-2-3', 'ITO 1', 'xITO', 'ITO-a'])('refuses %j', (code) => {
    expect(isServiceCode(code)).toBe(false);
  });
  it.each([
    [['ITO-1', 'ITO'], 'ITO'],
    [['KPO-2-1'], 'KPO'],
    [['BPO', 'ITO-2'], 'mixed'],
    [['ITOX', 'own item'], undefined],
    [['own item', 'BPO-1'], 'BPO'],
    [[], undefined],
    [undefined, undefined]
  ])('of %j are of class %s', (items, expected) => {
    expect(serviceClassOf(items)).toBe(expected);
  });
});
