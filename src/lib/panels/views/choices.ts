import type { Diagram } from '#lib/domain/diagram.ts';
import {
  engagementField,
  engagementFieldIds,
  partyField,
  partyFieldIds
} from '#lib/scene/look/fields.ts';
import type { Field, LookSource } from '#lib/scene/look/fields.ts';
import { partyMetrics } from '#lib/state/party-metrics.ts';
import { fieldText } from './words.ts';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly type: Field<never>['type'];
}

/** Every field and metric that a view can ask about, by its name. */
export function fieldChoices(on: 'parties' | 'engagements', diagram: Diagram): FieldChoice[] {
  const own = [...diagram.fieldDefs]
    .filter((each) => each.on === on)
    .map(({ id }) => `custom:${id}`);
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
