import type { Diagram } from '#lib/domain/diagram.ts';
import { bestRank, ranked, wanted } from '#lib/domain/find/match.ts';
import { ownServiceName as nameIn, ownServicesOf } from '#lib/domain/own-services.ts';
import type { ServiceItem } from '#lib/domain/records.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { codesUnder, serviceSubclasses, subclassesOf, subclassOf } from '#lib/domain/taxonomy.ts';
import type { TableCode } from '#lib/domain/taxonomy.ts';
import { labelIn, language, t } from '#lib/i18n/index.svelte.ts';

interface ServiceOption {
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
    ...codes.map((code) => ({ value: code, label: `${code} ${nameOfCode(code)}` })),
    ...ownServicesOf(diagram).map((item) => ({ value: item.id, label: labelOfItem(item) }))
  ];
}

/** The subclasses of Table 1-2, for what is put under one. */
export function subclassOptions() {
  return serviceSubclasses.map((value) => ({ value, label: `${value} ${nameOfCode(value)}` }));
}

/** The services that a text means, by code or by name in either language, best first. */
export function findServices(diagram: Diagram, text: string): readonly ServiceOption[] {
  const what = wanted(text);
  const own = new Map<string, ServiceItem>(
    [...diagram.serviceItems].map((item) => [item.id, item])
  );
  return ranked(serviceOptions(diagram), ({ value, label }) => {
    const item = own.get(value);
    const others = item
      ? [item.name, item.nameZh]
      : [`service.${value as TableCode}` as const].flatMap((key) => [
          labelIn('en', key),
          labelIn('zh-Hans', key)
        ]);
    return bestRank([value, label, ...others], what);
  });
}

/** A service by its code and name; a code that is none stays as it is. */
export function serviceName(diagram: Diagram, code: string): string {
  return serviceOptions(diagram).find(({ value }) => value === code)?.label ?? code;
}

function nameOfCode(code: TableCode): string {
  const whole = serviceClasses.find((one) => one === code);
  return whole ? t(`service.${whole}.full`) : t(`service.${code}`);
}

/** The name of an own service in the language of the app. */
export function ownServiceName(item: ServiceItem): string {
  return nameIn(item, language());
}

/** With the subclass that it stands under, as the others have their code. */
function labelOfItem(item: ServiceItem): string {
  const subclass = subclassOf(item.id);
  return subclass ? `${subclass} ${ownServiceName(item)}` : ownServiceName(item);
}
