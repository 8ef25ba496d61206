/** The last look at an edited YAML file: it is read again, and every change must be where it was planned. What is wrong here is a bug of ours, and nothing is written. */
import type { Change } from "./change.ts";
import { dataOf, sameData } from "../../yaml/data.ts";
import type { ParsedFile, YamlNode } from "../../yaml/node.ts";
import { readYaml } from "../../yaml/read.ts";
import { childOf } from "../host/references.ts";

/** Throws when the text is not what the changes say. JSON has no rules that an edit could miss. */
export function verifyText(before: ParsedFile, text: string, changes: readonly Change[]): void {
  if (before.format === "json") return;
  const after: ParsedFile = { source: { path: before.source.path, text }, format: "yaml", ...readYaml(text) };
  for (const change of changes) {
    let node: YamlNode | null = after.root;
    for (const token of change.pointer) node = node === null ? null : childOf(after, node, token);
    const holds = change.op === "remove" ? node === null : node !== null && sameData(dataOf(after, node), change.value);
    if (!holds) throw new Error(`${before.source.path}: the change at /${change.pointer.join("/")} did not come out as planned`);
  }
}
