import { describe, expect, it } from 'vitest';
import { isServiceCode, serviceClasses, serviceClassOf } from '#lib/domain/services.ts';
import { codesUnder, isTableCode, serviceCodes, serviceSubclasses } from '#lib/domain/taxonomy.ts';
import { subclassesOf, subclassOf } from '#lib/domain/taxonomy.ts';
import { languages } from '#lib/i18n/index.svelte.ts';

describe('Table 1-2', () => {
  it('has 13 ITO, 14 BPO and 14 KPO items in 8 subclasses', () => {
    const count = (name: string) => serviceCodes.filter((code) => code.startsWith(name)).length;
    expect(serviceClasses.map(count)).toEqual([13, 14, 14]);
    expect(serviceSubclasses).toHaveLength(8);
    expect(serviceClasses.flatMap(subclassesOf)).toEqual(serviceSubclasses);
    expect(serviceSubclasses.flatMap(codesUnder)).toEqual(serviceCodes);
  });

  it('numbers its items without a gap', () => {
    for (const subclass of serviceSubclasses) {
      const expected = codesUnder(subclass).map((_, index) => `${subclass}-${String(index + 1)}`);
      expect(codesUnder(subclass)).toEqual(expected);
    }
  });

  it('has codes that tell class and subclass, and so have own items', () => {
    for (const code of serviceCodes) {
      expect(isServiceCode(code) && isTableCode(code)).toBe(true);
      expect(subclassOf(code)?.startsWith(serviceClassOf([code]) ?? '?')).toBe(true);
    }
    expect(subclassOf('ITO-2-service-9')).toBe('ITO-2');
    expect(subclassOf('ITO-22-1')).toBeUndefined();
    expect(subclassOf('ITO')).toBeUndefined();
    expect(isTableCode('ITO-2-4')).toBe(false);
  });

  it('has a name for each code, and no name twice under a subclass', () => {
    for (const { messages } of Object.values(languages)) {
      for (const subclass of serviceSubclasses) {
        const names = codesUnder(subclass).map((code) => messages[`service.${code}`]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
