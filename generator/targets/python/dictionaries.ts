/** Typed dictionaries: as a class where the names of the members allow it, else as a call. */
import { identifier, indent, join, py, stringLiteral, type Python } from "./literals.ts";
import { keywords, shapeWords } from "./naming.ts";

/** `total` says that all members must be there. */
export function dictionaryType(name: Python, members: ReadonlyMap<string, Python>, doc: Python, total: boolean): Python {
  const names = [...members.keys()];
  return names.every((member) => isAttribute(member) && !shapeWords.has(member))
    ? asClass(name, members, doc, total)
    : asCall(name, members, total);
}

function isAttribute(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !keywords.has(name);
}

function asClass(name: Python, members: ReadonlyMap<string, Python>, doc: Python, total: boolean): Python {
  const base = total ? py`TypedDict` : py`TypedDict, total=False`;
  const header = py`class ${name}(${base}):\n    """${doc}"""`;
  return members.size === 0 ? header : py`${header}\n\n    ${attributes(members)}`;
}

function attributes(members: ReadonlyMap<string, Python>): Python {
  return join(
    [...members].map(([member, type]) => py`${identifier(member)}: ${indent(type, 1)}`),
    py`\n    `,
  );
}

function asCall(name: Python, members: ReadonlyMap<string, Python>, total: boolean): Python {
  const entries = [...members].map(([member, type]) => py`        ${stringLiteral(member)}: ${indent(type, 2)},\n`);
  // Members such as "str" would hide the types in a class; ruff would have one all the same.
  const convertible = [...members.keys()].every(
    (member) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(member) && !keywords.has(member) && !/^__.*__$/.test(member),
  );
  const note = convertible ? py`  # noqa: UP013` : py``;
  const end = total ? py`` : py`    total=False,\n`;
  return py`${name} = TypedDict(${note}\n    "${name}",\n    {\n${join(entries)}    },\n${end})`;
}
