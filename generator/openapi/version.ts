/** Where OpenAPI 3.0 and 3.1 write the same thing differently. */
import type { Data } from "../source/data.ts";

export type Version = "3.0" | "3.1";

/** The patch releases that the documents name. */
export const fullVersions: Readonly<Record<Version, string>> = { "3.0": "3.0.4", "3.1": "3.1.1" };

/** Examples of a schema: a list since 3.1, a single one before. */
export function examplesOf(values: readonly Data[], version: Version): Readonly<Record<string, Data>> {
  const [first] = values;
  if (first === undefined) return {};
  return version === "3.1" ? { examples: values } : { example: first };
}
