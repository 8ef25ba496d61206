/** The tape as plain data in which every scalar is its text: a code `0104` stays `0104`, a message `NO` stays `NO`. So are read catalogs, configs and maps. */
import { faultAt, ReadFault, readLimits } from "./fault.ts";
import { endOf, moreOf, scalarAt, startOf, tagOf, tags, type Tape } from "./tape.ts";
import { treeOf } from "./tree.ts";

/** No key is `__proto__`: it is refused. */
export type TextData = string | readonly TextData[] | { readonly [key: string]: TextData };

interface Walk {
  readonly tape: Tape;
  at: number;
  aliased: number;
}

/** Aliases are expanded. Throws a `ReadFault`: with all that is wrong with the tree, with all that is not plain, or with where the data lead too far. */
export function textDataOf(tape: Tape): TextData {
  let excess: unknown = null;
  try {
    if (tape.faults.length === 0 && tape.oddities.length === 0) return readData({ tape, at: 0, aliased: 0 }, 0, false);
  } catch (fault) {
    excess = fault;
  }
  const { oddities } = treeOf(tape);
  throw oddities.length > 0 ? new ReadFault(oddities) : excess;
}

function readData(walk: Walk, depth: number, isAliased: boolean): TextData {
  const { at, tape } = walk;
  if (isAliased) walk.aliased += 1;
  if (depth > readLimits.dataDepth || walk.aliased > readLimits.aliasedNodes) throw excessAt(walk, depth);
  walk.at = at + 4;
  const more = moreOf(tape, at);
  switch (tagOf(tape, at)) {
    case tags.blockMap:
    case tags.flowMap:
      return readMap(walk, more, depth, isAliased);
    case tags.blockList:
    case tags.flowList: {
      const items: TextData[] = [];
      while (walk.at < more) items.push(readData(walk, depth + 1, isAliased));
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

function readMap(walk: Walk, end: number, depth: number, isAliased: boolean): TextData {
  const data: Record<string, TextData> = {};
  while (walk.at < end) {
    const key = scalarAt(walk.tape, walk.at);
    if (isRefused(walk.tape, key) || Object.hasOwn(data, key)) throw new ReadFault([]);
    walk.at += 4;
    data[key] = readData(walk, depth + 1, isAliased);
  }
  return data;
}

/** `treeOf` says it with places. */
function isRefused({ format }: Tape, key: string): boolean {
  return key === "__proto__" || (key === "<<" && format === "yaml");
}

function excessAt({ at, tape }: Walk, depth: number): ReadFault {
  const start = startOf(tape, at);
  const end = endOf(tape, at);
  if (depth > readLimits.dataDepth) return new ReadFault([faultAt("yaml-depth", { limit: readLimits.dataDepth }, start, end)]);
  return new ReadFault([faultAt("yaml-aliases", { limit: readLimits.aliasedNodes }, start, end)]);
}
