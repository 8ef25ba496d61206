/** Typed dictionaries: as a class where the names of the members allow it, else as a call. */
import { identifier, indent, stringLiteral, type Python } from "../literals.ts";
import { keywords, shapeWords } from "../naming.ts";
import type { DictionaryView } from "../views.ts";

/** `isTotal` says that all members must be there. */
export function dictionaryView(name: Python, types: ReadonlyMap<string, Python>, doc: Python, isTotal: boolean): DictionaryView {
  const names = [...types.keys()];
  const isClass = names.every((member) => isAttribute(member) && !shapeWords.has(member));
  const members = [...types].map(([member, type]) =>
    isClass ? { key: identifier(member), type: indent(type, 1) } : { key: stringLiteral(member), type: indent(type, 2) },
  );
  return { name, doc, isClass, isConvertible: names.every(isConvertible), isTotal, hasMembers: members.length > 0, members };
}

function isAttribute(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !keywords.has(name);
}

/** Members such as "str" would hide the types in a class; ruff would have one all the same. */
function isConvertible(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !keywords.has(name) && !/^__.*__$/.test(name);
}
