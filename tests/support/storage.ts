import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { schemaVersion } from '#lib/schema/index.ts';
import type { Database } from '#lib/storage/database.ts';
import { openDatabase } from '#lib/storage/database.ts';
import type { LoadedLog } from '#lib/storage/replay.ts';

export const diagramId = (id: string) => id as DiagramId;

/** A browser without any data: every test begins with one. */
export function forgetEverything(): void {
  globalThis.indexedDB = new IDBFactory();
}

export async function openedDatabase(onClosed: () => void = () => undefined): Promise<Database> {
  const database = await openDatabase(onClosed);
  if (!database.ok) throw new Error(database.error.detail);
  return database.value;
}

/** The steps of a log that leads through these diagrams, from nothing. */
export function stepsThrough(...diagrams: readonly Diagram[]): Step[] {
  return diagrams.map((after, i) => ({
    seq: i + 1,
    label: i === 0 ? 'diagram/fill' : 'diagram/rename',
    params: { title: `step ${String(i + 1)}` },
    diff: diff(diagrams[i - 1] ?? emptyTables, after),
    at: '2026-03-01T12:00:00.000Z'
  }));
}

/** A log as it comes from the disk: these steps, which lead to this diagram. */
export function loadedLog(diagram: Diagram, steps: readonly Step[]): LoadedLog {
  const last = steps.at(-1)?.seq ?? 0;
  const growth = { steps: steps.length, characters: 0, schema: schemaVersion };
  return { diagram, steps, last, growth, strays: 0 };
}
