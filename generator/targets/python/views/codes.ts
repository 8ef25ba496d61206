/** `codes.py`: the enumeration of all codes, with what an editor shows for each. */
import type { SdkPlan } from "../../../sdk/plan.ts";
import { docstring } from "../comments.ts";
import { needsBrackets } from "../layout.ts";
import { py, stringLiteral } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { CodesView, FileView } from "../views.ts";

const margin = py`    `;

export function codesView(sdk: SdkPlan, names: SdkNames, file: FileView): CodesView {
  const codes = sdk.catalog.errors.map((error) => {
    const name = names.memberOf(error.name);
    const value = stringLiteral(error.code.source);
    return { name, value, isWide: needsBrackets(margin, name, value), doc: docstring(sdk, names, error) };
  });
  return { ...file, codes };
}
