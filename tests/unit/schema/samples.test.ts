import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Chains } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf, tableNames } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { samples } from '#lib/panels/library/samples.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import { recordsOf } from '../../support/diagrams.ts';

const languages = ['en', 'zh-Hans'] as const;
type SampleId = (typeof samples)[number]['id'];

function textOf(id: SampleId, language: (typeof languages)[number]): string {
  const sample = samples.find((each) => each.id === id)!;
  return readFileSync(`static/${sample.file(language)}`, 'utf8');
}

function diagramOf(id: SampleId, language: (typeof languages)[number]): Diagram {
  const content = readFile(textOf(id, language));
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value.diagram;
}

const all = samples.flatMap(({ id }) => languages.map((language) => ({ id, language })));

describe.each(all)('the sample $id in $language', ({ id, language }) => {
  const diagram = diagramOf(id, language);

  it('is written in the only spelling', () => {
    expect(writeFile(diagram)).toBe(textOf(id, language));
  });

  it('gives every party a place of its own', () => {
    const places = [...diagram.placements].map(({ partyId, x, y }) => ({
      partyId,
      at: `${x} ${y}`
    }));
    expect(new Set(places.map(({ partyId }) => partyId)).size).toBe(diagram.parties.size);
    expect(new Set(places.map(({ at }) => at)).size).toBe(diagram.parties.size);
  });

  it('marks every amount as illustrative, and itself as invented', () => {
    for (const { annualCost, value, evidence } of diagram.engagements) {
      expect(value).toBeUndefined();
      if (annualCost) expect(evidence?.['annualCost']).toMatchObject({ confidence: 'low' });
    }
    const amounts = [...diagram.engagements].some(({ annualCost }) => annualCost);
    expect(settingsOf(diagram).notes !== undefined).toBe(amounts);
    expect(/illustrative|示意/.test(settingsOf(diagram).title)).toBe(amounts);
  });
});

describe.each(samples)('the two files of $id', ({ id }) => {
  it('are the same diagram in two languages', () => {
    const [english, chinese] = languages.map((language) => diagramOf(id, language));
    for (const table of tableNames) {
      expect(structureOf(chinese!, table)).toEqual(structureOf(english!, table));
    }
  });
});

describe('Kodak, 1989', () => {
  it.each(languages)('has its three providers, and no amount that nobody knows: %s', (language) => {
    const { parties, engagements } = diagramOf('kodak-1989', language);
    const latin = [...parties].map((party) => party.nameLatin ?? party.name).sort();
    expect(latin).toEqual(['Businessland', 'DEC', 'IBM', 'Kodak']);
    expect(engagements.size).toBe(3);
    for (const engagement of engagements) {
      expect(engagement).not.toHaveProperty('annualCost');
      expect(engagement).toMatchObject({ supports: [], serviceItems: ['ITO'] });
    }
  });
});

describe('the bank and its cloud', () => {
  const diagram = diagramOf('shared-cloud', 'en');
  const chains = Chains.of(diagram);

  it('has two primes of one terminal client', () => {
    const withRole = (role: string) =>
      [...diagram.parties].filter(({ id }) => chains.rolesOf(id).some((each) => each === role));
    expect(withRole('terminalClient').map(({ name }) => name)).toEqual(['Northgate Bank']);
    expect(
      withRole('prime')
        .map(({ name }) => name)
        .sort()
    ).toEqual(['Corvant Services', 'Meridian Systems']);
  });

  it('has one cloud provider at rank 3 of both chains', () => {
    const cloud = [...diagram.parties].find(({ name }) => name === 'Helio Cloud')!.id;
    const received = [...chains.incomingOf(cloud)];
    expect(received).toHaveLength(2);
    for (const id of received) expect(chains.ranksOf(id as EngagementId)).toEqual([3]);
  });
});

describe('the park in the chain', () => {
  it('has providers at several ranks, and bodies around them', () => {
    const diagram = diagramOf('lake-park', 'en');
    const chains = Chains.of(diagram);
    const park = [...diagram.clusters].find(({ kind }) => kind === 'park')!;
    const ranks = park.memberIds.flatMap((member: PartyId) =>
      [...chains.incomingOf(member)].flatMap((id) => chains.ranksOf(id))
    );
    expect([...new Set(ranks)].sort()).toEqual([1, 2, 3]);
    const bodies = [...diagram.relations].filter(({ toId }) => toId === park.id);
    expect(bodies.length).toBeGreaterThanOrEqual(4);
  });
});

/** What does not depend on the language: everything but the texts that people read. */
function structureOf(diagram: Diagram, table: (typeof tableNames)[number]) {
  const texts = new Set(['name', 'nameZh', 'nameLatin', 'title', 'notes', 'region', 'evidence']);
  return recordsOf(diagram, table)
    .map((record) => Object.fromEntries(Object.entries(record).filter(([key]) => !texts.has(key))))
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}
