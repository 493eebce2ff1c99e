import type { ColourMatrix } from './structures.ts';

// The definition of the modular decomposition, written down and tried out on every subset.
// A set of vertices is a number whose bit x says whether x belongs to it.

/** All non-empty modules: sets that nobody outside can tell the members of apart. */
function allModules(matrix: ColourMatrix): number[] {
  const modules: number[] = [];
  for (let set = 1; set < 1 << matrix.length; set++) if (isModule(matrix, set)) modules.push(set);
  return modules;
}

function isModule(matrix: ColourMatrix, set: number): boolean {
  const inside = vertices(matrix, set);
  const first = inside[0]!;
  return vertices(matrix, ~set).every((z) =>
    inside.every((x) => matrix[x]![z] === matrix[first]![z] && matrix[z]![x] === matrix[z]![first])
  );
}

function vertices(matrix: ColourMatrix, set: number): number[] {
  return matrix.map((_, x) => x).filter((x) => set & (1 << x));
}

/** The canonical text of the tree of strong modules, those that overlap no other module. */
export function treeByDefinition(matrix: ColourMatrix): string {
  if (matrix.length === 0) return '';
  const modules = allModules(matrix);
  const strong = modules.filter((a) => !modules.some((b) => overlap(a, b)));
  return textOf(matrix, strong, (1 << matrix.length) - 1);
}

function overlap(a: number, b: number): boolean {
  return (a & b) !== 0 && (a & ~b) !== 0 && (b & ~a) !== 0;
}

function textOf(matrix: ColourMatrix, strong: readonly number[], set: number): string {
  if ((set & (set - 1)) === 0) return String(smallest(set));
  const below = strong.filter((a) => a !== set && (a & set) === a);
  const children = below
    .filter((a) => !below.some((b) => b !== a && (b & a) === a))
    .sort((a, b) => smallest(a) - smallest(b));
  const [name, ordered] = nodeOf(matrix, children);
  return `${name}(${ordered.map((child) => textOf(matrix, strong, child)).join(' ')})`;
}

/** The kind of a node from the colours between representatives of its children. */
function nodeOf(matrix: ColourMatrix, children: readonly number[]): [string, readonly number[]] {
  const colour = (a: number, b: number) => matrix[smallest(a)]![smallest(b)]!;
  const pairs = children.flatMap((a) => children.filter((b) => b !== a).map((b) => colour(a, b)));
  const high = Math.max(...pairs);
  const low = Math.min(...pairs);
  if (high === low) return [high === 0 ? 'U' : high === 1 ? 'J' : `C${high}`, children];
  const followers = (a: number) => children.filter((b) => b !== a && colour(a, b) === high).length;
  const ordered = [...children].sort((a, b) => followers(b) - followers(a));
  const isLinear = ordered.every((a, i) =>
    ordered.slice(i + 1).every((b) => colour(a, b) === high && colour(b, a) === low)
  );
  if (!isLinear) return ['P', children];
  return [high === 1 ? 'L' : `L${high},${low}`, ordered];
}

function smallest(set: number): number {
  return 31 - Math.clz32(set & -set);
}
