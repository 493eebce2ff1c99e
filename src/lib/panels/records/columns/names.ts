import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContractId, FunctionId, PartyId } from '#lib/domain/ids.ts';
import { normalisedName, partyName } from '#lib/domain/naming.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Table } from '#lib/domain/table.ts';
import { language, nameOrder } from '#lib/i18n/index.svelte.ts';
import { nameOfContract } from '../../object-names.ts';
import type { Kind } from './kinds.ts';
import type { CellFault, Reading } from './reading.ts';

/** Records by what they may be called, made once for each state of their table. */
export type Index<Id extends string> = ReadonlyMap<string, ReadonlySet<Id>>;
const indexes = new WeakMap<object, Index<never>>();

/** The index of a table; a table is always asked for the same names. */
export function indexOf<R extends { readonly id: string }>(
  table: Table<R>,
  namesOf: (record: R) => readonly (string | undefined)[]
): Index<R['id']> {
  const known = indexes.get(table);
  if (known) return known;
  const index = indexOfNames(table, namesOf);
  indexes.set(table, index as unknown as Index<never>);
  return index;
}

/** Names as they are compared, and the records that are called so. */
export function indexOfNames<R extends { readonly id: string }>(
  records: Iterable<R>,
  namesOf: (record: R) => readonly (string | undefined)[]
): Index<R['id']> {
  const index = new Map<string, Set<R['id']>>();
  for (const record of records) {
    for (const name of namesOf(record)) {
      const word = normalisedName(name ?? '');
      if (word === '') continue;
      const ids = index.get(word);
      if (ids) ids.add(record.id);
      else index.set(word, new Set<R['id']>([record.id]));
    }
  }
  return index;
}

interface Named<Id extends string> {
  readonly has: (id: Id) => boolean;
  readonly index: () => Index<Id>;
  readonly shown: (id: Id) => string;
  /** When nothing is called so, and when several are. */
  readonly faults: readonly [CellFault['code'], CellFault['code']];
}

/** A record by what it may be called; its id where another is called the same. */
export function named<Id extends string>({ has, index, shown, faults }: Named<Id>) {
  return {
    shown,
    written: (id: Id) => (index().get(normalisedName(shown(id)))?.size === 1 ? shown(id) : id),
    read(text: string): Reading<Id> {
      const plain = text.trim() as Id;
      if (has(plain)) return ok(plain);
      const [only, ...more] = index().get(normalisedName(plain)) ?? [];
      if (only === undefined) return err({ code: faults[0] });
      return more.length > 0 ? err({ code: faults[1] }) : ok(only);
    },
    key: shown
  } satisfies Kind<Id>;
}

/** A party by any of its names. */
export function party(diagram: () => Diagram): Kind<PartyId> {
  const shown = (id: PartyId) => {
    const found = diagram().parties.get(id);
    return found ? partyName(found, language()) : id;
  };
  return {
    ...named<PartyId>({
      has: (id) => diagram().parties.has(id),
      index: () =>
        indexOf(diagram().parties, ({ name, nameZh, nameLatin }) => [name, nameZh, nameLatin]),
      shown,
      faults: ['party', 'partyTwice']
    }),
    choices: () => Array.from(diagram().parties, ({ id }) => shown(id)).sort(nameOrder().compare)
  };
}

/** A contract by its title or reference. */
export function contract(diagram: () => Diagram): Kind<ContractId> {
  const kind = named<ContractId>({
    has: (id) => diagram().contracts.has(id),
    index: () => indexOf(diagram().contracts, ({ title, ref }) => [title, ref]),
    shown(id) {
      const found = diagram().contracts.get(id);
      return found ? nameOfContract(found) : id;
    },
    faults: ['contract', 'contractTwice']
  });
  return { ...kind, choices: () => Array.from(diagram().contracts, ({ id }) => kind.written(id)) };
}

/** A business function by its name or code. */
export function businessFunction(diagram: () => Diagram): Kind<FunctionId> {
  const kind = named<FunctionId>({
    has: (id) => diagram().functions.has(id),
    index: () => indexOf(diagram().functions, ({ name, code }) => [name, code]),
    shown: (id) => diagram().functions.get(id)?.name ?? id,
    faults: ['function', 'functionTwice']
  });
  return {
    ...kind,
    choices: () =>
      Array.from(diagram().functions, ({ id }) => kind.written(id)).sort(nameOrder().compare)
  };
}
