import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';
import type { XmlHandler } from './reader.ts';
import { readXml } from './reader.ts';

/** An element with its children; names without their prefix. */
export interface Element {
  readonly name: string;
  /** By name without prefix; the prefix `xmlns` is kept, so that namespaces are no attributes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** What stands directly in it, without comments. */
  readonly text: string;
  /** The line that it begins in, from 1. */
  readonly row: number;
}

/** The root element of an XML document; see `readXml` for what is refused. */
export function parseXml(
  text: string,
  onProgress?: (share: number) => void
): Result<Element, NetworkFailure> {
  const tree = new Tree(onProgress);
  const read = readXml(text, tree);
  if (!read.ok) return read;
  // A document that was read to its end has a root.
  return tree.root ? ok(tree.root) : err({ code: 'syntax', row: 1, found: '' });
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

class Tree implements XmlHandler {
  root: Growing | undefined;
  private readonly branch: Growing[] = [];

  constructor(private readonly onProgress?: (share: number) => void) {}

  progress(share: number): void {
    this.onProgress?.(share);
  }

  open(name: string, attributes: ReadonlyMap<string, string>, row: number): void {
    const element: Growing = { name, attributes, children: [], text: '', row };
    const parent = this.branch.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.branch.push(element);
  }

  text(piece: string): void {
    const inner = this.branch.at(-1);
    if (inner) inner.text += piece;
  }

  close(): void {
    this.branch.pop();
  }
}
