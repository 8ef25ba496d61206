/**
 * Imports a module of the user's own: a config that is a program, a target that a config names. What cannot be loaded is the user's to mend, so it is a
 * diagnostic and no exception.
 */
import { pathToFileURL } from "node:url";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Span } from "../source/span.ts";

/** A module to import: where it lies, what it is called in findings, and where it was named. */
export interface Program {
  readonly path: string;
  readonly file: string;
  readonly span: Span | null;
  /** What to write in place of TypeScript where Node.js reads none. */
  readonly instead: string;
  /** What its default export looks like. */
  readonly shape: string;
}

/** The module's default export; `null` after reporting why there is none. */
export async function importProgram({ path, file, span, instead, shape }: Program, sink: DiagnosticSink): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    const value: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
    if (value != null) return value;
    sink.report("module-failed", { file, problem: "it has no default export" }, span, { help: `Write  export default ${shape};` });
  } catch (fault) {
    if (isUnreadTypeScript(fault))
      sink.report("module-failed", { file, problem: `this Node.js (${process.version}) does not read TypeScript` }, span, {
        help: `Node.js reads it from 22.18 (and 23.6) on. With this one, write ${instead}.`,
      });
    else sink.report("module-failed", { file, problem: fault instanceof Error ? fault.message : String(fault) }, span);
  }
  return null;
}

/** Node.js that does not strip types knows no such file ending, be it of the module or of one that it imports. */
function isUnreadTypeScript(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "ERR_UNKNOWN_FILE_EXTENSION" && /"\.[cm]?ts"/.test(fault.message);
}
