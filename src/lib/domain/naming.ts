import type { Party } from './records.ts';

/** The languages of the interface; names of parties follow them where both are known. */
export type Language = 'en' | 'zh-Hans';

export const nameFields = ['name', 'nameZh', 'nameLatin'] as const;

/** A field that holds a name of a party. */
export type NameField = (typeof nameFields)[number];

/** The party's name in the reader's language, else the name it has. */
export function partyName(party: Party, language: Language): string {
  return party[shownNameField(party, language)] ?? party.name;
}

/** The field that `partyName` reads, so that whoever writes over a name writes what was read. */
export function shownNameField({ nameZh, nameLatin }: Party, language: Language): NameField {
  if (language === 'zh-Hans') return nameZh === undefined ? 'name' : 'nameZh';
  return nameLatin === undefined ? 'name' : 'nameLatin';
}

/** The same name from whatever case, width and punctuation: a hint of a duplicate, never proof. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}

/** Words that say what form a company has, and nothing about which one it is. */
const legalForms =
  /\b(incorporated|inc|limited|ltd|llc|llp|plc|corporation|corp|company|co|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|oyj|aps|pty|pte|pvt|private|kk)\b/g;
const chineseForms = /(股份有限公司|有限责任公司|有限公司|集团公司|公司|集团)$/;

/** As `normalisedName`, without the legal form: what suggests, and never proves, one organisation. */
export function comparableName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');
  const bare = normalisedName(plain.replace(/[.,()（）]/g, ' ').replace(legalForms, ' '));
  const short = bare.replace(chineseForms, '');
  return short === '' ? normalisedName(name) : short;
}
