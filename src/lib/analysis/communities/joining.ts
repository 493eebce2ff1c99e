import { bucketOffsets, sortedBy } from '../graph/index-arrays.ts';
import type { Dealings } from './dealings.ts';

/** The dealings among parts, each part as one vertex: weights and volumes added. */
export function joined(dealings: Dealings, partOf: Int32Array, partCount: number): Dealings {
  const { nodeCount, offsets, neighbours, weights, expected, total } = dealings;
  const members = sortedBy(partOf, partCount);
  const memberOffsets = bucketOffsets(partOf, partCount);
  const outVolumes = new Float64Array(partCount);
  const inVolumes = new Float64Array(partCount);
  for (let v = 0; v < nodeCount; v++) {
    outVolumes[partOf[v]!]! += dealings.outVolumes[v]!;
    inVolumes[partOf[v]!]! += dealings.inVolumes[v]!;
  }
  const joinedOffsets = new Int32Array(partCount + 1);
  const joinedNeighbours = new Int32Array(neighbours.length);
  const joinedWeights = new Float64Array(neighbours.length);
  // Per part the entry that it got in the row at hand, if that lies in the row.
  const entryOf = new Int32Array(partCount).fill(-1);
  let count = 0;
  for (let part = 0; part < partCount; part++) {
    const rowStart = count;
    for (let i = memberOffsets[part]!; i < memberOffsets[part + 1]!; i++) {
      const v = members[i]!;
      for (let entry = offsets[v]!; entry < offsets[v + 1]!; entry++) {
        const other = partOf[neighbours[entry]!]!;
        if (other === part) continue;
        if (entryOf[other]! < rowStart) {
          joinedNeighbours[count] = other;
          entryOf[other] = count++;
        }
        joinedWeights[entryOf[other]!]! += weights[entry]!;
      }
    }
    joinedOffsets[part + 1] = count;
  }
  return {
    nodeCount: partCount,
    offsets: joinedOffsets,
    neighbours: joinedNeighbours.slice(0, count),
    weights: joinedWeights.slice(0, count),
    outVolumes,
    inVolumes,
    expected,
    total
  };
}
