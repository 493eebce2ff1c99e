import type { Grade } from '#lib/domain/records.ts';

export const networkModes = ['nao', 'shared', 'lead'] as const;

/**
 * The three forms of network governance: by an administrative organisation, shared, and by a lead
 * organisation (Provan and Kenis 2008, Journal of Public Administration Research and Theory 18,
 * 229-252, doi 10.1093/jopart/mum015).
 */
export type NetworkMode = (typeof networkModes)[number];

export const sizes = ['few', 'moderate', 'many'] as const;
export type NetworkSize = (typeof sizes)[number];

/** The limits of "few" and "moderate" are this tool's own. */
export const largestFew = 6;
export const largestModerate = 15;

export function sizeOf(members: number): NetworkSize {
  if (members <= largestFew) return 'few';
  return members <= largestModerate ? 'moderate' : 'many';
}

/**
 * The forms that the contingency table gives for a size and a goal consensus of 1 to 5, where the
 * reading of grades (5 and 4 high, 3 moderate, 2 and 1 low) is this tool's own: shared with few and
 * high consensus, lead with few or moderate and low or moderate, an administrative organisation with
 * moderate or many and high or moderate. Without a grade, all that the size allows; empty where the
 * table has no form (many members of low consensus).
 */
export function advisedModes(size: NetworkSize, consensus?: Grade): NetworkMode[] {
  const high = consensus === undefined || consensus >= 4;
  const middling = consensus === undefined || consensus === 3;
  const low = consensus === undefined || consensus <= 2;
  const fits: Readonly<Record<NetworkMode, boolean>> = {
    nao: size !== 'few' && (high || middling),
    shared: size === 'few' && high,
    lead: size !== 'many' && (low || middling)
  };
  return networkModes.filter((mode) => fits[mode]);
}
