import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContractId, PartyId } from '#lib/domain/ids.ts';
import { normalisedName, partyName } from '#lib/domain/naming.ts';
import type { Contract, Party } from '#lib/domain/records.ts';
import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Table } from '#lib/domain/table.ts';
import { language, listText, nameOrder } from '#lib/i18n/index.svelte.ts';
import { nameOfContract } from '../../object-names.ts';
import type { Kind } from './kinds.ts';
import type { Reading } from './reading.ts';

/** Records by what they may be called, made once for each state of their table. */
type Index<Id extends string> = ReadonlyMap<string, ReadonlySet<Id>>;
const indexes = new WeakMap<object, Index<never>>();

/** The index of a table; a table is always asked for the same names. */
export function indexOf<R extends { readonly id: string }>(
  table: Table<R>,
  namesOf: (record: R) => readonly (string | undefined)[]
): Index<R['id']> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map<string, Set<R['id']>>();
  for (const record of table) {
    for (const name of namesOf(record)) {
      const word = normalisedName(name ?? '');
      if (word === '') continue;
      const ids = index.get(word);
      if (ids) ids.add(record.id);
      else index.set(word, new Set<R['id']>([record.id]));
    }
  }
  indexes.set(table, index as unknown as Index<never>);
  return index;
}

const partyIndex = (parties: Table<Party>) =>
  indexOf(parties, ({ name, nameZh, nameLatin }) => [name, nameZh, nameLatin]);
const contractIndex = (contracts: Table<Contract>) =>
  indexOf(contracts, ({ title, ref }) => [title, ref]);

/** A party by any of its names; its id where another is called the same. */
export function party(diagram: () => Diagram): Kind<PartyId> {
  const shown = (id: PartyId) => {
    const found = diagram().parties.get(id);
    return found ? partyName(found, language()) : id;
  };
  return {
    shown,
    written(id) {
      const { parties } = diagram();
      return partyIndex(parties).get(normalisedName(shown(id)))?.size === 1 ? shown(id) : id;
    },
    read(written): Reading<PartyId> {
      const { parties } = diagram();
      const plain = written.trim();
      if (parties.has(plain as PartyId)) return ok(plain as PartyId);
      const [only, ...more] = partyIndex(parties).get(normalisedName(plain)) ?? [];
      if (only === undefined) return err({ code: 'party' });
      return more.length > 0 ? err({ code: 'partyTwice' }) : ok(only);
    },
    key: shown,
    choices: () => Array.from(diagram().parties, (one) => shown(one.id)).sort(nameOrder().compare)
  };
}

/** Parties by name, parted by semicolons. */
export function partyList(diagram: () => Diagram): Kind<readonly PartyId[]> {
  const one = party(diagram);
  return {
    shown: (ids) => listText(ids.map(one.shown)),
    written: (ids) => listed(ids.map(one.written)),
    read(written) {
      const ids: PartyId[] = [];
      for (const part of itemsOf(written)) {
        const read = one.read(part, {});
        if (!read.ok) return read;
        ids.push(read.value);
      }
      return ok([...new Set(ids)]);
    },
    key: (ids) => ids.map(one.shown).join(' '),
    several: true,
    ...(one.choices && { choices: one.choices })
  };
}

/** A contract by its title or reference; its id where another is called the same. */
export function contract(diagram: () => Diagram): Kind<ContractId> {
  const shown = (id: ContractId) => {
    const found = diagram().contracts.get(id);
    return found ? nameOfContract(found) : id;
  };
  const written = (id: ContractId) => {
    const { contracts } = diagram();
    return contractIndex(contracts).get(normalisedName(shown(id)))?.size === 1 ? shown(id) : id;
  };
  return {
    shown,
    written,
    read(text): Reading<ContractId> {
      const { contracts } = diagram();
      const plain = text.trim();
      if (contracts.has(plain as ContractId)) return ok(plain as ContractId);
      const [only, ...more] = contractIndex(contracts).get(normalisedName(plain)) ?? [];
      if (only === undefined) return err({ code: 'contract' });
      return more.length > 0 ? err({ code: 'contractTwice' }) : ok(only);
    },
    key: shown,
    choices: () => Array.from(diagram().contracts, ({ id }) => written(id))
  };
}
