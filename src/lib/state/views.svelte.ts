import { untrack } from 'svelte';
import type { DiagramId, EngagementId, PartyId, ViewId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Condition, Layer, StoryStep, StyleRule, View } from '#lib/domain/records.ts';
import { metricKeysOf } from '#lib/scene/look/fields.ts';
import type { Look } from '#lib/scene/look/look.ts';
import { fieldsOf, filters, lookOf, plainLook } from '#lib/scene/look/look.ts';
import { lookOfStep, namesLook } from '#lib/stage/step-scenes.ts';
import type { AnalysisState, Part } from './analysis.svelte.ts';
import type { Editor } from './editor.svelte.ts';
import { makeId } from './ids.ts';
import { partyMetrics } from './party-metrics.ts';
import type { SceneState } from './scene.svelte.ts';
import { tabMemory } from './tab-memory.ts';

/** Whom a look leaves out; the rest of it is rules. */
export type Sieve = Omit<Look, 'rules' | 'also'>;

type Shown = ReadonlySet<PartyId | EngagementId>;

const openSieve: Sieve = { filters: plainLook.filters, outside: plainLook.outside };
const nobody: Shown = new Set();

/**
 * How this window looks at the diagram. Rules are of the chosen view and are edited as it is, step by
 * step; filters, focus, day and layer are of this window until they are saved into a view.
 */
export class ViewsState {
  #chosen: ViewId | undefined = $state();
  #sieve: Sieve = $state.raw(openSieve);
  #trial: { readonly rule: StyleRule; readonly at: number } | undefined = $state.raw();
  #part: Part = $state('whole');
  #layer: Layer | undefined = $state.raw();
  /** What was drawn or asked for since somebody was left out. */
  #also: Shown = $state.raw(nobody);
  #before: Diagram;
  #hasMetrics = false;
  /** Under which the tab keeps the chosen view. */
  readonly #memory: string;
  readonly #editor: Editor;
  readonly #scene: SceneState;
  readonly #analysis: AnalysisState;
  readonly #onTies: (ties: 'ownership' | 'relations') => void;

  /** @param onTies numbers are about lines that are drawn only when asked for */
  constructor(
    id: DiagramId,
    editor: Editor,
    scene: SceneState,
    analysis: AnalysisState,
    onTies: (ties: 'ownership' | 'relations') => void
  ) {
    this.#memory = `view:${id}`;
    this.#editor = editor;
    this.#scene = scene;
    this.#analysis = analysis;
    this.#onTies = onTies;
    this.#before = editor.diagram;
    editor.subscribe(({ diff, after }) => {
      const before = this.#before;
      this.#before = after;
      const added = this.filters
        ? (['parties', 'engagements'] as const).flatMap((table) =>
            Object.keys(diff[table] ?? {}).filter((id) => isNew(id, before[table], after[table]))
          )
        : [];
      if (added.length > 0) this.include(added as (PartyId | EngagementId)[]);
      else if (diff.views) this.#show();
      else if (diff.storySteps) this.#ask();
      this.#tellShown();
    });
    const kept = tabMemory.of(this.#memory);
    const before = this.all.find(({ id: each }) => each === kept);
    if (before) this.choose(before.id);
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

  /** The rules as they are kept in the chosen view. */
  get rules(): readonly StyleRule[] {
    return this.active?.rules ?? [];
  }

  get look(): Look {
    const { rules } = this;
    const trial = this.#trial;
    return {
      ...this.#sieve,
      rules: trial
        ? [...rules.slice(0, trial.at), trial.rule, ...rules.slice(trial.at + 1)]
        : rules,
      also: this.#also
    };
  }

  /** Whether anybody may be left out. */
  get filters(): boolean {
    return filters(this.#sieve);
  }

  /** What the panels of numbers are about: everything, while nobody is left out. */
  get part(): Part {
    return this.filters ? this.#part : 'whole';
  }

  set part(part: Part) {
    this.#part = part;
    this.#tellShown();
  }

  /** Which lines the panels of numbers count; undefined for all engagements. */
  get layer(): Layer | undefined {
    return this.#layer;
  }

  set layer(layer: Layer | undefined) {
    this.#layer = layer;
    if (layer && layer.of !== 'engagements') this.#onTies(layer.of);
  }

  /** How many of all are left, by the filters alone. */
  get kept(): { parties: number; engagements: number } {
    if (this.filters) return this.#scene.painted.kept;
    const { parties, engagements } = this.#editor.diagram;
    return { parties: parties.size, engagements: engagements.size };
  }

  /** How many parties are drawn, where there is not room for all that the filters leave. */
  get drawn(): number | undefined {
    const count = this.#scene.drawable?.size;
    return count !== undefined && count < this.kept.parties ? count : undefined;
  }

  /** Whether a party or an engagement is not drawn: left out by the filters, or for want of room. */
  isHidden(id: string): boolean {
    const { parties, engagements } = this.#scene.painted;
    const paint = parties.get(id as PartyId) ?? engagements.get(id as EngagementId);
    return paint?.out === 'hide' || this.#lacksRoom(id);
  }

  #lacksRoom(id: string): boolean {
    const { drawable } = this.#scene;
    if (!drawable) return false;
    const { parties, engagements } = this.#editor.diagram;
    const engagement = engagements.get(id as EngagementId);
    const ends = engagement && [engagement.clientId, engagement.providerId];
    return (ends ?? [id as PartyId]).some((end) => parties.has(end) && !drawable.has(end));
  }

  /** Those of some that are drawn. */
  seen<I extends string>(ids: Iterable<I>): I[] {
    return [...ids].filter((id) => !this.isHidden(id));
  }

  /** Whether filters, focus, day or layer are others than the chosen view has. */
  get changed(): boolean {
    const { active } = this;
    const [now, kept] = [this.#record, recordOf(lookOf(active), layerOf(active))];
    return JSON.stringify(now) !== JSON.stringify(kept);
  }

  /** What a view would keep of how this window looks. */
  get #record() {
    return recordOf(this.#sieve, this.#layer);
  }

  /** Looks through a view; without one at the whole network. */
  choose(id: ViewId | undefined): void {
    this.#remember(id);
    this.#trial = undefined;
    this.layer = layerOf(this.active);
    this.sift(lookOf(this.active));
  }

  /** Leaves out others than before, in this window. */
  sift({ filters: conditions, focus, asOf, outside }: Sieve): void {
    this.#also = nobody;
    this.#sieve = {
      filters: conditions,
      outside,
      ...(focus && { focus }),
      ...(asOf !== undefined && { asOf })
    };
    this.#show();
  }

  /** Another condition, or another one in the place of one. */
  setFilter(condition: Condition, at = this.#sieve.filters.length): void {
    const conditions = [...this.#sieve.filters];
    conditions[at] = condition;
    this.sift({ ...this.#sieve, filters: conditions });
  }

  removeFilter(index: number): void {
    this.sift({ ...this.#sieve, filters: this.#sieve.filters.filter((_, at) => at !== index) });
  }

  /** Shows these as well, whatever the filters say, until the filters are others. */
  include(ids: Iterable<PartyId | EngagementId>): void {
    const { engagements } = this.#editor.diagram;
    const also = new Set([...this.#also, ...ids]);
    for (const id of also) {
      const engagement = engagements.get(id as EngagementId);
      if (engagement) also.add(engagement.clientId).add(engagement.providerId);
    }
    this.#also = also;
    this.#show();
  }

  /** Shows all again; the rules stay. */
  clear(): void {
    this.sift({ ...openSieve, outside: this.#sieve.outside });
  }

  /** Keeps what is looked at as a new view, and looks through it. */
  saveAs(name: string, rules: readonly StyleRule[] = this.rules): void {
    const id: ViewId = makeId('view');
    const record: View = {
      id,
      name,
      ...defined(this.#record),
      ...(rules.length > 0 && { rules })
    };
    const added = this.#editor.run('record/add', { table: 'views', record });
    if (added.ok) this.#remember(id);
    this.#show();
  }

  /** Keeps filters, focus, day and layer in the chosen view. */
  save(): void {
    if (this.#chosen) this.#edit(this.#chosen, this.#record);
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
    this.#trial = undefined;
    if (this.active) this.#edit(this.active.id, { rules: rules.length > 0 ? rules : undefined });
    else this.saveAs(name, rules);
  }

  /** Shows a rule in the making at its place among the others, without keeping it. */
  try(rule: StyleRule | undefined, at: number): void {
    this.#trial = rule && { rule, at };
    this.#show();
  }

  /** Tiers were computed. */
  takeTiers(tiers: ReadonlyMap<PartyId, number>): void {
    this.#scene.give({ tiers });
    untrack(() => this.#tellShown());
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
  takeMetrics(metrics: ReadonlyMap<string, ReadonlyMap<PartyId, number>>): void {
    if (this.#hasMetrics || metrics.size > 0) this.#scene.give({ metrics });
    this.#hasMetrics = metrics.size > 0;
    untrack(() => this.#tellShown());
  }

  /** Whether whom the filters leave depends on numbers that are not there yet. */
  get awaited(): boolean {
    const keys = metricKeysOf(this.#sieve.filters.map(({ field }) => field));
    return keys.some((key) => !this.metrics.has(key));
  }

  /** What a step of a story keeps of this look: a view, and what is not kept in it. */
  captured(): Partial<StoryStep> {
    const { active, changed } = this;
    const { focus, filters: conditions, asOf } = this.#sieve;
    return {
      ...(active && { viewId: active.id }),
      ...(changed && { visibleWhere: conditions }),
      ...(changed && asOf !== undefined && { asOf }),
      ...(changed && focus && { visibleIds: [...this.#scene.scene.cards].map(({ id }) => id) })
    };
  }

  /** Looks as a step does, in a story in which a step says how; else the look stays as it is. */
  showStep(step: StoryStep, steps: readonly StoryStep[]): void {
    if (!steps.some(namesLook)) return;
    this.#remember(step.viewId);
    this.layer = layerOf(this.active);
    this.sift(lookOfStep(this.#editor.diagram, step));
  }

  /** The tab keeps which view is chosen, for when it is loaded anew. */
  #remember(id: ViewId | undefined): void {
    this.#chosen = id;
    tabMemory.set(this.#memory, id);
  }

  /** The metrics that this window and the stories of the diagram ask about. */
  get #wanted() {
    const { views, storySteps } = this.#editor.diagram;
    const told = [...storySteps].flatMap(({ viewId, visibleWhere = [] }) => [
      ...fieldsOf(lookOf(viewId && views.get(viewId))),
      ...visibleWhere.map(({ field }) => field)
    ]);
    const keys = new Set(metricKeysOf([...fieldsOf(this.look), ...told]));
    return partyMetrics.filter(({ key }) => keys.has(key));
  }

  #show(): void {
    this.#analysis.lookAt(this.#sieve.asOf);
    this.#ask();
    this.#scene.look(this.look);
    this.#tellShown();
  }

  /** Filters by a metric read the whole network's, so what they leave does not depend on itself. */
  #tellShown(): void {
    if (this.part !== 'shown') return;
    const { parties, engagements } = this.#scene.painted;
    const { diagram } = this.#editor;
    this.#analysis.lookThrough({
      parties: [...diagram.parties].flatMap(({ id }) => (parties.get(id)?.out ? [] : [id])),
      engagements: [...diagram.engagements].flatMap(({ id }) =>
        engagements.get(id)?.out ? [] : [id]
      )
    });
  }

  #ask(): void {
    this.#analysis.want(
      'view',
      this.#wanted.map(({ id }) => id)
    );
  }

  #edit(id: ViewId, fields: Partial<ViewFields>): void {
    this.#editor.run('record/edit', { table: 'views', id, fields: fields as object });
  }
}

type ViewFields = {
  readonly [F in keyof Omit<View, 'id'>]: View[F] | undefined;
};

interface Has {
  has(id: never): boolean;
}

function isNew(id: string, before: Has, after: Has): boolean {
  return !before.has(id as never) && after.has(id as never);
}

/** The layer that a view keeps; all engagements are the usual one, and no choice. */
function layerOf(view: View | undefined): Layer | undefined {
  const layer = view?.layer;
  return layer?.of === 'engagements' && !layer.serviceClass ? undefined : layer;
}

/** What a view record keeps of a sieve and a layer; absent where there is nothing to keep. */
function recordOf({ filters: conditions, focus, asOf, outside }: Sieve, layer: Layer | undefined) {
  return {
    layer,
    filters: conditions.length > 0 ? conditions : undefined,
    focusIds: focus?.ids,
    focusHops: focus?.hops,
    focusWay: focus?.way,
    asOf,
    outside: outside === 'dim' ? outside : undefined
  };
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  ) as never;
}
