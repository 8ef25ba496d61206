/** `guards.py`: the overloads of `has_code`. */
import type { View } from "../../source/encoded.ts";
import type { CatalogTypes } from "./catalog-types.ts";
import type { MemberOf } from "./codes.ts";
import { parameter, signatureEnd } from "./layout.ts";
import { join, py, type Python } from "./literals.ts";
import { codeType, knownType, resultType } from "./type-names.ts";

export function guardsView({ plain, varied }: CatalogTypes, memberOf: MemberOf, banner: Python): View {
  const kinds = [
    ...varied.map(({ error }) => ({
      code: parameter(py`code`, py`Literal`, [py`ErrorCode.${memberOf(error.name)}`]),
      result: resultType(error),
    })),
    ...plain.map(({ shape }) => ({ code: py`    code: shapes.${codeType(shape)},`, result: knownType(shape) })),
  ];
  const [only] = kinds;
  const overloads = kinds.map(({ code, result }) => overload(code, py`shapes.${result}`));
  return {
    banner,
    // Where all errors are alike there is nothing to choose.
    hasOverloads: kinds.length > 1,
    isAlike: kinds.length === 1,
    alike: only === undefined ? py`` : signature(py`    code: ErrorCode,`, py`shapes.${only.result}`),
    usesLiteral: varied.length > 0 && kinds.length > 1,
    // The last one takes codes that are known at run time only.
    overloads: join([...overloads, overload(py`    code: ErrorCode,`, py`AnyKnownResult`)], py`\n\n\n`),
  };
}

function overload(code: Python, result: Python): Python {
  return py`@overload\n${signature(code, result)} ...`;
}

function signature(code: Python, result: Python): Python {
  return py`def has_code(\n    result: Result,\n${code}\n${signatureEnd(py`) -> TypeGuard`, result)}`;
}
