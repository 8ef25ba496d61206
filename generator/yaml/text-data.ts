/** The tape as plain data in which every scalar is its text: a code `0104` stays `0104`, a message `NO` stays `NO`. So are read catalogs, configs and maps. */
import { faultAt, ReadFault, readLimits, type Fault } from "./fault.ts";
import { endOf, moreOf, scalarAt, startOf, tagOf, tags, type Tape } from "./tape.ts";
import { treeOf } from "./tree.ts";

/** No key is `__proto__`: it is refused. */
export type TextData = string | readonly TextData[] | { readonly [key: string]: TextData };

interface Walk {
  readonly tape: Tape;
  at: number;
  aliased: number;
}

/** Thrown, and caught by `textDataOf`, where plain data end. */
class Stop extends Error {
  readonly reason: Fault | null;
  constructor(reason: Fault | null) {
    super();
    this.reason = reason;
  }
}

/** Aliases are expanded. Throws a `ReadFault`: with all that is wrong with the tree, with all that is not plain, or with where the data lead too far. */
export function textDataOf(tape: Tape): TextData {
  try {
    if (tape.faults.length > 0 || tape.oddities.length > 0) throw new Stop(null);
    return readData({ tape, at: 0, aliased: 0 }, 0, false);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { oddities } = treeOf(tape);
    throw new ReadFault(stop.reason === null || oddities.length > 0 ? oddities : [stop.reason]);
  }
}

function readData(walk: Walk, depth: number, isAliased: boolean): TextData {
  const { at, tape } = walk;
  if (isAliased) walk.aliased += 1;
  if (depth > readLimits.dataDepth || walk.aliased > readLimits.aliasedNodes) throw excess(walk, depth);
  walk.at = at + 4;
  const more = moreOf(tape, at);
  switch (tagOf(tape, at)) {
    case tags.blockMap:
    case tags.flowMap:
      return readMap(walk, more, depth, isAliased);
    case tags.blockList:
    case tags.flowList: {
      const items: TextData[] = [];
      for (let left = more; left > 0; left -= 1) items.push(readData(walk, depth + 1, isAliased));
      return items;
    }
    case tags.alias: {
      walk.at = more;
      const data = readData(walk, depth + 1, true);
      walk.at = at + 4;
      return data;
    }
    default:
      return scalarAt(tape, at);
  }
}

function readMap(walk: Walk, count: number, depth: number, isAliased: boolean): TextData {
  const data: Record<string, TextData> = {};
  for (let left = count; left > 0; left -= 1) {
    const key = scalarAt(walk.tape, walk.at);
    if (isRefused(walk.tape, key) || Object.hasOwn(data, key)) throw new Stop(null);
    walk.at += 4;
    data[key] = readData(walk, depth + 1, isAliased);
  }
  return data;
}

/** `treeOf` says it with places. */
function isRefused({ format }: Tape, key: string): boolean {
  return key === "__proto__" || (key === "<<" && format === "yaml");
}

function excess({ at, tape }: Walk, depth: number): Stop {
  const start = startOf(tape, at);
  const end = endOf(tape, at);
  if (depth > readLimits.dataDepth) return new Stop(faultAt("yaml-depth", { limit: readLimits.dataDepth }, start, end));
  return new Stop(faultAt("yaml-aliases", { limit: readLimits.aliasedNodes }, start, end));
}
