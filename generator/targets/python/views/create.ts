/** `create.py`: the overloads of `create_error`, whose parameters are those that the templates need. */
import { parameterType } from "../layout.ts";
import { py, stringLiteral, type Python } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { ShapeGroups } from "../shape-groups.ts";
import type { Shape } from "../shapes.ts";
import { needingType, paramsType } from "../types.ts";
import type { CreateView, FileView, SignatureView } from "../views.ts";

export function createView({ needs, variantNeeds }: ShapeGroups, names: SdkNames, file: FileView): CreateView {
  const signatures = [
    ...needs.map(({ shape }) => signature(py`shapes.${needingType(shape)}`, shape, py`None = None`)),
    ...variantNeeds.map(({ error, variants, shape }) => {
      const literals = variants.map(({ name }) => stringLiteral(name));
      const code = parameterType(py`code`, py`Literal`, [names.codeOf(error.name)]);
      return signature(code, shape, parameterType(py`variant`, py`Literal`, literals));
    }),
  ];
  const isOverloaded = signatures.length > 1;
  return {
    ...file,
    isEmpty: signatures.length === 0,
    single: isOverloaded ? null : (signatures[0] ?? null),
    isOverloaded,
    overloads: isOverloaded ? signatures : [],
    usesLiteral: variantNeeds.length > 0,
  };
}

function signature(code: Python, shape: Shape, variant: Python): SignatureView {
  return { code, params: paramsType(shape), isNeeded: shape.members.length > 0, variant };
}
