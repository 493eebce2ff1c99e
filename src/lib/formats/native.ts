import { err, ok } from '#lib/domain/result.ts';
import { readFile, writeFile } from '#lib/schema/index.ts';
import type { Format } from './format.ts';
import type { Issue } from './issues.ts';

/** The app's own file: lossless, ids and positions included. */
export const native: Format<'sourceloom'> = {
  id: 'sourceloom',
  extensions: ['.sourceloom.json', '.json'],
  mediaType: 'application/json',
  content: 'unicode',

  sniff: ({ text, fileName }) => /^\s*\{/.test(text) || fileName.toLowerCase().endsWith('.json'),

  read({ text }) {
    const content = readFile(text);
    if (!content.ok) return err(content.error);
    const { diagram, ignored } = content.value;
    const issues = ignored.map((field): Issue => ({
      code: 'field-ignored',
      severity: 'warning',
      field
    }));
    return ok({ kind: 'diagram', diagram, issues, dangling: 0, own: true });
  },

  writers: [
    {
      extension: '.sourceloom.json',
      write: (diagram) => ({ content: writeFile(diagram), lost: [] })
    }
  ]
};
