import type { Core } from 'cytoscape';
import type { Table } from '#lib/domain/table.ts';
import { boxOf, union } from '#lib/scene/geometry.ts';
import type { Box, Card } from '#lib/scene/scene.ts';
import { endLoopWhenIdle } from './idle.ts';
import { limitLayers } from './layer-limit.ts';
import { limitToNear } from './near.ts';
import { orderByLevel } from './order.ts';
import type { Reach } from './reach.ts';
import { Reaches } from './reach.ts';
import { Sheets } from './sheets.ts';
import { pictureWhileZooming } from './zoom-picture.ts';

/** Elements. */
const largeFrom = 1500;

/** In milliseconds. */
const restBeforePicture = 350;

interface Drawn {
  readonly cards: () => Table<Card>;
  /** Of the letters of names that stand above, at the scale in use. */
  readonly farSize: () => number;
}

/** Tells the renderer what the scene knows, so that a frame costs what is in sight and not the diagram. */
export class RendererAid {
  private readonly reaches: Reaches;
  private readonly sheets: Sheets;
  private measured: { cards: Table<Card>; box: Box | undefined } | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly core: Core,
    private readonly drawn: Drawn
  ) {
    endLoopWhenIdle(core);
    limitLayers(core, () => this.bounds());
    orderByLevel(core);
    pictureWhileZooming(core, () => this.isLarge);
    this.reaches = new Reaches(drawn.farSize);
    limitToNear(core, this.reaches);
    this.sheets = new Sheets(core, this.reaches);
    // Another scale needs another picture of everything, and so does a card whose own has come.
    core.on('viewport', () => this.prepare());
    core.on('background', 'node', () => this.prepare());
  }

  /** Drawn anew within a frame it would stutter. */
  get isLarge(): boolean {
    return this.reaches.size > largeFrom;
  }

  /** An element is there, or will be drawn anew. */
  put(id: string, reach: Reach): void {
    this.sheets.change(id, reach);
  }

  drop(id: string): void {
    this.sheets.remove(id);
  }

  /** Nothing is there any more. */
  clear(): void {
    for (const id of [...this.reaches.ids]) this.drop(id);
  }

  /** An element is there, one of many that come frame by frame until they are said to be there. */
  add(id: string, reach: Reach): void {
    this.sheets.add(id, reach);
  }

  added(): void {
    this.sheets.added();
    this.prepare();
  }

  /**
   * Lays all at rest after a pause. The renderer pans by moving one picture of everything, which it throws
   * away at each change, and takes up again after 250 ms of rest: then, not in a pan.
   */
  prepare(): void {
    this.stop();
    this.pause = setTimeout(() => this.sheets.rest(), restBeforePicture);
  }

  stop(): void {
    clearTimeout(this.pause);
  }

  /** Of all cards; found once for each state of them. */
  private bounds(): Box | undefined {
    const cards = this.drawn.cards();
    if (this.measured?.cards !== cards) {
      this.measured = { cards, box: union([...cards].map(boxOf)) };
    }
    return this.measured.box;
  }
}
