import { settingsOf } from '#lib/domain/diagram.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { finished } from '#lib/domain/slices.ts';
import { firstStep } from '#lib/storage/first-step.ts';
import { createDiagram, isFree } from '#lib/storage/library.ts';
import { renewMirror, writeMirror } from '#lib/storage/mirror.ts';
import type { Salvaged } from '#lib/storage/salvage.ts';
import { salvage } from '#lib/storage/salvage.ts';
import type { StoredFailure } from './stored.ts';
import { onDatabase } from './stored.ts';

/** What to bring together, and how the diagram is called that comes out. */
export interface SalvageRequest {
  readonly id: DiagramId;
  /** For a copy beside what is there. */
  readonly copyId: DiagramId;
  /** Now. */
  readonly at: string;
  /** The title of a copy; `%` stands for what it was called. */
  readonly mark: string;
}

/** The diagram that came out, and what is missing from it. */
export interface Rescued extends Omit<Salvaged, 'diagram'> {
  readonly id: DiagramId;
  readonly title: string;
}

export type RescueFailure = StoredFailure | { readonly code: 'nothing-left' };

/**
 * Keeps what is left of a diagram as a diagram: under its own id where nothing else has that, else
 * as a copy; what is there is not touched.
 */
export function salvageStored(request: SalvageRequest): Promise<Result<Rescued, RescueFailure>> {
  const { id, copyId, at, mark } = request;
  return onDatabase<Rescued, RescueFailure>(async (database) => {
    const found = await salvage(database, id);
    if (!found) return err({ code: 'nothing-left' });
    const { diagram, ...rest } = found;
    const settings = settingsOf(diagram);
    if (await isFree(database, id)) {
      await createDiagram(database, id, diagram, finished(firstStep(diagram, at)));
      await renewMirror({ id, epoch: 1, seq: 1, at }, diagram);
      return ok({ ...rest, id, title: settings.title });
    }
    const title = mark.replace('%', () => settings.title);
    const copy = put(diagram, 'settings', { ...settings, title });
    await createDiagram(database, copyId, copy, finished(firstStep(copy, at)));
    return ok({ ...rest, id: copyId, title });
  });
}

/** Where a diagram stands that is to be mirrored: its writer, its last step, and now. */
export interface MirrorRequest {
  readonly id: DiagramId;
  readonly epoch: number;
  readonly seq: number;
  readonly at: string;
}

/** Mirrors a diagram outside the database; false where that is not possible. */
export function mirrorDiagram(request: MirrorRequest, diagram: Diagram): Promise<boolean> {
  return writeMirror(request, diagram).catch(() => false);
}
