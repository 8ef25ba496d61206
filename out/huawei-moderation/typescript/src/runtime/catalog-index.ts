/**
 * Finds the errors of a catalog by code. The index is made on first use, and a row is read when its error is first met: importing a
 * catalog costs next to nothing, whatever its size.
 */
import {
  readRow,
  type Entry,
  type ErrorRow,
  type SharedFacts,
} from "./catalog-rows.js";
import { CodeTable } from "./code-table.js";
import {
  buildCodeTree,
  findTemplates,
  type CodeMatch,
  type CodeTemplate,
  type CodeTree,
} from "./code-tree.js";
import {
  formatTemplate,
  parseTemplate,
  type ParameterRows,
  type Template,
} from "./template.js";

/** Indexes of rows by code. */
interface Codes {
  /** Codes without placeholders, as they come over the wire. */
  readonly exact: CodeTable<Entry>;
  /** Codes with braces, as the catalog writes them. */
  readonly written: ReadonlyMap<string, number>;
  readonly tree: CodeTree;
}

export class CatalogIndex {
  /** Identity of the catalog: its results and errors carry it. */
  readonly id: string;
  readonly #rows: readonly ErrorRow[];
  readonly #parameters: ParameterRows;
  readonly #entries: (Entry | undefined)[] = [];
  readonly #facts: SharedFacts = new Map();
  #codes: Codes | null = null;

  constructor(
    id: string,
    rows: readonly ErrorRow[],
    parameters: ParameterRows,
  ) {
    this.id = id;
    this.#rows = rows;
    this.#parameters = parameters;
  }

  /** The error that has this code and no other. */
  findExact(code: string): Entry | null {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    const slot = this.#codes.exact.find(code);
    return slot === null ? null : (slot.value ??= this.entryAt(slot.index));
  }

  /** The errors whose templated code accepts this code best: several when they are equally specific, in the order of the catalog. */
  findTemplates(code: string): readonly CodeMatch[] {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    return findTemplates(this.#codes.tree, code);
  }

  /** The error whose code is written so in the catalog. */
  findWritten(code: string): Entry | null {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    const { exact, written } = this.#codes;
    const index = written.get(code) ?? exact.find(code)?.index;
    return index === undefined ? null : this.entryAt(index);
  }

  /** The template of a code that is written so in the catalog. */
  codeTemplate(code: string): Template {
    return parseTemplate(code, "token", this.#parameters);
  }

  /** The error in a row. */
  entryAt(index: number): Entry {
    const known = this.#entries[index];
    if (known !== undefined) return known;
    const row = this.#rows[index];
    if (row === undefined) throw new RangeError(`no row ${String(index)}`);
    const entry = readRow(row, this.#parameters, this.#facts);
    this.#entries[index] = entry;
    return entry;
  }
}

function indexCodes(
  rows: readonly ErrorRow[],
  parameters: ParameterRows,
): Codes {
  const exact = new CodeTable<Entry>(rows.length);
  const written = new Map<string, number>();
  const templates: CodeTemplate[] = [];
  for (const [index, [, code]] of rows.entries()) {
    let literal = code;
    if (code.includes("{") || code.includes("}")) {
      written.set(code, index);
      const template = parseTemplate(code, "token", parameters);
      if (template.placeholders.length > 0) {
        templates.push({ index, template });
        continue;
      }
      literal = formatTemplate(template, {});
    }
    exact.add(literal, index);
  }
  return { exact, written, tree: buildCodeTree(templates) };
}
