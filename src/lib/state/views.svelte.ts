import type { PartyId, ViewId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Condition, StyleRule, View } from '#lib/domain/records.ts';
import type { Given } from '#lib/scene/view.ts';
import { metricKeysOf } from '#lib/scene/look/fields.ts';
import type { Look } from '#lib/scene/look/look.ts';
import { filters, plainLook } from '#lib/scene/look/look.ts';
import type { AnalysisState } from './analysis.svelte.ts';
import type { Editor } from './editor.svelte.ts';
import { makeId } from './ids.ts';
import { partyMetrics } from './party-metrics.ts';
import type { SceneState } from './scene.svelte.ts';

/** Whom a look leaves out; the rest of it is rules. */
export type Sieve = Omit<Look, 'rules'>;

const openSieve: Sieve = { filters: plainLook.filters, outside: plainLook.outside };

/**
 * How this window looks at the diagram. Rules are of the chosen view and are edited as it is, step by
 * step; filters, focus and day are of this window until they are saved into a view.
 */
export class ViewsState {
  #chosen: ViewId | undefined = $state();
  #sieve: Sieve = $state.raw(openSieve);
  #given: Given = {};
  readonly #editor: Editor;
  readonly #scene: SceneState;
  readonly #analysis: AnalysisState;

  constructor(editor: Editor, scene: SceneState, analysis: AnalysisState) {
    this.#editor = editor;
    this.#scene = scene;
    this.#analysis = analysis;
    editor.subscribe(({ diff }) => {
      if (diff.views) this.#show();
    });
  }

  /** The views of the diagram in order of entry. */
  get all(): View[] {
    return [...this.#editor.diagram.views].sort(byId);
  }

  /** The view that is looked through; undefined for the whole network as usual. */
  get active(): View | undefined {
    return this.#chosen && this.#editor.diagram.views.get(this.#chosen);
  }

  get sieve(): Sieve {
    return this.#sieve;
  }

  get look(): Look {
    return { ...this.#sieve, rules: this.active?.rules ?? [] };
  }

  /** Whether anybody may be left out. */
  get filters(): boolean {
    return filters(this.look);
  }

  /** How many of all are left, by the filters alone. */
  get kept(): { parties: number; engagements: number } {
    if (this.filters) return this.#scene.painted.kept;
    const { parties, engagements } = this.#editor.diagram;
    return { parties: parties.size, engagements: engagements.size };
  }

  /** Whether filters, focus or day are others than the chosen view has. */
  get changed(): boolean {
    return JSON.stringify(fieldsOf(this.#sieve)) !== JSON.stringify(fieldsOf(sieveOf(this.active)));
  }

  /** Looks through a view; without one at the whole network. */
  choose(id: ViewId | undefined): void {
    this.#chosen = id;
    this.sift(sieveOf(this.active));
  }

  /** Leaves out others than before, in this window. */
  sift(sieve: Sieve): void {
    this.#sieve = sieve;
    this.#show();
  }

  addFilter(condition: Condition): void {
    this.sift({ ...this.#sieve, filters: [...this.#sieve.filters, condition] });
  }

  removeFilter(index: number): void {
    this.sift({ ...this.#sieve, filters: this.#sieve.filters.filter((_, at) => at !== index) });
  }

  /** Shows all again; the rules stay. */
  clear(): void {
    this.sift({ ...openSieve, outside: this.#sieve.outside });
  }

  /** Keeps what is looked at as a new view, and looks through it. */
  saveAs(name: string, rules: readonly StyleRule[] = this.look.rules): void {
    const id = makeId('view') as ViewId;
    const record: View = {
      id,
      name,
      ...defined(fieldsOf(this.#sieve)),
      ...(rules.length > 0 && { rules })
    };
    const added = this.#editor.run('record/add', { table: 'views', record });
    if (added.ok) this.#chosen = id;
    this.#show();
  }

  /** Keeps filters, focus and day in the chosen view. */
  save(): void {
    if (this.#chosen) this.#edit(this.#chosen, fieldsOf(this.#sieve));
  }

  rename(name: string): void {
    if (this.#chosen && name.trim() !== '') this.#edit(this.#chosen, { name: name.trim() });
  }

  remove(): void {
    const id = this.#chosen;
    this.choose(undefined);
    if (id) this.#editor.run('record/remove', { table: 'views', id });
  }

  /**
   * Other rules for the chosen view; where none is chosen, a new one takes them.
   * @param name of the new view
   */
  setRules(rules: readonly StyleRule[], name: string): void {
    if (this.active) this.#edit(this.active.id, { rules: rules.length > 0 ? rules : undefined });
    else this.saveAs(name, rules);
  }

  /** Tiers were computed. */
  takeTiers(tiers: ReadonlyMap<PartyId, number>): void {
    this.#given = { ...this.#given, tiers };
    this.#scene.give(this.#given);
  }

  /** The wanted metrics as far as they are known; reading it makes a component follow them. */
  get metrics(): ReadonlyMap<string, ReadonlyMap<PartyId, number>> {
    const found = new Map<string, ReadonlyMap<PartyId, number>>();
    for (const { id, key } of this.#wanted) {
      const numbers = this.#analysis.numbers({ metric: id });
      const values = numbers?.values[key];
      if (!numbers || !ArrayBuffer.isView(values)) continue;
      const list = values as unknown as ArrayLike<number>;
      const entries = numbers.parties.flatMap((party, index) => {
        const value = list[index];
        return value === undefined || Number.isNaN(value) ? [] : [[party, value] as const];
      });
      found.set(key, new Map(entries));
    }
    return found;
  }

  /** The wanted metrics were computed. */
  takeMetrics(metrics: Given['metrics']): void {
    const isSame = (this.#given.metrics?.size ?? 0) === 0 && (metrics?.size ?? 0) === 0;
    if (isSame) return;
    this.#given = { ...this.#given, ...(metrics && { metrics }) };
    this.#scene.give(this.#given);
  }

  get #wanted() {
    const { filters: conditions, rules } = this.look;
    const names = [
      ...conditions.map(({ field }) => field),
      ...rules.flatMap(({ when, by }) => [...when.map(({ field }) => field), by?.field ?? ''])
    ];
    const keys = new Set(metricKeysOf(names));
    return partyMetrics.filter(({ key }) => keys.has(key));
  }

  #show(): void {
    this.#analysis.lookAt(this.#sieve.asOf);
    this.#analysis.want(
      'view',
      this.#wanted.map(({ id }) => id)
    );
    this.#scene.look(this.look);
  }

  #edit(id: ViewId, fields: Partial<ViewFields>): void {
    this.#editor.run('record/edit', { table: 'views', id, fields: fields as object });
  }
}

type ViewFields = {
  readonly [F in keyof Omit<View, 'id'>]: View[F] | undefined;
};

/** What a view record keeps of a sieve; absent where there is nothing to keep. */
function fieldsOf({ filters: conditions, focus, asOf, outside }: Sieve) {
  return {
    filters: conditions.length > 0 ? conditions : undefined,
    focusIds: focus?.ids,
    focusHops: focus?.hops,
    focusWay: focus?.way,
    asOf,
    outside: outside === 'dim' ? outside : undefined
  };
}

function sieveOf(view: View | undefined): Sieve {
  if (!view) return openSieve;
  const { filters: conditions = [], focusIds, focusHops = 1, focusWay = 'both', asOf } = view;
  return {
    filters: conditions,
    outside: view.outside ?? 'hide',
    ...(asOf !== undefined && { asOf }),
    ...(focusIds && { focus: { ids: focusIds, hops: focusHops, way: focusWay } })
  };
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  ) as never;
}
