import type { Dealings } from './dealings.ts';
import type { Groups } from './groups.ts';

/**
 * Arrays that the levels of a run use one after the other, so that its hundreds of rounds make none. Each
 * is as long as the graph needs; a level uses the beginning.
 */
export interface Room {
  readonly groups: Groups;
  readonly parts: Groups;
  /** Per vertex or group: whole numbers for whoever is at work. */
  readonly order: Int32Array;
  readonly numbers: Int32Array;
  readonly touched: Int32Array;
  /** Per group the weight of the ties of the vertex at hand; zero in between. */
  readonly ties: Float64Array;
  readonly outward: Float64Array;
  readonly isWaiting: Uint8Array;
  /** The ties within groups, row by row. */
  readonly inside: Rows;
  /** The dealings of a level and those of the next, in turn. */
  readonly levels: readonly [Dealings, Dealings];
}

/** Ties in rows, with one entry to spare. */
type Rows = Pick<Dealings, 'offsets' | 'neighbours' | 'weights'>;

/** Room for a graph and all its levels. */
export function roomFor({ nodeCount, neighbours, expected, total }: Dealings): Room {
  const whole = () => new Int32Array(nodeCount + 1);
  const real = () => new Float64Array(nodeCount);
  const groups = () => ({
    groupOf: whole(),
    sizes: whole(),
    outVolumes: real(),
    inVolumes: real()
  });
  const rows = () => ({
    offsets: whole(),
    neighbours: new Int32Array(neighbours.length + 1),
    weights: new Float64Array(neighbours.length + 1)
  });
  const level = () => ({
    nodeCount: 0,
    ...rows(),
    outVolumes: real(),
    inVolumes: real(),
    expected,
    total
  });
  return {
    groups: groups(),
    parts: groups(),
    order: whole(),
    numbers: whole(),
    touched: whole(),
    ties: real(),
    outward: real(),
    isWaiting: new Uint8Array(nodeCount),
    inside: rows(),
    levels: [level(), level()]
  };
}
