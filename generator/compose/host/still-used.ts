/** Components of ours that nothing of ours needs any more, but that people have come to refer to. They stay. */
import type { YamlNode } from "../../yaml/node.ts";
import type { HostComponents, HostResponses } from "./own-parts.ts";
import type { HostFiles } from "./read-host.ts";
import { collectReferences, type Target } from "./references.ts";

/** `section/name` of each, with those that they themselves refer to. `stale` lists the candidates. */
export function stillUsed(
  host: HostFiles,
  { own }: HostComponents,
  responses: readonly HostResponses[],
  stale: ReadonlySet<string>,
): ReadonlySet<string> {
  if (stale.size === 0) return new Set();
  const values = [...own.values()].flatMap((entries) => [...entries.values()].map(({ value }) => value));
  const skipped = new Set<YamlNode>([...values, ...responses.flatMap((found) => [...found.own.values()].map(({ value }) => value))]);
  const nameOf = (target: Target): string | null => {
    if (target.kind === "outside" || target.path !== host.main.source.path || target.pointer?.[0] !== "components") return null;
    const [, section = "", name = ""] = target.pointer;
    return `${section}/${name}`;
  };
  const used = new Set<string>();
  const queue = [...host.all.values()]
    .flatMap((file) => collectReferences(file, (node) => skipped.has(node)))
    .map(({ target }) => nameOf(target));
  for (const name of queue) {
    if (name === null || used.has(name) || !stale.has(name)) continue;
    used.add(name);
    const [section = "", component = ""] = name.split("/");
    const node = [...own].find(([key]) => key === section)?.[1].get(component)?.value;
    if (node !== undefined) queue.push(...collectReferences({ ...host.main, root: node }).map(({ target }) => nameOf(target)));
  }
  return used;
}
