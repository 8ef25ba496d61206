/** Components of ours that nothing of ours needs any more, but that people have come to refer to. They stay. */
import { sections } from "../../openapi/component.ts";
import type { YamlNode } from "../../yaml/node.ts";
import type { Host } from "./open-host.ts";
import { collectReferences, type Reference } from "./references.ts";

/** Of the candidates, by `section/name`, those that people refer to, with those that they themselves refer to. */
export function stillUsed(host: Host, stale: ReadonlySet<string>): ReadonlySet<string> {
  if (stale.size === 0) return new Set();
  const ours = [...sections.map((section) => host.components[section]), ...host.operations.map(({ responses }) => responses)];
  const skipped = new Set<YamlNode>(ours.flatMap(({ own }) => [...own.values()].map(({ value }) => value)));
  const isOurs = (node: YamlNode) => skipped.has(node);
  const used = new Set<string>();
  const queue = [...host.all.values()].flatMap((file) => collectReferences(file, isOurs));
  for (const reference of queue) {
    const [section, name] = componentOf(host, reference);
    const place = `${section}/${name}`;
    if (used.has(place) || !stale.has(place)) continue;
    used.add(place);
    const root = sections.filter((one) => one === section).map((one) => host.components[one].own.get(name)?.value)[0];
    if (root !== undefined) queue.push(...collectReferences({ ...host.main, root }));
  }
  return used;
}

/** Section and name of a component of the main file. */
function componentOf({ main }: Host, { target }: Reference): readonly [section: string, name: string] {
  if (target.kind === "outside" || target.path !== main.source.path || target.pointer?.[0] !== "components") return ["", ""];
  const [, section = "", name = ""] = target.pointer;
  return [section, name];
}
