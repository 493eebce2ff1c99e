import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';

/** Elements of the canvas carry the id of a record behind a letter that says what they draw. */
export type ElementKind = 'card' | 'shadow' | 'thread' | 'plate' | 'head' | 'dot';

const letters: Readonly<Record<ElementKind, string>> = {
  card: 'c',
  shadow: 's',
  thread: 't',
  plate: 'p',
  head: 'h',
  dot: 'd'
};

export function elementId(kind: ElementKind, id: PartyId | EngagementId | PlacementId): string {
  return `${letters[kind]}:${id}`;
}

/** The record that an element stands for: whatever part of a thread is touched means its engagement. */
export function recordId(elementId: string): string {
  return elementId.slice(2);
}

export function isShadowElement(elementId: string): boolean {
  return elementId.startsWith(`${letters.shadow}:`);
}

export function isCardElement(elementId: string): boolean {
  return elementId.startsWith(`${letters.card}:`);
}
