import type { Issue } from '../issues.ts';

/** What an attribute of a node or a line may hold. */
export type Value = string | number | boolean;

/** Attributes by their names; a map, because names come from strangers. */
export type Values = ReadonlyMap<string, Value>;

/** Where in a file: a line counted from 1, or a path such as `elements.edges[3]`. */
export interface Where {
  readonly row?: number;
  readonly place?: string;
}

/** What the network formats have in common: a file is read into this, and a diagram written from it. */
export interface Network {
  readonly title?: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly groups: readonly NetworkGroup[];
  /** Lines may name nodes that stand nowhere else, as in DOT; else such an end is told. */
  readonly impliesNodes?: boolean;
  /** Values are texts without types: numbers and yes or no are recognised by how they look. */
  readonly untyped?: boolean;
  /** Positions are those of our canvas; others are spread until cards have room. */
  readonly ownUnits?: boolean;
  readonly issues: readonly Issue[];
}

export interface NetworkNode {
  readonly id: string;
  readonly label?: string;
  readonly values: Values;
  /** y grows downwards. */
  readonly position?: { readonly x: number; readonly y: number };
  /** The groups that it stands in, the innermost last. */
  readonly groups?: readonly string[];
  readonly where: Where;
}

export type Direction = 'directed' | 'undirected' | 'mutual';

export interface NetworkEdge {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly label?: string;
  readonly weight?: Value;
  /** Of what kind the tie is, in files with several: our codes or a stranger's word. */
  readonly relation?: string;
  readonly values: Values;
  readonly where: Where;
}

export interface NetworkGroup {
  readonly id: string;
  readonly label?: string;
  readonly kind: 'container' | 'cluster';
  /** Its node's own attributes, should it be an end of a line and so a party as well. */
  readonly node?: NetworkNode;
}
