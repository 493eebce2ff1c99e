import type { Diagram } from './diagram.ts';
import { tableNames, tableTypes } from './diagram.ts';
import type { ServiceItemId } from './ids.ts';
import type { Language } from './naming.ts';
import { normalisedName } from './naming.ts';
import type { ServiceItem } from './records.ts';
import type { LooseRecord } from './references.ts';
import { renamedIn } from './references.ts';
import { serviceClasses } from './services.ts';
import type { Table } from './table.ts';
import type { ServiceSubclass } from './taxonomy.ts';
import { subclassesOf, subclassOf } from './taxonomy.ts';

/** Services that a network has beside those of Table 1-2, each under one of its subclasses. */

/** The code of an own service: it begins with its subclass, and the rest is as unique as any id. */
export function ownServiceCode(subclass: ServiceSubclass, id: ServiceItemId): ServiceItemId {
  return `${subclass}-${id}` as ServiceItemId;
}

/** The code that an own service has under another subclass. */
export function ownServiceUnder(subclass: ServiceSubclass, id: ServiceItemId): ServiceItemId {
  const before = subclassOf(id);
  return ownServiceCode(subclass, id.slice(before ? before.length + 1 : 0) as ServiceItemId);
}

/** An own service with another code, and all that names it. */
export function withServiceCode(diagram: Diagram, from: ServiceItemId, to: ServiceItemId): Diagram {
  const service = diagram.serviceItems.get(from);
  if (!service) return diagram;
  const other = (id: string) => (id === from ? to : id);
  const moved = diagram.serviceItems.with([
    [from, undefined],
    [to, { ...service, id: to }]
  ]);
  const naming = tableNames.flatMap((name) => {
    const references = tableTypes[name].references.filter(({ to }) => to.includes('serviceItems'));
    return references.length > 0 ? [{ name, references }] : [];
  });
  return naming.reduce<Diagram>(
    (result, { name, references }) => {
      const table = result[name] as unknown as Table<LooseRecord>;
      const changed = [...table].flatMap((record): [string, LooseRecord][] => {
        const next = renamedIn(record, references, other);
        return next === record ? [] : [[record.id, next]];
      });
      return changed.length === 0 ? result : { ...result, [name]: table.with(changed) };
    },
    { ...diagram, serviceItems: moved }
  );
}

/** The own services in the order of the table, under one subclass as they were added. */
export function ownServicesOf({ serviceItems }: Pick<Diagram, 'serviceItems'>): ServiceItem[] {
  const order = serviceClasses.flatMap(subclassesOf);
  const place = ({ id }: ServiceItem) => {
    const subclass = subclassOf(id);
    return subclass ? order.indexOf(subclass) : order.length;
  };
  return [...serviceItems].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

/** The name of an own service in the reader's language, else the name it has. */
export function ownServiceName({ name, nameZh }: ServiceItem, language: Language): string {
  return language === 'zh-Hans' ? (nameZh ?? name) : name;
}

/** The own service of this name, in whatever case and width. */
export function ownServiceNamed(
  { serviceItems }: Pick<Diagram, 'serviceItems'>,
  text: string
): ServiceItem | undefined {
  const word = normalisedName(text);
  return [...serviceItems].find(({ name, nameZh }) =>
    [name, nameZh ?? ''].some((each) => each !== '' && normalisedName(each) === word)
  );
}

/** How many engagements, offers and demands name a service. */
export function usesOfService(diagram: Diagram, id: ServiceItemId): number {
  const named = (codes: readonly string[] | undefined) => Number(codes?.includes(id) ?? false);
  let uses = 0;
  for (const { serviceItems } of diagram.engagements) uses += named(serviceItems);
  for (const { offers } of diagram.parties) uses += named(offers?.map((each) => each.serviceItem));
  for (const { items } of diagram.demands) uses += named(items);
  return uses;
}

/** The subclass that most of some codes are under: where one more like them may belong. */
export function commonSubclass(codes: readonly string[]): ServiceSubclass | undefined {
  const counts = new Map<ServiceSubclass, number>();
  for (const code of codes) {
    const subclass = subclassOf(code);
    if (subclass) counts.set(subclass, (counts.get(subclass) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
