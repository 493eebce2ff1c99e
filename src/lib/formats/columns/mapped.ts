import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement, OwnershipLink, Placement } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { DiagramReading, ImportContext } from '../format.ts';
import type { SheetIssue } from '../issues.ts';
import type { Mapping, SheetMapping } from '../mapping.ts';
import type { Sheet } from '../sheet.ts';
import { tableLabel } from '../sheet.ts';
import { titleOf } from '../title.ts';
import { RowReader } from './cells.ts';
import type { Column } from './column.ts';
import { columnsOf } from './column.ts';
import { ContractBook } from './contract-book.ts';
import { CustomFields } from './custom.ts';
import type { Desk, RowAt } from './desk.ts';
import { sourceOf, textAt } from './desk.ts';
import { engagementFacts } from './engagement-rows.ts';
import type { ByField } from './facts.ts';
import { FunctionBook } from './function-book.ts';
import { GroupBook, ownershipIn } from './group-book.ts';
import type { PartyFacts } from './party-book.ts';
import { PartyBook } from './party-book.ts';
import { endFacts, identifiersIn, partyFacts } from './party-rows.ts';
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

class MappedReader implements Desk {
  readonly makeId: ImportContext['makeId'];
  private readonly issues: SheetIssue[] = [];
  private readonly parties: PartyBook;
  private readonly engagements = new Map<EngagementId, Engagement>();
  private readonly contracts = new ContractBook(this);
  private readonly functions = new FunctionBook(this);
  private readonly groups = new GroupBook(this);
  private readonly owners: OwnershipLink[] = [];
  private readonly placements: Placement[] = [];
  private readonly custom: CustomFields;
  private readonly references = new References();
  /** The row in which a provider first stood beside a client. */
  private readonly firstRows = new Map<PartyId, Map<PartyId, number>>();
  private readonly partyRows = new Map<PartyId, number>();
  private dangling = 0;
  private hasPartyTable = false;
  private rowsRead = 0;

  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly mapping: Mapping,
    private readonly context: ImportContext
  ) {
    this.makeId = context.makeId;
    this.parties = new PartyBook(context);
    this.custom = new CustomFields(context);
  }

  readonly tell = (issue: SheetIssue): void => void this.issues.push(issue);

  read(): DiagramReading {
    const parties = this.tablesOf('parties');
    this.hasPartyTable = parties.length > 0;
    for (const table of parties) this.each(table, (at) => this.readParty(at));
    for (const table of parties) this.each(table, (at) => this.readTies(at));
    for (const table of this.tablesOf('contracts')) {
      this.each(table, (at) => this.contracts.read(at));
    }
    for (const table of this.tablesOf('functions')) {
      this.each(table, (at) => this.functions.read(at));
    }
    for (const table of this.tablesOf('engagements')) {
      this.each(table, (at) => this.readEngagement(at));
    }
    for (const table of this.tablesOf('ownership')) {
      this.each(table, (at) => this.owners.push(...listed(ownershipIn(this, at))));
    }
    for (const table of this.tablesOf('clusters')) this.each(table, (at) => this.groups.read(at));
    for (const { id, ...fields } of this.references.resolve(this.engagements, this.tell)) {
      const engagement = this.engagements.get(id);
      if (engagement) this.engagements.set(id, { ...engagement, ...fields });
    }
    // Contracts and clusters tell what they name in vain, so they come before the remarks.
    const diagram = this.diagram();
    const { issues, dangling } = this;
    return { kind: 'diagram', diagram, issues, dangling };
  }

  private diagram(): Diagram {
    return {
      ...newDiagram(titleOf(this.sheets[0]?.file ?? '')),
      parties: Table.of(this.parties.all()),
      contracts: Table.of(this.contracts.all()),
      engagements: Table.of(this.engagements.values()),
      functions: Table.of(this.functions.all()),
      ownershipLinks: Table.of(this.owners),
      clusters: Table.of(this.groups.clusters()),
      containers: Table.of(this.groups.containers),
      placements: Table.of(this.placements),
      fieldDefs: Table.of(this.custom.definitions())
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

  private each({ sheet, label, byField, columns }: Prepared, read: (at: RowAt) => void): void {
    const all = this.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    for (const given of sheet.rows) {
      const row = new RowReader(given, label, this.tell);
      const { importedAt } = this.context;
      read({ row, byField, columns, source: { file: sheet.file, row: given.row, importedAt } });
      this.rowsRead += 1;
      if (this.rowsRead % 2000 === 0) this.context.onProgress?.(Math.min(1, this.rowsRead / all));
    }
  }

  private readParty(at: RowAt): void {
    const { row, byField, source } = at;
    const [nameColumn, keyColumn] = [byField.get('party.name'), byField.get('party.key')];
    const key = row.text(keyColumn);
    const name = row.text(nameColumn) || key;
    const column = nameColumn ?? keyColumn;
    if (!column) return;
    if (name === '') {
      this.tell({ code: 'name-missing', severity: 'error', ...row.at(column) });
      return;
    }
    const line = source.row ?? 0;
    const facts = partyFacts(row, byField);
    let id = this.parties.known(name, key, facts.identifiers);
    if (id === undefined) {
      id = this.addParty(name, key, at, column);
      this.partyRows.set(id, line);
    } else {
      const firstRow = this.partyRows.get(id) ?? line;
      const isTold = key === '' && this.tellSame(id, name, at, column);
      if (!isTold) {
        this.tell({ code: 'repeated-party', severity: 'hint', ...row.at(column), name, firstRow });
      }
    }
    this.parties.fill(id, { ...facts, ...this.own(at, 'parties') });
    const [x, y] = [byField.get('party.x'), byField.get('party.y')];
    const [left, top] = [x && row.coordinate(x), y && row.coordinate(y)];
    if (left === undefined || top === undefined) return;
    const place = { partyId: id, x: left, y: top, pinned: false };
    this.placements.push({ id: this.makeId('placement'), ...place });
  }

  /** The parent company and the whole that a party's row names, when all parties are known. */
  private readTies(at: RowAt): void {
    const { row, byField, source } = at;
    const [parent, whole] = [byField.get('party.parent'), byField.get('party.partOf')];
    const key = textAt(at, 'party.key');
    const id = this.parties.known(
      textAt(at, 'party.name') || key,
      key,
      identifiersIn(row, byField, 'party')
    );
    if (!id) return;
    if (whole && row.text(whole) !== '') {
      this.parties.fill(id, { partOfId: this.end(row.text(whole), at, whole) });
    }
    if (!parent || row.text(parent) === '') return;
    const ownerId = this.end(row.text(parent), at, parent);
    if (id === ownerId) return;
    const link = { ownerId, ownedId: id, kind: 'controls', source } as const;
    this.owners.push({ id: this.makeId('ownership'), ...link });
  }

  private readEngagement(at: RowAt): void {
    const { row, byField } = at;
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
    const facts = new Map([
      [client, endFacts(row, byField, 'client')],
      [provider, endFacts(row, byField, 'provider')]
    ]);
    const end = (column: Column) => this.end(row.text(column), at, column, facts.get(column));
    end(first);
    const [clientId, providerId] = [end(client), end(provider)];
    this.checkPair(clientId, providerId, names, at, provider);

    const id = this.makeId('engagement');
    const key = textAt(at, 'engagement.key');
    const contractId = this.contracts.named(at);
    const uses = this.functions.named(at).map((functionId) => ({ functionId }));
    this.engagements.set(id, {
      id,
      clientId,
      providerId,
      ...engagementFacts(row, byField),
      ...(contractId && { contractId }),
      ...(uses.length > 0 && { uses }),
      ...this.own(at, 'engagements'),
      source: sourceOf(at.source, key)
    });
    this.references.enter(id, at, key);
  }

  end(text: string, at: RowAt, column: Column, facts: PartyFacts = {}): PartyId {
    const known = this.parties.meant(text, facts.identifiers ?? []);
    const id = known ?? this.newEnd(text, at, column);
    if (known !== undefined && this.parties.find(text) !== known) {
      this.tellSame(known, text, at, column);
    }
    this.parties.fill(id, facts);
    return id;
  }

  private newEnd(text: string, at: RowAt, column: Column): PartyId {
    if (this.hasPartyTable) {
      this.dangling += 1;
      this.tell({ code: 'dangling-end', severity: 'warning', ...at.row.at(column), name: text });
    }
    return this.addParty(text, '', at, column);
  }

  /** Tells, once, that a party has another name under a number of a register; whether it did. */
  private tellSame(id: PartyId, name: string, { row }: RowAt, column: Column): boolean {
    const other = this.parties.get(id)?.name ?? '';
    if (!this.parties.call(id, name)) return false;
    this.tell({ code: 'same-identifier', severity: 'hint', ...row.at(column), name, other });
    return true;
  }

  own({ row, columns }: RowAt, on: TableName) {
    const custom = this.custom.valuesIn(row, columns, on);
    return custom ? { custom } : {};
  }

  private addParty(name: string, key: string, { row, source }: RowAt, column: Column): PartyId {
    const { id, other } = this.parties.add(name, key, source);
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
    { row, source }: RowAt,
    column: Column
  ): void {
    if (clientId === providerId) {
      const about = { ...row.at(column), name: names.provider };
      this.tell({ code: 'self-engagement', severity: 'warning', ...about });
    }
    let rows = this.firstRows.get(clientId);
    if (!rows) this.firstRows.set(clientId, (rows = new Map<PartyId, number>()));
    const firstRow = rows.get(providerId);
    if (firstRow === undefined) {
      rows.set(providerId, source.row ?? 0);
      return;
    }
    const { column: _, ...place } = row.at(column);
    this.tell({ code: 'repeated-pair', severity: 'hint', ...place, firstRow, ...names });
  }
}

function listed<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}
