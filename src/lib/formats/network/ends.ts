import type { NetworkIssue } from './issues.ts';
import type { Network, NetworkNode } from './network.ts';

export interface Ends {
  /** Every node that becomes a party, in the order of first appearance. */
  readonly nodes: readonly NetworkNode[];
  readonly issues: readonly NetworkIssue[];
  /** How many of them the file names without defining them. */
  readonly dangling: number;
}

/** The nodes of a network with those that only its lines name; an id stands for one node. */
export function endsOf({ nodes, edges, groups, impliesNodes = false }: Network): Ends {
  const issues: NetworkIssue[] = [];
  const byId = new Map<string, NetworkNode>();
  for (const node of nodes) {
    if (!byId.has(node.id)) byId.set(node.id, node);
    else issues.push({ code: 'node-repeated', severity: 'error', name: node.id, ...node.where });
  }
  const groupNodes = new Map(groups.map((group) => [group.id, group]));
  let dangling = 0;
  for (const { from, to, where } of edges) {
    for (const id of [from, to]) {
      if (byId.has(id)) continue;
      const group = groupNodes.get(id);
      if (group) {
        const name = group.label ?? id;
        byId.set(id, group.node ?? { id, label: name, values: new Map(), where });
        issues.push({ code: 'group-is-party', severity: 'hint', name, ...where });
        continue;
      }
      byId.set(id, { id, values: new Map(), where });
      if (impliesNodes) continue;
      dangling += 1;
      issues.push({ code: 'end-not-defined', severity: 'warning', name: id, ...where });
    }
  }
  return { nodes: [...byId.values()], issues, dangling };
}
