import cytoscape from 'cytoscape';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import { Table } from '#lib/domain/table.ts';
import { cardBox, plateBox, threadBox } from '#lib/scene/bounds.ts';
import type { Camera, Size } from '#lib/scene/camera.ts';
import { leastZoom, mostZoom } from '#lib/scene/camera.ts';
import { boxOf, encloses, holds, overlaps, union } from '#lib/scene/geometry.ts';
import type { Palette } from '#lib/scene/palette.ts';
import type {
  Box,
  Card,
  Changes,
  Plate,
  Point,
  Scene,
  ScenePatch,
  Shadow,
  Thread
} from '#lib/scene/scene.ts';
import type { Detail } from './detail.ts';
import { detailAt, farSizeAt, isFar } from './detail.ts';
import type { Element } from './elements.ts';
import { cardElement, plateElement, reachOf, threadElements } from './elements.ts';
import type { Undrawn } from './filling.ts';
import { Filling } from './filling.ts';
import type { ElementKind } from './ids.ts';
import { elementId } from './ids.ts';
import { RendererAid } from './renderer/aid.ts';
import { isZooming } from './renderer/zoom-picture.ts';
import { stylesheet } from './stylesheet.ts';

/**
 * Shows a scene with Cytoscape and keeps up with its patches, one batch each. The scene is the
 * truth: elements are only ever made from its items, and Cytoscape's own selecting and dragging are
 * off, so nothing on the canvas can differ from what the scene says.
 */
export class CanvasAdapter {
  /** For gestures, which listen here; nobody else changes it. */
  readonly core: cytoscape.Core;
  private items: Items = noItems;
  private palette: Palette;
  private detail: Detail;
  private selected: ReadonlySet<string> = new Set();
  private hovered: string | undefined;
  private target: string | undefined;
  private forbidden: ReadonlySet<string> = nobody;
  private written: string | undefined;
  private readonly filling: Filling;
  /** Plates come with the first look that is near enough to read them, and stay. */
  private hasPlates = false;
  /** None without a container: nothing is drawn then. */
  private readonly aid: RendererAid | undefined;
  private zoomed: ReturnType<typeof setTimeout> | undefined;

  /** Without a container it runs headless, and draws everything at once. */
  constructor(palette: Palette, container?: HTMLElement) {
    this.palette = palette;
    this.detail = detailAt(1);
    this.core = cytoscape({
      ...(container ? { container } : { headless: true }),
      styleEnabled: true,
      style: stylesheet(palette, this.detail),
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: true,
      minZoom: leastZoom,
      maxZoom: mostZoom
    });
    this.filling = new Filling(container !== undefined, {
      add: (elements) => this.addMissing(elements),
      ondone: () => this.settle()
    });
    this.core.on('viewport', () => this.followZoom());
    if (!container) return;
    this.aid = new RendererAid(this.core, {
      cards: () => this.items.cards,
      farSize: () => farSizeAt(this.detail)
    });
  }

  destroy(): void {
    this.stopDrawing();
    clearTimeout(this.zoomed);
    this.core.destroy();
  }

  /** Shows another scene from scratch. */
  show({ cards, threads, plates, shadows }: Scene): void {
    this.items = { cards, threads, plates, shadows };
    this.rebuild();
  }

  apply({ cards, threads, plates, shadows }: ScenePatch): void {
    this.items = {
      cards: changed(this.items.cards, cards),
      threads: changed(this.items.threads, threads),
      plates: changed(this.items.plates, plates),
      shadows: changed(this.items.shadows, shadows)
    };
    this.core.batch(() => {
      // Cards first and last: a thread cannot be there without both of its ends.
      for (const card of cards.put) this.upsert(this.cardElement(card));
      for (const id of shadows.gone) this.drop(id, 'shadow');
      for (const shadow of shadows.put) this.upsert(this.cardElement(shadow));
      for (const id of threads.gone) this.drop(id, 'thread', 'head', 'dot');
      for (const thread of threads.put) this.upsertThread(thread);
      for (const id of plates.gone) this.drop(id, 'plate');
      for (const plate of plates.put) this.upsertPlate(plate);
      for (const id of cards.gone) this.drop(id, 'card');
    });
    this.aid?.prepare();
  }

  /** Parties and engagements that look selected. */
  select(ids: ReadonlySet<string>): void {
    const before = this.selected;
    this.selected = ids;
    const isOther = (id: string) => before.has(id) !== ids.has(id);
    this.restate([...before, ...ids].filter(isOther));
  }

  /** The party or engagement under the pointer. */
  hover(id: string | undefined): void {
    const before = this.hovered;
    this.hovered = id;
    if (before !== id) this.restate([before, id]);
  }

  /** The party or engagement that the mouse is over. */
  get under(): string | undefined {
    return this.hovered;
  }

  /** The card that a thread being drawn would end at, and those that it must not end at. */
  aim(id: string | undefined, forbidden: ReadonlySet<string> = nobody): void {
    const before = [this.target, ...this.forbidden];
    this.target = id !== undefined && forbidden.has(id) ? undefined : id;
    const changed = this.forbidden !== forbidden || before[0] !== this.target;
    this.forbidden = forbidden;
    if (changed) this.restate([...before, this.target, ...forbidden]);
  }

  /** The engagement whose label is being written: its plate gives way to the field. */
  write(id: string | undefined): void {
    const before = this.written;
    this.written = id;
    if (before !== id) this.restate([before, id]);
  }

  setPalette(palette: Palette): void {
    if (palette === this.palette) return;
    this.palette = palette;
    this.core.style(stylesheet(palette, this.detail));
    this.rebuild();
  }

  get size(): Size {
    return { width: this.core.width(), height: this.core.height() };
  }

  get camera(): Camera {
    const [zoom, pan, { width, height }] = [this.core.zoom(), this.core.pan(), this.size];
    return { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom };
  }

  set camera({ x, y, zoom }: Camera) {
    const { width, height } = this.size;
    // On whole pixels the cached pictures of cards are sharp.
    const pan = { x: Math.round(width / 2 - x * zoom), y: Math.round(height / 2 - y * zoom) };
    this.core.viewport({ zoom, pan });
  }

  /**
   * After its container changed. What is seen stays where it is: the press that opened a panel may
   * be the first of two.
   */
  resize(): void {
    this.core.resize();
  }

  /** Where the card of a party or the plate of an engagement is, in canvas units. */
  boxOf(id: string): Box | undefined {
    const card = this.items.cards.get(id as PartyId);
    const plate = this.items.plates.get(id as EngagementId);
    const shown = card ?? this.items.shadows.get(id as PlacementId);
    return shown ? boxOf(shown) : plate && plateBox(plate);
  }

  card(id: string): Card | undefined {
    return this.items.cards.get(id as PartyId);
  }

  /** A card of a party, or a further one. */
  movable(id: string): Card | Shadow | undefined {
    return this.card(id) ?? this.items.shadows.get(id as PlacementId);
  }

  cardAt(point: Point): Card | undefined {
    for (const card of this.items.cards) if (holds(cardBox(card), point)) return card;
    for (const shadow of this.items.shadows) {
      if (holds(boxOf(shadow), point)) return this.card(shadow.partyId);
    }
    return undefined;
  }

  /** Cards in sight, other than some, that a box may be lined up with. */
  boxesNear(box: Box, except: ReadonlySet<string>): Box[] {
    const { x1, y1, x2, y2 } = this.core.extent();
    const sight = union([box, { left: x1, top: y1, right: x2, bottom: y2 }]) ?? box;
    const boxes: Box[] = [];
    for (const card of this.items.cards) {
      if (except.has(card.id)) continue;
      const each = boxOf(card);
      if (overlaps(each, sight)) boxes.push(each);
    }
    return boxes;
  }

  /** The parties and engagements that lie inside a box. */
  within(box: Box): string[] {
    const cards = [...this.items.cards].filter((card) => encloses(box, boxOf(card)));
    const threads = [...this.items.threads].filter((thread) => encloses(box, threadBox(thread)));
    const shadows = [...this.items.shadows].filter((card) => encloses(box, boxOf(card)));
    return [...cards, ...threads, ...shadows].map(({ id }) => id);
  }

  private rebuild(): void {
    this.stopDrawing();
    this.core.elements().remove();
    this.aid?.clear();
    this.hasPlates = false;
    this.filling.start(this.cardsAndThreads());
  }

  private stopDrawing(): void {
    this.filling.stop();
    this.aid?.stop();
  }

  /** All that was to be drawn is there; of a large drawing plates are half, and not seen from afar. */
  private settle(): void {
    if (!this.hasPlates && this.detail.draw === 'everything') {
      this.hasPlates = true;
      this.filling.start(this.plates());
    } else this.aid?.added();
  }

  /** Cards first: a thread cannot be there without its ends. What changes meanwhile is as it then is. */
  private *cardsAndThreads(): Undrawn {
    const { cards, shadows, threads } = this.items;
    for (const { id } of cards)
      yield made(this.items.cards.get(id), (it) => [this.cardElement(it)]);
    for (const { id } of shadows)
      yield made(this.items.shadows.get(id), (it) => [this.cardElement(it)]);
    for (const { id } of threads)
      yield made(this.items.threads.get(id), (it) => this.threadElements(it));
  }

  /** First those in sight. */
  private *plates(): Undrawn {
    const { x1, y1, x2, y2 } = this.core.extent();
    const sight = { left: x1, top: y1, right: x2, bottom: y2 };
    const isInSight = (plate: Plate) => overlaps(plateBox(plate), sight);
    const plates = [...this.items.plates];
    for (const { id } of [...plates.filter(isInSight), ...plates.filter((it) => !isInSight(it))])
      yield made(this.items.plates.get(id), (it) => [this.plateElement(it)]);
  }

  private cardElement(card: Card | Shadow): Element {
    return this.withStates(cardElement(card, this.palette), card.id);
  }

  private threadElements(thread: Thread): Element[] {
    const [line, ...others] = threadElements(thread, this.items.cards, this.palette);
    return line ? [this.withStates(line, thread.id), ...others] : [];
  }

  private plateElement(plate: Plate): Element {
    const isFull =
      plate.id !== this.written && (this.selected.has(plate.id) || this.hovered === plate.id);
    const shown = plate.id === this.written ? { ...plate, shown: false } : plate;
    return this.withStates(plateElement(shown, this.palette, isFull), plate.id);
  }

  private withStates(element: Element, id: string): Element {
    // A block has no border that could show that the pointer is on it.
    const isHovered = this.hovered === id && (element.group === 'edges' || !isFar(this.detail));
    const states = [
      ...(this.selected.has(id) ? ['selected'] : []),
      ...(isHovered ? ['hovered'] : []),
      ...(this.target === id ? ['target'] : []),
      ...(this.forbidden.has(id) ? ['forbidden'] : [])
    ];
    return { ...element, classes: [element.classes, ...states].join(' ') };
  }

  private restate(ids: Iterable<string | undefined>): void {
    this.core.batch(() => {
      for (const id of ids) {
        if (id === undefined) continue;
        const card = this.items.cards.get(id as PartyId);
        const thread = this.items.threads.get(id as EngagementId);
        const plate = this.items.plates.get(id as EngagementId);
        const shadow = this.items.shadows.get(id as PlacementId);
        if (card) this.upsert(this.cardElement(card));
        if (shadow) this.upsert(this.cardElement(shadow));
        if (thread) this.upsertThread(thread);
        if (plate) this.upsertPlate(plate);
      }
    });
    this.aid?.prepare();
  }

  private upsertThread(thread: Thread): void {
    for (const end of [thread.clientId, thread.providerId]) {
      const card = this.items.cards.get(end);
      if (card && this.core.getElementById(elementId('card', end)).empty()) {
        this.upsert(this.cardElement(card));
      }
    }
    const elements = this.threadElements(thread);
    const wanted = new Set(elements.map(({ data }) => data.id));
    for (const kind of ['head', 'dot'] as const) {
      if (!wanted.has(elementId(kind, thread.id))) this.drop(thread.id, kind);
    }
    for (const element of elements) this.upsert(element);
  }

  private upsert(element: Element): void {
    const known = this.core.getElementById(element.data.id);
    if (known.empty() || isElsewhere(known, element)) {
      known.remove();
      if (known.nonempty()) this.aid?.drop(known.id());
      this.aid?.put(element.data.id, reachOf(element));
      this.core.add(element);
      return;
    }
    if (isAlike(known, element)) return;
    this.aid?.put(element.data.id, reachOf(element));
    known.data(element.data);
    known.classes(element.classes);
    if (element.position && known.isNode()) known.position({ ...element.position });
  }

  private upsertPlate(plate: Plate): void {
    if (this.hasPlates) this.upsert(this.plateElement(plate));
  }

  private addMissing(elements: readonly Element[]): void {
    const isMissing = ({ data }: Element) => this.core.getElementById(data.id).empty();
    const missing = elements.filter(isMissing);
    for (const element of missing) this.aid?.add(element.data.id, reachOf(element));
    this.core.batch(() => this.core.add(missing));
    // Styled now, and not with the next frame, they count towards the time that this one has.
    for (const { data } of missing) this.core.getElementById(data.id).numericStyle('opacity');
  }

  /** To remove anything, nothing too, costs the renderer a look at every element. */
  private drop(id: PartyId | EngagementId | PlacementId, ...kinds: readonly ElementKind[]): void {
    for (const kind of kinds) {
      const known = this.core.getElementById(elementId(kind, id));
      if (known.empty()) continue;
      known.remove();
      this.aid?.drop(known.id());
    }
  }

  private followZoom(): void {
    clearTimeout(this.zoomed);
    const detail = detailAt(this.core.zoom(), this.detail);
    if (detail === this.detail) return;
    if (this.aid?.isLarge && isZooming(this.core)) {
      this.zoomed = setTimeout(() => this.setDetail(detail), restOfZoom);
    } else this.setDetail(detail);
  }

  private setDetail(detail: Detail): void {
    this.detail = detail;
    this.restate([this.hovered]);
    this.core.style(stylesheet(this.palette, detail));
    if (!this.filling.isUnderWay) this.settle();
  }
}

const nobody: ReadonlySet<string> = new Set();

/** In milliseconds, a little before the renderer takes the wheel for resting. */
const restOfZoom = 140;

function made<I>(item: I | undefined, make: (item: I) => readonly Element[]): readonly Element[] {
  return item ? make(item) : [];
}

type Items = Pick<Scene, 'cards' | 'threads' | 'plates' | 'shadows'>;

const noItems: Items = {
  cards: Table.empty,
  threads: Table.empty,
  plates: Table.empty,
  shadows: Table.empty
};

function changed<I extends { readonly id: string }>(
  table: Table<I>,
  { put, gone }: Changes<I>
): Table<I> {
  return table.with([
    ...gone.map((id) => [id, undefined] as const),
    ...put.map((item) => [item.id, item] as const)
  ]);
}

/** A node would be drawn as it is; a line may have moved with its ends. */
function isAlike(
  known: cytoscape.CollectionReturnValue,
  { data, classes, position }: Element
): boolean {
  if (!known.isNode()) return false;
  const [there, names] = [known.position(), known.classes()];
  return (
    there.x === position?.x &&
    there.y === position.y &&
    names.join(' ') === classes.trim() &&
    Object.entries(data).every(([field, value]) => String(known.data(field)) === String(value))
  );
}

/** An edge keeps its ends for life. */
function isElsewhere(known: cytoscape.CollectionReturnValue, { data }: Element): boolean {
  return (['source', 'target'] as const).some((end) => known.data(end) !== data[end]);
}
