import type { Dealings } from './dealings.ts';
import type { Room } from './room.ts';

/** The dealings among parts, each part as one vertex: weights and volumes added. Kept in the room. */
export function joined(dealings: Dealings, partCount: number, room: Room): Dealings {
  const { nodeCount, offsets, neighbours, weights, expected, total } = dealings;
  const partOf = room.parts.groupOf;
  const rows = room.levels[dealings.offsets === room.levels[0].offsets ? 1 : 0];
  sumVolumes(dealings, partOf, partCount, rows);
  const members = sortMembers(partOf, nodeCount, partCount, room);
  rows.weights.fill(0, 0, offsets[nodeCount]);
  // Per part the entry that it got in the row at hand, if that lies in the row.
  const entryOf = room.touched.fill(-1, 0, partCount);
  // Ties within the part at hand go to an entry that nobody reads.
  const spare = rows.neighbours.length - 1;
  const { neighbours: nextNeighbours, weights: nextWeights } = rows;
  let count = 0;
  let i = 0;
  for (let part = 0; part < partCount; part++) {
    const rowStart = count;
    entryOf[part] = spare;
    for (; i < nodeCount && partOf[members[i]!] === part; i++) {
      const v = members[i]!;
      const end = offsets[v + 1]!;
      for (let entry = offsets[v]!; entry < end; entry++) {
        const other = partOf[neighbours[entry]!]!;
        // The next entry is written in any case and kept if new, without a choice: see `moveSome`.
        const known = entryOf[other]!;
        const isNew = Number(known < rowStart);
        const slot = (known + Math.imul(isNew, count - known)) | 0;
        entryOf[other] = slot;
        nextNeighbours[count] = other;
        count = (count + isNew) | 0;
        nextWeights[slot]! += weights[entry]!;
      }
    }
    entryOf[part] = -1;
    rows.offsets[part + 1] = count;
  }
  return { ...rows, nodeCount: partCount, expected, total };
}

function sumVolumes(
  { nodeCount, outVolumes, inVolumes }: Dealings,
  partOf: Int32Array,
  partCount: number,
  sums: Pick<Dealings, 'outVolumes' | 'inVolumes'>
): void {
  sums.outVolumes.fill(0, 0, partCount);
  sums.inVolumes.fill(0, 0, partCount);
  for (let v = 0; v < nodeCount; v++) {
    sums.outVolumes[partOf[v]!]! += outVolumes[v]!;
    sums.inVolumes[partOf[v]!]! += inVolumes[v]!;
  }
}

/** The vertices by part, those of one part in ascending order. */
function sortMembers(
  partOf: Int32Array,
  nodeCount: number,
  partCount: number,
  { order, numbers }: Room
): Int32Array {
  const next = numbers.fill(0, 0, partCount + 1);
  for (let v = 0; v < nodeCount; v++) next[partOf[v]! + 1]!++;
  for (let part = 1; part <= partCount; part++) next[part]! += next[part - 1]!;
  for (let v = 0; v < nodeCount; v++) order[next[partOf[v]!]!++] = v;
  return order;
}
