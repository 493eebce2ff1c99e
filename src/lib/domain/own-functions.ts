import type { FunctionId } from './ids.ts';
import type { Engagement } from './records.ts';

/**
 * The functions that an engagement itself names; undefined where it names none and is done for those
 * of what it supports. A use that tells only of places and data says nothing of functions.
 */
export function ownFunctions({ uses }: Pick<Engagement, 'uses'>): FunctionId[] | undefined {
  const named = uses?.flatMap(({ functionId }) => functionId ?? []);
  return uses?.length !== 0 && named?.length === 0 ? undefined : named;
}
