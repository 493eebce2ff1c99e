type Pairs = readonly (readonly [client: string, provider: string])[];

// Small networks only: each answer follows its definition, with no thought of speed.

/** How many clients and providers each party has. */
export function degrees(pairs: Pairs) {
  const count = (end: 0 | 1) => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair[end], (counts.get(pair[end]) ?? 0) + 1);
    return counts;
  };
  return { clients: count(1), providers: count(0) };
}

/** The longest way down from a party that nobody engages; of a network without cycles. */
export function tiers(pairs: Pairs): Map<string, number> {
  const tierOf = (party: string): number =>
    Math.max(
      0,
      ...pairs.filter(([, provider]) => provider === party).map(([client]) => tierOf(client) + 1)
    );
  return new Map(pairs.flat().map((party) => [party, tierOf(party)]));
}

/** The parties without which more parts remain than there were. */
export function cutPoints(pairs: Pairs): string[] {
  const all = [...new Set(pairs.flat())];
  const whole = partsOf(all, pairs);
  return all.filter((gone) => {
    const rest = pairs.filter((pair) => !pair.includes(gone));
    return (
      partsOf(
        all.filter((party) => party !== gone),
        rest
      ) > whole
    );
  });
}

function partsOf(parties: readonly string[], pairs: Pairs): number {
  const left = new Set(parties);
  let parts = 0;
  for (const start of parties) {
    if (!left.delete(start)) continue;
    parts += 1;
    const queue = [start];
    for (const party of queue) {
      for (const pair of pairs) {
        if (!pair.includes(party)) continue;
        for (const end of pair) if (left.delete(end)) queue.push(end);
      }
    }
  }
  return parts;
}
