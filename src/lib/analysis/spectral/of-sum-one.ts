/** The entries divided by their sum. */
export function ofSumOne(entries: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < entries.length; i++) sum += entries[i]!;
  const shares = new Float64Array(entries.length);
  for (let i = 0; i < entries.length; i++) shares[i] = entries[i]! / sum;
  return shares;
}
