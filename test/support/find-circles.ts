/** Circles in who knows whom (Tarjan's strongly connected components). Knows no files. */

interface Visit {
  readonly order: number;
  low: number;
  open: boolean;
}

/** Every circle of a graph, as its members in code-point order; circles that share a member are one. */
export function findCircles(edges: readonly (readonly [from: string, to: string])[]): readonly (readonly string[])[] {
  const neighbors = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    const known = neighbors.get(from) ?? new Set();
    neighbors.set(from, known.add(to));
  }
  const visits = new Map<string, Visit>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): Visit => {
    const own: Visit = { order: visits.size, low: visits.size, open: true };
    visits.set(node, own);
    path.push(node);
    for (const other of neighbors.get(node) ?? []) {
      const known = visits.get(other) ?? visit(other);
      if (known.open) own.low = Math.min(own.low, known.low);
    }
    if (own.low === own.order) {
      const members = path.splice(path.indexOf(node));
      for (const member of members) (visits.get(member) ?? own).open = false;
      if (members.length > 1) circles.push(members.sort());
    }
    return own;
  };
  for (const node of neighbors.keys()) if (!visits.has(node)) visit(node);
  return circles.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}
