import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { isPartialDate } from '#lib/domain/dates.ts';
import type { Language } from '#lib/domain/naming.ts';
import { serviceClasses } from '#lib/domain/services.ts';
import { codesUnder, subclassesOf } from '#lib/domain/taxonomy.ts';
import { choiceWords, isChoiceField } from '#lib/domain/cells/choice.ts';
import { listed } from '#lib/domain/cells/list.ts';
import type { CellKind } from '../columns/field.ts';
import type { ColumnField } from '../columns/fields.ts';
import type { Fact, WrittenColumn, WrittenTable } from '../columns/written.ts';
import {
  clusterTable,
  contractTable,
  engagementTable,
  functionTable,
  ownershipTable,
  partyTable
} from '../columns/written.ts';
import { carriedByTables, longestText, unfitFacts } from '../columns/written-losses.ts';
import type { Writer } from '../format.ts';
import type { Carried } from '../losses.ts';
import { fieldLosses, lossesOf, shadowLosses } from '../losses.ts';
import { workbookOf } from './package.ts';
import { listsName, sheetNames } from './template-names.ts';
import type { WrittenCell, WrittenSheet } from './written-sheet.ts';
import { lettersOf } from './worksheet.ts';

const carried: Carried = { settings: ['title'], ...carriedByTables };

/** Tables whose own fields have columns. */
const ownTables = [
  'parties',
  'engagements',
  'contracts',
  'functions',
  'ownershipLinks',
  'clusters',
  'containers'
] as const;

/** The codes of Table 1-2 and of ICT services, as drop-downs offer them. */
const tableCodes = serviceClasses.flatMap((serviceClass) => [
  serviceClass,
  ...subclassesOf(serviceClass).flatMap((subclass) => [subclass, ...codesUnder(subclass)])
]);
const doraServices = Array.from({ length: 19 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`);

/** Our own workbook: a sheet for each kind of record, and one with what its drop-downs offer. */
export const template: Writer = {
  extension: '.xlsx',
  write: (diagram, language = 'en') => ({
    content: templateOf(diagram, language),
    lost: [
      ...shadowLosses(diagram),
      ...fieldLosses(diagram, ownTables),
      ...unfitFacts(diagram, carried),
      ...lossesOf(diagram, carried)
    ]
  })
};

function templateOf(diagram: Diagram, language: Language): Uint8Array<ArrayBuffer> {
  const lists = new Lists(language);
  const sheets = [
    sheetOf(partyTable(diagram), language, lists),
    sheetOf(engagementTable(diagram), language, lists),
    sheetOf(contractTable(diagram), language, lists),
    sheetOf(functionTable(diagram), language, lists),
    sheetOf(ownershipTable(diagram), language, lists),
    sheetOf(clusterTable(diagram), language, lists)
  ];
  return workbookOf(settingsOf(diagram).title, [...sheets, lists.sheet()]);
}

function sheetOf<R>(
  { holds, columns, records }: WrittenTable<R>,
  language: Language,
  lists: Lists
): WrittenSheet {
  return {
    name: sheetNames[holds][language],
    columns: columns.map((column) => {
      const heading = column.heading(language);
      const choices = column.field === undefined ? undefined : lists.for(column.field, heading);
      return {
        heading: column.field === undefined ? heading : capital(heading),
        width: widthOf(column, heading),
        ...(choices !== undefined && { choices })
      };
    }),
    rows: records.map((record) => columns.map((column) => cellOf(column, record, language)))
  };
}

function cellOf<R>(column: WrittenColumn<R>, record: R, language: Language): WrittenCell {
  const fact = column.of(record);
  if (fact === undefined || typeof fact === 'number') return fact;
  if (typeof fact === 'boolean') {
    return column.field === undefined ? fact : yesOrNo[language][fact ? 0 : 1];
  }
  if (typeof fact === 'string' && column.kind === 'date') {
    return fact.length === 10 && isPartialDate(fact) ? { day: fact } : fact;
  }
  const worded = inWords(column.field, fact, language);
  const text = typeof worded === 'string' ? worded : listed(worded);
  return text.slice(0, longestText);
}

type Texts = Exclude<Fact, number | boolean | undefined>;

/** Codes of closed lists as the words that its drop-downs offer. */
function inWords(field: ColumnField | undefined, fact: Texts, language: Language): Texts {
  if (field === undefined || !isChoiceField(field)) return fact;
  const words = choiceWords(field, language);
  const wordOf = (code: string) => words.get(code) ?? code;
  return typeof fact === 'string' ? wordOf(fact) : fact.map(wordOf);
}

const yesOrNo: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Yes', 'No'],
  'zh-Hans': ['是', '否']
};

const partyFieldsByName: ReadonlySet<ColumnField> = new Set([
  'party.partOf',
  'engagement.client',
  'engagement.provider',
  'function.owner',
  'ownership.owner',
  'ownership.owned'
]);

/** What drop-downs offer: a column each, under the heading that they serve. */
class Lists {
  private readonly byHeading = new Map<string, { readonly words: readonly string[]; at: number }>();

  constructor(private readonly language: Language) {}

  /** The cells that a column's drop-down offers; undefined where it is free. */
  for(field: ColumnField, heading: string): string | undefined {
    if (partyFieldsByName.has(field)) {
      return `${quoted(sheetNames.parties[this.language])}!$B$2:$B$10000`;
    }
    const words = wordsOf(field, this.language);
    if (!words) return undefined;
    const title = `${sheetNames[kindOfField(field)][this.language]}: ${capital(heading)}`;
    const at = this.byHeading.size;
    this.byHeading.set(title, { words, at });
    const letters = lettersOf(at);
    return `${quoted(listsName[this.language])}!$${letters}$2:$${letters}$${String(words.length + 1)}`;
  }

  sheet(): WrittenSheet {
    const lists = [...this.byHeading];
    const longest = Math.max(0, ...lists.map(([, { words }]) => words.length));
    return {
      name: listsName[this.language],
      columns: lists.map(([heading, { words }]) => ({
        heading,
        width: Math.max(12, heading.length + 2, ...words.map((word) => word.length + 2))
      })),
      rows: Array.from({ length: longest }, (_, row) => lists.map(([, { words }]) => words[row]))
    };
  }
}

function wordsOf(field: ColumnField, language: Language): readonly string[] | undefined {
  if (field === 'engagement.services') return tableCodes;
  if (field === 'engagement.doraService') return doraServices;
  if (isChoiceField(field)) return [...choiceWords(field, language).values()];
  return flagFields.has(field) ? yesOrNo[language] : undefined;
}

const flagFields: ReadonlySet<ColumnField> = new Set([
  'engagement.supportsInferred',
  'engagement.standardInterface',
  'engagement.standardOffer',
  'engagement.informationIntensive'
]);

function kindOfField(field: ColumnField): keyof typeof sheetNames {
  const prefix = field.slice(0, field.indexOf('.'));
  const kinds: Readonly<Record<string, keyof typeof sheetNames>> = {
    party: 'parties',
    engagement: 'engagements',
    contract: 'contracts',
    function: 'functions',
    cluster: 'clusters'
  };
  return kinds[prefix] ?? 'ownership';
}

const wide: readonly CellKind[] = ['list', 'references'];

function widthOf<R>({ field, kind }: WrittenColumn<R>, heading: string): number {
  if (
    field === 'party.name' ||
    field === 'engagement.title' ||
    partyFieldsByName.has(field ?? 'party.key')
  ) {
    return 28;
  }
  if (field?.endsWith('.notes') || wide.includes(kind)) return 32;
  return Math.max(12, heading.length * (/\p{Script=Han}/u.test(heading) ? 2 : 1) + 2);
}

function capital(heading: string): string {
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}

function quoted(name: string): string {
  return `'${name}'`;
}
