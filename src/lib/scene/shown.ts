import type { Tie } from './scene.ts';

/** What is drawn around the cards; each can be switched off. */
export interface Shown {
  readonly hulls: boolean;
  readonly frames: boolean;
  readonly ownership: boolean;
  readonly relations: boolean;
}

/** Ties that are no engagements are shown on demand. */
export const usuallyShown: Shown = {
  hulls: true,
  frames: true,
  ownership: false,
  relations: false
};

export function isTieShown({ kind }: Pick<Tie, 'kind'>, shown: Shown): boolean {
  const isOwnership = kind === 'owns' || kind === 'controls' || kind === 'jointVenture';
  return isOwnership ? shown.ownership : shown.relations;
}
