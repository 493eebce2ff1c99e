import { ok } from '#lib/domain/result.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import type { Format } from './format.ts';
import type { Issue } from './issues.ts';
import { reportOf } from './report.ts';
import { Spellings } from './spellings.ts';

/** The app's own file: lossless, ids and positions included. */
export const native: Format<'sourceloom'> = {
  id: 'sourceloom',
  extensions: ['.sourceloom.json', '.json'],
  mediaType: 'application/json',

  sniff: (head, fileName) => /^\s*\{/.test(head) || fileName.toLowerCase().endsWith('.json'),

  read(text) {
    const content = readFile(text);
    if (!content.ok) return content;
    const { diagram, ignored } = content.value;
    const issues = ignored.map((field): Issue => ({
      code: 'field-ignored',
      severity: 'warning',
      field
    }));
    const spellings = new Spellings();
    const repeated = [...diagram.parties].filter(({ name }) => spellings.meet(name) !== undefined);
    const report = reportOf(diagram, { dangling: 0, duplicates: repeated.length });
    return ok({ format: 'sourceloom', diagram, issues, report });
  },

  write: writeFile
};
