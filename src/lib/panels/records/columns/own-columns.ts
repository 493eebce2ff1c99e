import type { Diagram } from '#lib/domain/diagram.ts';
import type { Json } from '#lib/domain/json.ts';
import { normalisedName } from '#lib/domain/naming.ts';
import { isMoney, ownFieldsOn, withOwnValue } from '#lib/domain/own-fields.ts';
import type { FieldDef, Money, RecordBase } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { GridTable } from '#lib/domain/commands/index.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { yesNo } from './choices.ts';
import type { FieldValues, SheetColumn } from './column.ts';
import { moneyOf } from './column.ts';
import type { Kind } from './kinds.ts';
import type { Hints, Reading } from './reading.ts';
import { date, number, signed, text } from './kinds.ts';
import type { Source } from './source.ts';

/** The diagram's own fields of a table, a column each; of money two. */
export function ownColumns<R extends RecordBase>(
  table: GridTable,
  fieldDefs: Diagram['fieldDefs'],
  source: Source
): readonly SheetColumn<R>[] {
  return ownFieldsOn({ fieldDefs }, table).flatMap((def) => columnsOf<R>(def, source));
}

function columnsOf<R extends RecordBase>(def: FieldDef, source: Source): SheetColumn<R>[] {
  const head =
    def.unit === undefined ? def.name : t('grid.withUnit', def as { name: string; unit: string });
  const id = `custom.${def.id}`;
  const stored = ({ custom }: R) => custom?.[def.id];
  const withValue = (record: R, value: Json | undefined): FieldValues => ({
    custom: withOwnValue(record.custom, def.id, value)
  });
  if (def.type === 'money') {
    const currencyHead = t('grid.currencyOf', { name: def.name });
    const of = (record: R) => moneyIn(stored(record));
    return [
      ...moneyOf<R>(
        id,
        of,
        (record, money) => withValue(record, money as Json | undefined),
        source.currency,
        {
          head,
          currencyHead
        }
      )
    ];
  }
  const kind = kindOf(def);
  return [
    {
      id,
      head,
      numeric: kind.numeric ?? false,
      width: 140,
      usual: true,
      shown: (record) => kind.shown(stored(record)),
      written: (record) => kind.written(stored(record)),
      key: (record) => kind.key(stored(record)),
      read(written, record, hints) {
        if (written.trim() === '') return ok(withValue(record, undefined));
        const read = kind.read(written, hints);
        return read.ok ? ok(withValue(record, read.value)) : read;
      },
      choices: kind.choices
    }
  ];
}

/** How whatever a file put into a field is told; what is not of the field's type stands as it is. */
interface OwnKind {
  readonly numeric?: boolean | undefined;
  readonly shown: (value: Json | undefined) => string;
  readonly written: (value: Json | undefined) => string;
  readonly key: (value: Json | undefined) => string | number | undefined;
  readonly read: (text: string, hints: Hints) => Reading<Json>;
  readonly choices?: (() => readonly string[]) | undefined;
}

function kindOf({ type, list = [] }: FieldDef): OwnKind {
  if (type === 'number') return own(anyNumber, (value) => typeof value === 'number');
  if (type === 'yesNo') return own(yesNo, (value) => typeof value === 'boolean');
  const isText = (value: Json) => typeof value === 'string';
  if (type === 'date') return own(date, isText);
  return own(type === 'choice' ? ownChoice(list) : text, isText);
}

function own<V extends Json>(kind: Kind<V>, isOf: (value: Json) => boolean): OwnKind {
  const told =
    <T>(say: (value: V) => T) =>
    (value: Json | undefined) => {
      if (value === undefined || value === null) return undefined;
      return isOf(value) ? say(value as V) : foreign(value);
    };
  const [shown, written] = [told(kind.shown), told(kind.written)];
  return {
    numeric: kind.numeric,
    shown: (value) => shown(value) ?? '',
    written: (value) => written(value) ?? '',
    key: told(kind.key),
    read: kind.read,
    choices: kind.choices
  };
}

/** A number that may be below zero, read as carefully as one that may not. */
const anyNumber: Kind<number> = {
  ...number,
  read(written, hints) {
    const read = number.read(written, hints);
    if (read.ok || read.error.code !== 'negative') return read;
    const below = signed.read(written, hints);
    return below.ok ? below : err({ code: 'number' });
  }
};

function ownChoice(list: readonly string[]): Kind<string> {
  return {
    ...text,
    read(written) {
      const plain = written.trim();
      const found =
        list.find((each) => each === plain) ??
        list.find((each) => normalisedName(each) === normalisedName(plain));
      return found === undefined ? err({ code: 'choice' }) : ok(found);
    },
    key: (value) => list.indexOf(value),
    choices: () => list
  };
}

function foreign(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Imports leave plain numbers in fields that became money. */
function moneyIn(value: Json | undefined): Money | undefined {
  if (typeof value === 'number') return { amount: value };
  return value !== undefined && isMoney(value) ? value : undefined;
}
