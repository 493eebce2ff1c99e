import fc from 'fast-check';
import type { CommandArgs, CommandFailure, CommandId } from '#lib/domain/commands/index.ts';
import type { Command, PlainTable } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { newDiagram, tableNames, tableTypes } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { Fields } from '#lib/domain/edit.ts';
import { fragmentOf, transplanted } from '#lib/domain/fragment.ts';
import type {
  ContainerId,
  ContractId,
  EngagementId,
  FieldDefId,
  FunctionId,
  ServiceItemId,
  StoryId,
  StoryStepId
} from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import { nameFields } from '#lib/domain/naming.ts';
import { ownFieldTables } from '#lib/domain/own-fields.ts';
import type { Engagement, FieldDef, Identifier, StoryStep, Use } from '#lib/domain/records.ts';
import {
  answers,
  fieldTypes,
  governanceTypes,
  grades,
  partyKinds,
  statuses
} from '#lib/domain/records.ts';
import { substitutabilities } from '#lib/domain/records.ts';
import type { Result } from '#lib/domain/result.ts';
import { structureFault } from '#lib/domain/structure.ts';
import type { AnyRecord } from './diagrams.ts';
import { engagementId, network, party, partyId, placement, placementId } from './diagrams.ts';
import { recordsOf } from './diagrams.ts';
import { wholeTables } from './whole.ts';

/**
 * One edit, before it is known what it will meet: a command and some dice. The dice choose among
 * the records that are there when its turn comes, so any part of a sequence is a sequence too and
 * fast-check can shrink it.
 */
export interface Edit {
  readonly command: CommandId;
  readonly dice: readonly number[];
}

export const commandIds = Object.keys(commands) as CommandId[];

/** Building is drawn more often than taking apart, so that diagrams grow. */
const weights: Partial<Record<CommandId, number>> = {
  'party/add': 5,
  'party/draw': 5,
  'engagement/add': 8,
  'engagement/edit': 4,
  'record/add': 6,
  'selection/remove': 2,
  'container/group': 4,
  'container/ungroup': 3,
  'container/move': 3,
  'story/capture': 4,
  'story/move': 3,
  'service/move': 4
};

export const edit: fc.Arbitrary<Edit> = fc.record({
  command: fc.oneof(
    ...commandIds.map((id) => ({ arbitrary: fc.constant(id), weight: weights[id] ?? 1 }))
  ),
  dice: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 })
});

export function edits(maxLength = 40): fc.Arbitrary<Edit[]> {
  return fc.array(edit, { maxLength, size: 'max' });
}

/** A sound diagram of some parties and engagements, cycles and self-dealing among them. */
export const diagrams: fc.Arbitrary<Diagram> = edits(40).map((list) => play(start, list).at(-1)!);

export const start: Diagram = newDiagram('Start');

/** Every revision that the edits lead to, the first one included; what the door refuses is left out. */
export function play(from: Diagram, list: readonly Edit[]): Diagram[] {
  const revisions = [from];
  for (const [serial, each] of list.entries()) {
    const before = revisions.at(-1)!;
    const result = runEdit(before, each, serial);
    if (!result.ok || structureFault(result.value, diff(before, result.value))) continue;
    revisions.push(result.value);
  }
  return revisions;
}

export function runEdit(
  diagram: Diagram,
  { command, dice }: Edit,
  serial: number
): Result<Diagram, CommandFailure> {
  const { run } = commands[command] as unknown as Command<unknown>;
  return run(diagram, argsOf(diagram, { command, dice }, serial));
}

/** The edit's arguments in this diagram; `serial` keeps ids of new records apart. */
export function argsOf<C extends CommandId>(
  diagram: Diagram,
  { command, dice }: { command: C; dice: readonly number[] },
  serial: number
): CommandArgs<C> {
  return makers[command](diagram, new Dice(dice), serial) as CommandArgs<C>;
}

class Dice {
  #next = 0;
  constructor(private readonly numbers: readonly number[]) {}

  below(limit: number): number {
    return (this.numbers[this.#next++ % this.numbers.length] ?? 0) % Math.max(limit, 1);
  }

  /** One time in `n`. */
  rarely(n: number): boolean {
    return this.below(n) === n - 1;
  }

  of<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)]!;
  }

  /** The id of one of the records, whichever order they come out in. */
  idOf<I extends string>(records: Iterable<{ readonly id: I }>, otherwise: I): I {
    const all = [...records].sort(byId);
    return all[this.below(all.length)]?.id ?? otherwise;
  }
}

type Maker<C extends CommandId> = (diagram: Diagram, dice: Dice, serial: number) => CommandArgs<C>;

const names = ['Acme', 'Beta', '甲公司', 'naïve 🧵', ' padded '] as const;
const identifiers: readonly [Identifier, ...Identifier[]] = [
  { scheme: 'LEI', value: '529900T8BM49AURSDO55' },
  { scheme: 'LEI', value: '529900T8BM49AURSDO56' },
  { scheme: 'EUID', value: 'NLNHR.12345678' }
];
const uses: readonly [Use, ...Use[]] = [
  { storesData: 'yes' },
  { storesData: 'yes', dataAtRest: 'NL' },
  { storesData: 'no' }
];
const codes = ['ITO', 'ITO-2', 'BPO-1-3', 'KPO'] as const;
const nobody = partyId('nobody');
const nothing = engagementId('nothing');

const anyParty = ({ parties }: Diagram, dice: Dice) => dice.idOf(parties, nobody);
const anyStory = ({ stories }: Diagram, dice: Dice) => dice.idOf(stories, 'story-1' as StoryId);
const anyEngagement = ({ engagements }: Diagram, dice: Dice) => dice.idOf(engagements, nothing);

function riskFields(diagram: Diagram, dice: Dice): Fields<Engagement> {
  const functionId = dice.idOf(diagram.functions, '' as FunctionId);
  const use = { ...dice.of(uses), ...(functionId && { functionId }) };
  const contractId = dice.idOf(diagram.contracts, '' as ContractId);
  return {
    uses: dice.of([undefined, [use]]),
    contractId: dice.rarely(2) && contractId ? contractId : undefined,
    exitPlan: dice.of([undefined, ...answers]),
    substitutability: dice.of([undefined, ...substitutabilities]),
    substitutabilityReason: dice.of([undefined, 'both']),
    start: dice.of([undefined, '2023', '2024-05', '2026-01-31']),
    end: dice.of([undefined, '2024', '2025-02', '2026-12-31'])
  };
}

function governanceFields(dice: Dice): Fields<Engagement> {
  const grade = () => dice.of([undefined, ...grades]);
  return {
    actualType: dice.of([undefined, ...governanceTypes]),
    complexity: grade(),
    codifiability: grade(),
    capability: grade(),
    informationIntensive: dice.of([undefined, true, false]),
    tools: dice.of([undefined, { F4: 'absent', F9: 'inUse' }])
  };
}

/** Unknown, direct, or one or two others: whatever a person or a file may claim, cycles too. */
function anySupports(diagram: Diagram, dice: Dice): EngagementId[] | undefined {
  const count = dice.of([-1, -1, 0, 1, 1, 2]);
  if (count < 0 || diagram.engagements.size === 0) return undefined;
  return [...new Set(Array.from({ length: count }, () => anyEngagement(diagram, dice)))];
}

const plainTables = tableNames.filter(
  (name): name is PlainTable => !['settings', 'parties', 'engagements', 'placements'].includes(name)
);

/** A record of the table like those of the whole diagram, whose references lead to what is there. */
function anyRecord(diagram: Diagram, dice: Dice, table: TableName): AnyRecord {
  const pattern = dice.of(wholeTables[table] as readonly [AnyRecord, ...AnyRecord[]]);
  const fields: Record<string, unknown> = { ...pattern };
  for (const { field, part, to, kind } of tableTypes[table].references) {
    const there = to.flatMap((name) => recordsOf(diagram, name)).sort(byId);
    const one = () => there[dice.below(there.length)]?.id;
    if (kind === 'codes' || kind === 'keys' || !(field in fields)) continue;
    if (!Array.isArray(fields[field])) {
      fields[field] = kind === 'end' ? (one() ?? 'nothing') : one();
    } else {
      const ids = [...new Set(fields[field].flatMap(() => one() ?? []))];
      const entries = part === undefined ? ids : ids.map((id) => ({ [part]: id }));
      fields[field] = entries.length > 0 || kind === 'members' ? entries : undefined;
    }
  }
  return known(fields) as AnyRecord;
}

const known = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A plain table that has records, if any has. */
function anyPlainTable(diagram: Diagram, dice: Dice): PlainTable {
  const filled = plainTables.filter((name) => diagram[name].size > 0);
  return filled[dice.below(filled.length)] ?? 'contracts';
}

const anyField = (diagram: Diagram, dice: Dice) =>
  dice.idOf(diagram.fieldDefs, 'nowhere' as FieldDefId);

function anyForm(dice: Dice) {
  const type = dice.of(fieldTypes);
  return { type, list: type === 'choice' ? ['red', 'blue'].slice(dice.below(2)) : undefined };
}

const carried: Maker<'records/paste'> = (diagram, dice, serial) => {
  const parties = [anyParty(diagram, dice), anyParty(diagram, dice)];
  const engagements = dice.rarely(3) ? [anyEngagement(diagram, dice)] : [];
  const fragment = fragmentOf(diagram, dice.rarely(4) ? [] : parties, engagements);
  let count = 0;
  const makeId = (table: string) => `${table}-${String(serial)}-${String((count += 1))}`;
  return { records: transplanted(fragment, diagram, makeId, { x: 24, y: 24 }) };
};

/** How each command's arguments are drawn; a command without a line here does not compile. */
const makers: { readonly [C in CommandId]: Maker<C> } = {
  'diagram/fill': (diagram, dice, serial) => {
    if (dice.rarely(2)) return { content: { ...diagram, settings: newDiagram('Filled').settings } };
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `${name}-${String(serial)}`);
    return { content: network([`${a!} > ${b!} > ${c!}`]) };
  },
  'diagram/type': (diagram, dice, serial) => {
    const provider = party(`typed-${String(serial)}`);
    const ends = { clientId: anyParty(diagram, dice), providerId: provider.id };
    const id = engagementId(`engagement-${String(serial)}`);
    return { added: { parties: [provider], engagements: dice.rarely(3) ? [] : [{ id, ...ends }] } };
  },
  'diagram/import': (diagram, dice, serial) => {
    const [client, provider] = ['client', 'provider'].map((end) => party(`${end}-${serial}`));
    const ends = { clientId: anyParty(diagram, dice), providerId: provider!.id };
    const id = engagementId(`engagement-${String(serial)}`);
    const fields = { country: 'CN', identifiers: [dice.of(identifiers)] };
    return {
      file: 'list.csv',
      added: {
        parties: [client!, provider!],
        engagements: dice.rarely(3) ? [] : [{ id, ...ends }]
      },
      filled: dice.rarely(2) ? [{ id: anyParty(diagram, dice), fields }] : []
    };
  },
  'diagram/restore': (diagram, dice, serial) => ({
    content: dice.rarely(2) ? diagram : network([`a-${String(serial)} > b-${String(serial)}`]),
    name: dice.of(names),
    at: '2026-03-01T12:00:00.000Z'
  }),
  'diagram/rename': (_, dice) => ({ title: dice.of(names) }),
  'diagram/edit': (_, dice) => ({
    fields: {
      baseCurrency: dice.of([undefined, 'EUR', 'CNY']),
      rates: dice.of([undefined, [{ currency: 'USD', rate: 1 + dice.below(9) }]]),
      asOf: dice.of([undefined, '2024', '2025-06-30'])
    }
  }),
  'party/add': (_, dice, serial) => {
    const name = `party-${String(serial)}`;
    const at = placement(name, dice.below(500), -dice.below(500));
    return { party: { ...party(name), name: dice.of(names) }, placement: at };
  },
  'party/draw': (diagram, dice, serial) => {
    const name = `party-${String(dice.rarely(3) ? Math.max(serial - 1, 0) : serial)}`;
    const drawn = { ...party(name), name: dice.of([...names, '']) };
    const at = placement(name, dice.below(500), -dice.below(500));
    const other = anyParty(diagram, dice);
    if (other === nobody || dice.rarely(3)) return { party: drawn, placement: at };
    const ends = dice.rarely(3)
      ? { clientId: drawn.id, providerId: other }
      : { clientId: other, providerId: drawn.id };
    const supports = anySupports(diagram, dice);
    const id = engagementId(`engagement-${String(serial)}`);
    const engagement = { id, ...ends, title: dice.of(names), ...(supports && { supports }) };
    return { party: drawn, placement: at, engagement };
  },
  'party/edit': (diagram, dice) => ({
    id: anyParty(diagram, dice),
    fields: {
      kind: dice.of(partyKinds),
      country: dice.of([undefined, 'NL', 'CN']),
      nameZh: dice.of([undefined, '乙公司']),
      identifiers: dice.of([undefined, [dice.of(identifiers)], [...identifiers]]),
      partOfId: dice.of([undefined, undefined, anyParty(diagram, dice)]),
      source: dice.of([undefined, { file: 'parties.csv', row: dice.below(9) }])
    }
  }),
  'party/rename': (diagram, dice) => ({
    id: anyParty(diagram, dice),
    name: dice.of(names),
    field: dice.of(nameFields)
  }),
  'engagement/add': (diagram, dice, serial) => {
    const ends = { clientId: anyParty(diagram, dice), providerId: anyParty(diagram, dice) };
    const supports = anySupports(diagram, dice);
    const id = engagementId(`engagement-${String(serial)}`);
    return { engagement: { id, ...ends, ...(supports && { supports }) } };
  },
  'engagement/edit': (diagram, dice) => {
    const id = anyEngagement(diagram, dice);
    if (dice.rarely(4)) return { id, fields: { providerId: anyParty(diagram, dice) } };
    if (dice.rarely(4)) return { id, fields: { clientId: anyParty(diagram, dice) } };
    if (dice.rarely(5)) return { id, fields: riskFields(diagram, dice) };
    if (dice.rarely(5)) return { id, fields: governanceFields(dice) };
    if (dice.rarely(2)) return { id, fields: { supports: anySupports(diagram, dice) } };
    const amount = { amount: dice.below(900), currency: 'EUR' };
    const fields = {
      value: dice.of([undefined, amount]),
      annualCost: dice.of([undefined, { amount: dice.below(90) }]),
      serviceItems: dice.of([undefined, [dice.of(codes)], [dice.of(codes), 'KPO-1']]),
      status: dice.of([undefined, ...statuses])
    };
    return { id, fields };
  },
  'engagement/label': (diagram, dice) => ({
    id: anyEngagement(diagram, dice),
    title: dice.of([...names, ''])
  }),
  'engagement/retarget': (diagram, dice) => {
    const supports = anySupports(diagram, dice);
    return {
      id: anyEngagement(diagram, dice),
      end: dice.of(['client', 'provider']),
      partyId: anyParty(diagram, dice),
      ...(supports && { supports })
    };
  },
  'record/add': (diagram, dice, serial) => {
    const table = dice.of(plainTables as [PlainTable, ...PlainTable[]]);
    const id = table === 'serviceItems' ? `ITO-2-${serial}` : `${table}-${serial}`;
    return {
      table,
      record: { ...anyRecord(diagram, dice, table), id }
    } as unknown as CommandArgs<'record/add'>;
  },
  'record/edit': (diagram, dice) => {
    const table = anyPlainTable(diagram, dice);
    const { id: _, ...fields } = anyRecord(diagram, dice, table);
    const id = dice.idOf(diagram[table] as Iterable<{ readonly id: string }>, 'nothing');
    return { table, id, fields } as CommandArgs<'record/edit'>;
  },
  'record/remove': (diagram, dice) => {
    const table = anyPlainTable(diagram, dice);
    const id = dice.idOf(diagram[table] as Iterable<{ readonly id: string }>, 'nothing');
    return { table, id } as CommandArgs<'record/remove'>;
  },
  'field/add': (_, dice, serial) => {
    const on = dice.of(ownFieldTables);
    const id = `fieldDefs-${String(dice.rarely(5) ? Math.max(serial - 1, 0) : serial)}`;
    const name = dice.of([...names, '']);
    return { field: known({ id, on, name, ...anyForm(dice) }) as unknown as FieldDef };
  },
  'field/edit': (diagram, dice) => {
    const id = anyField(diagram, dice);
    return {
      id,
      fields: { name: dice.of(names), ...anyForm(dice), required: dice.of([undefined, true]) },
      ...(dice.rarely(3) && { renamed: { red: 'blue' } }),
      misfits: dice.of(['keep', 'clear'])
    };
  },
  'field/move': (diagram, dice) => ({ id: anyField(diagram, dice), to: dice.below(4) }),
  'field/remove': (diagram, dice) => ({ id: anyField(diagram, dice) }),
  'service/move': ({ serviceItems }, dice) => ({
    id: dice.idOf(serviceItems, 'ITO-1-nothing' as ServiceItemId),
    subclass: dice.of(['ITO-1', 'BPO-2', 'KPO-2'] as const)
  }),
  'selection/edit': (diagram, dice) => {
    const field = anyField(diagram, dice);
    const others = {
      ...(dice.rarely(2) && { addTags: [dice.of(names)], removeTags: [dice.of(names)] }),
      ...(dice.rarely(2) && { own: { [field]: dice.of([null, 7, 'red']) } })
    };
    if (dice.rarely(2)) {
      const ids = [anyEngagement(diagram, dice)];
      return { table: 'engagements', ids, fields: { status: dice.of(statuses) }, ...others };
    }
    const ids = [anyParty(diagram, dice), anyParty(diagram, dice)];
    return { table: 'parties', ids, fields: { country: dice.of([undefined, 'NL']) }, ...others };
  },
  'selection/remove': (diagram, dice) => ({
    parties: dice.rarely(2) ? [anyParty(diagram, dice)] : [],
    engagements: dice.rarely(2) ? [] : [anyEngagement(diagram, dice)],
    ...(dice.rarely(3) && {
      others: [{ table: 'placements', id: dice.idOf(diagram.placements, placementId('nowhere')) }]
    })
  }),
  'placement/add': (diagram, dice, serial) => ({
    placements: [
      {
        ...placement(`again-${String(serial)}`, dice.below(900), dice.below(900)),
        partyId: anyParty(diagram, dice)
      }
    ]
  }),
  'records/paste': carried,
  'records/duplicate': carried,
  'records/write': (diagram, dice, serial) => {
    const id = `party-row-${String(serial)}`;
    const added = dice.rarely(2)
      ? [
          { table: 'parties', record: party(id, { name: dice.of(names) }) },
          { table: 'placements', record: placement(id) }
        ]
      : [];
    const edits = [
      { id: anyParty(diagram, dice), fields: { country: dice.of(['NL', undefined]) } },
      { id: anyParty(diagram, dice), fields: { name: dice.of(names) } }
    ];
    return { table: 'parties', edits, added } as unknown as CommandArgs<'records/write'>;
  },
  'container/group': (diagram, dice, serial) => {
    const memberIds = [anyParty(diagram, dice), anyParty(diagram, dice)];
    const id = `containers-group-${String(serial)}` as ContainerId;
    return { container: { id, name: dice.of(names), memberIds: [...new Set(memberIds)] } };
  },
  'container/ungroup': (diagram, dice) => ({
    ids: [dice.idOf(diagram.containers, 'nothing' as ContainerId)]
  }),
  'container/move': (diagram, dice) => {
    const into = dice.idOf(diagram.containers, 'nothing' as ContainerId);
    return {
      parties: [anyParty(diagram, dice)],
      ...(dice.rarely(2) && { into })
    };
  },
  'placement/move': (diagram, dice) => ({
    to: Array.from({ length: 1 + dice.below(2) }, () => ({
      id: dice.idOf(diagram.placements, placementId('nowhere')),
      x: dice.below(900),
      y: dice.below(900)
    }))
  }),
  'placement/arrange': (diagram, dice, serial) => ({
    layout: 'force',
    release: dice.rarely(3),
    to: Array.from({ length: 1 + dice.below(3) }, (_, index) => {
      const partyId = anyParty(diagram, dice);
      const known = [...diagram.placements].find((each) => each.partyId === partyId);
      const id = known?.id ?? placementId(`arranged ${serial} ${index}`);
      return { id, partyId, x: dice.below(900), y: dice.below(900) };
    })
  }),
  'story/capture': (diagram, dice, serial) => {
    const id = `storySteps-${String(dice.rarely(4) ? Math.max(serial - 1, 0) : serial)}`;
    return {
      story: { id: anyStory(diagram, dice), name: dice.of(names) },
      step: { ...anyRecord(diagram, dice, 'storySteps'), id } as unknown as StoryStep,
      ...(dice.rarely(2) && { at: dice.below(4) })
    };
  },
  'story/move': (diagram, dice) => {
    const storyId = anyStory(diagram, dice);
    const steps = diagram.stories.get(storyId)?.stepIds ?? [];
    const stepId = steps[dice.below(steps.length)] ?? ('nowhere' as StoryStepId);
    return { storyId, stepId, to: dice.below(4) };
  }
};
