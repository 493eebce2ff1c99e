import type { OwnFieldTable } from '#lib/domain/own-fields.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type {
  CommandArgs,
  CommandId,
  EngagementEnd,
  GridTable
} from '#lib/domain/commands/index.ts';
import type { HeldDeed } from '#lib/domain/deed.ts';
import type { Diagram, RecordOf, TableName } from '#lib/domain/diagram.ts';
import type { Chains } from '#lib/domain/derive/chains.ts';
import type {
  ContainerId,
  DiagramId,
  EngagementId,
  PartyId,
  PlacementId
} from '#lib/domain/ids.ts';
import type { PartyKind } from '#lib/domain/records.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Table } from '#lib/domain/table.ts';
import type { Camera, Inset, Size } from '#lib/scene/camera.ts';
import { bars, boxOnScreen, cameraSeeing, fitCamera, zoomAt } from '#lib/scene/camera.ts';
import { boxOf, cardWidth, grown, tallCardHeight, union } from '#lib/scene/geometry.ts';
import type { TextMeasure } from '#lib/scene/measure.ts';
import type { Side } from '#lib/scene/free-place.ts';
import type { Box, Point } from '#lib/scene/scene.ts';
import type { SceneModel } from '#lib/scene/scene-model.ts';
import type { Shown } from '#lib/scene/shown.ts';
import { usuallyShown } from '#lib/scene/shown.ts';
import type { View } from '#lib/scene/view.ts';
import type { GivenFile, LogEnd } from '#lib/worker/api.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { Analysed } from './analysed.ts';
import { AnalysisState } from './analysis.svelte.ts';
import { ArrangingState } from './arranging.svelte.ts';
import type { PasteFailure } from './clipboard.ts';
import type { SaveStatus, StepStore } from './autosave.svelte.ts';
import { Autosave } from './autosave.svelte.ts';
import type { Compaction } from './compaction.svelte.ts';
import type { EditFailure } from './editor.svelte.ts';
import { Editor } from './editor.svelte.ts';
import { longChange } from './idle.ts';
import { now } from './ids.ts';
import { GovernanceState } from './governance.svelte.ts';
import { gridViews } from './grids.svelte.ts';
import type { Inline } from './inline.ts';
import { LinkedFile } from './linked-file.svelte.ts';
import type { LoadedLog, OpenedDiagram } from './library.svelte.ts';
import { ProblemsState } from './problems.svelte.ts';
import { SceneState } from './scene.svelte.ts';
import { Versions } from './versions.svelte.ts';
import { StoryState } from './story/telling.svelte.ts';
import { ViewsState } from './views.svelte.ts';

/** What can be selected, by its table. */
const selectableTables = [
  'parties',
  'engagements',
  'placements',
  'containers',
  'clusters',
  'ownershipLinks',
  'relations',
  'contracts',
  'functions',
  'environmentElements'
] as const;

export type SelectableTable = (typeof selectableTables)[number];
export type Selectable = RecordOf<SelectableTable>['id'];

/** What is shown around the cards, the band of the environment included. */
export interface Around extends Shown {
  readonly environment: boolean;
}

const usuallyAround: Around = { ...usuallyShown, environment: true };

/** The view of the analysis panel, and the metric that is open in it. */
export interface Reading {
  readonly tab: 'overview' | 'measures' | 'chain' | 'blocks' | 'matrix';
  readonly measure?: MetricId | undefined;
}

/** Why the worker did not go to another place of the timeline. */
type LeapFailure = Extract<
  Awaited<ReturnType<EngineClient['doOnLog']>>,
  { readonly ok: false }
>['error'];

/** One message at the lower edge: an action that can be taken back, or a refusal. */
export type Notice =
  | { readonly kind: 'imported'; readonly parties: number; readonly engagements: number }
  | { readonly kind: 'typed'; readonly parties: number; readonly engagements: number }
  | { readonly kind: 'removed'; readonly parties: number; readonly engagements: number }
  | { readonly kind: 'pasted'; readonly parties: number }
  | { readonly kind: 'not-pasted'; readonly why: PasteFailure }
  | { readonly kind: 'refused'; readonly failure: EditFailure | LeapFailure }
  /** The diagram is in the file that it is linked to. */
  | { readonly kind: 'filed'; readonly file: string }
  /** Edits that waited for the right to write and were not possible any more. */
  | { readonly kind: 'late'; readonly count: number; readonly failure: EditFailure };

/** A list of actions about the selection, or of the kinds that a new party may have. */
export type OpenMenu = { readonly at: Point } & (
  | { readonly of: 'actions'; readonly pointed: Point | undefined }
  | { readonly of: 'duplicates'; readonly shift: Point | undefined }
  | { readonly of: 'kinds'; readonly from: PartyId; readonly side: Side; readonly to: Point }
);

/** Around a card, in canvas units. */
const handleRoom = 40;

/** From this scale on a card shows all that it has to say. */
const readableZoom = 0.75;

/**
 * An open diagram in this window: the door and its listeners, and what lives only as long as the
 * window (scope: session): selection, camera, the gesture under way.
 */
export class Session {
  readonly id: DiagramId;
  readonly editor: Editor;
  readonly scene: SceneState;
  readonly analysis: AnalysisState;
  readonly arranging: ArrangingState;
  readonly views: ViewsState;
  readonly problems: ProblemsState;
  readonly governance: GovernanceState;
  readonly story = new StoryState(this);
  readonly autosave = new Autosave();
  readonly versions: Versions;
  readonly file = new LinkedFile(this);
  /** Steps of a window that had lost the diagram: in the log, not in the diagram. */
  strays = $state(0);
  /** Steps that were on the disk once and are not any more. */
  missing = $state(0);
  /** Why this window cannot become the writer, in the browser's words, and how to try again. */
  stuck: { readonly detail: string; retry(): void } | undefined = $state.raw();

  /** A place of the timeline so far away that the worker goes there, on the log. */
  leap: number | undefined = $state();
  /** The end of the log once the disk has all; undefined where this window does not write it. */
  logEnd: () => Promise<LogEnd | undefined> = () => Promise.resolve(undefined);

  selection: ReadonlySet<Selectable> = $state.raw(new Set());
  mode: 'select' | 'connect' = $state('select');
  workspace: 'draw' | 'analyse' | 'govern' | 'story' = $state('draw');
  /** A panel that was asked for; it stands where the selection's would. */
  panel: 'history' | 'versions' | 'problems' | 'layout' | 'views' | undefined = $state();
  /** What the analysis panel shows. */
  reading: Reading = $state.raw({ tab: 'overview' });
  /** The grid that is open at the foot. */
  drawer: GridTable | undefined = $state();
  /** How each grid is sorted and filtered. */
  readonly grids = gridViews();
  /** The menu that is open, and where, in pixels of the window. */
  menu: OpenMenu | undefined = $state.raw();
  /** Asked for by a key: whoever knows where things are on the screen opens it. */
  menuWanted = $state(false);
  /** Where on the paper the running action was called, in canvas units; undefined: nowhere. */
  pointed: Point | undefined;
  /** The end of an engagement that is being led to another party. */
  retargeting: { readonly id: EngagementId; readonly end: EngagementEnd } | undefined =
    $state.raw();
  /** A choice is asked for: a new party, or the same one shown again; shifted so far when dragged. */
  duplicating: { readonly shift: Point | undefined } | undefined = $state.raw();
  /** What is shown around the cards. */
  around: Around = $state.raw(usuallyAround);
  /** Names for new things, in the reader's words; who shows them sets it. */
  nameFor: (kind: 'container' | 'cluster' | 'function' | 'environment') => string = (kind) => kind;
  /** The name of the n-th party that is to be named later. */
  numberedName: (n: number) => string = String;
  /** The drawing as a tree, beside the canvas. */
  outline = $state(false);
  /** What the inline editor was opened from gets the focus back. */
  fromOutline = false;
  /** Every press adds to the selection, as Shift does: for fingers. */
  adding = $state(false);
  /** The kind that was last picked for a party drawn onto the paper. */
  lastKind: PartyKind = 'company';
  /** What lies over everything else, one thing at a time. */
  overlay: 'palette' | 'find' | 'shortcuts' | undefined = $state();
  /** The choice of what to save the diagram as is open. */
  exporting = $state(false);
  /** The type of record whose own fields are being defined. */
  ownFields: OwnFieldTable | undefined = $state();
  /** The list of own services is open. */
  ownServices = $state(false);
  /** A page to print that was asked for; whoever knows its address opens it. */
  paper: 'report' | undefined = $state();
  inline: Inline | undefined = $state.raw();
  /** Files that are to be imported, perhaps none yet; undefined while nobody imports. */
  importing: readonly GivenFile[] | undefined = $state.raw();
  /** The pane of typed lines is open. */
  typing = $state(false);
  /** What is written there; it stays when the pane is closed. */
  typedText = $state('');
  camera: Camera | undefined = $state.raw();
  /** Where the camera is gliding to; whoever moves it by hand ends that. */
  aim: Camera | undefined = $state.raw();
  viewport: Size = $state.raw({ width: 0, height: 0 });
  /** What of the viewport bars may cover. */
  bars: Inset = $state.raw(bars);
  notice: Notice | undefined = $state.raw();
  /** Compacts the log while this window writes. */
  compaction: Compaction | undefined = $state.raw();
  /** A field holds text that is not in the diagram yet. */
  drafting = $state(false);
  readonly #analysed = $derived.by(
    () => new Analysed(this.analysis, this.views.part, this.views.layer)
  );
  #typing = false;
  #folded: ReadonlySet<ContainerId> = $state.raw(new Set());

  /** @param model of the diagram, where it was made before, with rests */
  constructor(
    opened: OpenedDiagram,
    view: View,
    engine: EngineClient,
    measure?: TextMeasure,
    model?: SceneModel
  ) {
    this.id = opened.id;
    this.strays = opened.log.strays;
    this.editor = new Editor(opened.log, now);
    this.editor.hold();
    this.scene = new SceneState(this.editor, view, measure, model);
    this.editor.subscribe(({ after }) => {
      this.#dropMissing(after);
    });
    this.analysis = new AnalysisState(this.editor, engine, (tiers) => {
      this.views.takeTiers(tiers);
    });
    this.views = new ViewsState(this.id, this.editor, this.scene, this.analysis, (ties) => {
      this.showAround(ties);
    });
    this.arranging = new ArrangingState(this.editor, this.scene, engine);
    this.governance = new GovernanceState(this.editor, engine);
    this.problems = new ProblemsState(this.editor, now().slice(0, 10));
    this.editor.subscribe(this.autosave.listen);
    this.versions = new Versions(this, engine, measure);
  }

  /** The numbers of what the panels are about: which part of the network, and which of its lines. */
  get analysed(): Analysed {
    return this.#analysed;
  }

  /** Roles, ranks and what supports what, as the diagram now is. */
  get chains(): Chains {
    return this.scene.chains;
  }

  get diagram(): Diagram {
    return this.editor.diagram;
  }

  /** Whether all that is shown is on the disk: what waits for the right to write is not. */
  get saving(): { readonly status: SaveStatus; readonly detail: string } {
    const { status, detail } = this.autosave;
    if (this.stuck && this.editor.waiting) return { status: 'failed', detail: this.stuck.detail };
    return { status: this.editor.waiting && status === 'saved' ? 'saving' : status, detail };
  }

  /** Tries again at once to keep what is not kept. */
  retrySaving(): void {
    this.stuck?.retry();
    this.autosave.retry();
  }

  /**
   * This window is the writer: steps that perhaps were not kept, and what waits, are done again on
   * the head of the log; they and what follows are kept in the store.
   */
  write(store: StepStore, head: LoadedLog, unkept: readonly HeldDeed[] = []): void {
    this.autosave.store = store;
    this.stuck = undefined;
    this.strays = head.strays;
    const refused = this.editor.settle(head, unkept);
    if (refused[0]) this.notice = { kind: 'late', count: refused.length, failure: refused[0] };
  }

  /** From now on this window changes nothing; what was done in it is brought to the disk. */
  retire(): void {
    this.endTyping();
    this.editor.end();
    this.autosave.flush();
    this.inline = undefined;
    this.editor.readOnly = true;
  }

  /** Shows the log as it was read anew. */
  show(head: LoadedLog): void {
    this.strays = head.strays;
    this.editor.show(head);
  }

  /**
   * Runs a command for text that is still being typed: one step from the first letter until the
   * field is left, kept at each letter. What cannot be yet (an empty name) waits for `endTyping`.
   */
  type<C extends CommandId>(id: C, args: CommandArgs<C>): void {
    if (!this.#typing) this.editor.begin();
    this.#typing = true;
    this.drafting = !this.editor.run(id, args).ok;
  }

  /** The field is left; text that cannot be gives way to what stood there before. */
  endTyping(): void {
    if (this.#typing && this.drafting) this.editor.cancel();
    else if (this.#typing) this.editor.end();
    this.#typing = this.drafting = false;
  }

  /** Runs a command at the door; a refusal is shown. */
  run<C extends CommandId>(id: C, args: CommandArgs<C>): Result<Diagram, EditFailure> {
    const result = this.editor.run(id, args);
    if (!result.ok) this.notice = { kind: 'refused', failure: result.error };
    return result;
  }

  select(ids: Iterable<Selectable>, { additive = false } = {}): void {
    const next = new Set(additive ? this.selection : []);
    for (const id of ids) {
      if (additive && next.has(id)) next.delete(id);
      else next.add(id);
    }
    this.selection = next;
    if (this.retargeting && !next.has(this.retargeting.id)) this.retargeting = undefined;
  }

  get selectedParties(): PartyId[] {
    return [...this.selection].filter((id) => this.diagram.parties.has(id as PartyId)) as PartyId[];
  }

  get selectedEngagements(): EngagementId[] {
    const { engagements } = this.diagram;
    return [...this.selection].filter((id) =>
      engagements.has(id as EngagementId)
    ) as EngagementId[];
  }

  /** Further cards of a party that are selected. */
  get selectedShadows(): PlacementId[] {
    return this.selectedIn('placements');
  }

  /** Boxes that are folded up in this window. */
  get folded(): ReadonlySet<ContainerId> {
    return this.#folded;
  }

  fold(folded: ReadonlySet<ContainerId>): void {
    this.#folded = folded;
    this.scene.fold(folded);
  }

  /** Switches something on that is drawn around the cards. */
  showAround(part: keyof Around): void {
    this.around = { ...this.around, [part]: true };
  }

  /** Selected records of a table. */
  selectedIn<N extends SelectableTable>(table: N): RecordOf<N>['id'][] {
    const records: Table<{ readonly id: string }> = this.diagram[table];
    return [...this.selection].filter((id) => records.has(id));
  }

  /** What else is selected than parties and engagements. */
  get selectedOthers(): { readonly table: TableName; readonly id: string }[] {
    return selectableTables
      .filter((table) => table !== 'parties' && table !== 'engagements')
      .flatMap((table) => this.selectedIn(table).map((id) => ({ table, id })));
  }

  /** Moves cards, of parties or further ones, to absolute places, as one command. */
  move(moves: readonly { partyId: PartyId | PlacementId; x: number; y: number }[]): void {
    const to = moves.flatMap(({ partyId, x, y }) => {
      const placement =
        this.scene.placementOf(partyId as PartyId) ??
        this.diagram.placements.get(partyId as PlacementId);
      return placement ? [{ id: placement.id, x, y }] : [];
    });
    if (to.length > 0) this.run('placement/move', { to });
  }

  /** Moves parties by a distance, each from where it stands. */
  moveBy(parties: readonly (PartyId | PlacementId)[], dx: number, dy: number): void {
    this.arranging.cancel();
    const { cards, shadows } = this.scene.scene;
    this.move(
      parties.flatMap((partyId) => {
        const card = cards.get(partyId as PartyId) ?? shadows.get(partyId as PlacementId);
        return card ? [{ partyId, x: card.x + dx, y: card.y + dy }] : [];
      })
    );
  }

  /** Shows the whole diagram, never larger than life. */
  fit(): void {
    this.camera = fitCamera(this.scene.scene.bounds, this.viewport, { inset: this.bars });
  }

  /** Shows the selection as large as fits, never larger than life. */
  fitSelection(): void {
    const box = this.#boxOfSelection();
    if (box) this.camera = fitCamera(box, this.viewport, { inset: this.bars });
  }

  /** Shows all of the selection, if some of its cards, or the ends of its threads, are out of sight. */
  reveal(): void {
    this.#bringIntoView(this.#boxOfSelection());
  }

  #boxOfSelection(): Box | undefined {
    const ends = this.selectedEngagements.flatMap((id) => {
      const engagement = this.diagram.engagements.get(id);
      return engagement ? [engagement.clientId, engagement.providerId] : [];
    });
    const parties = new Set([...this.selectedParties, ...ends]);
    const { cards, shadows, frames } = this.scene.scene;
    const seen = [...parties].flatMap((id) => cards.get(id) ?? []).map(boxOf);
    const again = this.selectedShadows.flatMap((id) => shadows.get(id) ?? []).map(boxOf);
    const boxes = this.selectedIn('containers').flatMap((id) => frames.get(id)?.box ?? []);
    return union([...seen, ...again, ...boxes]);
  }

  /** Selects something and looks at it: glides there unless it can be read where it is. */
  goTo(id: Selectable): void {
    this.workspace = 'draw';
    this.select([id]);
    const { camera, viewport, bars: inset } = this;
    const engagement = this.diagram.engagements.get(id as EngagementId);
    const ends = engagement ? [engagement.clientId, engagement.providerId] : [id as PartyId];
    const box = union(ends.flatMap((end) => this.scene.scene.cards.get(end) ?? []).map(boxOf));
    if (!camera || !box) return;
    const near = { ...camera, zoom: Math.max(camera.zoom, readableZoom) };
    if (near.zoom === camera.zoom && cameraSeeing(box, camera, viewport, inset) === camera) return;
    this.aim = fitCamera(box, viewport, { inset, most: near.zoom });
  }

  /** Shows the whole diagram, if some of it is out of sight. */
  revealAll(): void {
    this.#bringIntoView(this.scene.scene.bounds);
  }

  /** Glides to a card at this place when it is out of sight: just so far that its handles show too. */
  followCard({ x, y }: { x: number; y: number }): void {
    const from = this.aim ?? this.camera;
    if (!from) return;
    const card = boxOf({ x, y, width: cardWidth, height: tallCardHeight });
    const { viewport, bars: inset } = this;
    if (cameraSeeing(card, from, viewport, inset) === from) return;
    this.aim = cameraSeeing(grown(card, handleRoom), from, viewport, inset);
  }

  /** Takes the newest step back. */
  undo(): void {
    this.#go(-1);
  }

  /** Does the step again that was taken back last. */
  redo(): void {
    this.#go(1);
  }

  /** Goes to a place of the timeline: at once, or as a leap where the page would stand still. */
  jump(position: number): void {
    const { editor } = this;
    const isLong = !editor.readOnly && editor.changesOnTheWay(position) > longChange;
    if (isLong) this.leap = position;
    else editor.jump(position);
  }

  #go(steps: number): void {
    this.editor.end();
    this.jump(this.editor.history.undoable.length + steps);
  }

  /** Looks from nearer (above 1) or farther, at the same middle. */
  zoomBy(factor: number): void {
    const { camera } = this;
    if (camera) this.camera = zoomAt(camera, camera.zoom * factor, this.viewport);
  }

  #bringIntoView(box: Box | undefined): void {
    const { camera, viewport } = this;
    if (!camera || !box) return;
    const { left, top, right, bottom } = boxOnScreen(box, camera, viewport);
    const seen = left >= 0 && top >= 0 && right <= viewport.width && bottom <= viewport.height;
    if (!seen) this.camera = fitCamera(box, viewport, { inset: this.bars, most: camera.zoom });
  }

  /** Selection and inline editor let go of what an undo or another window has removed. */
  #dropMissing(diagram: Diagram): void {
    const exists = (id: string) =>
      selectableTables.some((table) => (diagram[table] as Table<{ readonly id: string }>).has(id));
    if ([...this.selection].some((id) => !exists(id))) {
      this.selection = new Set([...this.selection].filter(exists));
    }
    if (this.retargeting && !exists(this.retargeting.id)) this.retargeting = undefined;
    if (this.inline && !endsOf(this.inline).every(exists)) this.inline = undefined;
  }
}

/** The records that must be there for the inline editor to be open. */
function endsOf(inline: Inline): string[] {
  if (inline.kind !== 'draft') return [inline.id];
  const { party, engagement } = inline;
  const ends = engagement ? [engagement.clientId, engagement.providerId] : [];
  return ends.filter((id) => id !== party.id);
}
