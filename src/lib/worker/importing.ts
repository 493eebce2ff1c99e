import type { Imported } from '#lib/domain/commands/index.ts';
import type { DeedFailure } from '#lib/domain/deed.ts';
import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { emptyTables, tableNames } from '#lib/domain/diagram.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { finished } from '#lib/domain/slices.ts';
import { Table } from '#lib/domain/table.ts';
import type {
  Import,
  ImportFailure,
  ImportInto,
  Issue,
  OpenFailure,
  Opened
} from '#lib/formats/index.ts';
import {
  fieldsOf,
  guessColumns,
  importInto,
  importOpened,
  importedBetween,
  open,
  proposedMapping,
  rowKinds,
  textOf
} from '#lib/formats/index.ts';
import { placed } from '#lib/layout/place.ts';
import { firstStep } from '#lib/storage/first-step.ts';
import { createDiagram } from '#lib/storage/library.ts';
import type {
  DryRun,
  FilesToOpen,
  ImportRequest,
  IssueGroup,
  KeepRequest,
  NothingToTake,
  OpenedFiles,
  SheetView
} from './api.ts';
import type { LogEnd } from './deeds.ts';
import { doneOnLog } from './deeds.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** Rows of each table that a person sees while choosing what columns hold. */
const previewRows = 50;
/** Rows that are named for each kind of remark; merges and suggestions that are listed. */
const listed = { rows: 12, merges: 200, suggestions: 200 };

/**
 * The import that is being prepared: files stay open between choices, and what the last dry run came
 * to waits until it is taken. One at a time; opening others lets go of it.
 */
export class Importing {
  #opened: Opened | undefined;
  #ready: Imported | undefined;

  open(
    { files, idSeed, importedAt }: FilesToOpen,
    onProgress: (share: number) => void
  ): Result<OpenedFiles, OpenFailure> {
    this.#opened = this.#ready = undefined;
    const context = { importedAt, makeId: idMaker(idSeed), onProgress };
    const opened = open(files, context);
    if (!opened.ok) return opened;
    this.#opened = opened.value;
    const { files: recognised, reading } = opened.value;
    if (reading.kind === 'diagram') {
      return ok({ files: recognised, own: reading.own ?? false, fields: fieldsOf });
    }
    const sheets = reading.sheets.map((sheet): SheetView => ({
      file: sheet.file,
      ...(sheet.name !== undefined && { name: sheet.name }),
      header: sheet.header,
      rowCount: sheet.rows.length,
      preview: sheet.rows
        .slice(0, previewRows)
        .map(({ row, cells }) => ({ row, cells: cells.map((cell) => textOf(cell)) })),
      guesses: guessesOf(sheet.header)
    }));
    const mapping = proposedMapping(reading);
    return ok({ files: recognised, own: false, sheets, mapping, fields: fieldsOf });
  }

  /** What importing comes to; nothing is changed. */
  dryRun(
    mirror: Diagram,
    { mapping, into, accepted, idSeed, importedAt }: ImportRequest,
    onProgress: (share: number) => void
  ): Result<DryRun, ImportFailure | NothingToTake> {
    this.#ready = undefined;
    const opened = this.#opened;
    if (!opened) return err({ code: 'nothing-to-take' });
    const makeId = idMaker(idSeed);
    const context = { importedAt, makeId, onProgress };
    const base = into === 'open' ? mirror : emptyTables;
    const read =
      into === 'open'
        ? importInto(mirror, opened, context, new Set(accepted), mapping)
        : importOpened(opened, context, mapping);
    if (!read.ok) return read;
    const file = opened.files.map(({ fileName }) => fileName).join(', ');
    this.#ready = importedBetween(base, placed(read.value.diagram, makeId), file);
    return ok(dryRunOf(read.value, this.#ready));
  }

  /** What the last dry run came to, once. */
  take(): Result<Imported, NothingToTake> {
    const ready = this.#ready;
    this.#letGo();
    return ready ? ok(ready) : err({ code: 'nothing-to-take' });
  }

  /**
   * The same, kept as a diagram of its own from here: however long it is, no page has to carry it. What
   * could not be kept can be kept once there is room.
   */
  async keep({ id, at }: KeepRequest): Promise<Result<undefined, NothingToTake | StoredFailure>> {
    const ready = this.#ready;
    if (!ready) return err({ code: 'nothing-to-take' });
    const content = contentOf(ready);
    const kept: Result<undefined, StoredFailure> = await onDatabase(async (database) => {
      await createDiagram(database, id, content, finished(firstStep(content, at)));
      return ok(undefined);
    });
    if (kept.ok) this.#letGo();
    return kept;
  }

  /** The same as one more step of a stored log. */
  async append(
    end: LogEnd,
    at: string
  ): Promise<Result<undefined, NothingToTake | StoredFailure | DeedFailure>> {
    const ready = this.#ready;
    if (!ready) return err({ code: 'nothing-to-take' });
    const added = await doneOnLog(end, { do: 'run', id: 'diagram/import', args: ready, at });
    if (added.ok) this.#letGo();
    return added;
  }

  #letGo(): void {
    this.#ready = this.#opened = undefined;
  }
}

function contentOf({ added }: Imported): Diagram {
  const tables = tableNames.map((name) => [name, Table.of(added[name] ?? [])]);
  return { ...emptyTables, ...Object.fromEntries(tables) } as Diagram;
}

function guessesOf(header: readonly string[]): SheetView['guesses'] {
  const guesses = rowKinds.map((kind) => [kind, guessColumns(header, kind)]);
  return Object.fromEntries(guesses) as SheetView['guesses'];
}

function dryRunOf(read: Import | ImportInto, { added }: Imported): DryRun {
  const plan = 'merges' in read ? read : { merges: [], suggestions: [], alreadyThere: 0 };
  const engagements = (added.engagements ?? []) as readonly Engagement[];
  return {
    report: read.report,
    parties: added.parties?.length ?? 0,
    engagements: engagements.length,
    others: othersIn(added),
    inferred: engagements.filter(({ supportsInferred }) => supportsInferred).length,
    alreadyThere: plan.alreadyThere,
    merges: { count: plan.merges.length, first: plan.merges.slice(0, listed.merges) },
    suggestions: {
      count: plan.suggestions.length,
      first: plan.suggestions.slice(0, listed.suggestions)
    },
    issues: groupsOf(read.issues)
  };
}

/** Parties and engagements are told by themselves; where they stand is no fact of the files. */
const toldElsewhere: ReadonlySet<TableName> = new Set([
  'parties',
  'engagements',
  'placements',
  'settings'
]);

function othersIn(added: Imported['added']): DryRun['others'] {
  return tableNames.flatMap((table) => {
    const count = added[table]?.length ?? 0;
    return count > 0 && !toldElsewhere.has(table) ? [{ table, count }] : [];
  });
}

/** Remarks of one kind about one column, together: a long list would hide the others. */
function groupsOf(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, { first: Issue; count: number; rows: number[] }>();
  for (const issue of issues) {
    const { table = '', column = '' } = issue as { table?: string; column?: string };
    const key = [issue.code, table, column].join('\n');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { first: issue, count: 0, rows: [] }));
    group.count += 1;
    if ('row' in issue && group.rows.length < listed.rows) group.rows.push(issue.row);
  }
  const order = { error: 0, warning: 1, hint: 2 } as const;
  return [...groups.values()].sort(
    (a, b) => order[a.first.severity] - order[b.first.severity] || b.count - a.count
  );
}
