/** Anchors and what aliases stand for: the node that last got the name before them. */
import { faultAt, type Findings } from "./fault.ts";
import type { YamlAlias, YamlNode } from "./node.ts";

/** An anchored node; `null` until all of it is read, so that an alias inside of it is known for a cycle. */
interface Anchor {
  node: YamlNode | null;
}

export interface Anchors {
  readonly named: Map<string, Anchor>;
  readonly nodes: Set<YamlNode>;
}

export function createAnchors(): Anchors {
  return { named: new Map(), nodes: new Set() };
}

/** To be called where the anchor stands; the result is told the node that follows. */
export function openAnchor({ named, nodes }: Anchors, name: string): (node: YamlNode) => void {
  const anchor: Anchor = { node: null };
  named.set(name, anchor);
  return (node) => {
    anchor.node = node;
    nodes.add(node);
  };
}

export function aliasOf({ named }: Anchors, { faults }: Findings, alias: string, start: number, end: number): YamlAlias {
  const anchor = named.get(alias);
  const node = anchor?.node ?? null;
  if (node !== null && node.kind !== "alias") return { kind: "alias", start, end, target: node };
  faults.push(faultAt(anchor === undefined ? "yaml-alias-unknown" : "yaml-alias-cycle", { alias }, start, end));
  return { kind: "alias", start, end, target: { kind: "scalar", style: "plain", start, end } };
}
