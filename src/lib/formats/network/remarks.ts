import { Spellings } from '../spellings.ts';
import type { NetworkIssue } from './issues.ts';
import type { NetworkNode, Where } from './network.ts';

/** Counts cases of one kind and remembers where the first stood. */
export class Tally {
  count = 0;
  first: Where = {};

  add(where: Where): void {
    if (this.count === 0) this.first = where;
    this.count += 1;
  }
}

/** Labels that stand on several nodes, or differ in spelling only. */
export function namesAlike(nodes: readonly NetworkNode[]): NetworkIssue[] {
  const spellings = new Spellings();
  const tally = new Tally();
  let names: readonly [string, string] | undefined;
  for (const { id, label = id, where } of nodes) {
    const other = spellings.meet(label);
    if (other === undefined) continue;
    names ??= [label, other];
    tally.add(where);
  }
  if (!names) return [];
  const [name, other] = names;
  const { count, first } = tally;
  return [{ code: 'names-alike', severity: 'hint', count, name, other, ...first }];
}
