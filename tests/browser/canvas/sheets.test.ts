import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CanvasAdapter } from '#lib/canvas/adapter.ts';
import { canvasMeasure } from '#lib/canvas/measure.ts';
import { insideOf } from '#lib/canvas/renderer/inside.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { put, remove } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { english, harbourBank, harbourTiers } from '../../unit/scene/samples.ts';
import { frame } from './hand.ts';

const paper = document.createElement('div');
paper.style.width = '900px';
paper.style.height = '600px';
document.body.append(paper);

const qinghe = 'qinghe' as PartyId;

/** A drawing that is changed by edits of its diagram. */
class Drawing {
  readonly adapter = new CanvasAdapter(palettes.light, paper);
  private readonly model = SceneModel.of(harbourBank, english, harbourTiers, canvasMeasure());
  private diagram = harbourBank;
  /** What was drawn on each sheet, frame by frame: of the lower one all, or places. */
  readonly drawn: ('all' | 'places' | 'upper')[] = [];

  constructor() {
    this.adapter.show(this.model.scene);
    const { inside } = this;
    const { drawCachedElements: draw, drawLayeredElements: drawAll } = inside;
    let isAll = false;
    inside.drawLayeredElements = (...given) => {
      this.drawn.push('all');
      isAll = true;
      drawAll?.apply(inside, given);
      isAll = false;
    };
    inside.drawCachedElements = (context, elements, ...others) => {
      const isLower = context === inside.data?.contexts?.[inside.NODE ?? -1];
      if (elements.length > 0 && !isAll) this.drawn.push(isLower ? 'places' : 'upper');
      draw?.call(inside, context, elements, ...others);
    };
  }

  get inside() {
    return insideOf(this.adapter.core);
  }

  async edit(change: (diagram: Diagram) => Diagram): Promise<void> {
    const next = change(this.diagram);
    this.adapter.apply(this.model.update(next, diff(this.diagram, next)));
    this.diagram = next;
    await frames(4);
  }

  /** The pixels that a person sees. */
  seen(): Uint8ClampedArray {
    return pixelsOf(this.sheet('lower'), this.sheet('upper'));
  }

  sheet(which: 'lower' | 'upper'): HTMLCanvasElement {
    const { inside } = this;
    const sheet = inside.data?.canvases?.[(which === 'lower' ? inside.NODE : inside.DRAG) ?? -1];
    if (!sheet) throw new Error('no sheets');
    return sheet;
  }

  async drawAll(): Promise<void> {
    this.adapter.core.forceRender();
    await frames(2);
  }
}

/** On white, one over the other. */
function pixelsOf(...sheets: readonly HTMLCanvasElement[]): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [paper.clientWidth, paper.clientHeight];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no context');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const sheet of sheets) context.drawImage(sheet, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 700));

/** Until finer pictures have come, and all was drawn with them. */
async function settled(): Promise<void> {
  do {
    drawing.drawn.length = 0;
    await rest();
  } while (drawing.drawn.length > 0);
}

/** How many pixels differ so much that an eye sees it. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    const off = [0, 1, 2].some((k) => Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0)) > 40);
    if (off) count++;
  }
  return count;
}

let drawing: Drawing;
beforeEach(async () => {
  drawing = new Drawing();
  drawing.adapter.camera = { x: 640, y: 440, zoom: 1 };
  await rest();
});
afterEach(() => drawing.adapter.destroy());

const moved = (id: string, x: number, y: number) => (diagram: Diagram) => {
  const placement = diagram.placements.get(`at-${id}` as PlacementId);
  if (!placement) throw new Error('no placement');
  return put(diagram, 'placements', { ...placement, x, y });
};
const renamed = (name: string) => (diagram: Diagram) => {
  const party = diagram.parties.get(qinghe);
  if (!party) throw new Error('no party');
  return put(diagram, 'parties', { ...party, name, nameZh: name });
};

describe('a change on the sheets', () => {
  const edits: [string, (diagram: Diagram) => Diagram][] = [
    ['a name', renamed('Another name altogether')],
    // Its only thread does not cross where it was.
    ['a place', moved('xinghe', 1014, 300)],
    ['an engagement less', (diagram) => remove(diagram, 'engagements', 'e01')],
    [
      'an engagement more',
      (diagram) => {
        const [client, provider] = [...diagram.parties].map(({ id }) => id);
        if (!client || !provider) throw new Error('no parties');
        const ends = { clientId: client, providerId: provider };
        return put(diagram, 'engagements', { id: 'new' as EngagementId, ...ends });
      }
    ]
  ];

  it.each(edits)('is drawn as in a drawing of all: %s', async (_, edit) => {
    const before = drawing.seen();
    drawing.drawn.length = 0;
    await drawing.edit(edit);
    expect(drawing.drawn).toContain('places');
    expect(drawing.drawn).not.toContain('all');
    const changed = drawing.seen();
    await drawing.drawAll();
    const all = drawing.seen();
    expect(differing(before, all)).toBeGreaterThan(300);
    expect(differing(changed, all)).toBeLessThan(differing(before, all) / 50);
  });

  it('is drawn as in a drawing of all: what is selected, and no longer', async () => {
    const before = drawing.seen();
    drawing.adapter.select(new Set([qinghe, 'e02']));
    await frames(8);
    const selected = drawing.seen();
    await drawing.drawAll();
    const change = differing(before, selected);
    expect(change).toBeGreaterThan(300);
    expect(differing(selected, drawing.seen())).toBeLessThan(change / 50);
    drawing.adapter.select(new Set());
    await frames(8);
    expect(differing(before, drawing.seen())).toBeLessThan(change / 50);
  });
});

describe('what keeps changing', () => {
  async function drag(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++)
      await drawing.edit(moved(qinghe, 580 + 4 * step, 478 + step));
  }

  it('lies on the upper sheet, and the lower one stands still', async () => {
    await drag(5);
    const still = drawing.sheet('lower');
    const before = pixelsOf(still);
    drawing.drawn.length = 0;
    await drag(5);
    expect(differing(before, pixelsOf(still))).toBe(0);
    expect(drawing.drawn.length).toBeGreaterThan(4);
    expect(new Set(drawing.drawn)).toEqual(new Set(['upper']));
  });

  it('leaves nothing behind where it was, and nothing of it is missing', async () => {
    const start = drawing.seen();
    await drag(8);
    const dragged = drawing.seen();
    await rest();
    expect(differing(pixelsOf(), pixelsOf(drawing.sheet('upper')))).toBe(0);
    const rested = drawing.seen();
    await drawing.drawAll();
    expect(differing(rested, drawing.seen())).toBeLessThan(20);
    // While it is dragged, a thread may lie over the plate of another.
    expect(differing(dragged, rested)).toBeLessThan(differing(start, rested) / 4);
  });

  it('can be removed, and made anew, while it is lifted', async () => {
    await drag(5);
    const engagements = (diagram: Diagram) =>
      [...diagram.engagements].filter((each) => [each.clientId, each.providerId].includes(qinghe));
    const cut = (diagram: Diagram) =>
      engagements(diagram).reduce((all, { id }) => remove(all, 'engagements', id), diagram);
    await drawing.edit(cut);
    await drawing.edit(() => harbourBank);
    await rest();
    const rested = drawing.seen();
    await drawing.drawAll();
    expect(differing(rested, drawing.seen())).toBeLessThan(20);
  });
});

describe('where the paper has moved', () => {
  const steps = [
    { x: 37, y: 0 },
    { x: -20, y: 51 },
    { x: 0, y: -113 },
    { x: 9, y: 8 }
  ];

  it.each([1, 1.3, 0.6, 0.3])('what is drawn moves along, at scale %d', async (zoom) => {
    drawing.adapter.camera = { x: 640, y: 440, zoom };
    await settled();
    const before = drawing.seen();
    drawing.drawn.length = 0;
    for (const step of steps) {
      drawing.adapter.core.panBy(step);
      await frames(2);
    }
    // What comes into sight may be drawn once more, with a finer picture; from afar nothing does.
    expect(drawing.drawn[0]).not.toBe('all');
    const moved = drawing.seen();
    await drawing.drawAll();
    const change = differing(before, moved);
    expect(change).toBeGreaterThan(300);
    expect(differing(moved, drawing.seen())).toBeLessThan(change / 50);
  });

  it('takes a change along that comes with it', async () => {
    await settled();
    drawing.adapter.core.panBy({ x: 64, y: -12 });
    await drawing.edit(renamed('Another name altogether'));
    drawing.adapter.core.panBy({ x: 3, y: 2 });
    await frames(2);
    expect(drawing.drawn).not.toContain('all');
    const moved = drawing.seen();
    await drawing.drawAll();
    expect(differing(moved, drawing.seen())).toBeLessThan(50);
  });

  it('draws all of it when it has moved by parts of pixels, or out of sight', async () => {
    for (const by of [
      { x: 10.4, y: 0 },
      { x: 800, y: 0 }
    ]) {
      drawing.drawn.length = 0;
      drawing.adapter.core.panBy(by);
      await frames(2);
      expect(drawing.drawn).toContain('all');
    }
  });
});

describe('a picture of everything', () => {
  it('draws nothing for a card from afar that the pointer comes onto', async () => {
    drawing.adapter.camera = { x: 640, y: 440, zoom: 0.3 };
    await settled();
    drawing.adapter.hover(qinghe);
    await frames(4);
    expect(drawing.drawn).toEqual([]);
    drawing.adapter.select(new Set([qinghe]));
    await frames(4);
    expect(drawing.drawn).not.toEqual([]);
  });

  it('shows a change from afar, at once and after rest', async () => {
    drawing.adapter.camera = { x: 640, y: 440, zoom: 0.3 };
    await rest();
    await drawing.edit(moved(qinghe, 900, 450));
    const changed = drawing.seen();
    await rest();
    await expect.poll(() => drawing.inside.data?.lyrTxrCache?.layersQueue?.size()).toBe(0);
    await rest();
    const rested = drawing.seen();
    await drawing.drawAll();
    const all = drawing.seen();
    expect(differing(rested, all)).toBeLessThan(20);
    expect(differing(changed, all)).toBeLessThan(500);
  });
});
