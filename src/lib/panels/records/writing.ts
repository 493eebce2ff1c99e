import type { CommandArgs, GridTable } from '#lib/domain/commands/index.ts';
import type { Loose } from '#lib/domain/fragment.ts';
import { nameFields } from '#lib/domain/naming.ts';
import type { BusinessFunction, Contract, Party } from '#lib/domain/records.ts';
import { makeId } from '#lib/state/ids.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { columnPitch, rowPitch } from '#lib/scene/free-place.ts';
import { editRecord } from '../inspector/record-facts.svelte.ts';
import type { FieldValues, SheetColumn } from './columns/column.ts';
import type { GridRecord } from './columns/index.ts';
import type { CellFault } from './columns/reading.ts';
import type { Plan } from './pasting.ts';

/** Stores a text in a cell as a step of its own; gives back why it cannot be. */
export function storeCell(
  session: Session,
  table: GridTable,
  column: SheetColumn<GridRecord>,
  record: GridRecord,
  text: string
): CellFault | undefined {
  if (text === column.written(record)) return undefined;
  const read =
    column.read?.(text, record, {}) ?? ({ ok: false, error: { code: 'computed' } } as const);
  if (!read.ok) return read.error;
  storeFields(session, table, record, read.value);
  return undefined;
}

/** By the command that names the deed, where there is one of its own. */
function storeFields(session: Session, table: GridTable, { id }: GridRecord, fields: FieldValues) {
  const name = table === 'parties' ? nameFields.find((field) => fields[field]) : undefined;
  if (name !== undefined) {
    session.run('party/rename', {
      id,
      name: fields[name],
      field: name
    } as CommandArgs<'party/rename'>);
  } else if (table === 'engagements' && 'title' in fields) {
    const title = (fields['title'] as string | undefined) ?? '';
    session.run('engagement/label', { id, title } as CommandArgs<'engagement/label'>);
  } else if (table === 'engagements' && ('clientId' in fields || 'providerId' in fields)) {
    const end = 'clientId' in fields ? 'client' : 'provider';
    const partyId = fields['clientId'] ?? fields['providerId'];
    session.run('engagement/retarget', { id, end, partyId } as CommandArgs<'engagement/retarget'>);
  } else editRecord(session, table, id, fields);
}

const idWords = {
  parties: 'party',
  engagements: 'engagement',
  contracts: 'contract',
  functions: 'function'
} as const;

/** Stores a block of cells with the rows that it adds, as one step. */
export function storePlan(session: Session, table: GridTable, { edits, added }: Plan): void {
  if (edits.length + added.length === 0) return;
  const place = placer(session);
  const records = added.flatMap((fields): Loose[] => {
    const id = makeId(idWords[table]);
    if (table !== 'parties') return [{ table, record: { ...known(fields), id } }];
    const placement = { id: makeId('placement'), partyId: id, ...place(), pinned: false };
    return [
      { table, record: { kind: 'unknown', ...known(fields), id } },
      { table: 'placements', record: placement }
    ];
  });
  session.run('records/write', { table, edits, added: records });
}

function known(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Free places below all cards that are there, in rows. */
function placer({ diagram }: Session): () => { readonly x: number; readonly y: number } {
  let [left, bottom] = [Infinity, -Infinity];
  for (const { x, y } of diagram.placements) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  const start = bottom === -Infinity ? { x: 0, y: 0 } : { x: left, y: bottom + 2 * rowPitch };
  let count = 0;
  return () => {
    const at = count++;
    return {
      x: Math.round(start.x + (at % perRow) * columnPitch),
      y: Math.round(start.y + Math.floor(at / perRow) * rowPitch)
    };
  };
}

const perRow = 8;

/** A new row with nothing but the name that it needs; undefined where it needs more. */
export function addRow(session: Session, table: GridTable, name: string): string | undefined {
  if (table === 'engagements') return undefined;
  if (table === 'parties') {
    const party: Party = { id: makeId('party'), name, kind: session.lastKind };
    const point = session.camera ?? { x: 0, y: 0 };
    const { x, y } = session.scene.freePlace({ point });
    const placement = { id: makeId('placement'), partyId: party.id, x, y, pinned: false };
    return session.run('party/add', { party, placement }).ok ? party.id : undefined;
  }
  if (table === 'contracts') {
    const record: Contract = { id: makeId('contract') };
    return session.run('record/add', { table, record }).ok ? record.id : undefined;
  }
  const record: BusinessFunction = { id: makeId('function'), name };
  return session.run('record/add', { table, record }).ok ? record.id : undefined;
}
