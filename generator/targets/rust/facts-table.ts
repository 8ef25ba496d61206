/** The table of facts in `src/catalog.rs`. Most errors share theirs with others, so each combination stands there once. */
import type { Category, Facts } from "../../catalog/model.ts";
import { pascalCase, wordsOf } from "../../naming/words.ts";
import { field, literalList, optionField, structList } from "./layout.ts";
import { identifier, lines, margin, numberLiteral, rust, stringLiteral, type Rust } from "./literals.ts";

export class FactsTable {
  readonly #entries = new Map<string, { readonly index: number; readonly facts: Facts; readonly group: string | null }>();
  readonly #variantOf: (name: string) => Rust;

  /** `variantOf` gives the member of `ErrorCode` for an error's identifier. */
  constructor(variantOf: (name: string) => Rust) {
    this.#variantOf = variantOf;
  }

  /** The place of the facts of an error or variant. */
  add(facts: Facts, group: string | null): Rust {
    const { kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = facts;
    const rare =
      links.length + tags.length > 0 || deprecated !== null ? JSON.stringify([deprecated, links.map(({ url }) => url), tags]) : "";
    const key = [group, kind, origin, status, category, retry, retryAfter, actor, severity, since, rare].join();
    let entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, (entry = { index: this.#entries.size, facts, group }));
    return rust`&FACTS[${numberLiteral(entry.index)}]`;
  }

  /** The table. */
  print(): Rust {
    const rows = [...this.#entries.values()].map(
      ({ facts, group }) =>
        (depth: number) =>
          this.#rowOf(depth, facts, group),
    );
    return structList(0, rust`static FACTS: [Facts; ${numberLiteral(rows.length)}] = `, rust`Facts`, rows, rust`;`);
  }

  #rowOf(depth: number, facts: Facts, group: string | null): Rust {
    const { kind, origin, status, category, retry, retryAfter, actor, severity, since, links, tags } = facts;
    return lines([
      optionField(depth, rust`group`, group === null ? null : stringLiteral(group)),
      field(depth, rust`kind`, word("Kind", kind)),
      field(depth, rust`origin`, word("Origin", origin)),
      literalList(depth, rust`status: `, status.map(numberLiteral), rust`,`),
      field(depth, rust`category`, categoryWord(category)),
      optionField(depth, rust`retry`, retry === null ? null : word("Retry", retry)),
      optionField(depth, rust`retry_after`, retryAfter === null ? null : numberLiteral(retryAfter)),
      optionField(depth, rust`actor`, actor === null ? null : word("Actor", actor)),
      optionField(depth, rust`severity`, severity === null ? null : word("Severity", severity)),
      optionField(depth, rust`since`, since === null ? null : stringLiteral(since)),
      this.#deprecation(depth, facts),
      literalList(
        depth,
        rust`links: `,
        links.map(({ url }) => stringLiteral(url)),
        rust`,`,
      ),
      literalList(depth, rust`tags: `, tags.map(stringLiteral), rust`,`),
    ]);
  }

  #deprecation(depth: number, { deprecated }: Facts): Rust {
    if (deprecated === null) return rust`${margin(depth)}deprecated: None,`;
    const { since, replacedBy } = deprecated;
    return lines([
      rust`${margin(depth)}deprecated: Some(Deprecation {`,
      optionField(depth + 1, rust`since`, since === null ? null : stringLiteral(since)),
      optionField(depth + 1, rust`replaced_by`, replacedBy === null ? null : rust`ErrorCode::${this.#variantOf(replacedBy)}`),
      rust`${margin(depth)}}),`,
    ]);
  }
}

/** `Retry::Transient`: a word of a closed set. */
function word(type: string, text: string): Rust {
  return rust`${identifier(type)}::${identifier(pascalCase(wordsOf(text)))}`;
}

export function categoryWord(category: Category): Rust {
  return word("Category", category);
}
