/**
 * Finds the errors of a catalog by code. The index is made on first use, and a row is read when its error is first met: importing a
 * catalog costs next to nothing, whatever its size.
 */
import {
  createEntry,
  readEntry,
  type Entry,
  type ErrorRow,
  type Shared,
} from "./catalog-rows.js";
import { CodeTable, hashOf } from "./code-table.js";
import {
  buildCodeTree,
  findTemplates,
  type CodeMatch,
  type CodeTemplate,
  type CodeTree,
} from "./code-tree.js";
import { RecentCodes } from "./recent-codes.js";
import {
  formatTemplate,
  parseTemplate,
  type ParameterRows,
  type Template,
} from "./template.js";

/** The errors, and how they are found. */
interface Codes {
  /** In the order of the catalog. */
  readonly entries: readonly Entry[];
  /** By codes without placeholders, as they come over the wire. */
  readonly exact: CodeTable<Entry>;
  /** By codes with braces, as the catalog writes them. */
  readonly written: ReadonlyMap<string, Entry>;
  readonly tree: CodeTree;
  /** What the tree found. */
  readonly recent: RecentCodes<readonly CodeMatch[]>;
}

export class CatalogIndex {
  /** Identity of the catalog: its results and errors carry it. */
  readonly id: string;
  /** Whether entries of the catalog have 2xx statuses. */
  readonly codesInSuccesses: boolean;
  readonly #rows: readonly ErrorRow[];
  readonly #parameters: ParameterRows;
  readonly #shared: Shared = { facts: new Map(), texts: new Map() };
  #codes: Codes | null = null;

  constructor(
    id: string,
    rows: readonly ErrorRow[],
    parameters: ParameterRows,
    codesInSuccesses: boolean,
  ) {
    this.id = id;
    this.codesInSuccesses = codesInSuccesses;
    this.#rows = rows;
    this.#parameters = parameters;
  }

  /** The error that has this code and no other. `hash` is that of the code. */
  findExact(code: string, hash: number): Entry | null {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    return this.#read(this.#codes.exact.find(code, hash));
  }

  /** The errors whose templated code accepts this code best: several when they are equally specific, in the order of the catalog. */
  findTemplates(code: string, hash: number): readonly CodeMatch[] {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    const { recent, tree } = this.#codes;
    const known = recent.find(code, hash);
    if (known !== null) return known;
    const found = findTemplates(tree, code);
    if (found.length > 0) recent.keep(code, hash, found);
    return found;
  }

  /** The error whose code is written so in the catalog. */
  findWritten(code: string): Entry | null {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    const { exact, written } = this.#codes;
    return this.#read(written.get(code) ?? exact.find(code, hashOf(code)));
  }

  /** The template of a code that is written so in the catalog. */
  codeTemplate(code: string): Template {
    return parseTemplate(code, "token", this.#parameters);
  }

  /** The error in a row. */
  entryAt(index: number): Entry {
    this.#codes ??= indexCodes(this.#rows, this.#parameters);
    const entry = this.#read(this.#codes.entries[index] ?? null);
    if (entry === null) throw new RangeError(`no row ${String(index)}`);
    return entry;
  }

  #read(entry: Entry | null): Entry | null {
    if (entry !== null && entry.row !== null)
      readEntry(entry, this.#parameters, this.#shared);
    return entry;
  }
}

function indexCodes(
  rows: readonly ErrorRow[],
  parameters: ParameterRows,
): Codes {
  const entries: Entry[] = [];
  const exact = new CodeTable<Entry>(rows.length);
  const written = new Map<string, Entry>();
  const templates: CodeTemplate[] = [];
  for (const [index, row] of rows.entries()) {
    const [, code] = row;
    const braced = code.includes("{") || code.includes("}");
    const template = braced ? parseTemplate(code, "token", parameters) : null;
    const entry = createEntry(row);
    entries.push(entry);
    if (braced) written.set(code, entry);
    if (template !== null && template.placeholders.length > 0)
      templates.push({ index, template });
    else exact.add(template ? formatTemplate(template, {}) : code, entry);
  }
  const tree = buildCodeTree(templates);
  return { entries, exact, written, tree, recent: new RecentCodes() };
}
