import { describe, expect, it } from 'vitest';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { remove } from '#lib/domain/edit.ts';
import type { EngagementId, PartyId, StoryId, StoryStepId } from '#lib/domain/ids.ts';
import type { StoryStep } from '#lib/domain/records.ts';
import { palettes } from '#lib/scene/palette.ts';
import { SceneModel } from '#lib/scene/scene-model.ts';
import { pictureOfStep } from '#lib/stage/step-picture.ts';
import { cameraOfStep, captured, noInset, regionOf, sceneOfStep } from '#lib/stage/step-scene.ts';
import { behindPlan, planAt, stepsOf } from '#lib/stage/story.ts';
import { network, partyId } from '../../support/diagrams.ts';

const diagram = network(['bank > prime > sub', 'prime > other']);
const words = {
  money: () => '',
  role: (role: string) => role,
  lane: String,
  service: () => undefined,
  number: String,
  value: String
};
const sceneOf = (shown: Diagram) => SceneModel.of(shown, { language: 'en', words }).scene;
const scene = sceneOf(diagram);
const [bank, prime, sub] = ['bank', 'prime', 'sub'].map(partyId) as [PartyId, PartyId, PartyId];
const step = (fields: Partial<StoryStep> = {}): StoryStep => ({
  id: 'step-1' as StoryStepId,
  name: 'One',
  ...fields
});
const story = { id: 'story-1' as StoryId, name: 'Told' };
const size = { width: 1600, height: 900 };

function capture(on: Diagram, each: StoryStep, at?: number): Diagram {
  const result = commands['story/capture'].run(on, {
    story,
    step: each,
    ...(at !== undefined && { at })
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a story', () => {
  it('begins with its first step and keeps the order of telling', () => {
    const two = capture(capture(diagram, step()), step({ id: 'step-2' as StoryStepId }), 0);
    expect(stepsOf(two, story.id).map(({ id }) => id)).toEqual(['step-2', 'step-1']);
    const moved = commands['story/move'].run(two, {
      storyId: story.id,
      stepId: 'step-2' as StoryStepId,
      to: 1
    });
    expect(moved.ok && stepsOf(moved.value, story.id).map(({ id }) => id)).toEqual([
      'step-1',
      'step-2'
    ]);
  });

  it('refuses a step that is there already and one that it does not have', () => {
    const one = capture(diagram, step());
    expect(commands['story/capture'].run(one, { story, step: step() })).toMatchObject({
      error: { code: 'already-exists' }
    });
    const stepId = 'nowhere' as StoryStepId;
    expect(commands['story/move'].run(one, { storyId: story.id, stepId, to: 0 })).toMatchObject({
      error: { code: 'not-found' }
    });
  });

  it('lets go of a step that is deleted', () => {
    const one = capture(diagram, step());
    expect(stepsOf(remove(one, 'storySteps', 'step-1'), story.id)).toEqual([]);
  });

  it('adds up minutes and tells how far behind the plan a run is', () => {
    const steps = [step({ minutes: 2 }), step(), step({ minutes: 3 })];
    expect(planAt(steps, 2)).toEqual({ minutes: 5, unplanned: 1, before: 2, own: 3 });
    expect(behindPlan(planAt(steps, 0), 3 * 60_000)).toBe(60_000);
    expect(behindPlan(planAt(steps, 2), 3 * 60_000)).toBe(0);
    expect(behindPlan(planAt([step()], 0), 99 * 60_000)).toBe(0);
  });
});

describe('what a step shows', () => {
  it('is everything, unless it says otherwise', () => {
    const shown = sceneOfStep(scene, step());
    expect(shown.scene.cards.size).toBe(4);
    expect(shown.faded.size).toBe(0);
    expect(shown.gone).toBe(false);
  });

  it('is what it names with the engagements between, and nothing else', () => {
    const shown = sceneOfStep(scene, step({ visibleIds: [bank, prime] }));
    expect([...shown.scene.cards].map(({ id }) => id).sort()).toEqual([bank, prime].sort());
    expect(shown.scene.threads.size).toBe(1);
    expect(shown.scene.plates.size).toBe(1);
  });

  it('dims all that does not stand out', () => {
    const { faded, scene: all } = sceneOfStep(scene, step({ emphasisIds: [bank, prime] }));
    expect(faded.has(sub)).toBe(true);
    expect(faded.has(bank)).toBe(false);
    expect(faded.size).toBe(all.cards.size + all.threads.size - 2);
  });

  it('follows the network, and says when its parties are gone', () => {
    const told = capture(diagram, step({ frameIds: [sub], emphasisIds: [sub] }));
    const without = remove(told, 'parties', sub);
    const [left] = stepsOf(without, story.id);
    expect(sceneOfStep(sceneOf(without), left!).gone).toBe(true);
  });

  it('frames its parties clear of what text covers', () => {
    const inset = { ...noInset, left: 500 };
    const shown = sceneOfStep(scene, step({ frameIds: [prime, sub] }));
    const camera = cameraOfStep(step({ frameIds: [prime, sub] }), shown, size, inset);
    for (const id of [prime, sub]) {
      const card = scene.cards.get(id)!;
      const x = (card.x - card.width / 2 - camera.x) * camera.zoom + size.width / 2;
      expect(x).toBeGreaterThanOrEqual(inset.left);
    }
  });

  it('shows a kept part of the canvas in a window of any size', () => {
    const camera = { x: 10, y: 20, zoom: 1, width: 400, height: 300 };
    const seen = regionOf(cameraOfStep(step({ camera }), { scene }, size, noInset), size);
    expect(seen.left).toBeLessThanOrEqual(-190);
    expect(seen.right).toBeGreaterThanOrEqual(210);
    expect(seen.top).toBeLessThanOrEqual(-130);
  });

  it('is drawn as one standalone picture in which names stay text', () => {
    const evil = network(['<img src=x onerror=alert(1)> > b']);
    const svg = pictureOfStep(sceneOf(evil), step(), palettes.light, size);
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
  });
});

describe('a captured look', () => {
  const look = { diagram, bounds: scene.bounds, camera: { x: 0, y: 0, zoom: 1 }, viewport: size };
  const engagement = [...diagram.engagements].find(({ clientId }) => clientId === bank)!;

  it('frames what is selected and lets it stand out, with the engagements between', () => {
    const kept = captured({ ...look, selection: new Set([bank, prime]) });
    expect(kept.frameIds).toEqual([bank, prime]);
    expect(kept.emphasisIds).toEqual([bank, prime, engagement.id]);
    expect(kept.camera).toBeUndefined();
  });

  it('frames the ends of a selected engagement', () => {
    const kept = captured({ ...look, selection: new Set<EngagementId>([engagement.id]) });
    expect(kept.frameIds).toEqual([engagement.clientId, engagement.providerId]);
  });

  it('keeps a part of the canvas, and nothing when all is in sight', () => {
    const near = { ...look, selection: new Set<string>(), camera: { x: 0, y: 0, zoom: 4 } };
    expect(captured(near).camera).toMatchObject({ x: 0, y: 0, width: 400, height: 225 });
    expect(captured({ ...near, camera: { x: 0, y: 0, zoom: 0.05 } })).toEqual({});
  });
});
