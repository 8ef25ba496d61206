/** `errors.py`: the exceptions of one catalog. */
import { classHeader } from "../layout.ts";
import { py, stringLiteral, type Python } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { ErrorsView, FileView } from "../views.ts";

export function errorsView(title: Python, { baseException: base, exceptions }: SdkNames, file: FileView): ErrorsView {
  const classes = [...exceptions].map(([category, name]) => ({ header: classHeader(name, base), category: stringLiteral(category), name }));
  return { ...file, title, base, baseHeader: classHeader(base, py`CatalogError`), classes };
}
