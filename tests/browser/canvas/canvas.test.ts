import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DragPhase, Move } from '#lib/canvas/gesture-host.ts';
import { canvasMeasure } from '#lib/canvas/measure.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import { put } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Camera } from '#lib/scene/camera.ts';
import { bars, boxOnScreen } from '#lib/scene/camera.ts';
import { pointAt } from '#lib/scene/geometry.ts';
import { palettes } from '#lib/scene/palette.ts';
import type { Point, ScenePatch } from '#lib/scene/scene.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { english, harbourBank, harbourTiers } from '../../unit/scene/samples.ts';
import { frame, Hand, pause } from './hand.ts';
import Stage from './Stage.svelte';

/** The stage shows the sample at full size with its origin in the corner. */
const camera: Camera = { x: 545, y: 440, zoom: 1 };
const shift = { x: 0, y: 395 - 440 };
const spot = (x: number, y: number) => ({ x: x + shift.x, y: y + shift.y });
const bank = spot(142, 495);
const qinghe = spot(578, 485);
const lumen = spot(578, 755);
const paper = spot(300, 120);

interface Heard {
  select: [readonly string[], boolean][];
  drag: [string, readonly { partyId: string; x: number; y: number }[]][];
  other: unknown[][];
  camera: Camera | undefined;
}

/** A scene that follows the moves of its own cards, as the editor's does. */
function living(start: Diagram) {
  const model = SceneModel.of(start, english, harbourTiers, canvasMeasure());
  const listeners = new Set<(patch: ScenePatch) => void>();
  let diagram = start;
  return {
    get scene() {
      return model.scene;
    },
    subscribe(listener: (patch: ScenePatch) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    move(partyId: string, x: number, y: number) {
      const placement = diagram.placements.get(`at-${partyId}` as PlacementId);
      if (!placement) throw new Error(`no placement of ${partyId}`);
      const next = put(diagram, 'placements', { ...placement, x, y });
      const patch = model.update(next, diff(diagram, next));
      diagram = next;
      for (const listener of listeners) listener(patch);
    }
  };
}

async function stage(props: { mode?: 'select' | 'connect'; selected?: ReadonlySet<string> } = {}) {
  const heard: Heard = { select: [], drag: [], other: [], camera: undefined };
  const scene = living(harbourBank);
  const screen = await render(Stage, {
    scene,
    camera,
    ...props,
    oncamera: (next: Camera) => (heard.camera = next),
    onselect: (ids: readonly string[], { additive }: { additive: boolean }) =>
      heard.select.push([ids, additive]),
    ondrag: (phase: DragPhase, moves: readonly Move[]) => {
      heard.drag.push([phase, moves]);
      for (const { partyId, x, y } of moves) scene.move(partyId, x, y);
    },
    onopen: (id: string) => heard.other.push(['open', id]),
    oncopy: ({ x, y }: Point) => heard.other.push(['copy', Math.round(x), Math.round(y)]),
    onmenu: (id: string | undefined) => heard.other.push(['menu', id]),
    oncreate: (at: Point) => heard.other.push(['create', Math.round(at.x), Math.round(at.y)]),
    onconnect: (client: PartyId, provider: PartyId) =>
      heard.other.push(['connect', client, provider])
  });
  const area = document.querySelector('.paper');
  if (!(area instanceof HTMLElement)) throw new Error('no paper');
  await frame();
  await frame();
  return { heard, scene, screen, hand: new Hand(area), area };
}

describe('selecting', () => {
  it('takes what is tapped, adds with Shift, and lets go on the paper', async () => {
    const { heard, hand } = await stage();
    hand.tap(qinghe);
    hand.tap(lumen, { shiftKey: true });
    await pause();
    hand.tap(paper);
    expect(heard.select).toEqual([
      [['qinghe'], false],
      [['lumen'], true],
      [[], false]
    ]);
  });

  it('means the engagement when its thread or its plate is tapped', async () => {
    const { heard, hand, scene } = await stage();
    const id = 'e03' as EngagementId;
    const [thread, plate] = [scene.scene.threads.get(id), scene.scene.plates.get(id)];
    if (!thread || !plate) throw new Error('not drawn');
    const onThread = pointAt(thread, 0.85);
    hand.tap(spot(onThread.x, onThread.y));
    await pause();
    hand.tap(spot(plate.x, plate.y));
    expect(heard.select).toEqual([
      [[id], false],
      [[id], false]
    ]);
  });

  it('takes what a marquee holds', async () => {
    const { heard, hand } = await stage();
    await hand.drag(spot(490, 590), spot(680, 790));
    expect(heard.select).toHaveLength(1);
    expect(new Set(heard.select[0]?.[0])).toEqual(new Set(['aster', 'lumen']));
    expect(heard.camera).toBeUndefined();
  });

  it('opens on a double tap, and makes a party on the paper', async () => {
    const { heard, hand } = await stage();
    hand.tap(qinghe);
    hand.tap(qinghe);
    await pause();
    hand.tap(paper);
    hand.tap(paper);
    expect(heard.other).toEqual([
      ['open', 'qinghe'],
      ['create', 300, 120]
    ]);
  });

  it('opens what is tapped twice, however soon after a tap elsewhere', async () => {
    const { heard, hand } = await stage();
    hand.tap(lumen);
    hand.tap(qinghe);
    hand.tap(qinghe);
    expect(heard.other).toEqual([['open', 'qinghe']]);
  });

  it('adds and takes away by quick presses with Shift, and opens nothing', async () => {
    const { heard, hand } = await stage();
    hand.tap(qinghe, { shiftKey: true });
    hand.tap(qinghe, { shiftKey: true });
    expect(heard.select).toEqual([
      [['qinghe'], true],
      [['qinghe'], true]
    ]);
    expect(heard.other).toEqual([]);
  });
});

describe('dragging', () => {
  it('says where the card is to be, and the card follows the scene', async () => {
    const { heard, hand, scene } = await stage();
    await dragFreely(hand, lumen, { x: lumen.x + 40, y: lumen.y + 21 });
    expect(heard.select).toEqual([[['lumen'], false]]);
    expect(heard.drag[0]).toEqual(['start', [{ partyId: 'lumen', x: 578, y: 748 }]]);
    expect(heard.drag.at(-1)).toEqual(['end', [{ partyId: 'lumen', x: 618, y: 769 }]]);
    expect(heard.drag.some(([phase]) => phase === 'move')).toBe(true);
    expect([...scene.scene.cards].find(({ id }) => id === 'lumen')).toMatchObject({
      x: 618,
      y: 769
    });
  });

  it('moves the whole selection', async () => {
    const { heard, hand } = await stage({ selected: new Set(['lumen', 'aster', 'e01']) });
    await dragFreely(hand, lumen, { x: lumen.x - 30, y: lumen.y });
    expect(heard.select).toEqual([]);
    expect(heard.drag.at(-1)).toEqual([
      'end',
      [
        { partyId: 'lumen', x: 548, y: 748 },
        { partyId: 'aster', x: 548, y: 638 }
      ]
    ]);
  });

  it('stops in line with another card, and shows the line', async () => {
    const { heard, hand, area } = await stage();
    hand.press(lumen);
    await hand.move({ x: lumen.x + 4, y: lumen.y + 60 });
    await frame();
    expect(area.parentElement?.querySelector('.guides path')).not.toBeNull();
    hand.release();
    await frame();
    const [, moves] = heard.drag.at(-1) ?? [];
    expect(moves?.[0]?.x).toBe(578);
    expect(area.parentElement?.querySelector('.guides')).toBeNull();
  });

  it('with Alt held from the press asks for a copy and moves nothing', async () => {
    const { heard, hand } = await stage();
    await hand.drag(lumen, { x: lumen.x + 40, y: lumen.y + 21 }, { altKey: true });
    expect(heard.drag).toEqual([]);
    expect(heard.other).toEqual([['copy', 40, 21]]);
  });

  it('goes back on Escape, and the rest of the gesture does nothing', async () => {
    const { heard, hand } = await stage();
    hand.press(lumen);
    await hand.move({ x: lumen.x + 60, y: lumen.y });
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    window.dispatchEvent(key);
    await hand.move({ x: lumen.x + 90, y: lumen.y });
    hand.release();
    expect(heard.drag.at(-1)).toEqual(['cancel', [{ partyId: 'lumen', x: 578, y: 748 }]]);
    expect(key.defaultPrevented).toBe(true);
  });
});

describe('the menu', () => {
  it('is asked for with the right button, about a card or the paper', async () => {
    const { heard, hand } = await stage();
    for (const at of [qinghe, paper]) hand.tap(at, { button: 2 });
    expect(heard.other).toEqual([
      ['menu', 'qinghe'],
      ['menu', undefined]
    ]);
  });
});

describe('looking around', () => {
  it('pans with the right and the middle button', async () => {
    for (const button of [1, 2]) {
      const { heard, hand, screen } = await stage();
      await hand.drag(qinghe, { x: qinghe.x + 50, y: qinghe.y - 30 }, { button });
      expect(heard.camera).toEqual({ x: 495, y: 470, zoom: 1 });
      expect(heard.drag).toEqual([]);
      await screen.unmount();
    }
  });

  it('keeps the release of the middle button from pasting', async () => {
    const { hand } = await stage();
    const released: boolean[] = [];
    const listen = (event: MouseEvent) => released.push(event.defaultPrevented);
    window.addEventListener('mouseup', listen);
    await hand.drag(paper, { x: paper.x + 40, y: paper.y }, { button: 1 });
    window.removeEventListener('mouseup', listen);
    expect(released).toEqual([true]);
  });

  it('pans with Space held', async () => {
    const { heard, hand, area } = await stage();
    const region = area.parentElement;
    region?.focus();
    region?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await hand.drag(qinghe, { x: qinghe.x - 20, y: qinghe.y });
    window.dispatchEvent(new KeyboardEvent('keyup', { key: ' ' }));
    expect(heard.camera).toEqual({ x: 565, y: 440, zoom: 1 });
    expect(heard.select).toEqual([]);
  });

  it('zooms about the pointer', async () => {
    const { heard, hand } = await stage();
    hand.wheel(qinghe, -100);
    await frame();
    const { x, y, zoom } = heard.camera ?? camera;
    expect(zoom).toBeGreaterThan(1);
    expect((578 - x) * zoom + 545).toBeCloseTo(qinghe.x);
    expect((485 - y) * zoom + 395).toBeCloseTo(qinghe.y);
  });

  it('shows everything until somebody has looked elsewhere', async () => {
    let seen: Camera | undefined;
    const scene = living(harbourBank);
    await render(Stage, { scene, width: 600, height: 500, oncamera: (c: Camera) => (seen = c) });
    await frame();
    await frame();
    expect(seen?.zoom).toBeLessThan(0.6);
    // In the middle of what the bars leave.
    const { left, right } = boxOnScreen(scene.scene.bounds!, seen!, { width: 600, height: 500 });
    expect(left).toBeGreaterThan(bars.left - 1);
    expect(Math.abs(left - bars.left - (600 - bars.right - right))).toBeLessThan(1);
  });
});

describe('connecting', () => {
  it('pulls a rubber line from card to card', async () => {
    const { heard, hand, area } = await stage({ mode: 'connect' });
    hand.press(bank);
    await hand.move(lumen);
    expect(area.parentElement?.querySelector('.rubber path')).not.toBeNull();
    hand.release();
    await frame();
    expect(heard.other).toEqual([['connect', 'bank', 'lumen']]);
    expect(area.parentElement?.querySelector('.rubber')).toBeNull();
    expect(heard.drag).toEqual([]);
  });

  it('takes two taps as well, and lets go on the paper', async () => {
    const { heard, hand } = await stage({ mode: 'connect' });
    hand.tap(bank);
    hand.tap(paper);
    hand.tap(bank);
    hand.tap(lumen);
    expect(heard.other).toEqual([['connect', 'bank', 'lumen']]);
  });
});

describe('the picture', () => {
  it('has the thread where the scene says, in its colour', async () => {
    const { area, scene } = await stage();
    await pause();
    const thread = scene.scene.threads.get('e01' as EngagementId);
    if (!thread) throw new Error('not drawn');
    const at = pointAt(thread, 0.25);
    expect(pixel(area, spot(at.x, at.y))).toBe(palettes.light['c-ito'].toLowerCase());
    expect(pixel(area, spot(142, 510))).toBe(palettes.light.card.toLowerCase());
  });

  it('says where a card is on the screen', async () => {
    const { screen } = await stage();
    expect(screen.component.rectOf('qinghe')).toEqual({
      left: 510,
      right: 646,
      top: 408,
      bottom: 458
    });
  });

  it('heads the lanes', async () => {
    const { screen } = await stage();
    await expect.element(screen.getByText('Tier 2')).toBeInTheDocument();
    await expect.element(screen.getByText('€49.9M')).toBeInTheDocument();
  });

  it('is a region with a name that takes the focus', async () => {
    const { screen, hand, area } = await stage();
    await expect.element(screen.getByRole('application', { name: 'Drawing' })).toBeInTheDocument();
    hand.tap(paper);
    expect(document.activeElement).toBe(area.parentElement);
  });
});

/** Alt, once the card is held, keeps it from snapping. */
async function dragFreely(hand: Hand, from: Point, to: Point): Promise<void> {
  hand.press(from);
  await hand.move(to, { altKey: true });
  hand.release();
  await frame();
}

/** The colour on the layer that holds the drawing. */
function pixel(area: HTMLElement, { x, y }: { x: number; y: number }): string {
  const layer = area.querySelector('canvas[data-id="layer2-node"]');
  if (!(layer instanceof HTMLCanvasElement)) throw new Error('no layer');
  const scale = layer.width / layer.clientWidth;
  const data = layer.getContext('2d')?.getImageData(x * scale, y * scale, 1, 1).data;
  return `#${[...(data ?? [])]
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
