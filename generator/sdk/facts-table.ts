/** The facts of all errors and variants with each combination once: most errors share theirs with others. */
import type { FactsRow } from "./facts.ts";
import type { ErrorRow } from "./rows.ts";

export interface FactsTable {
  /** The combinations, in the order in which errors and variants first have them. */
  readonly combinations: readonly FactsRow[];
  /** The place of a row of the table's errors and variants in `combinations`. */
  readonly indexOf: (row: FactsRow) => number;
}

export function factsTable(rows: readonly ErrorRow[]): FactsTable {
  const indexes = new Map<string, number>();
  const places = new Map<FactsRow, number>();
  const combinations: FactsRow[] = [];
  const add = (row: FactsRow) => {
    const key = keyOf(row);
    const known = indexes.get(key) ?? combinations.length;
    if (known === combinations.length) combinations.push(row);
    indexes.set(key, known);
    places.set(row, known);
  };
  for (const { facts, variants } of rows) {
    add(facts);
    for (const variant of variants) add(variant.facts);
  }
  return {
    combinations,
    indexOf: (row) => {
      const index = places.get(row);
      if (index === undefined) throw new Error("facts of an error that is not in the table");
      return index;
    },
  };
}

/** All facts as one text. Words and numbers stand as they are, which is most of them and fast; what has parts is JSON. */
function keyOf(row: FactsRow): string {
  let key = "";
  for (const value of Object.values(row)) key += `${typeof value === "object" ? JSON.stringify(value) : String(value)}\0`;
  return key;
}
