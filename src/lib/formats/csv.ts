import { err, ok } from '#lib/domain/result.ts';
import { engagementList, engagementListTabs, partyList } from './csv-writers.ts';
import { hasKnownHeader, sheetOf } from './delimited.ts';
import type { Format } from './format.ts';
import { gephiWriters } from './gephi/write.ts';

/** Tables of text: engagements, or parties, one row each, in columns of any names. */
export const csv: Format<'csv'> = {
  id: 'csv',
  extensions: ['.csv', '.tsv', '.tab', '.txt'],
  mediaType: 'text/csv',
  content: 'any',

  sniff: ({ text, fileName }) => hasKnownHeader(text) || /\.(csv|tsv|tab)$/i.test(fileName),

  read({ text, fileName }) {
    const sheet = sheetOf(text, fileName);
    return sheet.ok ? ok({ kind: 'sheets', sheets: [sheet.value], issues: [] }) : err(sheet.error);
  },

  writers: [engagementList, engagementListTabs, partyList, ...gephiWriters]
};
