import type { Diagram } from '#lib/domain/diagram.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { codesUnder, subclassesOf } from '#lib/domain/taxonomy.ts';
import { t } from '#lib/i18n/index.svelte.ts';

export interface ServiceOption {
  readonly value: string;
  readonly label: string;
}

/** Every service of Table 1-2 by its code, and the diagram's own ones after it. */
export function serviceOptions(diagram: Diagram): ServiceOption[] {
  const codes = serviceClasses.flatMap((one) => [
    one,
    ...subclassesOf(one).flatMap((subclass) => [subclass, ...codesUnder(subclass)])
  ]);
  return [
    ...codes.map((code) => ({ value: code, label: `${code} ${t(`service.${code}`)}` })),
    ...[...diagram.serviceItems].map(({ id, name }) => ({ value: id, label: name }))
  ];
}
