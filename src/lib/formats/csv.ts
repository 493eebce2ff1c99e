import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Engagement, Money, Party, Source } from '#lib/domain/records.ts';
import { ok } from '#lib/domain/result.ts';
import { Table } from '#lib/domain/table.ts';
import type { CsvField, CsvRow, CsvTable } from './csv-table.ts';
import { csvTable, hasCsvHeader } from './csv-table.ts';
import type { Format, ImportContext } from './format.ts';
import type { CsvIssue } from './issues.ts';
import { reportOf } from './report.ts';
import { Spellings } from './spellings.ts';
import { readValue } from './value.ts';

/** A list of engagements: one row each, with the names of the parties and an amount. */
export const csv: Format<'csv'> = {
  id: 'csv',
  extensions: ['.csv', '.tsv', '.txt'],
  mediaType: 'text/csv',

  sniff: (head, fileName) => hasCsvHeader(head) || /\.(csv|tsv)$/i.test(fileName),

  read(text, context) {
    const table = csvTable(text);
    if (!table.ok) return table;
    const reader = new CsvReader(table.value, context);
    for (const row of table.value.rows) reader.readRow(row);
    const { diagram, issues, duplicates } = reader;
    const report = reportOf(diagram, { dangling: 0, duplicates });
    return ok({ format: 'csv', diagram, issues, report });
  }
};

/** What one file has given so far. */
class CsvReader {
  readonly issues: CsvIssue[] = [];
  duplicates = 0;
  /** By name: within one file the name is the key. */
  private readonly parties = new Map<string, Party>();
  private readonly engagements: Engagement[] = [];
  private readonly spellings = new Spellings();
  /** The row in which a provider first stood beside a client. */
  private readonly firstRows = new Map<PartyId, Map<PartyId, number>>();

  constructor(
    private readonly table: CsvTable,
    private readonly context: ImportContext
  ) {}

  get diagram(): Diagram {
    return {
      ...newDiagram(titleOf(this.context.fileName)),
      parties: Table.of(this.parties.values()),
      engagements: Table.of(this.engagements)
    };
  }

  readRow({ row, cells }: CsvRow): void {
    const text = (field: CsvField) => (cells[this.table.at[field]] ?? '').trim().normalize('NFC');
    const names = { client: text('client'), provider: text('provider') };
    for (const field of ['client', 'provider'] as const) {
      if (names[field] !== '') continue;
      const code = `${field}-missing` as const;
      this.issues.push({ code, severity: 'error', row, column: this.column(field) });
    }
    if (names.client === '' || names.provider === '') return;

    const ends = { client: '' as PartyId, provider: '' as PartyId };
    for (const field of this.fieldsInOrder()) ends[field] = this.party(names[field], field, row);
    this.checkPair(ends.client, ends.provider, names, row);
    this.engagements.push({
      id: this.context.makeId('engagement'),
      clientId: ends.client,
      providerId: ends.provider,
      ...this.money(text('value'), row),
      source: this.source(row)
    });
  }

  /** Parties are numbered in the order in which the file names them. */
  private fieldsInOrder(): readonly ('client' | 'provider')[] {
    const { client, provider } = this.table.at;
    return client < provider ? ['client', 'provider'] : ['provider', 'client'];
  }

  private party(name: string, field: CsvField, row: number): PartyId {
    const known = this.parties.get(name);
    if (known) return known.id;
    const id = this.context.makeId('party');
    const source = { ...this.source(row), key: name };
    this.parties.set(name, { id, name, kind: 'unknown', source });
    this.checkSpelling(name, field, row);
    return id;
  }

  private checkSpelling(name: string, field: CsvField, row: number): void {
    const other = this.spellings.meet(name);
    if (other === undefined) return;
    this.duplicates += 1;
    const column = this.column(field);
    this.issues.push({ code: 'possible-duplicate', severity: 'hint', row, column, name, other });
  }

  private checkPair(
    clientId: PartyId,
    providerId: PartyId,
    names: { readonly client: string; readonly provider: string },
    row: number
  ): void {
    if (clientId === providerId) {
      const [column, name] = [this.column('provider'), names.provider];
      this.issues.push({ code: 'self-engagement', severity: 'warning', row, column, name });
    }
    let rows = this.firstRows.get(clientId);
    if (!rows) this.firstRows.set(clientId, (rows = new Map<PartyId, number>()));
    const firstRow = rows.get(providerId);
    if (firstRow === undefined) rows.set(providerId, row);
    else this.issues.push({ code: 'repeated-pair', severity: 'hint', row, firstRow, ...names });
  }

  private money(text: string, row: number): { value?: Money } {
    const read = readValue(text);
    if (read.kind === 'known') return { value: { amount: read.amount } };
    if (read.kind === 'refused') {
      const column = this.column('value');
      this.issues.push({ code: read.code, severity: 'warning', row, column, text });
    }
    return {};
  }

  private source(row: number): Source {
    const { fileName: file, importedAt } = this.context;
    return { file, row, importedAt };
  }

  private column(field: CsvField): string {
    return this.table.header[this.table.at[field]] ?? '';
  }
}

/** The file's name without folders and extension. */
function titleOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '');
  return name.replace(/\.(csv|tsv|txt)$/i, '') || name;
}
