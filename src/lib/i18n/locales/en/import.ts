import { capital, count, engagements, parties } from './words.ts';

/** Messages of what reading a file reports. */
export const imports = {
  'import.title': 'Import',
  'import.subtitle': ({ files, rows }: { files: string; rows: number }) =>
    rows > 0 ? `${files}, ${count(rows, 'row', 'rows')}` : files,
  'import.steps': 'Steps of the import',
  'import.step.file': 'File',
  'import.step.columns': 'Columns',
  'import.step.check': 'Check',
  'import.step.done': 'done',
  'import.note': 'Nothing changes until you import. One undo takes it all back.',
  'import.note.new': 'Nothing is kept until you import. The file itself is not changed.',
  'import.back': 'Back',
  'import.next': 'Columns',
  'import.check': ({ n }: { n: number }) => `Check ${engagements(n)}`,
  'import.check.parties': ({ n }: { n: number }) => `Check ${parties(n)}`,
  'import.check.records': ({ n }: { n: number }) => `Check ${count(n, 'record', 'records')}`,
  'import.accept': ({ n }: { n: number }) => `Import ${engagements(n)}`,
  'import.accept.parties': ({ n }: { n: number }) => `Import ${parties(n)}`,
  'import.accept.records': ({ n }: { n: number }) => `Import ${count(n, 'record', 'records')}`,
  'import.opening': ({ percent }: { percent: string }) =>
    `Reading the file${percent && `, ${percent}`}`,
  'import.checking': ({ percent }: { percent: string }) =>
    `Checking the rows${percent && `, ${percent}`}`,
  'import.taking': 'Taking it over',
  'import.cancel': 'Cancel',
  'import.stop': 'Stop',

  'import.choose': 'Choose a file',
  'import.another': 'Add another file',
  'import.drop': 'Drop a file here, or paste rows of a spreadsheet with Ctrl+V.',
  'import.file.lead':
    'Engagements, one each row; a second file may hold the parties. Networks of Gephi, yEd, Pajek, Graphviz, Cytoscape and Kumu open too, and public contracts (OCDS).',
  'import.paste': 'Rows of a spreadsheet',
  'import.paste.take': 'Read these rows',
  'import.pasted': 'Pasted rows',
  'import.remove': ({ file }: { file: string }) => `Leave ${file} out`,
  'import.format': 'Format',
  'import.encoding': 'Encoding',
  'import.rows': ({ n }: { n: number }) => count(n, 'row', 'rows'),
  'import.encoding.hint': 'Choose another one if letters look wrong in the columns.',
  'import.failed': ({ file }: { file: string }) =>
    file ? `${file} could not be read.` : 'The file could not be read.',
  'import.notTaken': ({ file }: { file: string }) => `${file} was not imported.`,
  'import.failed.kept': 'Nothing was changed.',

  'format.csv': 'Table as text (CSV, tabs)',
  'format.sourceloom': 'Sourceloom network',
  'encoding.utf-8': 'UTF-8',
  'encoding.utf-16le': 'UTF-16, low byte first',
  'encoding.utf-16be': 'UTF-16, high byte first',
  'encoding.gb18030': 'GB18030 (Chinese)',
  'encoding.windows-1252': 'Windows-1252 (Western European)',

  'import.columns.lead': ({ known, all }: { known: number; all: number }) =>
    `Choose what each column holds. ${known} of ${all} are read.`,
  'import.holds': ({ table }: { table: string }) => (table ? `A row of ${table} is` : 'A row is'),
  'import.holds.engagements': 'an engagement',
  'import.holds.parties': 'a party',
  'import.holds.contracts': 'a contract',
  'import.holds.functions': 'a business function',
  'import.holds.ownership': 'who owns whom',
  'import.holds.clusters': 'a cluster or container',
  'import.holds.nothing': 'nothing to import',
  'import.column': ({ heading }: { heading: string }) => `What “${heading}” holds`,
  'import.column.none': 'Do not import',
  'import.column.custom': 'An own field',
  'import.decimal': ({ heading }: { heading: string }) => `Decimal sign in “${heading}”`,
  'import.decimal.auto': 'As its numbers show',
  'import.decimal.point': 'Point: 1,234.5',
  'import.decimal.comma': 'Comma: 1.234,5',
  'import.scale': ({ heading }: { heading: string }) => `Unit of “${heading}”`,
  'import.scale.1': 'In units',
  'import.scale.1000': 'In thousands',
  'import.scale.10000': 'In ten thousands',
  'import.scale.1000000': 'In millions',
  'import.scale.100000000': 'In hundred millions',
  'import.scale.1000000000': 'In billions',
  'import.dates': ({ heading }: { heading: string }) => `Order of dates in “${heading}”`,
  'import.dates.auto': 'As its dates show',
  'import.dates.day-first': 'Day first: 31/12/2026',
  'import.dates.month-first': 'Month first: 12/31/2026',
  'import.row': 'Row',
  'import.empty': 'empty',
  'import.preview': ({ table }: { table: string }) =>
    table ? `First rows of ${table}` : 'First rows of the table',
  'import.preview.more': ({ n }: { n: number }) => `and ${count(n, 'more row', 'more rows')}`,
  'import.readable': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${capital(engagements(e))} and ${parties(p)} can be read.`,
  'import.others': ({ records }: { records: string }) => `Besides: ${records}.`,
  'import.unsettled':
    'Say which column holds the client and which the provider, or which holds the names of parties.',

  'import.into': 'Import into',
  'import.into.open': 'this network',
  'import.into.new': 'a new network',
  'import.done': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${capital(engagements(e))} and ${parties(p)} come in new.`,
  'import.already': ({ n }: { n: number }) =>
    `${capital(engagements(n))} ${n === 1 ? 'is' : 'are'} in the network already and ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}.`,
  'import.inferred': ({ n }: { n: number }) =>
    `Of ${engagements(n)} it is inferred what ${n === 1 ? 'it supports' : 'they support'}: the client receives exactly one. They are marked.`,
  'import.dangling': ({ n }: { n: number }) =>
    `${capital(count(n, 'end names', 'ends name'))} a party that no table has; it comes in with its name only.`,
  'import.total': ({ amounts }: { amounts: string }) => `Values add up to ${amounts}.`,
  'import.merges': 'Parties that are here already',
  'import.merges.lead':
    'The same identifier or number. What was unknown is added; nothing is overwritten.',
  'import.merge': ({ name, into }: { name: string; into: string }) =>
    name === into ? `“${name}”` : `“${name}” is “${into}”`,
  'import.reason.own-id': 'the same number in the file',
  'import.reason.accepted': 'because you said so',
  'import.reason.scheme': ({ scheme }: { scheme: string }) => `the same ${scheme}`,
  'import.gains': ({ fields }: { fields: string }) => `becomes known: ${fields}`,
  'import.differs': ({ fields }: { fields: string }) => `differs, and stays as it is: ${fields}`,
  'import.suggestions': 'Perhaps the same parties',
  'import.suggestions.lead':
    'The names are alike, and nothing else says so. They are kept apart unless you join them.',
  'import.suggestion': ({ name, like }: { name: string; like: string }) =>
    name === like ? `Two parties called “${name}”` : `“${name}” and “${like}”`,
  'import.same': 'Same party',
  'import.apart': 'Keep apart',
  'import.remarks': 'Remarks',
  'import.remarks.none': 'Nothing is odd about it.',
  'import.also': ({ rows, more }: { rows: string; more: number }) =>
    more > 0
      ? `Also rows ${rows} and ${more} more.`
      : `Also ${rows.includes(',') ? 'rows' : 'row'} ${rows}.`,
  'import.more': ({ n }: { n: number }) => `and ${n} more`,
  'import.taken': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${capital(engagements(e))} and ${parties(p)} were imported.`,

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
  'issue.name-missing': (p: { row: number; column: string }) =>
    `Row ${p.row}: “${p.column}” is empty. The row stays out.`,
  'issue.value-unclear': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” can be read in two ways. Say whether a point or a comma stands before the fraction; until then the value is left unknown.`,
  'issue.date-not-read': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is not read as a date. It is left unknown.`,
  'issue.date-unclear': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” does not tell the day from the month. It is left unknown.`,
  'issue.country-not-known': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is not known as a country. It is left unknown.`,
  'issue.choice-not-known': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is none of the values of this field. It is left unknown.`,
  'issue.service-not-known': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is no service of Table 1-2. It is left out.`,
  'issue.currency-not-known': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” does not name one currency. The amount has none.`,
  'issue.reference-not-found': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: nothing in the file is called “${p.text}”. The fact is left unknown.`,
  'issue.function-not-listed': (p: { row: number; column: string; text: string }) =>
    `Row ${p.row}, “${p.column}”: “${p.text}” is in no table of functions. It becomes a function with a name only.`,
  'issue.repeated-party': (p: { row: number; name: string; firstRow: number }) =>
    `Row ${p.row}: “${p.name}” stands already in row ${p.firstRow}. What was unknown is added to it.`,
  'issue.dangling-end': (p: { row: number; name: string }) =>
    `Row ${p.row}: “${p.name}” is in no table of parties. It becomes a party with a name only.`,
  'issue.self-engagement': (p: { row: number; name: string }) =>
    `Row ${p.row}: “${p.name}” engages itself. It is drawn, and left out of the numbers.`,
  'issue.repeated-pair': (p: { row: number; firstRow: number; client: string; provider: string }) =>
    `Row ${p.row}: “${p.client}” and “${p.provider}” as in row ${p.firstRow}. Both are kept.`,
  'issue.possible-duplicate': (p: { row: number; name: string; other: string }) =>
    `Row ${p.row}: “${p.name}” may be “${p.other}”. They are kept as two parties.`,
  'issue.same-identifier': (p: { row: number; name: string; other: string }) =>
    `Row ${p.row}: “${p.name}” has an identifier of “${p.other}”. They are one party, under both names.`,
  'issue.field-ignored': (p: { field: string }) =>
    `“${p.field}” in the file is not known here and is not kept.`
};
