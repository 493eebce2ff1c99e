import type { Analyst } from '#lib/analysis/analyse.ts';
import { cheapFirst } from '#lib/analysis/analyse.ts';
import type { Imported } from '#lib/domain/commands/index.ts';
import { governanceSlices } from '#lib/analysis/governance/govern.ts';
import type { Ground } from '#lib/analysis/governance/ground.ts';
import { groundOf } from '#lib/analysis/governance/ground.ts';
import { Supply } from '#lib/analysis/governance/supply.ts';
import type { Supposition } from '#lib/analysis/governance/what-if.ts';
import { consequenceOf } from '#lib/analysis/governance/what-if.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { madeOfEach } from '#lib/domain/slices.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import type { DeedFailure } from '#lib/domain/deed.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { apply } from '#lib/domain/diff.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { ImportFailure, OpenFailure } from '#lib/formats/index.ts';
import type { Arrangement, Arranger, ArrangeRequest } from './arranging.ts';
import { arrangeOrder } from './arranging.ts';
import { backUpStored, restoreStored } from './backups.ts';
import { compactStored } from './compaction.ts';
import { analystsOf } from './analysts.ts';
import type {
  Asked,
  Cancelled,
  DryRun,
  EngineApi,
  FilesToOpen,
  Governed,
  GovernRequest,
  Heard,
  ImportRequest,
  KeepRequest,
  LogEnd,
  NothingToTake,
  OpenedFiles
} from './api.ts';
import { breather } from './breather.ts';
import { Importing } from './importing.ts';
import type { MirrorRequest } from './rescue.ts';
import { doneOnLog } from './deeds.ts';
import { mirrorDiagram, salvageStored } from './rescue.ts';
import type { SavedAs, SavingFailure, WayToSave } from './exporting.ts';
import { savedAs, waysToSave } from './exporting.ts';
import type { SliceRunner } from './slices.ts';
import type { StoredFailure } from './stored.ts';
import { runHere, runInSlices } from './slices.ts';
import type { TypedPlan } from './typed.ts';
import { planTyped, takenTyped, typedOf } from './typed.ts';
import { keepStoredVersion, readStoredVersion } from './versions.ts';

/** The whole first, then each supposition. */
function* governed(
  ground: Ground,
  whole: boolean,
  suppositions: readonly Supposition[]
): Slices<Omit<Governed, 'revision'>> {
  const governance = whole ? yield* governanceSlices(ground) : undefined;
  yield whole ? 0.95 : 0;
  const supply = suppositions.length > 0 ? new Supply(ground) : undefined;
  const consequences = yield* madeOfEach(suppositions, [0.95, 1], (each) =>
    consequenceOf(each, ground, supply)
  );
  return { ...(governance && { governance }), consequences };
}

const nowhere: Arranger = () => {
  throw new Error('this engine runs no layouts');
};

/** What runs in the worker: a mirror of the diagram, and jobs that give way between their parts. */
export class Engine implements EngineApi {
  #diagram: Diagram = emptyTables;
  #revision = 0;
  #analysts = analystsOf(emptyTables, 0);
  /** Tickets rise, so one number tells which analyses are no longer wanted. */
  #cancelledUpTo = 0;
  #leftGoverningUpTo = 0;
  #ground: Ground | undefined;
  #groundDay: PartialDate = '';
  readonly #runner: SliceRunner;
  readonly #arranger: Arranger;
  #stopArranging: () => void = () => undefined;
  readonly #importing = new Importing();

  /**
   * @param runner where the slices of long work are done; by default right here
   * @param arranger where layouts run; without one there are none
   */
  constructor(runner: SliceRunner = runHere, arranger: Arranger = nowhere) {
    this.#runner = runner;
    this.#arranger = arranger;
  }

  load(revision: number, content: Diff): void {
    this.#become(revision, apply(emptyTables, content));
  }

  change(revision: number, change: Diff): void {
    this.#become(revision, apply(this.#diagram, change));
  }

  async analyse(
    ticket: number,
    asked: readonly Asked[],
    hear: (heard: Heard) => void | Promise<void>
  ): Promise<Result<number, Cancelled>> {
    const [analystFor, revision] = [this.#analysts, this.#revision];
    const isWanted = () => ticket > this.#cancelledUpTo;
    const breathe = breather();
    const told = new Map<Analyst, number>();
    const heard: Promise<void>[] = [];
    for (const [done, { key, question }] of cheapFirst(asked).entries()) {
      const at = { part: question, of: asked.length };
      void hear({ kind: 'progress', at: { ...at, done } });
      await breathe();
      // Several slices may wait for the same breath: what is told never falls.
      let farthest = 0;
      const onSlice = async (share: number) => {
        farthest = Math.max(farthest, share);
        if (await breathe()) void hear({ kind: 'progress', at: { ...at, done: done + farthest } });
        return isWanted();
      };
      if (!isWanted()) return err({ code: 'cancelled' });
      const analyst = analystFor(question.network ?? {});
      const network = told.get(analyst) ?? told.size;
      if (!told.has(analyst)) void hear({ kind: 'ground', network, ground: analyst.ground });
      told.set(analyst, network);
      const answer = await runInSlices(analyst.answer(question), this.#runner, onSlice);
      if (!answer) return err({ code: 'cancelled' });
      heard.push(Promise.resolve(hear({ kind: 'answer', network, key, answer })));
    }
    // Answers take another way than the result: whoever has the result has heard them all.
    await Promise.all(heard);
    return ok(revision);
  }

  cancel(ticket: number): void {
    this.#cancelledUpTo = Math.max(this.#cancelledUpTo, ticket);
  }

  async arrange(
    request: ArrangeRequest,
    onShare: (share: number) => void
  ): Promise<Result<Arrangement, Cancelled>> {
    this.stopArranging();
    const { done, stop } = this.#arranger(arrangeOrder(this.#diagram, request), onShare);
    const stopped = new Promise<undefined>((resolve) => {
      this.#stopArranging = () => {
        stop();
        resolve(undefined);
      };
    });
    const arrangement = await Promise.race([done, stopped]);
    return arrangement ? ok(arrangement) : err({ code: 'cancelled' });
  }

  stopArranging(): void {
    this.#stopArranging();
    this.#stopArranging = () => undefined;
  }

  async govern(
    ticket: number,
    { today, whole, suppositions }: GovernRequest,
    onShare: (share: number) => void
  ): Promise<Result<Governed, Cancelled>> {
    const revision = this.#revision;
    const ground = this.#groundOn(today);
    const breathe = breather();
    const slices = governed(ground, whole, suppositions);
    for (let share = 0; ;) {
      if (await breathe()) {
        if (ticket <= this.#leftGoverningUpTo) return err({ code: 'cancelled' });
        onShare(share);
      }
      const { done, value } = slices.next();
      if (done) return ok({ revision, ...value });
      share = value;
    }
  }

  cancelGoverning(ticket: number): void {
    this.#leftGoverningUpTo = Math.max(this.#leftGoverningUpTo, ticket);
  }

  openFiles(
    files: FilesToOpen,
    onProgress: (share: number) => void
  ): Result<OpenedFiles, OpenFailure> {
    return this.#importing.open(files, onProgress);
  }

  dryRun(
    request: ImportRequest,
    onProgress: (share: number) => void
  ): Result<DryRun, ImportFailure | NothingToTake> {
    return this.#importing.dryRun(this.#diagram, request, onProgress);
  }

  takeImport(): Result<Imported, NothingToTake> {
    return this.#importing.take();
  }

  keepImport(request: KeepRequest): Promise<Result<undefined, NothingToTake | StoredFailure>> {
    return this.#importing.keep(request);
  }

  appendImport(
    end: LogEnd,
    at: string
  ): Promise<Result<undefined, NothingToTake | StoredFailure | DeedFailure>> {
    return this.#importing.append(end, at);
  }

  planTyped(text: string): Result<TypedPlan, never> {
    return ok(planTyped(this.#diagram, text));
  }

  takeTyped(text: string, idSeed: string): Result<Imported['added'], never> {
    return ok(takenTyped(this.#diagram, text, idSeed));
  }

  writeTyped(
    parties: readonly PartyId[],
    engagements: readonly EngagementId[],
    language: Language
  ): Result<string, never> {
    return ok(typedOf(this.#diagram, parties, engagements, language));
  }

  async mirror(request: MirrorRequest, revision: number): Promise<Result<boolean, never>> {
    if (revision !== this.#revision) return ok(false);
    return ok(await mirrorDiagram(request, this.#diagram));
  }

  waysToSave(): Result<readonly WayToSave[], never> {
    return ok(waysToSave());
  }

  saveAs(content: Diff, extension: string, language: Language): Result<SavedAs, SavingFailure> {
    return savedAs(content, extension, language);
  }

  readonly compact = compactStored;
  readonly doOnLog = doneOnLog;
  readonly salvage = salvageStored;
  readonly backUp = backUpStored;
  readonly restore = restoreStored;
  readonly keepVersion = keepStoredVersion;
  readonly readVersion = readStoredVersion;

  /** Made once for a revision, however many questions are asked about it. */
  #groundOn(today: PartialDate): Ground {
    if (this.#ground?.diagram !== this.#diagram || this.#groundDay !== today) {
      this.#ground = groundOf(this.#diagram, today);
      this.#groundDay = today;
    }
    return this.#ground;
  }

  #become(revision: number, diagram: Diagram): void {
    this.#diagram = diagram;
    this.#revision = revision;
    this.#analysts = analystsOf(diagram, revision);
  }
}
