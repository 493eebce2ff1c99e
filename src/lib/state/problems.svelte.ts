import { diff } from '#lib/domain/diff.ts';
import type { Decision, PartialDate } from '#lib/domain/records.ts';
import { rules } from '#lib/domain/rules/index.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import { dismissals, problemKey, Problems } from '#lib/domain/rules/problems.ts';
import type { Change, Editor } from './editor.svelte.ts';
import { inSlices, whenIdle } from './idle.ts';

/** A problem that somebody decided to leave, and their decision. */
export interface Dismissed {
  readonly problem: Problem;
  readonly decision: Decision;
}

/**
 * What the rules find in the open diagram. They are asked when the page has nothing else to do, and
 * only about what a change has touched; what was found before stays until then.
 */
export class ProblemsState {
  /** Something changed that the rules were not asked about yet. */
  looking = $state(true);
  #found: readonly Problem[] | undefined = $state.raw();
  #byObject: ReadonlyMap<string, readonly Problem[]> = $state.raw(new Map());
  /** What was found stands in the lists; most moves of a card change nothing of it. */
  #isListed = false;
  #problems: Problems | undefined;
  /** The same while it is being made. */
  #making: Promise<Problems> | undefined;
  #callOff: () => void;
  #round = 0;
  readonly #editor: Editor;
  readonly #today: PartialDate;
  /** The table itself: most edits leave it as it is, and then nothing is asked of it again. */
  readonly #decisions = $derived.by(() => this.#editor.diagram.decisions);
  readonly #dismissals = $derived.by(() => dismissals({ decisions: this.#decisions }));
  /** What is open, by rule. */
  readonly open: readonly Problem[] = $derived.by(() => {
    const found = this.#found ?? none;
    return this.#dismissals.size === 0 ? found : found.filter((problem) => this.#isOpen(problem));
  });
  /** The rules have been asked once, about all of the diagram. */
  readonly isKnown = $derived(this.#found !== undefined);
  readonly dismissed: readonly Dismissed[] = $derived.by(() =>
    (this.#found ?? none).flatMap((problem) => {
      const decision = this.#dismissals.get(problemKey(problem));
      return decision ? [{ problem, decision }] : [];
    })
  );
  readonly warnings = $derived(this.open.filter(({ rule }) => isWarning(rule)).length);
  readonly hints = $derived(this.open.length - this.warnings);

  constructor(editor: Editor, today: PartialDate) {
    this.#editor = editor;
    this.#today = today;
    editor.subscribe((change) => this.#hear(change));
    this.#callOff = whenIdle(() => void this.#look());
  }

  /** The open problems that are about an object. */
  of(id: string): readonly Problem[] {
    const found = this.#byObject.get(id) ?? [];
    return this.#dismissals.size === 0 ? found : found.filter((each) => this.#isOpen(each));
  }

  #isOpen(problem: Problem): boolean {
    return !this.#dismissals.has(problemKey(problem));
  }

  /** Nothing is asked any more. */
  close(): void {
    this.#round += 1;
    this.#callOff();
  }

  #hear({ after, diff }: Change): void {
    this.close();
    this.looking = true;
    this.#problems?.update(after, diff);
    this.#callOff = whenIdle(() => void this.#look());
  }

  async #look(): Promise<void> {
    const round = this.#round;
    const isWanted = () => round === this.#round;
    const problems = await (this.#making ??= this.#made());
    if (!isWanted()) return;
    const isAsked = await inSlices(problems.settle(), isWanted);
    // A look that was left in the middle may have asked as well.
    if (isAsked !== false) this.#isListed = false;
    if (!isWanted()) return;
    if (!this.#isListed) {
      const found = await inSlices(problems.listed(), isWanted);
      const byObject = found && (await inSlices(Problems.byObject(found), isWanted));
      if (!byObject) return;
      this.#found = found;
      this.#byObject = byObject;
      this.#isListed = true;
    }
    this.looking = false;
  }

  /** Of the diagram as it is in the end: what was changed meanwhile is taken in afterwards. */
  async #made(): Promise<Problems> {
    const { diagram } = this.#editor;
    const problems = await inSlices(Problems.made(diagram, this.#today));
    problems.update(this.#editor.diagram, diff(diagram, this.#editor.diagram));
    this.#problems = problems;
    return problems;
  }
}

const none: readonly Problem[] = [];

export function isWarning(rule: Problem['rule']): boolean {
  return rules[rule].severity === 'warning';
}
