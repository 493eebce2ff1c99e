import type { Party } from './records.ts';

/** The languages of the interface; names of parties follow them where both are known. */
export type Language = 'en' | 'zh-Hans';

/** The party's name in the reader's language, else the name it has. */
export function partyName(party: Party, language: Language): string {
  return (language === 'zh-Hans' ? party.nameZh : party.nameLatin) ?? party.name;
}

/** The same name from whatever case, width and punctuation: a hint of a duplicate, never proof. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}
