import type { Language } from '#lib/domain/naming.ts';
import type { RowKind } from '../columns/fields.ts';

type Names = Readonly<Record<Language, string>>;

/** What the sheets of our own workbook are called; both languages are known when one is read. */
export const sheetNames: Readonly<Record<RowKind, Names>> = {
  parties: { en: 'Parties', 'zh-Hans': '主体' },
  engagements: { en: 'Engagements', 'zh-Hans': '外包关系' },
  contracts: { en: 'Contracts', 'zh-Hans': '合同' },
  functions: { en: 'Functions', 'zh-Hans': '业务职能' },
  ownership: { en: 'Ownership', 'zh-Hans': '持股与控制' },
  clusters: { en: 'Clusters', 'zh-Hans': '集群' }
};

/** The sheet with what drop-downs offer. */
export const listsName: Names = { en: 'Lists', 'zh-Hans': '选项' };

/** The kind of rows on a sheet of this name; undefined for sheets that are not ours. */
export function kindOfSheet(name: string): RowKind | undefined {
  const kinds = Object.entries(sheetNames) as [RowKind, Names][];
  return kinds.find(([, names]) => Object.values(names).includes(name.trim()))?.[0];
}

export function isListsSheet(name: string): boolean {
  return Object.values(listsName).includes(name.trim());
}
