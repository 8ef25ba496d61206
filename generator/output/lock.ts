/**
 * `errata.lock.json`: which files are ours, which codes are published under which identifiers, and which version wrote them. Committed with
 * the output, sorted, without dates. Everything that may change between two runs of the same input stays out of it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { DiagnosticSink } from "../diagnostics/sink.ts";

export const lockName = "errata.lock.json";

/** Texts by name. Not `z.record`, which leaves out `__proto__`: that may well be a code. */
const texts = z.custom<Readonly<Record<string, string>>>(
  (value) => isObject(value) && Object.values(value).every((text) => typeof text === "string"),
  { error: "expected texts by name" },
);
const textsByCatalog = z.custom<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  (value) => isObject(value) && Object.values(value).every((codes) => texts.safeParse(codes).success),
  { error: "expected codes by catalog" },
);

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const lockSchema = z.strictObject({
  lock: z.literal(1),
  generator: z.string(),
  /** Per catalog: wire code → identifier, as published. */
  catalogs: textsByCatalog,
  /** Folders that runs without a config wrote: the project's own runs leave them alone. */
  standalone: z.array(z.string()).default([]),
  /** Per file: SHA-256 of what we wrote, in hex. */
  files: texts,
});
export type Lock = z.infer<typeof lockSchema>;

export const emptyLock: Lock = { lock: 1, generator: "", catalogs: {}, standalone: [], files: {} };

/** Reads the lock of a project; an absent one is empty, a broken one is reported and gives `null`. */
export function readLock(root: string, sink: DiagnosticSink): Lock | null {
  const path = join(root, lockName);
  if (!existsSync(path)) return emptyLock;
  const problem = (text: string) => {
    sink.report("lock-unreadable", { file: lockName, problem: text }, null);
    return null;
  };
  try {
    const parsed = lockSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : problem(z.prettifyError(parsed.error).replace(/\s+/g, " "));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return problem("it is not JSON");
  }
}

/** The lock as text: one entry a line, keys in code-point order. */
export function printLock(lock: Lock): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  const catalogs = Object.fromEntries(Object.keys(sorted(lock.catalogs)).map((id) => [id, sorted(lock.catalogs[id] ?? {})]));
  const standalone = lock.standalone.length === 0 ? undefined : lock.standalone;
  return `${JSON.stringify({ ...lock, catalogs, standalone, files: sorted(lock.files) }, null, 2)}\n`;
}
