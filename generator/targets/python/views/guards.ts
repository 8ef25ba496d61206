/** `guards.py`: the overloads of `has_code`. */
import { bracketed, parameterType } from "../layout.ts";
import { py, type Python } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { ShapeGroups } from "../shape-groups.ts";
import { codeType, knownType, resultType } from "../types.ts";
import type { FileView, GuardsView, GuardView } from "../views.ts";

export function guardsView({ plain, varied }: ShapeGroups, names: SdkNames, file: FileView): GuardsView {
  const guards = [
    ...varied.map(({ error }) => guardView(parameterType(py`code`, py`Literal`, [names.codeOf(error.name)]), resultType(error))),
    ...plain.map(({ shape }) => guardView(py`shapes.${codeType(shape)}`, knownType(shape))),
  ];
  const hasOverloads = guards.length > 1;
  const [only] = guards;
  return {
    ...file,
    alike: hasOverloads || only === undefined ? null : { result: only.result },
    hasOverloads,
    overloads: hasOverloads ? guards : [],
    usesShapes: guards.length > 0,
    usesLiteral: varied.length > 0 && hasOverloads,
  };
}

function guardView(code: Python, result: Python): GuardView {
  return { code, result: bracketed(py`) -> TypeGuard`, py`shapes.${result}`) };
}
