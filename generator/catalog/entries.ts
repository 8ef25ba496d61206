/** Entries of one section (`errors`, `groups`, `parameters`) from all files of a catalog, in order, each key once. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { within, type Locus } from "../source/span.ts";
import type { CatalogFiles } from "../reading/load.ts";
import type { PartSyntax } from "../reading/schema.ts";

export interface Entry<T> {
  readonly key: string;
  readonly value: T;
  /** The place of the value. */
  readonly at: Locus;
  /** The file it stands in and its path there, to point at the key itself. */
  readonly keyAt: Locus;
}

type Section = keyof PartSyntax;

/** Merges a section; a key that two files write is reported with both places, and the first is kept. `of` takes the section out of a file. */
export function mergeEntries<T>(
  files: CatalogFiles,
  section: Section,
  of: (file: PartSyntax) => Readonly<Record<string, T>> | undefined,
  sink: DiagnosticSink,
): readonly Entry<T>[] {
  const merged = new Map<string, Entry<T>>();
  for (const file of [files.main, ...files.parts]) {
    for (const [key, value] of Object.entries(of(file.value) ?? {})) {
      const earlier = merged.get(key);
      if (earlier === undefined) {
        merged.set(key, { key, value, at: within(file.at, section, key), keyAt: within(file.at, section) });
      } else {
        const related = [{ span: earlier.keyAt.spanOfKey(key), label: "also written here" }];
        sink.report("duplicate-entry", { section, key }, file.at.spanOfKey(section, key), { related });
      }
    }
  }
  return [...merged.values()];
}
