import { capital, count, engagements, parties } from './words.ts';

/** Messages of what reading a file reports. */
export const imports = {
  'import.title': ({ file }: { file: string }) => `Read ${file}`,
  'import.done': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${capital(parties(p))} and ${engagements(e)} were read.`,
  'import.note': 'Nothing is kept until you open it. The file itself is not changed.',
  'import.accept': ({ n }: { n: number }) => `Open ${engagements(n)}`,
  'import.issues': ({ n }: { n: number }) => count(n, 'remark', 'remarks'),
  'import.more': ({ n }: { n: number }) => `and ${n} more`,

  'issue.client-missing': (p: { row: number; column: string }) =>
    `Row ${p.row}: “${p.column}” is empty. The row stays out.`,
  'issue.provider-missing': (p: { row: number; column: string }) =>
    `Row ${p.row}: “${p.column}” is empty. The row stays out.`,
  'issue.value-not-a-number': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is not a plain number. The value is left unknown.`,
  'issue.value-negative': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is negative. The value is left unknown.`,
  'issue.value-infinite': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is too large a number. The value is left unknown.`,
  'issue.self-engagement': (p: { row: number; name: string }) =>
    `Row ${p.row}: “${p.name}” engages itself. It is drawn, and left out of the numbers.`,
  'issue.repeated-pair': (p: { row: number; firstRow: number; client: string; provider: string }) =>
    `Row ${p.row}: “${p.client}” and “${p.provider}” as in row ${p.firstRow}. Both are kept.`,
  'issue.possible-duplicate': (p: { row: number; name: string; other: string }) =>
    `Row ${p.row}: “${p.name}” may be “${p.other}”. They are kept as two parties.`,
  'issue.field-ignored': (p: { field: string }) =>
    `“${p.field}” in the file is not known here and is not kept.`
};
