/** Docstrings of the codes: what an editor shows for an error: statuses and what happened, what to do, variants, where to read on, what to use instead. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { AboutDeprecation } from "../../sdk/about.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { columns, fitsLine } from "./layout.ts";
import { docText, identifier, join, numberLiteral, py, wrapped, type Python } from "./literals.ts";
import type { SdkNames } from "./names.ts";

const margin = py`    `;

/** What stands between the quotes of an error's docstring, its own lines indented. */
export function docstring(sdk: SdkPlan, names: SdkNames, error: ErrorDefinition): Python {
  const { happened, remedy, url, deprecated } = sdk.about(error);
  const what = docText(happened ?? error.code.source);
  const paragraphs = [
    error.status.length === 0 ? what : py`${join(error.status.map(numberLiteral), py`, `)}: ${what}`,
    ...(remedy === null ? [] : [docText(remedy)]),
    ...(error.variants.length === 0 ? [] : [variantsLine(error)]),
    ...(url === null ? [] : [py`See ${docText(url)}`]),
  ];
  const blocks = paragraphs.map((paragraph) => join(wrapped(paragraph, columns - margin.length), py`\n    `));
  if (deprecated !== null) blocks.push(deprecation(deprecated, names));
  const [only = py``] = blocks;
  if (blocks.length === 1 && !only.includes("\n") && fitsLine(margin, only, '""""""')) return only;
  const said = blocks.filter((block) => block !== "");
  return py`${join(said, py`\n\n    `)}\n    `;
}

function variantsLine({ variants }: ErrorDefinition): Python {
  const names = variants.map(({ name }) => identifier(name));
  return py`Variants: ${join(names, py`, `)}.`;
}

/** The directive of Sphinx, which editors know too. */
function deprecation({ since, replacedBy, reason }: AboutDeprecation, names: SdkNames): Python {
  const head = since === null ? py`.. deprecated::` : py`.. deprecated:: ${docText(since)}`;
  const instead = replacedBy === null ? [] : [py`Use \`\`${names.memberOf(replacedBy)}\`\`.`];
  const text = join([...instead, ...(reason === null ? [] : [docText(reason)])], py` `);
  return join([head, ...wrapped(text, columns - 2 * margin.length)], py`\n        `);
}
