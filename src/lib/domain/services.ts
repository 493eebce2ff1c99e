/** The three classes of Table 1-2 of the service outsourcing literature (2007 report). */
export const serviceClasses = ['ITO', 'BPO', 'KPO'] as const;
export type ServiceClass = (typeof serviceClasses)[number];

/** A code of Table 1-2 at any depth: class, class-subclass or class-subclass-item. */
export function isServiceCode(code: string): boolean {
  return /^(ITO|BPO|KPO)(-\d+){0,2}$/.test(code);
}

/** The one class of the items; `mixed` when there are several, undefined when none is known. */
export function serviceClassOf(
  items: readonly string[] | undefined
): ServiceClass | 'mixed' | undefined {
  const found = serviceClasses.filter((name) =>
    items?.some((item) => item === name || item.startsWith(`${name}-`))
  );
  return found.length > 1 ? 'mixed' : found[0];
}
