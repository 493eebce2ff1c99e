import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#lib/domain/diagram.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';

const text = (language: string) =>
  readFileSync(`static/samples/kodak-1989.${language}.sourceloom.json`, 'utf8');
const diagram = (language: string) => {
  const content = readFile(text(language));
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value.diagram;
};

describe.each(['en', 'zh-Hans'])('the sample in %s', (language) => {
  it('is written in the only spelling', () => {
    expect(writeFile(diagram(language))).toBe(text(language));
  });

  it('has Kodak and its three providers of 1989, and no amount that nobody knows', () => {
    const { parties, engagements } = diagram(language);
    const latin = [...parties].map((party) => party.nameLatin ?? party.name).sort();
    expect(latin).toEqual(['Businessland', 'DEC', 'IBM', 'Kodak']);
    expect(engagements.size).toBe(3);
    for (const engagement of engagements) {
      expect(engagement).not.toHaveProperty('value');
      expect(engagement).not.toHaveProperty('annualCost');
      expect(engagement).toMatchObject({ supports: [], serviceItems: ['ITO'] });
    }
  });

  it('gives every party a place of its own', () => {
    const { parties, placements } = diagram(language);
    const places = [...placements].map(({ partyId, x, y }) => ({ partyId, at: `${x} ${y}` }));
    expect(new Set(places.map(({ partyId }) => partyId)).size).toBe(parties.size);
    expect(new Set(places.map(({ at }) => at)).size).toBe(parties.size);
  });
});

describe('the two samples', () => {
  it('are the same diagram in two languages', () => {
    const structure = (language: string) => {
      const { parties, engagements, placements } = diagram(language);
      return {
        parties: new Map([...parties].map(({ id, kind, country }) => [id, { kind, country }])),
        engagements: new Map([...engagements].map(({ title: _, ...rest }) => [rest.id, rest])),
        placements: new Map([...placements].map((placement) => [placement.id, placement]))
      };
    };
    expect(structure('zh-Hans')).toEqual(structure('en'));
  });

  it('have titles in their languages', () => {
    expect(settingsOf(diagram('en')).title).toBe('Kodak, 1989');
    expect(settingsOf(diagram('zh-Hans')).title).toBe('柯达1989');
  });
});
