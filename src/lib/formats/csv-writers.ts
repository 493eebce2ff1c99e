import type { Diagram } from '#lib/domain/diagram.ts';
import { listed } from '#lib/domain/cells/list.ts';
import type { Fact, WrittenTable } from './columns/written.ts';
import { engagementTable, partyTable } from './columns/written.ts';
import { carriedByTables, unfitFacts } from './columns/written-losses.ts';
import type { Writer, Written } from './format.ts';
import type { Carried } from './losses.ts';
import { lossesOf, unnamedLosses } from './losses.ts';
import { guarded } from '#lib/domain/cells/guard.ts';

/** Engagements, one row each, with their parties by name. */
export const engagementList: Writer = {
  extension: '.csv',
  write: (diagram) => written(engagementTable(diagram), ',', engagementLosses(diagram))
};

/** As `engagementList`, with tabs. */
export const engagementListTabs: Writer = {
  extension: '.tsv',
  write: (diagram) => written(engagementTable(diagram), '\t', engagementLosses(diagram))
};

/** Parties, one row each; with the engagements' file it holds most of a diagram. */
export const partyList: Writer = {
  extension: '.parties.csv',
  write: (diagram) => written(partyTable(diagram), ',', losses(diagram, byParties))
};

const byEngagements: Carried = {
  settings: ['title'],
  parties: ['name'],
  contracts: ['ref', 'title'],
  engagements: carriedByTables.engagements,
  functions: ['name'],
  fieldDefs: ['on', 'name', 'type']
};

const byParties: Carried = {
  settings: ['title'],
  parties: carriedByTables.parties,
  placements: carriedByTables.placements,
  fieldDefs: ['on', 'name', 'type']
};

function engagementLosses(diagram: Diagram): Written['lost'] {
  return [...unnamedLosses(diagram), ...losses(diagram, byEngagements)];
}

function losses(diagram: Diagram, carried: Carried): Written['lost'] {
  return [...unfitFacts(diagram, carried), ...lossesOf(diagram, carried)];
}

/** With byte order mark and CRLF: without them Excel takes Chinese for another encoding. */
function written<R>(
  { columns, records }: WrittenTable<R>,
  separator: ',' | '\t',
  lost: Written['lost']
): Written {
  // Columns that say something in some row, or that a list needs to be one.
  const needed = new Set(['party.name', 'engagement.client', 'engagement.provider']);
  const kept = columns.filter(
    ({ field, of }) =>
      needed.has(field ?? '') || records.some((record) => textIn(of(record)) !== '')
  );
  const rows = [
    kept.map(({ heading }) => heading('en')),
    ...records.map((record) =>
      kept.map(({ field, of }) => {
        const fact = of(record);
        // An own field has no words of ours.
        return field === undefined && typeof fact === 'boolean' ? String(fact) : fact;
      })
    )
  ];
  const lines = rows.map((facts) => facts.map((fact) => cell(fact, separator)).join(separator));
  return { content: `\ufeff${lines.join('\r\n')}\r\n`, lost };
}

function cell(fact: Fact, separator: string): string {
  if (typeof fact === 'number') return String(fact);
  const text = guarded(textIn(fact));
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function textIn(fact: Fact): string {
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no';
  return typeof fact === 'object' ? listed(fact) : String(fact ?? '');
}
