import type { ServiceClass } from './services.ts';
import { serviceClasses } from './services.ts';

/**
 * Table 1-2: services by class, subclass and item, as in the report on China's service outsourcing
 * of 2007 (中国服务外包发展报告2007). Codes are class-subclass-item; their names in both languages
 * are messages (`service.<code>`), so a name that is missing does not compile.
 */
const table = {
  'ITO-1': ['ITO-1-1', 'ITO-1-2', 'ITO-1-3', 'ITO-1-4', 'ITO-1-5', 'ITO-1-6', 'ITO-1-7'],
  'ITO-2': ['ITO-2-1', 'ITO-2-2', 'ITO-2-3'],
  'ITO-3': ['ITO-3-1', 'ITO-3-2', 'ITO-3-3'],
  'BPO-1': ['BPO-1-1', 'BPO-1-2', 'BPO-1-3', 'BPO-1-4', 'BPO-1-5', 'BPO-1-6', 'BPO-1-7'],
  'BPO-2': ['BPO-2-1', 'BPO-2-2', 'BPO-2-3', 'BPO-2-4'],
  'BPO-3': ['BPO-3-1', 'BPO-3-2', 'BPO-3-3'],
  'KPO-1': ['KPO-1-1', 'KPO-1-2', 'KPO-1-3', 'KPO-1-4', 'KPO-1-5', 'KPO-1-6'],
  'KPO-2': ['KPO-2-1', 'KPO-2-2', 'KPO-2-3', 'KPO-2-4', 'KPO-2-5', 'KPO-2-6', 'KPO-2-7', 'KPO-2-8']
} as const;

export type ServiceSubclass = keyof typeof table;
export type ServiceCode = (typeof table)[ServiceSubclass][number];
/** Any code of the table, at any depth. */
export type TableCode = ServiceClass | ServiceSubclass | ServiceCode;

export const serviceSubclasses = Object.keys(table) as ServiceSubclass[];
/** The 41 items, in the order of the table. */
export const serviceCodes: readonly ServiceCode[] = Object.values(table).flat();

const tableCodes: ReadonlySet<string> = new Set<string>([
  ...serviceClasses,
  ...serviceSubclasses,
  ...serviceCodes
]);

/** Whether the table has this code. */
export function isTableCode(code: string): code is TableCode {
  return tableCodes.has(code);
}

export function subclassesOf(serviceClass: ServiceClass): ServiceSubclass[] {
  return serviceSubclasses.filter((code) => code.startsWith(`${serviceClass}-`));
}

/** The items that the table has under a subclass. */
export function codesUnder(subclass: ServiceSubclass): readonly ServiceCode[] {
  return table[subclass];
}

/** The subclass that a code is, or is under; own items have one as well. */
export function subclassOf(code: string): ServiceSubclass | undefined {
  return serviceSubclasses.find((each) => code === each || code.startsWith(`${each}-`));
}
