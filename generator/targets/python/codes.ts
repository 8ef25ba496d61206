/** `codes.py`: the enumeration of all codes, with what an editor shows for each. */
import type { Catalog, Deprecation, ErrorDefinition, LocalizedText } from "../../catalog/model.ts";
import { docsUrl, slugsOf } from "../../catalog/slug.ts";
import type { View } from "../../source/encoded.ts";
import { assignment, columns, fitsLine } from "./layout.ts";
import { docText, identifier, join, numberLiteral, py, stringLiteral, wrapped, type Python } from "./literals.ts";

/** Gives the member of an error, by its identifier. */
export type MemberOf = (error: string) => Python;

const indent = py`    `;

export function codesView(catalog: Catalog, memberOf: MemberOf, banner: Python): View {
  const slugs = slugsOf(catalog);
  const members = catalog.errors.map((error) => {
    const value = assignment(indent, memberOf(error.name), stringLiteral(error.code.source));
    return py`${value}\n${docstring(catalog, error, slugs.get(error.name) ?? "", memberOf)}`;
  });
  return { banner, isEmpty: members.length === 0, members: join(members, py`\n\n`) };
}

/** Statuses and what happened; what to do; variants; where to read on; what to use instead. */
function docstring(catalog: Catalog, error: ErrorDefinition, slug: string, memberOf: MemberOf): Python {
  const inSource = (text: LocalizedText | null) => text?.get(catalog.sourceLocale) ?? null;
  const happened = docText(inSource(error.description) ?? error.message?.source ?? error.code.source);
  const remedy = inSource(error.remedy);
  const url = docsUrl(catalog, slug);
  const paragraphs = [error.status.length === 0 ? happened : py`${join(error.status.map(numberLiteral), py`, `)}: ${happened}`];
  if (remedy !== null) paragraphs.push(docText(remedy));
  if (error.variants.length > 0) paragraphs.push(variantsLine(error));
  if (url !== null) paragraphs.push(py`See ${docText(url)}`);
  const blocks = paragraphs.map((paragraph) => join(wrapped(paragraph, columns - indent.length), py`\n    `));
  if (error.deprecated !== null) blocks.push(deprecation(error.deprecated, inSource(error.deprecated.reason), memberOf));
  const [only = py``] = blocks;
  if (blocks.length === 1 && !only.includes("\n") && fitsLine(indent, only, '""""""')) return py`    """${only}"""`;
  return py`    """${join(
    blocks.filter((block) => block !== ""),
    py`\n\n    `,
  )}\n    """`;
}

function variantsLine({ variants }: ErrorDefinition): Python {
  return py`Variants: ${join(
    variants.map(({ name }) => identifier(name)),
    py`, `,
  )}.`;
}

/** The directive of Sphinx, which editors know too. */
function deprecation({ since, replacedBy }: Deprecation, reason: string | null, memberOf: MemberOf): Python {
  const head = since === null ? py`.. deprecated::` : py`.. deprecated:: ${docText(since)}`;
  const instead = replacedBy === null ? [] : [py`Use \`\`${memberOf(replacedBy)}\`\`.`];
  const text = join([...instead, ...(reason === null ? [] : [docText(reason)])], py` `);
  return join([head, ...wrapped(text, columns - 2 * indent.length)], py`\n        `);
}
