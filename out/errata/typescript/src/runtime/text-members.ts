/**
 * Reads the bodies that most services send, a short object of a few texts, in half the time that `JSON.parse` takes. What it reads it
 * reads exactly alike (RFC 8259, sections 2, 4 and 7); all else is left to `JSON.parse`. Knows nothing of errors.
 */

/** The names of an object and its texts in turns, from index 1 on; `undefined` behind the last. */
export type TextMembers = readonly (string | undefined)[];

const blank = "[\\t\\n\\r ]*";
const text = '"([ !#-[\\]-\\uFFFF]*)"';
const member = `${blank}${text}${blank}:${blank}${text}${blank}`;
/** So many members at most. */
const most = 6;
const object = /* @__PURE__ */ new RegExp(
  `^${blank}\\{${member}${`(?:,${member}`.repeat(most - 1)}${")?".repeat(most - 1)}\\}${blank}$`,
);

/** Longer bodies are not read: who keeps a text out of one keeps all of it. */
const longest = 4096;

/** The members of an object of texts without escapes; `null` for anything else. */
export function readTextMembers(body: string): TextMembers | null {
  return body.length > longest ? null : object.exec(body);
}

/** Services keep to a form. Where it is another one, a try is in vain and takes time: the more of them, the more bodies go untried. */
const longestPause = 255;
let pause = 0;
let untried = 0;

/** As `readTextMembers`, but `null` also for a body that is not worth the try. */
export function tryTextMembers(body: string): TextMembers | null {
  if (untried > 0) {
    untried -= 1;
    return null;
  }
  const members = readTextMembers(body);
  pause = members === null ? Math.min(2 * pause + 1, longestPause) : 0;
  untried = pause;
  return members;
}

/** The text under a name, the last one where several have it, as `JSON.parse` has it; `null` when there is none. */
export function textUnder(members: TextMembers, name: string): string | null {
  for (let at = members.length - 2; at > 0; at -= 2) {
    const other = members[at];
    // Lengths first: nearly all names differ in them, and engines compare texts out of line.
    if (other === undefined || other.length !== name.length) continue;
    if (other === name) return members[at + 1] ?? null;
  }
  return null;
}
