/**
 * The eigenvector of the largest eigenvalue of a symmetric matrix of a few rows, by Jacobi's
 * rotations; of length 1, its first entry not negative.
 */
export function leadingOfThree(matrix: readonly (readonly number[])[]): number[] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q);
    }
  }
  let best = 0;
  for (let i = 1; i < size; i++) if (a[i]![i]! > a[best]![best]!) best = i;
  const sign = vectors[0]![best]! < 0 ? -1 : 1;
  return vectors.map((row) => sign * row[best]!);
}

/** Turns the plane of p and q so that their entry becomes 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const entry = a[p]![q]!;
  if (entry === 0) return;
  const slope = (a[q]![q]! - a[p]![p]!) / (2 * entry);
  const tangent = Math.sign(slope || 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row);
  const [rowP, rowQ] = [a[p]!.slice(), a[q]!.slice()];
  a[p] = rowP.map((value, i) => cosine * value - sine * rowQ[i]!);
  a[q] = rowP.map((value, i) => sine * value + cosine * rowQ[i]!);
  for (const row of vectors) turn(row);

  function turn(row: number[]): void {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
}
