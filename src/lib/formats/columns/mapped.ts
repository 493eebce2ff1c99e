import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { ContractId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import type {
  Contract,
  Engagement,
  OwnershipLink,
  Placement,
  Source
} from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { DiagramReading, ImportContext } from '../format.ts';
import type { SheetIssue } from '../issues.ts';
import type { Mapping, SheetMapping } from '../mapping.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { tableLabel } from '../sheet.ts';
import { RowReader } from './cells.ts';
import type { Column } from './column.ts';
import { columnsOf } from './column.ts';
import { CustomFields } from './custom.ts';
import { engagementFacts } from './engagement-rows.ts';
import { PartyBook } from './party-book.ts';
import type { ByField } from './party-rows.ts';
import { endFacts, partyFacts } from './party-rows.ts';
import { References } from './references.ts';

/** What tables say when their columns hold what the mapping says. */
export function readMapped(
  sheets: readonly Sheet[],
  mapping: Mapping,
  context: ImportContext
): DiagramReading {
  return new MappedReader(sheets, mapping, context).read();
}

/** One table with what was settled about its columns. */
interface Prepared {
  readonly sheet: Sheet;
  readonly label: string | undefined;
  readonly columns: readonly Column[];
  readonly byField: ByField;
}

class MappedReader {
  private readonly issues: SheetIssue[] = [];
  private readonly parties: PartyBook;
  private readonly engagements = new Map<EngagementId, Engagement>();
  private readonly contracts = new Map<string, Contract>();
  private readonly owners: OwnershipLink[] = [];
  private readonly placements: Placement[] = [];
  private readonly custom: CustomFields;
  private readonly references = new References();
  /** The row in which a provider first stood beside a client. */
  private readonly firstRows = new Map<PartyId, Map<PartyId, number>>();
  private readonly partyRows = new Map<PartyId, number>();
  private readonly tell = (issue: SheetIssue) => void this.issues.push(issue);
  private dangling = 0;
  private hasPartyTable = false;
  private rowsRead = 0;

  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly mapping: Mapping,
    private readonly context: ImportContext
  ) {
    this.parties = new PartyBook(context);
    this.custom = new CustomFields(context);
  }

  read(): DiagramReading {
    const parties = this.tablesOf('parties');
    this.hasPartyTable = parties.length > 0;
    for (const table of parties) this.each(table, (row, at) => this.readParty(row, at, table));
    for (const table of parties) this.each(table, (row, at) => this.readOwner(row, at, table));
    for (const table of this.tablesOf('engagements')) {
      this.each(table, (row, at) => this.readEngagement(row, at, table));
    }
    for (const { id, ...chain } of this.references.resolve(this.engagements, this.tell)) {
      const engagement = this.engagements.get(id);
      if (engagement) this.engagements.set(id, { ...engagement, ...chain });
    }
    const { issues, dangling } = this;
    return { kind: 'diagram', diagram: this.diagram(), issues, dangling };
  }

  private diagram(): Diagram {
    return {
      ...newDiagram(titleOf(this.sheets[0]?.file ?? '')),
      parties: Table.of(this.parties.all()),
      contracts: Table.of(this.contracts.values()),
      engagements: Table.of(this.engagements.values()),
      ownershipLinks: Table.of(this.owners),
      placements: Table.of(this.placements),
      fieldDefs: Table.of(this.custom.definitions)
    };
  }

  private tablesOf(holds: SheetMapping['holds']): Prepared[] {
    return this.sheets.flatMap((sheet, index): Prepared[] => {
      const mapping = this.mapping[index];
      if (mapping?.holds !== holds) return [];
      const columns = columnsOf(sheet, mapping);
      const byField = new Map(columns.map((column) => [column.field, column]));
      return [{ sheet, label: tableLabel(sheet, this.sheets), columns, byField }];
    });
  }

  private each({ sheet, label }: Prepared, read: (row: RowReader, at: SheetRow) => void): void {
    const all = this.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    for (const at of sheet.rows) {
      read(new RowReader(at, label, this.tell), at);
      this.rowsRead += 1;
      if (this.rowsRead % 2000 === 0) this.context.onProgress?.(Math.min(1, this.rowsRead / all));
    }
  }

  private readParty(row: RowReader, { row: line }: SheetRow, table: Prepared): void {
    const { byField, sheet, columns } = table;
    const [nameColumn, keyColumn] = [byField.get('party.name'), byField.get('party.key')];
    const key = row.text(keyColumn);
    const name = row.text(nameColumn) || key;
    const column = nameColumn ?? keyColumn;
    if (!column) return;
    if (name === '') {
      this.tell({ code: 'name-missing', severity: 'error', ...row.at(column) });
      return;
    }
    let id = this.parties.known(name, key);
    if (id === undefined) {
      id = this.addParty(name, key, row, column, sheet, line);
      this.partyRows.set(id, line);
    } else {
      const firstRow = this.partyRows.get(id) ?? line;
      this.tell({ code: 'repeated-party', severity: 'hint', ...row.at(column), name, firstRow });
    }
    const custom = this.custom.valuesIn(row, columns, 'parties');
    this.parties.fill(id, { ...partyFacts(row, byField), ...(custom && { custom }) });
    const [x, y] = [byField.get('party.x'), byField.get('party.y')];
    const [left, top] = [x && row.coordinate(x), y && row.coordinate(y)];
    if (left === undefined || top === undefined) return;
    const place = { partyId: id, x: left, y: top, pinned: false };
    this.placements.push({ id: this.context.makeId('placement'), ...place });
  }

  private readOwner(row: RowReader, { row: line }: SheetRow, table: Prepared): void {
    const { byField, sheet } = table;
    const column = byField.get('party.parent');
    const parent = row.text(column);
    if (!column || parent === '') return;
    const key = row.text(byField.get('party.key'));
    const ownedId = this.parties.known(row.text(byField.get('party.name')) || key, key);
    const ownerId = this.end(parent, row, column, sheet, line);
    if (!ownedId || ownedId === ownerId) return;
    const source = this.source(sheet, line);
    const id = this.context.makeId('ownership');
    this.owners.push({ id, ownerId, ownedId, kind: 'controls', source });
  }

  private readEngagement(row: RowReader, { row: line }: SheetRow, table: Prepared): void {
    const { byField, sheet, columns } = table;
    const client = byField.get('engagement.client');
    const provider = byField.get('engagement.provider');
    if (!client || !provider) return;
    const names = { client: row.text(client), provider: row.text(provider) };
    for (const [end, column] of [
      ['client', client],
      ['provider', provider]
    ] as const) {
      if (names[end] !== '') continue;
      this.tell({ code: `${end}-missing`, severity: 'error', ...row.at(column) });
    }
    if (names.client === '' || names.provider === '') return;

    // Parties are numbered in the order in which the file names them.
    const first = client.index < provider.index ? client : provider;
    const end = (column: Column) => this.end(row.text(column), row, column, sheet, line);
    end(first);
    const [clientId, providerId] = [end(client), end(provider)];
    this.parties.fill(clientId, endFacts(row, byField, 'client'));
    this.parties.fill(providerId, endFacts(row, byField, 'provider'));
    this.checkPair(clientId, providerId, names, row, provider, line);

    const id = this.context.makeId('engagement');
    const key = row.text(byField.get('engagement.key'));
    const contract = this.contract(row, byField, sheet, line);
    const custom = this.custom.valuesIn(row, columns, 'engagements');
    this.engagements.set(id, {
      id,
      clientId,
      providerId,
      ...engagementFacts(row, byField),
      ...(contract && { contractId: contract }),
      ...(custom && { custom }),
      source: { ...this.source(sheet, line), ...(key !== '' && { key }) }
    });
    if (key !== '') this.references.name(key, id);
    const ref = row.text(byField.get('engagement.contractRef'));
    if (ref !== '') this.references.nameContract(ref, id);
    const supports = byField.get('engagement.supports');
    if (supports)
      this.references.ask(id, row, supports, row.isYes(byField.get('engagement.supportsInferred')));
  }

  /** The party at an end of an engagement, made when no table has it. */
  private end(text: string, row: RowReader, column: Column, sheet: Sheet, line: number): PartyId {
    const known = this.parties.find(text);
    if (known !== undefined) return known;
    if (this.hasPartyTable) {
      this.dangling += 1;
      this.tell({ code: 'dangling-end', severity: 'warning', ...row.at(column), name: text });
    }
    return this.addParty(text, '', row, column, sheet, line);
  }

  private addParty(
    name: string,
    key: string,
    row: RowReader,
    column: Column,
    sheet: Sheet,
    line: number
  ): PartyId {
    const { id, other } = this.parties.add(name, key, this.source(sheet, line));
    if (other !== undefined) {
      const about = { ...row.at(column), name, other };
      this.tell({ code: 'possible-duplicate', severity: 'hint', ...about });
    }
    return id;
  }

  private checkPair(
    clientId: PartyId,
    providerId: PartyId,
    names: { readonly client: string; readonly provider: string },
    row: RowReader,
    column: Column,
    line: number
  ): void {
    if (clientId === providerId) {
      const about = { ...row.at(column), name: names.provider };
      this.tell({ code: 'self-engagement', severity: 'warning', ...about });
    }
    let rows = this.firstRows.get(clientId);
    if (!rows) this.firstRows.set(clientId, (rows = new Map<PartyId, number>()));
    const firstRow = rows.get(providerId);
    if (firstRow === undefined) {
      rows.set(providerId, line);
      return;
    }
    const { column: _, ...place } = row.at(column);
    this.tell({ code: 'repeated-pair', severity: 'hint', ...place, firstRow, ...names });
  }

  /** One contract for each reference of the import. */
  private contract(
    row: RowReader,
    byField: ByField,
    sheet: Sheet,
    line: number
  ): ContractId | undefined {
    const ref = row.text(byField.get('engagement.contractRef'));
    if (ref === '') return undefined;
    const title = row.text(byField.get('engagement.contractTitle'));
    const known = this.contracts.get(ref);
    const id = known?.id ?? this.context.makeId('contract');
    const source = { ...this.source(sheet, line), key: ref };
    this.contracts.set(ref, { ...(title !== '' && { title }), source, ...known, id, ref });
    return id;
  }

  private source({ file }: Sheet, row: number): Source {
    return { file, row, importedAt: this.context.importedAt };
  }
}

/** The file's name without folders and extension. */
function titleOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '');
  return name.replace(/\.[^.]+$/, '') || name;
}
