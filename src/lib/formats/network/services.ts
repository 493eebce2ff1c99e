import type { Diagram } from '#lib/domain/diagram.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import type { Engagement, ServiceItem } from '#lib/domain/records.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import { serviceNames } from './fields.ts';
import { joined, parted } from './lists.ts';
import type { NetworkEdge, Value } from './network.ts';
import type { SourceOf } from './reading.ts';

/**
 * Services of one's own in attributes of lines: the codes say which, beside them stand the names, for
 * people and for whoever reads the file.
 */

/** The names of the services of a line; none where the table has all of them. */
export function namesOfServices(
  { serviceItems: codes = [] }: Engagement,
  { serviceItems }: Pick<Diagram, 'serviceItems'>
): [string, Value][] {
  if (!codes.some((code) => serviceItems.has(code as ServiceItemId))) return [];
  const names = codes
    .filter((code) => code.trim() !== '')
    .map((code) => {
      const name = serviceItems.get(code as ServiceItemId)?.name ?? '';
      return name.trim() === '' ? code : name;
    });
  return [[serviceNames, joined(names)]];
}

/** The services that the names of all lines tell; undefined where the attribute is a stranger's. */
export function servicesTold(
  edges: readonly NetworkEdge[],
  sourceOf: SourceOf
): readonly ServiceItem[] | undefined {
  const found = new Map<string, ServiceItem>();
  for (const { values, where } of edges) {
    const names = parted(String(values.get(serviceNames) ?? ''));
    const codes = parted(String(values.get('serviceItems') ?? ''));
    if (names.length > 0 && names.length !== codes.length) return undefined;
    for (const [index, name] of names.entries()) {
      const code = codes[index] ?? '';
      if (name === code || isTableCode(code) || found.has(code)) continue;
      found.set(code, { id: code as ServiceItemId, name, source: sourceOf(where, code) });
    }
  }
  return [...found.values()];
}
