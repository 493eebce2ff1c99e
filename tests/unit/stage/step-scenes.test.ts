import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { StoryStepId, ViewId } from '#lib/domain/ids.ts';
import type { Condition, StoryStep } from '#lib/domain/records.ts';
import { estimatedMeasure } from '#lib/scene/measure.ts';
import { sceneOfStep } from '#lib/stage/step-scene.ts';
import { namesLook, StepScenes } from '#lib/stage/step-scenes.ts';
import { network } from '../../support/diagrams.ts';
import { plainView } from '../../support/session.ts';

const viewId = 'view-1' as ViewId;
const named = (value: string): Condition => ({
  on: 'parties',
  field: 'text',
  test: 'contains',
  value
});
const diagram: Diagram = put(network(['bank > prime > sub']), 'views', {
  id: viewId,
  name: 'Primes',
  filters: [named('prime')],
  rules: [{ on: 'parties', when: [], colour: 'jade' }]
});
const step = (fields: Partial<StoryStep> = {}): StoryStep => ({
  id: 'step-1' as StoryStepId,
  name: 'One',
  ...fields
});
const scenes = () =>
  new StepScenes({ diagram, view: plainView, given: {}, measure: estimatedMeasure });
const namesIn = (shown: StoryStep) => [...scenes().of(shown).cards].map(({ id }) => id).sort();

describe('the scene of a step', () => {
  it('is the whole network as usual when the step names no look', () => {
    expect(namesIn(step())).toEqual(['bank', 'prime', 'sub']);
    expect(namesLook(step())).toBe(false);
  });

  it('is what its view leaves, in the colours of its rules', () => {
    const [card] = scenes().of(step({ viewId })).cards;
    expect(namesIn(step({ viewId }))).toEqual(['prime']);
    expect(card?.colour).toBe('cat-jade');
  });

  it('asks its own conditions in place of those of the view, and keeps the rules', () => {
    const own = step({ viewId, visibleWhere: [named('sub')] });
    const [card] = scenes().of(own).cards;
    expect(namesIn(own)).toEqual(['sub']);
    expect(card?.colour).toBe('cat-jade');
  });

  it('is made once for all steps of one look', () => {
    const all = scenes();
    expect(all.of(step({ viewId }))).toBe(all.of(step({ viewId, name: 'Two' })));
    expect(all.of(step())).not.toBe(all.of(step({ viewId })));
  });

  it('says so when its conditions leave nobody', () => {
    const empty = step({ visibleWhere: [named('nobody of this name')] });
    expect(sceneOfStep(scenes().of(empty), empty).gone).toBe(true);
    expect(sceneOfStep(scenes().of(step({ viewId })), step({ viewId })).gone).toBe(false);
  });
});
