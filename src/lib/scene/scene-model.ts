import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { Table } from '#lib/domain/table.ts';
import type { TextMeasure } from './measure.ts';
import type { Scene, ScenePatch } from './scene.ts';
import type { Given, View } from './view.ts';

/** Signatures first; the drawing follows. */
export class SceneModel {
  static of(
    _diagram: Diagram,
    _view: View,
    _given: Given = {},
    _measure?: TextMeasure
  ): SceneModel {
    return new SceneModel();
  }
  get scene(): Scene {
    return {
      cards: Table.empty,
      threads: Table.empty,
      plates: Table.empty,
      lanes: [],
      bounds: undefined
    };
  }
  update(_diagram: Diagram, _diff: Diff): ScenePatch {
    return none;
  }
  setGiven(_given: Given): ScenePatch {
    return none;
  }
  setView(_view: View): ScenePatch {
    return none;
  }
}

const none: ScenePatch = {
  cards: { put: [], gone: [] },
  threads: { put: [], gone: [] },
  plates: { put: [], gone: [] }
};
