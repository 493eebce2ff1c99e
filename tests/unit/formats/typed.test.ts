import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { Engagement, Party } from '#lib/domain/records.ts';
import { structureFault } from '#lib/domain/structure.ts';
import { diff } from '#lib/domain/diff.ts';
import type { LineOutcome } from '#lib/formats/index.ts';
import { readTyped, writeTyped } from '#lib/formats/index.ts';
import { planTyped, takenTyped } from '#lib/worker/typed.ts';
import { engagement, engagementId, network, party, partyId } from '../../support/diagrams.ts';

const empty = newDiagram('Typed');

function read(text: string, base: Diagram = empty) {
  return readTyped(base, text, idMaker('new'));
}

/** Engagements as `client > provider : label`, in order of entry. */
function told(diagram: Diagram): string[] {
  const nameOf = (id: Party['id']) => diagram.parties.get(id)?.name ?? '?';
  return sorted(diagram.engagements).map(
    ({ clientId, providerId, title }) =>
      `${nameOf(clientId)} > ${nameOf(providerId)}${title === undefined ? '' : ` : ${title}`}`
  );
}

function namesIn({ parties }: Diagram): string[] {
  return sorted(parties).map(({ name }) => name);
}

function sorted<T extends { readonly id: string }>(table: Iterable<T>): T[] {
  return [...table].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function errorsIn(text: string, base?: Diagram): LineOutcome[] {
  return read(text, base).outcomes.filter(({ kind }) => kind === 'refused');
}

describe('one typed line', () => {
  it.each([
    ['Bank -> Prime : Payroll', 'Bank > Prime : Payroll'],
    ['Bank->Prime:Payroll', 'Bank > Prime : Payroll'],
    ['Bank --> Prime', 'Bank > Prime'],
    ['Bank => Prime', 'Bank > Prime'],
    ['  Bank\t→\tPrime  ', 'Bank > Prime'],
    ['银行 → 总包：薪资', '银行 > 总包 : 薪资'],
    ['银行－>总包：薪资', '银行 > 总包 : 薪资'],
    ['银行-》总包：薪资', '银行 > 总包 : 薪资'],
    ['银行——》总包：薪资', '银行 > 总包 : 薪资'],
    ['银行—＞总包:薪资', '银行 > 总包 : 薪资'],
    ['银行　->　总包　：　薪资外包', '银行 > 总包 : 薪资外包'],
    ['A-B Ltd -> C–D GmbH : move -> cloud: phase 2', 'A-B Ltd > C–D GmbH : move -> cloud: phase 2'],
    ['"A -> B" -> "C: D" : x', 'A -> B > C: D : x'],
    ['“甲：乙”→「丙→丁」：戊', '甲：乙 > 丙→丁 : 戊'],
    ['"The ""Bank""" -> Prime', 'The "Bank" > Prime'],
    ['A公司“总提供商”(BPO) -> B', 'A公司“总提供商”(BPO) > B'],
    ['“总部”服务公司 -> B', '“总部”服务公司 > B'],
    ['C# House -> B', 'C# House > B'],
    ['شركة الخدمات -> חברת ענן : دعم', 'شركة الخدمات > חברת ענן : دعم'],
    ['👩‍👩‍👧 Care -> 🇨🇳 Prime', '👩‍👩‍👧 Care > 🇨🇳 Prime']
  ])('%s', (line, expected) => {
    const { after, outcomes } = read(line);
    expect(told(after)).toEqual([expected]);
    expect(outcomes).toMatchObject([{ kind: 'read', added: 1, there: 0, remarks: [] }]);
  });

  it.each([
    ['-> Prime', 'name-missing', 0],
    ['Bank -> ', 'name-missing', 8],
    ['Bank -> -> Prime', 'name-missing', 8],
    ['Bank -> : Payroll', 'name-missing', 8],
    ['"" -> Prime', 'name-missing', 0],
    ['Bank -> "Prime : x', 'quote-open', 8],
    ['“银行 -> 总包', 'quote-open', 0],
    ['Bank : Payroll', 'arrow-missing', 5],
    ['Bank > Prime', 'arrow-missing', 5],
    ['Prime <- Bank', 'arrow-missing', 6],
    ['- Bank', 'arrow-missing', 0],
    ['Bank - Prime', 'arrow-missing', 4]
  ])('says what is wrong with %s, and where', (line, code, at) => {
    const { after, outcomes } = read(line);
    expect(outcomes).toEqual([{ kind: 'refused', code, at }]);
    expect(after.parties.size).toBe(0);
  });

  it('is nothing when it is blank or a note', () => {
    const { outcomes, after } = read('\n  \n# Bank -> Prime\n＃ 备注');
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('nothing'));
    expect(after.parties.size).toBe(0);
  });

  it('is a party by itself when it is a name', () => {
    const { after } = read('Park office\n"Prime -> East"');
    expect(namesIn(after)).toEqual(['Park office', 'Prime -> East']);
    expect([...after.parties].map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });

  it('has services and a value behind its label', () => {
    const { after } = read(
      [
        'A -> B : Hosting [ITO-1, BPO] {EUR 250000}',
        'A -> C : {1,234.5} [kpo]',
        'A -> D：托管【ITO】｛￥5｝',
        'A -> E : "Support [ITO]"'
      ].join('\n')
    );
    const facts = [...after.engagements].map(({ title, serviceItems, value }) => {
      return { title, serviceItems, value };
    });
    const expected = [
      {
        title: 'Hosting',
        serviceItems: ['ITO-1', 'BPO'],
        value: { amount: 250000, currency: 'EUR' }
      },
      { title: '托管', serviceItems: ['ITO'], value: { amount: 5 } },
      { title: 'Support [ITO]', serviceItems: undefined, value: undefined },
      { title: undefined, serviceItems: ['KPO'], value: { amount: 1234.5 } }
    ];
    expect(facts).toHaveLength(expected.length);
    expect(facts).toEqual(expect.arrayContaining(expected));
  });

  it('keeps in the label what is no tag, and says so where it looks like one', () => {
    const { after, outcomes } = read(
      'A -> B : Hosting [IT0]\nA -> C : Support [north]\nA -> D : x {1.2 Mio}'
    );
    expect(told(after)).toEqual([
      'A > B : Hosting [IT0]',
      'A > C : Support [north]',
      'A > D : x {1.2 Mio}'
    ]);
    const remarks = outcomes.map((outcome) => (outcome.kind === 'read' ? outcome.remarks : []));
    expect(remarks).toEqual([
      [{ code: 'tag-unread', text: '[IT0]' }],
      [],
      [{ code: 'tag-unread', text: '{1.2 Mio}' }]
    ]);
  });

  it('reads a million signs in a time that grows with them', () => {
    const long = 'x'.repeat(1_000_000);
    expect(read(`${'-'.repeat(1_000_000)} A`).outcomes).toMatchObject([{ kind: 'refused' }]);
    expect(read(`"${long}`).outcomes).toMatchObject([{ code: 'quote-open' }]);
    const { after } = read(`A -> B : ${long}]`);
    expect([...after.engagements][0]?.title).toBe(`${long}]`);
  });
});

describe('typed lines and the network that is there', () => {
  const bank = party('p1', { name: 'Harbour Bank plc', nameZh: '海港银行', aliases: ['HB'] });
  const base: Diagram = {
    ...network(['p1 > p2'], { 'p1 > p2': { title: 'Payroll' } }),
    parties: network(['p1 > p2']).parties.with([[bank.id, bank]])
  };

  it.each(['Harbour Bank plc', '海港银行', 'HB'])(
    'a party is meant by each of its names: %s',
    (name) => {
      const { after, outcomes } = read(`${name} -> North`, base);
      expect(outcomes).toMatchObject([{ parties: ['North'], added: 1 }]);
      expect(sorted(after.engagements).at(-1)?.clientId).toBe('p1');
    }
  );

  it('a likeness is told and never taken', () => {
    const { after, outcomes } = read('HARBOUR BANK -> p2 : x', base);
    expect(outcomes).toMatchObject([
      {
        parties: ['HARBOUR BANK'],
        remarks: [{ code: 'name-alike', at: 0, name: 'HARBOUR BANK', other: 'Harbour Bank plc' }]
      }
    ]);
    expect(after.parties.size).toBe(3);
  });

  it('a name of several parties is refused', () => {
    const twins = {
      ...base,
      parties: base.parties.with([[partyId('p3'), party('p3', { name: 'p2' })]])
    };
    expect(errorsIn('HB -> p2', twins)).toEqual([
      { kind: 'refused', code: 'name-ambiguous', at: 6, name: 'p2', count: 2 }
    ]);
  });

  it('what a line says of an engagement that says it itself is no remark', () => {
    const { outcomes } = read('A -> B : Care [ITO, BPO-1] {EUR 5}\nA -> B : Care {EUR 5} [BPO-1]');
    expect(outcomes).toMatchObject([{ added: 1 }, { there: 1, remarks: [] }]);
    const other = read('A -> B : Care [ITO] {EUR 5}\nA -> B : Care [BPO] {EUR 5}');
    expect(other.outcomes[1]).toMatchObject({ there: 1, remarks: [{ code: 'tags-unused' }] });
  });

  it('what is there already is not added again, nor changed', () => {
    const { after, outcomes } = read(
      'HB -> p2 : Payroll {EUR 5}\nHB -> p2\nHB -> p2 : Hosting',
      base
    );
    expect(outcomes).toMatchObject([
      { added: 0, there: 1, remarks: [{ code: 'tags-unused' }] },
      { added: 0, there: 1 },
      { added: 1, there: 0 }
    ]);
    expect(told(after)).toEqual(
      ['Harbour Bank plc > p2 : Hosting', 'Harbour Bank plc > p2 : Payroll'].sort()
    );
    expect(after.engagements.get(engagementId('p1 > p2'))).toBe(
      base.engagements.get(engagementId('p1 > p2'))
    );
  });

  it('a line said twice is one engagement', () => {
    const { after, outcomes } = read('A -> B : x\nA -> B : x');
    expect(outcomes).toMatchObject([{ added: 1 }, { added: 0, there: 1 }]);
    expect(after.engagements.size).toBe(1);
  });

  it('in a chain each engagement is done for the one before, in whatever order lines stand', () => {
    const lines = ['A -> B -> C : Hosting', 'A -> B -> D : Payroll', 'A -> B : IT'];
    for (const text of [lines.join('\n'), lines.toReversed().join('\n')]) {
      const { after } = read(text);
      const byTitle = new Map([...after.engagements].map((one) => [one.title, one]));
      expect([...byTitle.keys()].sort()).toEqual(['Hosting', 'IT', 'Payroll']);
      const it = byTitle.get('IT')?.id;
      expect(byTitle.get('Hosting')).toMatchObject({ supports: [it] });
      expect(byTitle.get('Hosting')).not.toHaveProperty('supportsInferred');
      expect(byTitle.get('Payroll')).toMatchObject({ supports: [it] });
    }
  });

  it('outside chains it is read off the network what an engagement is done for, and marked', () => {
    const { after } = read('A -> B\nB -> C');
    const [first, second] = sorted(after.engagements);
    expect(second).toMatchObject({ supports: [first?.id], supportsInferred: true });
  });

  it('a chain that comes back closes no circle of support', () => {
    const { after } = read('A -> B -> A -> B -> A\nA -> A -> A');
    const supports = new Map([...after.engagements].map(({ id, supports: of = [] }) => [id, of]));
    for (const start of supports.keys()) {
      const seen = new Set(supports.get(start));
      for (const id of seen) for (const next of supports.get(id) ?? []) seen.add(next);
      expect(seen).not.toContain(start);
    }
  });

  it('adds the good lines beside those with errors, and moves nobody', () => {
    const added = takenTyped(base, 'HB -> \nHB -> North : x\nSouth', 'seed');
    const result = commands['diagram/type'].run(base, { added });
    if (!result.ok) throw new Error(result.error.code);
    const { value: after } = result;
    expect(structureFault(after, diff(base, after))).toBeUndefined();
    expect(after.parties.size).toBe(4);
    for (const placement of base.placements) {
      expect(after.placements.get(placement.id)).toBe(placement);
    }
    expect(after.placements.size).toBe(4);
    expect(commands['diagram/type'].describe(base, { added })).toEqual({
      parties: 2,
      engagements: 1
    });
  });

  it('is drawn by itself as long as it is small', () => {
    expect(planTyped(base, 'HB -> North').drawing).toBeDefined();
    const many = Array.from({ length: 41 }, (_, i) => `Party ${String(i)}`).join('\n');
    expect(planTyped(base, many)).toMatchObject({ parties: 41, engagements: 0 });
    expect(planTyped(base, many).drawing).toBeUndefined();
    expect(planTyped(base, '').drawing).toBeUndefined();
  });
});

describe('services of one’s own in typed lines', () => {
  const id = 'ITO-2-service-x' as ServiceItemId;
  const base = put(network(['Bank > Prime']), 'serviceItems', {
    id,
    name: 'Cloud migration',
    nameZh: '云迁移'
  });
  const services = (line: string) =>
    [...read(line, base).after.engagements].find((each) => each.id !== 'Bank > Prime');

  it.each(['Bank -> New : Move [cloud migration, BPO]', 'Bank -> New : Move [云迁移、BPO]'])(
    'are read by their names: %s',
    (line) => {
      expect(services(line)).toMatchObject({ title: 'Move', serviceItems: [id, 'BPO'] });
    }
  );

  it('stay in the label where no service is called so', () => {
    expect(services('Bank -> New : Move [the cloud]')).toMatchObject({ title: 'Move [the cloud]' });
  });

  it('are written by name, and left out where the name would be read as something else', () => {
    const [line] = [...base.engagements];
    const served = put(base, 'engagements', { ...line!, serviceItems: [id] });
    expect(writeTyped(served, 'en')).toBe('Bank -> Prime : [Cloud migration]');
    const both = put(served, 'serviceItems', { id, name: 'Cloud migration', nameZh: '云迁移' });
    expect(writeTyped(both, 'zh-Hans')).toBe('Bank -> Prime : [云迁移]');
    const odd = put(served, 'serviceItems', { id, name: 'Move, and stay' });
    expect(writeTyped(odd, 'en')).toBe('Bank -> Prime');
  });
});

describe('a network as text', () => {
  const signs = fc.constantFrom(
    ...'aB银 　-–—>》→:：#＃"“”「」『』[]【】{}｛｝<=1,.\n\t',
    '👩‍👩‍👧',
    '🇨🇳',
    'ש',
    'ITO'
  );
  const text = fc.array(signs, { maxLength: 12 }).map((list) => list.join(''));
  const name = text.filter((one) => one.trim() !== '');
  const services = fc.constantFrom(undefined, ['ITO'], ['BPO-1', 'KPO']);
  const amount = fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
  const value = fc.option(
    fc
      .record({ amount })
      .chain((money) =>
        fc.constantFrom(money, { ...money, currency: 'EUR' }, { ...money, currency: 'CNY' })
      ),
    { nil: undefined }
  );
  const flat = (one: string) => one.normalize('NFC').replace(/\s+/gu, ' ').trim();

  it('comes back as it was', () => {
    const line = fc.record({ client: name, provider: name, title: text, services, value });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(name, { maxLength: 3 }),
        (lines, alone) => {
          const names = [
            ...new Set([...lines.flatMap((l) => [l.client, l.provider]), ...alone].map(flat))
          ];
          const parties = names.map((each, index) => party(`p${String(index)}`, { name: each }));
          const idOf = (each: string) => partyId(`p${String(names.indexOf(flat(each)))}`);
          const engagements = new Map<string, Engagement>();
          for (const [index, { client, provider, title, ...facts }] of lines.entries()) {
            const key = [flat(client), flat(provider), flat(title)].join('\n');
            // Without a label a line means any engagement between the two.
            if (engagements.has(key) || flat(title) === '') continue;
            engagements.set(key, {
              ...engagement('a > b'),
              id: engagementId(`e${String(index)}`),
              clientId: idOf(client),
              providerId: idOf(provider),
              title,
              ...(facts.services && { serviceItems: facts.services }),
              ...(facts.value && { value: facts.value })
            });
          }
          const before: Diagram = {
            ...empty,
            parties: empty.parties.with(parties.map((one) => [one.id, one])),
            engagements: empty.engagements.with(
              [...engagements.values()].map((one) => [one.id, one])
            )
          };
          const written = writeTyped(before, 'en');
          // Nothing is new in the network itself.
          const again = read(written, before);
          expect(again.after.parties.size).toBe(before.parties.size);
          expect(again.after.engagements.size).toBe(before.engagements.size);
          expect(errorsIn(written, before)).toEqual([]);
          expect(unused(again)).toEqual([]);
          // And an empty one becomes the same.
          const { after } = read(written);
          expect(namesIn(after).sort()).toEqual([...names].sort());
          expect(factsOf(after)).toEqual(factsOf(before));
        }
      ),
      { numRuns: 150 }
    );
  });

  const unused = ({ outcomes }: ReturnType<typeof read>) =>
    outcomes.filter(
      (each) => each.kind === 'read' && each.remarks.some(({ code }) => code === 'tags-unused')
    );

  function factsOf(diagram: Diagram): string[] {
    const nameOf = (id: Party['id']) => flat(diagram.parties.get(id)?.name ?? '');
    return [...diagram.engagements]
      .map(({ clientId, providerId, title = '', serviceItems, value: money }) =>
        JSON.stringify([
          nameOf(clientId),
          nameOf(providerId),
          flat(title),
          serviceItems,
          money?.amount,
          money?.currency
        ])
      )
      .sort();
  }

  it('goes by the name that is shown in the language of the app, and reads it again', () => {
    const both = party('p', { name: 'Lantern', nameZh: '灯塔', nameLatin: 'Dengta' });
    const base = network(['A > B']);
    const diagram = { ...base, parties: base.parties.with([[both.id, both]]) };
    expect(writeTyped(diagram, 'en')).toBe('A -> B\nDengta');
    expect(writeTyped(diagram, 'zh-Hans')).toBe('A -> B\n灯塔');
    expect(read('A -> 灯塔', diagram).after.parties.size).toBe(diagram.parties.size);
  });

  it('goes by an alias where others have the name too', () => {
    const twin = party('p2', { name: 'Prime', aliases: ['Prime East'] });
    const base = network(['A > Prime']);
    const parties = base.parties.with([[twin.id, twin]]);
    expect(writeTyped({ ...base, parties }, 'en')).toBe('A -> Prime\nPrime East');
  });

  it('never fails on whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (list) => {
        const typed = list.join('');
        const { outcomes, after } = read(typed);
        expect(outcomes).toHaveLength(typed.split('\n').length);
        expect(structureFault(after, diff(empty, after))).toBeUndefined();
      }),
      { numRuns: 300 }
    );
  });
});
