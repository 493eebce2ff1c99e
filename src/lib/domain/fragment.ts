import type { Diagram, TableName } from './diagram.ts';
import { newDiagram, tableNames, tableTypes } from './diagram.ts';
import { withFields } from './edit.ts';
import type { EngagementId, PartyId } from './ids.ts';
import type { LooseRecord } from './references.ts';
import { mustExist, namedIds, renamedIn, withoutNames } from './references.ts';
import type { Table } from './table.ts';

/** A part of a diagram that can be carried elsewhere: a sound diagram of its own. */
export type Fragment = Diagram;

/** A record with the table that it belongs to. */
export interface Loose {
  readonly table: TableName;
  readonly record: LooseRecord;
}

/** What stands between or around parties and comes along when all of its ends do. */
const joining = ['engagements', 'relations', 'ownershipLinks', 'placements'] as const;
/** What records lean on: one of the same id in the other diagram serves as well. */
const leanedOn = ['contracts', 'functions', 'serviceItems', 'fieldDefs'] as const;

/**
 * The parties with everything between them, and the papers, functions and fields that this leans on.
 * Engagements without parties bring their ends along.
 */
export function fragmentOf(
  diagram: Diagram,
  parties: readonly PartyId[],
  engagements: readonly EngagementId[]
): Fragment {
  const ends = engagements.flatMap((id) => {
    const line = diagram.engagements.get(id);
    return line ? [line.clientId, line.providerId] : [];
  });
  const chosen = new Set<string>(parties.length > 0 ? parties : ends);
  const kept = new Map<TableName, Map<string, LooseRecord>>();
  keep('parties', ({ id }) => chosen.has(id));
  const only = parties.length > 0 ? undefined : new Set<string>(engagements);
  for (const table of joining) {
    keep(table, (record) => {
      if (only && table !== 'placements' && !only.has(record.id)) return false;
      const required = tableTypes[table].references.filter(({ kind }) => kind === 'end');
      return required.every((each) => namedIds(record, each).every((id) => chosen.has(id)));
    });
  }
  keep('containers', (record) => {
    const members = (record['memberIds'] as readonly string[] | undefined) ?? [];
    return members.length > 0 && members.every((id) => chosen.has(id));
  });
  const named = new Set(
    [...kept].flatMap(([name, records]) => [...records.values()].flatMap(namesIn(name)))
  );
  for (const table of leanedOn) keep(table, ({ id }) => named.has(id));
  return sound(kept);

  function keep(name: TableName, isKept: (record: LooseRecord) => boolean): void {
    const records = [...tableOf(diagram, name)].filter(isKept);
    kept.set(name, new Map(records.map((record) => [record.id, record])));
  }
}

/**
 * The records of a fragment as they are to be put into a diagram: new ids for what is drawn, the
 * same for what is leaned on, which is left out when the diagram has it. Places are shifted.
 */
export function transplanted(
  fragment: Fragment,
  into: Diagram,
  makeId: (table: TableName) => string,
  shift: { readonly x: number; readonly y: number }
): Loose[] {
  const fresh = new Map<string, string>();
  const drawn = ['parties', 'containers', ...joining] as const;
  for (const table of drawn) {
    for (const { id } of tableOf(fragment, table)) fresh.set(id, makeId(table));
  }
  const other = (id: string) => fresh.get(id) ?? id;
  const renamed = (name: TableName, record: LooseRecord): LooseRecord => {
    const own = { ...record, id: other(record.id) };
    const next = renamedIn(own, tableTypes[name].references, other);
    if (name !== 'placements') return next;
    const at = next as LooseRecord & { readonly x: number; readonly y: number };
    return { ...at, x: Math.round(at.x + shift.x), y: Math.round(at.y + shift.y) };
  };
  return [...leanedOn, ...drawn].flatMap((table) =>
    [...tableOf(fragment, table)]
      .filter(({ id }) => fresh.has(id) || !tableOf(into, table).has(id))
      .map((record) => ({ table, record: renamed(table, record) }))
  );
}

/** A diagram of the records alone: what they name and is not among them is named no more. */
function sound(kept: ReadonlyMap<TableName, ReadonlyMap<string, LooseRecord>>): Fragment {
  const isThere = (to: readonly TableName[]) => (id: string) =>
    to.some((target) => kept.get(target)?.has(id) ?? false);
  const whole = newDiagram('') as unknown as Record<TableName, Table<LooseRecord>>;
  const tables = tableNames.map((name) => {
    const records = [...(kept.get(name)?.values() ?? [])].map((record) => {
      let next = record;
      for (const reference of tableTypes[name].references) {
        if (reference.kind === 'end') continue;
        const there = isThere(reference.to);
        const isGone = (id: string) =>
          !there(id) && (mustExist(reference) || reference.kind === 'keys');
        next = withFields<LooseRecord>(next, {
          [reference.field]: withoutNames(next, reference, isGone)
        });
      }
      return [next.id, next] as const;
    });
    return [name, whole[name].with(records)] as const;
  });
  return Object.fromEntries(tables) as unknown as Fragment;
}

function namesIn(name: TableName): (record: LooseRecord) => string[] {
  return (record) =>
    tableTypes[name].references.flatMap((reference) => [...namedIds(record, reference)]);
}

function tableOf(diagram: Diagram, name: TableName): Table<LooseRecord> {
  return diagram[name] as unknown as Table<LooseRecord>;
}
