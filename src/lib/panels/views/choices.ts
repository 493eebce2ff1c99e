import type { Diagram } from '#lib/domain/diagram.ts';
import { ownFieldsOn } from '#lib/domain/own-fields.ts';
import { governanceTypes, partyKinds, pricings, statuses } from '#lib/domain/records.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import {
  engagementField,
  engagementFieldIds,
  partyField,
  partyFieldIds
} from '#lib/scene/look/fields.ts';
import type { Field, LookSource } from '#lib/scene/look/fields.ts';
import { partyMetrics } from '#lib/state/party-metrics.ts';
import { fieldText, roles } from './words.ts';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly type: Field<never>['type'];
}

type On = 'parties' | 'engagements';

/** Every field and metric that a view can ask about, by its name. */
export function fieldChoices(on: On, diagram: Diagram): FieldChoice[] {
  const own = ownFieldsOn(diagram, on).map(({ id }) => `custom:${id}`);
  const names =
    on === 'parties'
      ? [...partyFieldIds, ...own, ...partyMetrics.map(({ key }) => `metric:${key}`)]
      : [...engagementFieldIds, ...own];
  const fieldOf = on === 'parties' ? partyField : engagementField;
  // Only the kind of a field is asked for, and that depends on the diagram's own fields alone.
  const source = { diagram } as LookSource;
  return names.map((value) => ({
    value,
    label: fieldText(value, diagram),
    type: fieldOf(value, source)?.type ?? 'text'
  }));
}

const lists: Readonly<Record<string, readonly string[]>> = {
  kind: partyKinds,
  status: statuses,
  role: roles,
  serviceClass: serviceClasses,
  actualType: governanceTypes,
  pricing: pricings,
  crossBorder: ['yes', 'no']
};

/** What may be chosen as the value of a field, where it is few and known; undefined: anything. */
export function valueChoices(
  on: On,
  field: string,
  diagram: Diagram
): readonly string[] | undefined {
  const list = lists[field];
  if (list) return list;
  const parties = [...diagram.parties];
  if (on === 'parties' && field === 'country') return sorted(parties.map(({ country }) => country));
  if (on === 'parties' && field === 'region') return sorted(parties.map(({ region }) => region));
  if (field === 'cluster') return sorted([...diagram.clusters].map(({ name }) => name));
  const own = [...diagram.fieldDefs].find(({ id }) => field === `custom:${id}`);
  return own?.type === 'yesNo' ? ['yes', 'no'] : own?.list;
}

function sorted(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => text ?? []))].sort();
}
