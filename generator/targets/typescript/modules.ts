/** Imports and exports of the generated files, laid out. Names and paths are ours. */
import type { ExportStatement, ImportStatement } from "../../render/syntax-file.ts";
import { bracedNames } from "./layout.ts";
import type { TypeScript } from "./literals.ts";

/** `import { a, b } from "./x.js"`; names may be `type a`. */
export function imported(names: readonly TypeScript[], from: TypeScript): ImportStatement {
  const list = bracedNames(names, "import ", ` from "${from}";`);
  return { kind: "import", typeOnly: false, names: { kind: "named", list }, from };
}

/** `import type { a, b } from "./x.js"`. */
export function importedTypes(names: readonly TypeScript[], from: TypeScript): ImportStatement {
  const list = bracedNames(names, "import type ", ` from "${from}";`);
  return { kind: "import", typeOnly: true, names: { kind: "named", list }, from };
}

/** `import type * as a from "./x.js"`. */
export function importedNamespaceType(name: TypeScript, from: TypeScript): ImportStatement {
  return { kind: "import", typeOnly: true, names: { kind: "namespace", name }, from };
}

/** `export { a, b } from "./x.js"`. */
export function exported(names: readonly TypeScript[], from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: false, names: { kind: "named", list: bracedNames(names, "export ", ` from "${from}";`) }, from };
}

/** `export type { a, b } from "./x.js"`. */
export function exportedTypes(names: readonly TypeScript[], from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: true, names: { kind: "named", list: bracedNames(names, "export type ", ` from "${from}";`) }, from };
}

/** `export * from "./x.js"`. */
export function exportedAll(from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: false, names: { kind: "all" }, from };
}

/** `export * as a from "./x.js"`, or only its types. */
export function exportedNamespace(name: TypeScript, from: TypeScript, typeOnly: boolean): ExportStatement {
  return { kind: "export", typeOnly, names: { kind: "namespace", name }, from };
}
