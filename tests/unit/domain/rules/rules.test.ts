import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { finished } from '#lib/domain/slices.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type {
  ContainerId,
  ContractId,
  FieldDefId,
  FunctionId,
  OwnershipLinkId
} from '#lib/domain/ids.ts';
import type {
  BusinessFunction,
  Contract,
  Engagement,
  FieldDef,
  Party
} from '#lib/domain/records.ts';
import type { OwnershipLink, Settings } from '#lib/domain/records.ts';
import type { RuleId } from '#lib/domain/rules/index.ts';
import { ruleIds, rules } from '#lib/domain/rules/index.ts';
import { placesAt } from '#lib/domain/rules/place.ts';
import { Problems } from '#lib/domain/rules/problems.ts';
import type { Rule } from '#lib/domain/rules/rule.ts';
import { Table } from '#lib/domain/table.ts';
import { engagementId, network, partyId } from '../../../support/diagrams.ts';
import { wholeTables } from '../../../support/whole.ts';

const today = '2026-06-15';

/** Objects of what a rule finds, each in one text. */
const objectsOf = (diagram: Diagram, rule: RuleId) =>
  Problems.of(diagram, today)
    .filter((problem) => problem.rule === rule)
    .map(({ objects }) => objects.join(', '));

const paramsOf = (diagram: Diagram, rule: RuleId) =>
  Problems.of(diagram, today)
    .filter((problem) => problem.rule === rule)
    .map(({ params }) => params);

const contract = (id: string, fields: Partial<Contract> = {}): Contract => ({
  id: id as ContractId,
  ...fields
});
const fn = (id: string, fields: Partial<BusinessFunction> = {}): BusinessFunction => ({
  id: id as FunctionId,
  name: id,
  ...fields
});

interface Parts {
  parties?: Readonly<Record<string, Partial<Party>>>;
  contracts?: readonly Contract[];
  functions?: readonly BusinessFunction[];
  owners?: readonly (readonly [string, string, Partial<OwnershipLink>])[];
  settings?: Partial<Settings>;
}

/** A network with more than parties and engagements. */
function drawn(
  lines: readonly string[],
  fields: Readonly<Record<string, Partial<Engagement>>> = {},
  { parties = {}, contracts = [], functions = [], owners = [], settings = {} }: Parts = {}
): Diagram {
  const plain = network(lines, fields);
  const links = owners.map(([ownerId, ownedId, more], index) => ({
    id: `owns-${String(index)}` as OwnershipLinkId,
    ownerId: partyId(ownerId),
    ownedId: partyId(ownedId),
    kind: 'owns' as const,
    ...more
  }));
  return {
    ...plain,
    parties: plain.parties.with(
      [...plain.parties].map((each) => [each.id, { ...each, ...parties[each.id] }])
    ),
    contracts: Table.of(contracts),
    functions: Table.of(functions),
    ownershipLinks: Table.of(links),
    settings: Table.of([...plain.settings].map((each) => ({ ...each, ...settings })))
  };
}

const supports = (...lines: string[]) => ({ supports: lines.map(engagementId) });
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const uses = (id: string, more = {}) => ({ uses: [{ functionId: id as FunctionId, ...more }] });
const lei = (value: string) => ({ identifiers: [{ scheme: 'LEI' as const, value }] });
const goodLei = '529900T8BM49AURSDO55';

/** For each rule: what it finds, by the objects, and a neighbour of it that it leaves alone. */
const cases: readonly (readonly [RuleId, string, Diagram, readonly string[]])[] = [
  [
    'V-02',
    'two parties with one number, however it is spaced',
    drawn(
      ['a > b', 'c > d'],
      {},
      { parties: { a: lei(goodLei), d: lei('5299 00t8bm49aursdo55') } }
    ),
    ['a, d']
  ],
  [
    'V-02',
    'the same number of another register',
    drawn(
      ['a > b'],
      {},
      {
        parties: { a: lei('1'), b: { identifiers: [{ scheme: 'VAT', value: '1' }] } }
      }
    ),
    []
  ],
  ['V-02', 'empty numbers', drawn(['a > b'], {}, { parties: { a: lei(' '), b: lei('') } }), []],
  [
    'V-03',
    'names that differ in case, width and signs only, in any language',
    drawn(
      ['a > b > c'],
      {},
      {
        parties: {
          a: { name: 'ACME, Inc.' },
          b: { name: 'x', nameLatin: 'Acme inc' },
          c: { name: '!' }
        }
      }
    ),
    ['a, b']
  ],
  ['V-03', 'other names', drawn(['a > b > !', '! > ?']), []],
  [
    'V-04',
    'a wrong check digit',
    drawn(['a > b'], {}, { parties: { a: lei(`${goodLei.slice(0, 18)}56`) } }),
    ['a']
  ],
  [
    'V-04',
    'right ones',
    drawn(['a > b'], {}, { parties: { a: lei(goodLei), b: lei('213800D1EI4B9WTWWD28') } }),
    []
  ],
  [
    'V-05',
    'a number without its country and register',
    drawn(
      ['a > b'],
      {},
      { parties: { a: { identifiers: [{ scheme: 'EUID', value: '12345678' }] } } }
    ),
    ['a']
  ],
  [
    'V-05',
    'numbers in the form of the regulation',
    drawn(
      ['a > b'],
      {},
      {
        parties: {
          a: { identifiers: [{ scheme: 'EUID', value: 'DEK1101R.HRB116737' }] },
          b: { identifiers: [{ scheme: 'EUID', value: 'NLNHR.66665454' }] }
        }
      }
    ),
    []
  ],
  [
    'V-06',
    'a right number that nobody looked up',
    drawn(['a > b'], {}, { parties: { a: lei(goodLei), b: lei('1') } }),
    ['a']
  ],
  [
    'V-06',
    'one that somebody looked up',
    drawn(
      ['a > b'],
      {},
      {
        parties: { a: { ...lei(goodLei), evidence: { identifiers: { date: '2026' } } } }
      }
    ),
    []
  ],
  [
    'V-07',
    'an end before the start, in contracts too',
    drawn(
      ['a > b', 'c > d'],
      {
        'a > b': { start: '2025', end: '2024-12' },
        'c > d': { start: '2025', end: '2025-01' }
      },
      { contracts: [contract('k', { start: '2025-02', end: '2025-01-31' })] }
    ),
    ['a > b', 'k']
  ],
  [
    'V-08',
    'what is called active after its end, its contract’s end too',
    drawn(
      ['a > b', 'c > d', 'e > f'],
      {
        'a > b': { status: 'active', end: '2026-06-14' },
        'c > d': { status: 'active', end: '2026-06' },
        'e > f': { contractId: 'k' as ContractId }
      },
      { contracts: [contract('k', { status: 'active', end: '2025' })] }
    ),
    ['e > f', 'a > b', 'k'].sort()
  ],
  [
    'V-08',
    'the day of the settings before today',
    drawn(
      ['a > b'],
      {
        'a > b': { status: 'active', end: '2026' }
      },
      { settings: { asOf: '2027-01-01' } }
    ),
    ['a > b']
  ],
  ['V-09', 'a party that engages itself', network(['a > a', 'a > b']), ['a > a']],
  [
    'V-10',
    'more passed on than comes in',
    drawn(['a > b > c', 'b > d'], {
      'a > b': { annualCost: euro(10) },
      'b > c': { annualCost: euro(6) },
      'b > d': { annualCost: euro(5) }
    }),
    ['a > b']
  ],
  [
    'V-10',
    'as much as comes in; unknown, foreign and ended amounts',
    drawn(['a > b > c', 'b > d', 'b > e', 'b > f', 'b > g'], {
      'a > b': { annualCost: euro(10) },
      'b > c': { annualCost: euro(10) },
      'b > d': { annualCost: { amount: 90, currency: 'USD' } },
      'b > e': { annualCost: euro(90), status: 'ended' },
      'b > g': { annualCost: { amount: 90 } }
    }),
    []
  ],
  [
    'V-10',
    'a foreign amount by a rate',
    drawn(
      ['a > b > c'],
      {
        'a > b': { annualCost: euro(10) },
        'b > c': { annualCost: { amount: 20, currency: 'USD' } }
      },
      { settings: { baseCurrency: 'EUR', rates: [{ currency: 'USD', rate: 0.9 }] } }
    ),
    ['a > b']
  ],
  [
    'V-10',
    'equal parts of one that serves two',
    drawn(['a > b', 'x > b', 'b > c'], {
      'a > b': { annualCost: euro(10) },
      'x > b': { annualCost: euro(4) },
      'b > c': { annualCost: euro(10), ...supports('a > b', 'x > b') }
    }),
    ['x > b']
  ],
  [
    'V-11',
    'an individual',
    drawn(['a > b'], {}, { parties: { b: { kind: 'individualInBusiness' } } }),
    ['b']
  ],
  [
    'V-12',
    'a provider in the client’s group, over two links',
    drawn(
      ['a > c', 'a > d'],
      {},
      {
        owners: [
          ['b', 'a', { share: 0.51 }],
          ['b', 'c', { kind: 'controls' }],
          ['b', 'd', { share: 0.5 }]
        ]
      }
    ),
    ['a > c']
  ],
  [
    'V-12',
    'an internal unit; not what is called hierarchy',
    drawn(
      ['a > b', 'a > c'],
      {
        'a > c': { actualType: 'hierarchy' }
      },
      {
        parties: {
          b: { kind: 'unit', partOfId: partyId('a') },
          c: { kind: 'unit', partOfId: partyId('a') }
        }
      }
    ),
    ['a > b']
  ],
  [
    'V-13',
    'no service item',
    drawn(['a > b > c'], { 'a > b': { serviceItems: ['ITO'] } }),
    ['b > c']
  ],
  [
    'V-14',
    'a period that sticks out at either end',
    drawn(['a > b > c', 'b > d', 'b > e', 'b > f'], {
      'a > b': { start: '2024', end: '2026' },
      'b > c': { start: '2023-12' },
      'b > d': { end: '2027-01' },
      'b > e': { start: '2024', end: '2026' },
      'b > f': {}
    }),
    ['b > c, a > b', 'b > d, a > b']
  ],
  [
    'V-15',
    'what is said not to be information-intensive, not what is unknown',
    drawn(['a > b', 'c > d', 'e > f'], {
      'a > b': { informationIntensive: false },
      'c > d': { informationIntensive: true }
    }),
    ['a > b']
  ],
  [
    'V-20',
    'support for another’s engagement',
    drawn(['a > b', 'b > c', 'x > y'], {
      'b > c': supports('a > b', 'x > y')
    }),
    ['b > c, x > y']
  ],
  [
    'V-21',
    'what is inferred: a root, and the only one that the client receives',
    drawn(['a > b > c', 'd > e'], {
      'd > e': supports()
    }),
    ['a > b', 'b > c, a > b']
  ],
  [
    'V-22',
    'several that it may serve',
    drawn(['a > b', 'x > b', 'b > c', 'b > d'], {
      'b > d': supports('a > b')
    }),
    ['b > c, a > b, x > b']
  ],
  [
    'V-24',
    'engagements that support each other, or themselves',
    drawn(['a > b > c > a', 'c > d', 'd > d'], {
      'a > b': supports('c > a'),
      'b > c': supports('a > b'),
      'c > a': supports('b > c'),
      'd > d': supports('d > d')
    }),
    ['a > b, b > c, c > a', 'd > d']
  ],
  ['V-25', 'a ring of parties, once', network(['a > b > c > a', 'c > d', 'd > d']), ['a, b, c']],
  [
    'V-25',
    'the account that a prime holds at its client is a ring of two',
    network(['client > prime > client']),
    ['client, prime']
  ],
  [
    'V-26',
    'owners who own each other',
    drawn(
      ['a > b > c'],
      {},
      {
        owners: [
          ['a', 'b', {}],
          ['b', 'a', {}],
          ['b', 'c', {}]
        ]
      }
    ),
    ['a, b']
  ],
  [
    'V-30',
    'a critical function that nobody serves',
    drawn(
      ['a > b'],
      {},
      {
        functions: [fn('pay', { critical: 'yes' }), fn('tea', { critical: 'no' }), fn('hr')]
      }
    ),
    ['pay']
  ],
  [
    'V-30',
    'one that is served, and cannot be left',
    drawn(
      ['a > b', 'a > c', 'a > d'],
      {
        'a > b': { ...uses('pay'), exitPlan: 'no' },
        'a > c': { ...uses('pay'), exitPlan: 'yes' },
        'a > d': uses('pay')
      },
      { functions: [fn('pay', { critical: 'yes' })] }
    ),
    ['pay, a > b', 'pay, a > d']
  ],
  [
    'V-30',
    'one that only a subcontractor serves',
    drawn(
      ['a > b > c'],
      {
        'b > c': { ...uses('pay'), exitPlan: 'yes' }
      },
      { functions: [fn('pay', { critical: 'yes' })] }
    ),
    ['pay']
  ],
  [
    'V-31',
    'a tool that is absent where a critical function is served, by inheritance too',
    drawn(
      ['a > b > c > d', 'a > e'],
      {
        'a > b': uses('pay'),
        'b > c': { tools: { F4: 'absent', F9: 'agreed', F1: 'absent' } },
        'c > d': { tools: { F14: 'absent' }, uses: [] },
        'a > e': { tools: { F4: 'absent' } }
      },
      { functions: [fn('pay', { critical: 'yes' })] }
    ),
    ['b > c']
  ],
  [
    'V-32',
    'hard to replace, and nobody says why',
    drawn(['a > b', 'c > d', 'e > f', 'g > h'], {
      'a > b': { substitutability: 'not' },
      'c > d': { substitutability: 'highlyComplex', substitutabilityReason: 'both' },
      'e > f': { substitutability: 'medium' }
    }),
    ['a > b']
  ],
  [
    'V-33',
    'stored data without a country',
    drawn(['a > b', 'c > d', 'e > f'], {
      'a > b': { uses: [{ storesData: 'yes' }] },
      'c > d': { uses: [{ storesData: 'yes', dataAtRest: 'NL' }] },
      'e > f': { uses: [{ storesData: 'no' }, {}] }
    }),
    ['a > b']
  ],
  [
    'V-34',
    'a notice that is shorter than a replacement takes',
    drawn(
      ['a > b', 'c > d', 'e > f'],
      {
        'a > b': { contractId: 'k' as ContractId, substitutability: 'highlyComplex' },
        'c > d': { contractId: 'k' as ContractId, substitutability: 'medium' },
        'e > f': { contractId: 'k' as ContractId }
      },
      { contracts: [contract('k', { noticeProviderDays: 90 })] }
    ),
    ['a > b']
  ],
  [
    'V-40',
    'governance that is not all known',
    drawn(['a > b', 'c > d'], {
      'a > b': { actualType: 'market', complexity: 1, codifiability: 5, capability: 5 }
    }),
    ['c > d']
  ],
  [
    'V-40',
    'tools that nobody knows about where a critical function is served',
    drawn(
      ['a > b'],
      {
        'a > b': {
          ...uses('pay'),
          actualType: 'market',
          complexity: 1,
          codifiability: 5,
          capability: 5,
          tools: { F4: 'absent', F9: 'inUse', F10: 'inUse', F11: 'inUse' }
        }
      },
      { functions: [fn('pay', { critical: 'yes' })] }
    ),
    ['a > b']
  ],
  [
    'V-41',
    'a type far from the one that fits',
    drawn(['a > b', 'c > d', 'e > f'], {
      'a > b': { actualType: 'market', complexity: 5, codifiability: 1, capability: 5 },
      'c > d': { actualType: 'modular', complexity: 5, codifiability: 1, capability: 5 },
      'e > f': { complexity: 5, codifiability: 1, capability: 5 }
    }),
    ['a > b']
  ],
  [
    'V-42',
    'a combination that the theory holds unlikely',
    drawn(['a > b', 'c > d', 'e > f'], {
      'a > b': { complexity: 1, codifiability: 2 },
      'c > d': { complexity: 1, codifiability: 5, capability: 1 },
      'e > f': { complexity: 1 }
    }),
    ['a > b', 'c > d']
  ],
  [
    'V-43',
    'the rarer currency, and amounts without any',
    drawn(['a > b', 'c > d', 'e > f', 'g > h'], {
      'a > b': { value: euro(1) },
      'c > d': { annualCost: euro(2) },
      'e > f': { value: { amount: 3, currency: 'usd' } },
      'g > h': { value: { amount: 4 } }
    }),
    ['e > f', 'g > h']
  ],
  [
    'V-43',
    'currencies that rates bring together',
    drawn(
      ['a > b', 'c > d'],
      {
        'a > b': { value: euro(1) },
        'c > d': { value: { amount: 3, currency: 'USD' } }
      },
      {
        settings: {
          baseCurrency: 'CNY',
          rates: [
            { currency: 'eur', rate: 8 },
            { currency: 'USD', rate: 7 }
          ]
        }
      }
    ),
    []
  ],
  [
    'V-43',
    'a currency that has no rate',
    drawn(
      ['a > b', 'c > d'],
      {
        'a > b': { value: euro(1) },
        'c > d': { value: { amount: 3, currency: 'USD' } }
      },
      { settings: { baseCurrency: 'EUR', rates: [{ currency: 'CNY', rate: 8 }] } }
    ),
    ['c > d']
  ],
  [
    'V-50',
    'records without a value in a field that all are to have, on their own table only',
    withOwn([ownField('owner', { required: true })], { a: { owner: 'Ann' }, c: { owner: 'Bo' } }),
    ['b']
  ],
  [
    'V-51',
    'values of another type, or of no choice',
    withOwn(
      [
        ownField('staff', { type: 'number' }),
        ownField('light', { type: 'choice', list: ['Red'] }),
        ownField('on', { on: 'contracts', type: 'date' })
      ],
      { a: { staff: 'many' }, b: { staff: 3, light: 'Red' }, c: { light: 'Green' } }
    ),
    ['a', 'c']
  ],
  [
    'V-51',
    'records of any table that can have own fields',
    {
      ...newDiagram('Boxes'),
      containers: Table.of([
        { id: 'box' as ContainerId, name: 'Box', memberIds: [], custom: { due: 'soon' } }
      ]),
      fieldDefs: Table.of([ownField('due', { on: 'containers', type: 'date' })])
    },
    ['box']
  ]
];

function ownField(id: string, more: Partial<FieldDef> = {}): FieldDef {
  return { id: id as FieldDefId, on: 'parties', name: id, type: 'text', ...more };
}

function withOwn(fields: readonly FieldDef[], values: Readonly<Record<string, object>>): Diagram {
  const parties = Object.fromEntries(
    Object.entries(values).map(([id, custom]) => [id, { custom } as Partial<Party>])
  );
  return { ...drawn(['a > b', 'b > c'], {}, { parties }), fieldDefs: Table.of(fields) };
}

describe('the rules', () => {
  it.each(cases)('%s: %s', (rule, _, diagram, expected) => {
    expect(objectsOf(diagram, rule)).toEqual([...expected].sort());
  });

  it('all find something in some case', () => {
    const finding = new Set(
      cases.filter(([, , , objects]) => objects.length > 0).map(([id]) => id)
    );
    expect([...finding].sort()).toEqual([...ruleIds].sort());
  });

  it('find nothing where nothing is drawn', () => {
    expect(Problems.of(newDiagram('Empty'), today)).toEqual([]);
  });

  it('tell what their sentences need', () => {
    const shortNotice = drawn(
      ['a > b'],
      { 'a > b': { contractId: 'k' as ContractId, substitutability: 'not' } },
      { contracts: [contract('k', { noticeProviderDays: 30 })] }
    );
    expect(paramsOf(shortNotice, 'V-34')).toEqual([{ days: 30, needed: 180 }]);
    const poor = drawn(['a > b'], {
      'a > b': { actualType: 'hierarchy', complexity: 1, codifiability: 5, capability: 5 }
    });
    expect(paramsOf(poor, 'V-41')).toEqual([
      { variant: 'over', actual: 'hierarchy', types: ['market'] }
    ]);
    expect(paramsOf(network(['a > b']), 'V-40')).toEqual([
      { fields: ['actualType', 'complexity', 'codifiability', 'capability'], tools: [] }
    ]);
  });

  it('ask again when a field of their own is another', () => {
    const before = withOwn([ownField('owner')], { a: { owner: 'Ann' } });
    const after = { ...before, fieldDefs: Table.of([ownField('owner', { required: true })]) };
    const problems = finished(Problems.made(before, today));
    finished(problems.settle());
    problems.update(after, diff(before, after));
    finished(problems.settle());
    const found = problems.list().filter(({ rule }) => rule === 'V-50');
    expect(found.map(({ objects }) => objects)).toEqual([['b'], ['c']]);
  });
});

describe('a problem beside a field', () => {
  const placed = (diagram: Diagram, rule: RuleId, id: string) =>
    Problems.of(diagram, today)
      .filter((problem) => problem.rule === rule)
      .flatMap((problem) => placesAt(problem, id))
      .map(({ field }) => field);

  it('stands at each own field that it is about, and at the first of several others', () => {
    const fields = [ownField('owner', { required: true }), ownField('due', { required: true })];
    expect(placed(withOwn(fields, {}), 'V-50', 'a')).toEqual(['custom:due', 'custom:owner']);
    const poor = drawn(['a > b'], { 'a > b': { actualType: 'market', complexity: 1 } });
    expect(placed(poor, 'V-40', 'a > b')).toEqual(['codifiability']);
  });

  it('stands at the field of its rule, at other objects only where they have a part in it', () => {
    const twice = drawn(['a > b'], {}, { parties: { a: lei(goodLei), b: lei(goodLei) } });
    expect(placed(twice, 'V-02', 'a')).toEqual(['identifiers']);
    expect(placed(twice, 'V-02', 'b')).toEqual(['identifiers']);
    const astray = drawn(['a > b', 'c > d'], { 'c > d': supports('a > b') });
    expect(placed(astray, 'V-20', 'c > d')).toEqual(['supports']);
    expect(placed(astray, 'V-20', 'a > b')).toEqual([]);
  });

  it('names a field that there is', () => {
    const fields = new Set(
      Object.values(wholeTables).flatMap((records) => records.flatMap((each) => Object.keys(each)))
    );
    const at = ruleIds.flatMap((id) => {
      const each: Pick<Rule, 'at' | 'atOthers'> = rules[id];
      return [each.at, each.atOthers].filter((field) => field !== undefined);
    });
    expect(at.filter((field) => !fields.has(field))).toEqual([]);
  });
});
