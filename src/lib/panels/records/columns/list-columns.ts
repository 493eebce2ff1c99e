import { sameJson } from '#lib/domain/json.ts';
import { normalisedName } from '#lib/domain/naming.ts';
import type { Engagement, Party } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { namesOf, services } from './choices.ts';
import type { FieldValues, SheetColumn } from './column.ts';
import { fieldColumn } from './column.ts';
import { engagement } from './engagement-names.ts';
import { businessFunction } from './names.ts';
import type { Reading } from './reading.ts';
import { several } from './several.ts';
import type { Source } from './source.ts';

/** Columns whose cells name several records, parted by semicolons. */

/** What an engagement is done for, can stand in for, and whom its provider coordinates. */
export function engagementLists({ diagram }: Source): readonly SheetColumn<Engagement>[] {
  const kind = several(engagement(diagram));
  const others = (['alternativeTo', 'integrates'] as const).map((field) =>
    otherThanItself(fieldColumn<Engagement, typeof field>(field, kind, { width: 220 }))
  );
  return [supportsColumn(diagram), ...others, usesColumn(diagram)];
}

/** A direct contract is a word of its own: blank says that nobody knows. */
function supportsColumn(diagram: Source['diagram']): SheetColumn<Engagement> {
  const column = otherThanItself(
    fieldColumn<Engagement, 'supports'>('supports', several(engagement(diagram)), { width: 220 })
  );
  const isDirect = ({ supports }: Engagement) => supports?.length === 0;
  const direct = () => t('inspector.direct');
  return {
    ...column,
    shown: (record) => (isDirect(record) ? direct() : column.shown(record)),
    written: (record) => (isDirect(record) ? direct() : column.written(record)),
    key: (record) => (isDirect(record) ? '' : column.key(record)),
    read(text, record, hints) {
      const read: Reading<FieldValues> = namesOf('inspector.direct').includes(normalisedName(text))
        ? ok({ supports: [] })
        : (column.read?.(text, record, hints) ?? err({ code: 'computed' as const }));
      if (!read.ok || sameJson(read.value['supports'] ?? null, record.supports ?? null))
        return read;
      // It is stated now.
      return ok({ ...read.value, supportsInferred: undefined });
    },
    choices: () => [direct(), ...(column.choices?.() ?? [])]
  };
}

function otherThanItself(column: SheetColumn<Engagement>): SheetColumn<Engagement> {
  return {
    ...column,
    read(text, record, hints) {
      const read = column.read?.(text, record, hints) ?? err({ code: 'computed' as const });
      if (!read.ok) return read;
      const ids = read.value[column.id] as readonly string[] | undefined;
      return ids?.includes(record.id) ? err({ code: 'itself' }) : read;
    }
  };
}

/**
 * The functions that an engagement serves itself, by name or code. How it handles the data of those that
 * stay is kept, and so are places that belong to no function.
 */
function usesColumn(diagram: Source['diagram']): SheetColumn<Engagement> {
  const kind = several(businessFunction(diagram));
  const servedBy = ({ uses = [] }: Engagement) =>
    uses.flatMap(({ functionId }) => functionId ?? []);
  return {
    id: 'uses',
    head: t('field.uses'),
    numeric: false,
    width: 200,
    usual: false,
    several: true,
    shown: (record) => kind.shown(servedBy(record)),
    written: (record) => kind.written(servedBy(record)),
    key: (record) => kind.key(servedBy(record)) || undefined,
    read(text, { uses = [] }, hints) {
      const read = kind.read(text, hints);
      if (!read.ok) return read;
      const ids = read.value;
      const kept = uses.filter(({ functionId }) => !functionId || ids.includes(functionId));
      const added = ids.filter((id) => !uses.some(({ functionId }) => functionId === id));
      const next = [...kept, ...added.map((functionId) => ({ functionId }))];
      return ok({ uses: next.length > 0 ? next : undefined });
    },
    choices: kind.choices
  };
}

/** The services that a party offers; what is known about an offer that stays is kept. */
export function offersColumn({ diagram }: Source): SheetColumn<Party> {
  const kind = services(diagram);
  const codes = ({ offers = [] }: Party) => offers.map(({ serviceItem }) => serviceItem);
  return {
    id: 'offers',
    head: t('field.offers'),
    numeric: false,
    width: 200,
    usual: false,
    several: true,
    shown: (record) => kind.shown(codes(record)),
    written: (record) => kind.written(codes(record)),
    key: (record) => kind.key(codes(record)) || undefined,
    read(text, { offers = [] }, hints) {
      const read = kind.read(text, hints);
      if (!read.ok) return read;
      const next = read.value.map(
        (serviceItem) => offers.find((each) => each.serviceItem === serviceItem) ?? { serviceItem }
      );
      return ok({ offers: next.length > 0 ? next : undefined });
    },
    choices: kind.choices
  };
}
