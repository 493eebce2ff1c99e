import { meaningOf } from '#lib/stage/keys.ts';
import type { Stage } from '#lib/state/story/stage.svelte.ts';

/** Gives this window the whole screen, or takes it back. */
export function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A refusal leaves the window as it is.
  done.catch(() => undefined);
}

/**
 * Does what a key means while a story is told; true when the key was one of ours. The same keys work
 * in both windows; `leave` ends this window's part of it.
 */
export function pressOnStage(event: KeyboardEvent, stage: Stage, leave: () => void): boolean {
  const { run } = stage;
  const meaning = meaningOf(event);
  if (!run || !meaning) return false;
  if (typeof meaning === 'object') stage.do({ do: 'digit', digit: meaning.digit });
  else if (meaning === 'fullscreen') toggleFullscreen();
  else if (meaning !== 'leave') stage.do({ do: meaning });
  else if (run.over) stage.do({ do: run.over });
  else leave();
  return true;
}
