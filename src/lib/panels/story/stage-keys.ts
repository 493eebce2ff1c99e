import { meaningOf } from '#lib/stage/keys.ts';
import type { Stage } from '#lib/state/story/stage.svelte.ts';

/** What a window of a run does by itself, beside moving the run. */
export interface StageWindow {
  fullscreen(): void;
  leave(): void;
}

/**
 * Does what a key means while a story is told; true when the key was one of ours. The same keys work
 * in both windows.
 */
export function pressOnStage(event: KeyboardEvent, stage: Stage, own: StageWindow): boolean {
  const { run } = stage;
  const meaning = meaningOf(event);
  if (!run || !meaning) return false;
  if (typeof meaning === 'object') stage.do({ do: 'digit', digit: meaning.digit });
  else if (meaning === 'fullscreen') own.fullscreen();
  else if (meaning !== 'leave') stage.do({ do: meaning });
  else if (run.over) stage.do({ do: run.over });
  else own.leave();
  return true;
}
