/**
 * Groups of nodes that reach each other, among the given nodes, sinks first (Tarjan 1972).
 * Iterative: a chain may be as deep as the diagram is large.
 */
export function strongComponents<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): N[][] {
  const within = new Set(nodes);
  const order = new Map<N, number>();
  const low = new Map<N, number>();
  const open: N[] = [];
  const isOpen = new Set<N>();
  const components: N[][] = [];

  const enter = (node: N) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, rest: next(node)[Symbol.iterator]() };
  };
  const lower = (node: N, value: number) => low.set(node, Math.min(low.get(node) ?? value, value));

  for (const start of within) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.rest.next();
      if (step.done !== true) {
        const child = step.value;
        if (!within.has(child)) continue;
        if (!order.has(child)) path.push(enter(child));
        else if (isOpen.has(child)) lower(top.node, order.get(child) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(top.node) ?? 0);
      if (low.get(top.node) === order.get(top.node)) {
        const component = open.splice(open.lastIndexOf(top.node));
        for (const node of component) isOpen.delete(node);
        components.push(component);
      }
    }
  }
  return components;
}
