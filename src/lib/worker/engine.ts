import type { Analysis, AnalysisRequest } from '#lib/analysis/analyse.ts';
import { analysisOf } from '#lib/analysis/analyse.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply, diff } from '#lib/domain/diff.ts';
import { idMaker } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { ImportFailure } from '#lib/formats/index.ts';
import { importFile } from '#lib/formats/index.ts';
import { placed } from '#lib/layout/place.ts';
import { compactStored } from './compaction.ts';
import type { Cancelled, EngineApi, FileToRead, Progress, ReadFile } from './api.ts';
import { breather } from './breather.ts';
import type { SliceRunner } from './slices.ts';
import { runHere, runInSlices } from './slices.ts';

/** What runs in the worker: a mirror of the diagram, and jobs that give way between their parts. */
export class Engine implements EngineApi {
  #diagram: Diagram = emptyTables;
  #revision = 0;
  /** Tickets rise, so one number tells which analyses are no longer wanted. */
  #cancelledUpTo = 0;
  readonly #runner: SliceRunner;

  /** @param runner where the slices of long work are done; by default right here */
  constructor(runner: SliceRunner = runHere) {
    this.#runner = runner;
  }

  load(revision: number, content: Diff): void {
    this.#diagram = apply(emptyTables, content);
    this.#revision = revision;
  }

  change(revision: number, change: Diff): void {
    this.#diagram = apply(this.#diagram, change);
    this.#revision = revision;
  }

  async analyse(
    ticket: number,
    request: AnalysisRequest,
    onProgress: (at: Progress) => void
  ): Promise<Result<Analysis, Cancelled>> {
    const [diagram, revision] = [this.#diagram, this.#revision];
    const isWanted = () => ticket > this.#cancelledUpTo;
    const job = analysisOf(diagram, request);
    const breathe = breather();
    for (const [done, part] of job.parts.entries()) {
      const at = { part: part.id, of: job.parts.length };
      onProgress({ ...at, done });
      await breathe();
      const onSlice = async (share: number) => {
        if (await breathe()) onProgress({ ...at, done: done + share });
        return isWanted();
      };
      if (!isWanted() || !(await runInSlices(part.steps(), this.#runner, onSlice))) {
        return err({ code: 'cancelled' });
      }
    }
    return ok(job.assemble(revision));
  }

  cancel(ticket: number): void {
    this.#cancelledUpTo = Math.max(this.#cancelledUpTo, ticket);
  }

  read({ name, bytes, idSeed, importedAt }: FileToRead): Result<ReadFile, ImportFailure> {
    const makeId = idMaker(idSeed);
    const result = importFile(bytes, { fileName: name, makeId, importedAt });
    if (!result.ok) return result;
    const { format, diagram, issues, report } = result.value;
    return ok({ format, content: diff(emptyTables, placed(diagram, makeId)), issues, report });
  }

  readonly compact = compactStored;
}
