/** Globs over the paths of a description: `*` within a segment, `**` for any number of segments. Linear, no regular expressions. */

/** Whether a path template such as `/orders/{id}` matches. Both are compared segment by segment; `{id}` is text like other text. */
export function matchesPath(glob: string, path: string): boolean {
  return matchAll(glob.split("/"), path.split("/"), "**", matchesSegment);
}

function matchesSegment(glob: string, segment: string): boolean {
  return matchAll(Array.from(glob), Array.from(segment), "*", (one, other) => one === other);
}

/** Greedy matching with one point of return, the last wildcard: any earlier one has taken as little as it can. */
function matchAll(
  pattern: readonly string[],
  items: readonly string[],
  wildcard: string,
  matches: (one: string, other: string) => boolean,
): boolean {
  let at = 0;
  let resume = -1;
  let taken = 0;
  for (let index = 0; index < items.length;) {
    const piece = pattern[at];
    if (piece === wildcard) {
      resume = at;
      taken = index;
      at += 1;
    } else if (piece !== undefined && matches(piece, items[index] ?? "")) {
      at += 1;
      index += 1;
    } else if (resume >= 0) {
      taken += 1;
      index = taken;
      at = resume + 1;
    } else return false;
  }
  while (pattern[at] === wildcard) at += 1;
  return at === pattern.length;
}
