/** Anchors while a file is read, and what its aliases stand for: the node that last got the name before them. */
import { faultAt } from "./fault.ts";
import { tags, write, type Tape } from "./tape.ts";

/** Where an anchored node is on the tape; -1 until all of it is read, so that an alias inside of it is known for a cycle. */
interface Anchor {
  at: number;
}

export type Anchors = Map<string, Anchor>;

/** To be called where the anchor stands; the result is told the place of the node that follows. */
export function openAnchor(anchors: Anchors, { anchored }: Tape, name: string): (at: number) => void {
  const anchor: Anchor = { at: -1 };
  anchors.set(name, anchor);
  return (at) => {
    anchor.at = at;
    anchored.add(at);
  };
}

export function writeAlias(anchors: Anchors, tape: Tape, alias: string, start: number, end: number): number {
  const anchor = anchors.get(alias);
  if (anchor !== undefined && anchor.at !== -1) return write(tape, tags.alias, start, end, anchor.at);
  tape.faults.push(faultAt(anchor === undefined ? "yaml-alias-unknown" : "yaml-alias-cycle", { alias }, start, end));
  return write(tape, tags.plain, start, end, 0);
}
