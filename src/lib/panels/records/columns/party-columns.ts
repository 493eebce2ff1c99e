import type { IdentifierScheme, Party } from '#lib/domain/records.ts';
import { identifierSchemes, levels, partyKinds } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { formatNumber, t } from '#lib/i18n/index.svelte.ts';
import type { SheetColumn } from './column.ts';
import { choiceColumn, computedColumn, fieldColumn, moneyColumns } from './column.ts';
import { country, grade, list, number, signed, text } from './kinds.ts';
import { offersColumn } from './list-columns.ts';
import { otherNameColumns, shownNameColumn } from './name-columns.ts';
import { party as partyKind } from './names.ts';
import type { Source } from './source.ts';

type Column = SheetColumn<Party>;

export function partyColumns(source: Source): readonly Column[] {
  return [
    shownNameColumn(),
    kindColumn(),
    fieldColumn<Party, 'country'>('country', country, { usual: true, width: 140 }),
    ...derived(source),
    ...otherNameColumns(),
    fieldColumn<Party, 'aliases'>('aliases', list),
    partOf(source),
    fieldColumn<Party, 'region'>('region', text),
    choiceColumn<Party, (typeof levels)[number]>('party', 'level', levels, (v) => `level.${v}`),
    ...identifierSchemes.map(identifierColumn),
    fieldColumn<Party, 'employees'>('employees', number, { usual: true }),
    ...moneyColumns<Party>('revenue', source.currency, { currencyHead: t('grid.revenueCurrency') }),
    offersColumn(source),
    fieldColumn<Party, 'maturity'>('maturity', grade),
    fieldColumn<Party, 'goalConsensus'>('goalConsensus', grade, { head: t('grid.goalConsensus') }),
    fieldColumn<Party, 'utcOffset'>('utcOffset', signed),
    fieldColumn<Party, 'languages'>('languages', list),
    fieldColumn<Party, 'tags'>('tags', list, { usual: true }),
    fieldColumn<Party, 'notes'>('notes', text, { usual: true, width: 240 })
  ];
}

/** A kind that nobody knows is a kind of its own: a blank cell leads to it. */
function kindColumn(): Column {
  const look = { usual: true } as const;
  const named = choiceColumn<Party, Party['kind']>(
    'party',
    'kind',
    partyKinds,
    (value) => `kind.${value}`,
    look
  );
  return {
    ...named,
    read: (written, record, hints) =>
      written.trim() === ''
        ? ok({ kind: 'unknown' })
        : (named.read?.(written, record, hints) ?? err({ code: 'computed' }))
  };
}

function partOf(source: Source): Column {
  const column = fieldColumn<Party, 'partOfId'>('partOfId', partyKind(source.diagram));
  return {
    ...column,
    read(written, record, hints) {
      const read = column.read?.(written, record, hints) ?? err({ code: 'computed' as const });
      return read.ok && read.value['partOfId'] === record.id ? err({ code: 'itself' }) : read;
    }
  };
}

/** A party's number in one register; the first one where it has several. */
function identifierColumn(scheme: IdentifierScheme): Column {
  const of = ({ identifiers }: Party) =>
    identifiers?.find((each) => each.scheme === scheme)?.value ?? '';
  return {
    id: `id.${scheme}`,
    head: scheme === 'other' ? t('grid.otherIdentifier') : scheme,
    numeric: false,
    width: 160,
    usual: false,
    shown: of,
    written: of,
    key: (party) => of(party) || undefined,
    read(written, { identifiers = [] }) {
      const value = written.trim();
      const at = identifiers.findIndex((each) => each.scheme === scheme);
      const next = value === '' ? [] : [{ scheme, value }];
      const kept = identifiers.filter((_, index) => index !== at);
      const all = at < 0 ? [...kept, ...next] : identifiers.toSpliced(at, 1, ...next);
      return ok({ identifiers: all.length > 0 ? all : undefined });
    }
  };
}

function derived({ roles, tier, clients, providers }: Source): readonly Column[] {
  const usual = { usual: true };
  const numeric = { usual: true, numeric: true };
  return [
    computedColumn(
      'role',
      t('tables.role'),
      ({ id }) => roles(id),
      ({ id }) => roles(id),
      usual
    ),
    computedColumn(
      'tier',
      t('tables.tier'),
      ({ id }) => tier(id).text,
      ({ id }) => tier(id).tier,
      {
        ...usual,
        width: 100
      }
    ),
    computedColumn(
      'clients',
      t('tables.clients'),
      ({ id }) => formatNumber(clients(id)),
      ({ id }) => clients(id),
      numeric
    ),
    computedColumn(
      'providers',
      t('tables.providers'),
      ({ id }) => formatNumber(providers(id)),
      ({ id }) => providers(id),
      numeric
    )
  ];
}
