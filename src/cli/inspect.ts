import type { Issue } from '#lib/formats/index.ts';
import type { CliCommand } from './command.ts';
import { issueSentence } from './sentences.ts';

/** What a file holds and what is odd about it. */
export const inspect: CliCommand = {
  usage: 'inspect FILE…',
  options: [],

  report({ format, report, issues }) {
    const { parties, engagements, totals, dangling, duplicates } = report;
    return {
      json() {
        const told = issues.map((issue) => {
          const { code, severity } = issue;
          return { code, severity, message: issueSentence(issue), ...placeOf(issue) };
        });
        const counts = { parties, engagements, totals, dangling, duplicates };
        return JSON.stringify({ format, ...counts, issues: told }).slice(1, -1);
      },
      text() {
        const sums = Object.entries(totals).map(([currency, sum]) => `${currency} ${String(sum)}`);
        return [
          `  format       ${format}`,
          `  parties      ${String(parties)}`,
          `  engagements  ${String(engagements)}`,
          `  totals       ${sums.join(', ') || 'unknown'}`,
          `  dangling     ${String(dangling)}`,
          `  duplicates   ${String(duplicates)}`,
          `  issues       ${String(issues.length)}`,
          ...issues.map((issue) => `    ${issue.severity}: ${where(issue)}${issueSentence(issue)}`)
        ];
      }
    };
  }
};

/** `place` is a path, for files whose lines say nothing, as JSON. */
function placeOf(issue: Issue): { row?: number; column?: string; place?: string } {
  return {
    ...('place' in issue && { place: issue.place }),
    ...('row' in issue && { row: issue.row }),
    ...('column' in issue && { column: issue.column })
  };
}

function where(issue: Issue): string {
  const { row, column, place } = placeOf(issue);
  if (row === undefined) return place === undefined ? '' : `${place}: `;
  return column === undefined ? `row ${String(row)}: ` : `row ${String(row)}, ${column}: `;
}
