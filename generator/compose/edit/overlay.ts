/** Changes as an OpenAPI Overlay 1.0.0 document (spec.openapis.org/overlay/v1.0.0): what goes is removed first, then objects are merged into what is there. */
import type { Data } from "../../source/data.ts";
import { pointerOf, type Change } from "./change.ts";

/** An Action Object (§4.5): an update, or a removal. */
type Action = { readonly target: string; readonly update: Data } | { readonly target: string; readonly remove: true };

export interface OverlayInput {
  readonly title: string;
  readonly version: string;
  /** The description, as a relative URL. */
  readonly extends: string;
  readonly changes: readonly Change[];
}

export function overlayDocument({ title, version, extends: host, changes }: OverlayInput): Data {
  const actions: Action[] = [];
  for (const change of changes) if (change.op !== "add") actions.push({ target: jsonPath(pointerOf(change)), remove: true });
  const updates = new Map<string, Map<string, Data>>();
  for (const change of changes) {
    if (change.op === "remove") continue;
    const target = jsonPath(change.at.pointer);
    const members = updates.get(target) ?? new Map<string, Data>();
    updates.set(target, members.set(pointerOf(change).at(-1) ?? "", change.value));
  }
  for (const [target, members] of updates) actions.push({ target, update: Object.fromEntries(members) });
  // The format asks for at least one action.
  if (actions.length === 0) actions.push({ target: "$", update: {} });
  return { overlay: "1.0.0", info: { title, version }, extends: host, actions };
}

/** A place as a normalized path, RFC 9535 §2.7; names that need no brackets stand without. */
function jsonPath(pointer: readonly string[]): string {
  return `$${pointer.map((token) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(token) ? `.${token}` : `['${token.replace(/[\\']/g, "\\$&")}']`)).join("")}`;
}
