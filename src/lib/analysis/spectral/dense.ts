/** The solution of a dense system by elimination with row exchanges; null when it has not one. O(n³). */
export function solve(
  matrix: readonly Float64Array[],
  rightSide: Float64Array
): Float64Array | null {
  const columns = eliminated(matrix, [rightSide]);
  return columns?.[0] ?? null;
}

/** The inverse, row by row; null when there is none. O(n³). */
export function inverse(matrix: readonly Float64Array[]): Float64Array[] | null {
  const units = matrix.map((_, i) => {
    const unit = new Float64Array(matrix.length);
    unit[i] = 1;
    return unit;
  });
  const columns = eliminated(matrix, units);
  return columns && matrix.map((_, i) => Float64Array.from(columns, (column) => column[i]!));
}

/** Gauss and Jordan: the solution for each of the right sides. */
function eliminated(
  matrix: readonly Float64Array[],
  rightSides: readonly Float64Array[]
): Float64Array[] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) =>
    Float64Array.of(...row, ...rightSides.map((side) => side[i]!))
  );
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-13) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![column]! / top[column]!;
      if (i === column || factor === 0) continue;
      const row = rows[i]!;
      for (let k = column; k < row.length; k++) row[k]! -= factor * top[k]!;
    }
  }
  return rightSides.map((_, side) =>
    Float64Array.from(rows, (row, i) => row[size + side]! / row[i]!)
  );
}

/**
 * The matrix as triangular factors, for systems with many right sides: O(n³) once, then O(n²) each.
 * Null when it is singular.
 */
export function factorised(
  matrix: readonly Float64Array[]
): ((rightSide: Float64Array) => Float64Array) | null {
  const size = matrix.length;
  const rows = matrix.map((row) => row.slice());
  const order = Int32Array.from(rows.keys());
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-13) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    [order[column], order[pivot]] = [order[pivot]!, order[column]!];
    const top = rows[column]!;
    for (let i = column + 1; i < size; i++) {
      const row = rows[i]!;
      if (row[column] === 0) continue;
      const factor = (row[column]! /= top[column]!);
      for (let k = column + 1; k < size; k++) row[k]! -= factor * top[k]!;
    }
  }
  return (rightSide) => {
    const x = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = rightSide[order[i]!]!;
      for (let k = 0; k < i; k++) sum -= rows[i]![k]! * x[k]!;
      x[i] = sum;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i]!;
      for (let k = i + 1; k < size; k++) sum -= rows[i]![k]! * x[k]!;
      x[i] = sum / rows[i]![i]!;
    }
    return x;
  };
}
