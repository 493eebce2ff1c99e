import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Failing } from '#lib/analysis/governance/failures.ts';
import type { Consequence, Supposition } from '#lib/analysis/governance/what-if.ts';
import type { Decision } from '#lib/domain/records.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import { dismissals, problemKey } from '#lib/domain/rules/problems.ts';
import type { EngineClient, WorkerFailure } from '#lib/worker/client.ts';
import type { Editor } from './editor.svelte.ts';
import { now } from './ids.ts';

export type Side = 'a' | 'b';

const quietTime = 60;

/** What changes no answer: names and remarks, and where things stand. */
const silentFields: ReadonlySet<string> = new Set([
  'name',
  'nameZh',
  'nameLatin',
  'aliases',
  'title',
  'notes',
  'tags',
  'custom',
  'evidence',
  'source'
]);
const silentTables: ReadonlySet<TableName> = new Set([
  'placements',
  'containers',
  'environmentElements',
  'fieldDefs',
  'views',
  'stories',
  'storySteps',
  'decisions',
  'workshopItems'
]);

/**
 * How the open diagram is governed and where it is exposed, asked of the worker while somebody looks.
 * Answers of an earlier revision stay readable and are marked until the new ones are there. What is
 * supposed (what if this fails) lives as long as the window and changes nothing.
 */
export class GovernanceState {
  result: Governance | undefined = $state.raw();
  failure: WorkerFailure | undefined = $state.raw();
  running = $state(false);
  /** How much is done of what runs, 0 to 1. */
  share = $state(0);
  /** Somebody called it off; it is not asked again by itself until something changes. */
  cancelled = $state(false);
  /** What is asked, and what was answered, on both sides. */
  suppositions: Readonly<Partial<Record<Side, Supposition>>> = $state.raw({});
  consequences: Readonly<Partial<Record<Side, Consequence>>> = $state.raw({});
  /** The last step of the cascade that the canvas shows, and of which answer. */
  shown: { readonly side: Side; readonly step: number } | undefined = $state.raw();
  #revision = $state(0);
  #ofResult = $state(-1);
  #looking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #editor: Editor;
  readonly #engine: EngineClient;
  readonly #dismissals = $derived.by(() => dismissals(this.#editor.diagram));

  constructor(editor: Editor, engine: EngineClient) {
    this.#editor = editor;
    this.#engine = engine;
    this.#revision = editor.revision;
    editor.subscribe(({ diff, revision }) => {
      if (!touchesGovernance(diff)) return;
      this.#revision = revision;
      clearTimeout(this.#timer);
      if (this.#looking) this.#timer = setTimeout(() => void this.run(), quietTime);
    });
  }

  /** Whether what is shown belongs to an earlier diagram than the one drawn. */
  get stale(): boolean {
    return this.result !== undefined && this.#ofResult < this.#revision;
  }

  /** Somebody begins or ends to look; only meanwhile anything is computed. */
  look(looking: boolean): void {
    this.#looking = looking;
    this.cancelled = false;
    if (looking) {
      if (this.#ofResult < this.#revision) void this.run();
      return;
    }
    clearTimeout(this.#timer);
    this.cancel();
  }

  /**
   * Asks for what is missing, or anew after a crash or a cancel. What was asked before and is not
   * answered yet gives way; an answer about an earlier revision never takes the place of a newer one.
   * @returns whether it was answered
   */
  async run(): Promise<boolean> {
    this.running = true;
    this.cancelled = false;
    this.failure = undefined;
    this.share = 0;
    const asked = Object.entries(this.suppositions) as [Side, Supposition][];
    const request = {
      today: now().slice(0, 10),
      whole: this.result === undefined || this.stale,
      suppositions: asked.map(([, supposition]) => supposition)
    };
    const answer = await this.#engine.govern(request, (share) => (this.share = share));
    if (!answer.ok && answer.error.code === 'superseded') return false;
    this.running = false;
    if (!answer.ok) {
      if (answer.error.code === 'cancelled') this.cancelled = this.#looking;
      else this.failure = answer.error;
      return false;
    }
    const { governance, revision, consequences } = answer.value;
    if (governance) {
      this.result = governance;
      this.#ofResult = revision;
    }
    this.consequences = Object.fromEntries(asked.map(([side], i) => [side, consequences[i]]));
    return true;
  }

  /** Calls off what runs; what was known before stays, marked as of an earlier version. */
  cancel(): void {
    this.#engine.stopGoverning();
  }

  /** Asks what it would do if this failed, wholly or to a level; nothing to ask takes it back. */
  async suppose(side: Side, failing: Failing | undefined, level = 0): Promise<void> {
    const { [side]: _, ...others } = this.suppositions;
    this.suppositions = failing ? { ...others, [side]: { failing, level } } : others;
    // What was answered is no answer to another question.
    const { [side]: __, ...rest } = this.consequences;
    this.consequences = rest;
    if (this.shown?.side === side) this.shown = undefined;
    if (!failing || !(await this.run())) return;
    const steps = this.consequences[side]?.steps ?? 0;
    this.shown = steps > 0 ? { side, step: steps - 1 } : undefined;
  }

  /** The decision that dismisses a finding. */
  dismissalOf(finding: { readonly rule: string; readonly objects: Decision['objectIds'] }) {
    return this.#dismissals.get(problemKey(finding as Parameters<typeof problemKey>[0]));
  }

  /** Nothing is asked any more. */
  close(): void {
    this.look(false);
  }
}

/** Whether a change can alter what is said of governance or exposure. */
export function touchesGovernance(change: Diff): boolean {
  return Object.entries(change).some(
    ([table, records]) =>
      !silentTables.has(table as TableName) &&
      Object.values(records).some((fields) =>
        Object.keys(fields).some((field) => !silentFields.has(field))
      )
  );
}
