/** `create.py`: the overloads of `create_error`, whose parameters are those that the templates need. */
import type { View } from "../../source/encoded.ts";
import type { CatalogTypes } from "./catalog-types.ts";
import type { MemberOf } from "./codes.ts";
import { parameter } from "./layout.ts";
import { join, py, stringLiteral, type Python } from "./literals.ts";
import type { Shape } from "./shapes.ts";
import { needingType, paramsType } from "./type-names.ts";

export function createView({ needs, variantNeeds }: CatalogTypes, memberOf: MemberOf, banner: Python): View {
  const signatures = [
    ...needs.map(({ shape }) => signature(py`    code: shapes.${needingType(shape)},`, shape, py`    variant: None = None,`)),
    ...variantNeeds.map(({ error, variants, shape }) =>
      signature(
        parameter(py`code`, py`Literal`, [py`ErrorCode.${memberOf(error.name)}`]),
        shape,
        parameter(
          py`variant`,
          py`Literal`,
          variants.map(({ name }) => stringLiteral(name)),
        ),
      ),
    ),
  ];
  const [only = py``] = signatures;
  return {
    banner,
    isEmpty: signatures.length === 0,
    isSingle: signatures.length === 1,
    isOverloaded: signatures.length > 1,
    usesLiteral: variantNeeds.length > 0,
    single: only,
    overloads: join(
      signatures.map((one) => py`@overload\n${one} ...`),
      py`\n\n\n`,
    ),
  };
}

function signature(code: Python, shape: Shape, variant: Python): Python {
  const params = py`shapes.${paramsType(shape)}${shape.stem === "" ? py` | None = None` : py``}`;
  return py`def create_error(
${code}
    params: ${params},
    *,
${variant}
    **options: Unpack[CreateOptions],
) -> CreatedError:`;
}
