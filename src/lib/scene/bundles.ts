import type { Diagram } from '#lib/domain/diagram.ts';
import type { ContainerId, PartyId } from '#lib/domain/ids.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Placed } from './geometry.ts';
import { arrivalOf, boxOf, curveOf, headOf, runOf } from './geometry.ts';
import type { Bundle, Point } from './scene.ts';

/** What stands for a party on the canvas: its card, or the folded box that it is in. */
export interface StandIn extends Placed {
  readonly id: PartyId | ContainerId;
  readonly isFolded: boolean;
}

/**
 * The engagements that begin or end in a folded box, one line for all between the same two; those
 * within a box are not seen. They are no engagements: nothing of them is kept.
 */
export function bundlesOf(
  { engagements }: Diagram,
  standInOf: (party: PartyId) => StandIn | undefined,
  strandOf: (engagement: Engagement) => { width: number; dim: boolean } | undefined
): Map<string, Bundle> {
  const found = new Map<string, Gathered>();
  for (const engagement of [...engagements].sort(byId)) {
    const from = standInOf(engagement.clientId);
    const to = standInOf(engagement.providerId);
    if (!from || !to || from.id === to.id || !(from.isFolded || to.isFolded)) continue;
    const strand = strandOf(engagement);
    if (!strand) continue;
    const key = `${from.id}>${to.id}`;
    const bundle = found.get(key) ?? { from, to, widths: [], dim: true };
    bundle.widths.push(strand.width);
    bundle.dim &&= strand.dim;
    found.set(key, bundle);
  }
  return new Map([...found].map(([id, gathered]) => [id, bundle(id, gathered)]));
}

const thickest = 10;

interface Gathered {
  readonly from: StandIn;
  readonly to: StandIn;
  readonly widths: number[];
  /** As long as each of them is. */
  dim: boolean;
}

function bundle(id: string, { from, to, widths, dim }: Gathered): Bundle {
  const run = runOf(from, to);
  const [a, b] = [boxOf(from), boxOf(to)];
  const start: Point = { x: run === 'backward' ? a.left : a.right, y: from.y };
  const end: Point = { x: run === 'forward' ? b.left : b.right, y: to.y };
  // As many threads side by side, in one.
  const width = Math.min(Math.hypot(...widths), thickest);
  return {
    id,
    ...curveOf(run, start, end),
    width: Math.round(width * 100) / 100,
    colour: 'c-none',
    dashes: [],
    status: 'active',
    head: headOf(width, arrivalOf(run)),
    inferred: false,
    count: widths.length,
    ...(dim && { dim: true as const })
  };
}
