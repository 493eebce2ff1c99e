import type { Condensation } from './condensation.ts';
import type { Visibility } from './visibility.ts';

/**
 * What a party is in the architecture.
 * - with a core, the largest cyclic group: `core` in it; of the others `shared` is seen by as many as
 *   the core and sees fewer, `control` the other way round, `periphery` neither, `core-like` both
 * - without one, by the medians: `central`, `shared-m`, `control-m`, `periphery-m`
 */
export const architectureRoles = [
  'core',
  'core-like',
  'shared',
  'control',
  'periphery',
  'central',
  'shared-m',
  'control-m',
  'periphery-m'
] as const;

export type ArchitectureRole = (typeof architectureRoles)[number];

export type ArchitectureType = 'hierarchical' | 'multi-core' | 'core-periphery';

export interface ArchitectureThresholds {
  /** A core with a smaller share of all parties is none to speak of. */
  readonly smallestCore: number;
  /** The core is one among several when it is not this many times as large as the second group. */
  readonly leadOverSecond: number;
}

/** As remembered of the paper, whose text was not at hand; so they can be set. */
export const usualThresholds: ArchitectureThresholds = { smallestCore: 0.05, leadOverSecond: 1.5 };

export interface HiddenStructure {
  /** The members of the largest cyclic group, ascending; none without cycles. */
  readonly core: Int32Array;
  /** Sizes of the cyclic groups, largest first. */
  readonly cyclicGroups: readonly number[];
  readonly type: ArchitectureType;
  readonly roles: readonly ArchitectureRole[];
}

/**
 * Who is core, shared, control and periphery. Baldwin, MacCormack & Rusnak 2014,
 * doi 10.1016/j.respol.2014.05.004. Of groups of equal size the first in the order of chains is the core.
 */
export function hiddenStructure(
  shrunk: Condensation,
  visibility: Pick<Visibility, 'fanIn' | 'fanOut'>,
  thresholds = usualThresholds
): HiddenStructure {
  const sizes = Array.from({ length: shrunk.count }, (_, c) => sizeOf(shrunk, c));
  const cyclicGroups = sizes.filter((size) => size > 1).sort((a, b) => b - a);
  const coreSize = cyclicGroups[0] ?? 0;
  const coreAt = coreSize === 0 ? -1 : sizes.indexOf(coreSize);
  const core =
    coreAt === -1
      ? new Int32Array()
      : shrunk.members.slice(shrunk.memberOffsets[coreAt], shrunk.memberOffsets[coreAt + 1]);
  return {
    core,
    cyclicGroups,
    type: typeOf(cyclicGroups, shrunk.componentOf.length, thresholds),
    roles: coreAt === -1 ? rolesByMedian(visibility) : rolesByCore(shrunk, visibility, coreAt)
  };
}

function sizeOf({ memberOffsets }: Condensation, component: number): number {
  return memberOffsets[component + 1]! - memberOffsets[component]!;
}

function typeOf(
  [largest = 0, second = 0]: readonly number[],
  nodeCount: number,
  { smallestCore, leadOverSecond }: ArchitectureThresholds
): ArchitectureType {
  if (largest === 0 || largest < smallestCore * nodeCount) return 'hierarchical';
  return largest < leadOverSecond * second ? 'multi-core' : 'core-periphery';
}

function rolesByCore(
  { componentOf, members, memberOffsets }: Condensation,
  { fanIn, fanOut }: Pick<Visibility, 'fanIn' | 'fanOut'>,
  coreAt: number
): ArchitectureRole[] {
  const member = members[memberOffsets[coreAt]!]!;
  const names = ['core-like', 'shared', 'control', 'periphery'] as const;
  return Array.from(componentOf, (component, u) =>
    component === coreAt
      ? 'core'
      : quadrant(names, fanIn[u]! >= fanIn[member]!, fanOut[u]! >= fanOut[member]!)
  );
}

function rolesByMedian({
  fanIn,
  fanOut
}: Pick<Visibility, 'fanIn' | 'fanOut'>): ArchitectureRole[] {
  const [middleIn, middleOut] = [median(fanIn), median(fanOut)];
  const names = ['central', 'shared-m', 'control-m', 'periphery-m'] as const;
  return Array.from(fanIn, (value, u) =>
    quadrant(names, value >= middleIn, fanOut[u]! >= middleOut)
  );
}

function quadrant(
  [both, shared, control, neither]: readonly [
    ArchitectureRole,
    ArchitectureRole,
    ArchitectureRole,
    ArchitectureRole
  ],
  isSeen: boolean,
  isSeeing: boolean
): ArchitectureRole {
  if (isSeen) return isSeeing ? both : shared;
  return isSeeing ? control : neither;
}

/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
