/** The interfaces that map codes to types: parameters, variants, patterns. One line or block for each code that has something to say. */
import type { Catalog, Template } from "../../../catalog/model.ts";
import type { InterfaceStatement, TypeStatement } from "../../../render/syntax-file.ts";
import { capturedOf } from "../../../sdk/parameters.ts";
import { docComment, unionAfter } from "../layout.ts";
import {
  commentText,
  identifier,
  indent,
  join,
  nothing,
  propertyKey,
  stringLiteral,
  templateText,
  ts,
  type TypeScript,
} from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { interfaceOf } from "../statements.ts";
import { hasValues, paramsType } from "../types.ts";

/** What the placeholders of each error capture. */
export function paramsByCode(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors.map((error) => {
    const before = ts`readonly ${propertyKey(error.code.source)}: `;
    return ts`${before}${paramsType(capturedOf(error, null), names, `  ${before}`)};`;
  });
  return interfaceOf(names.paramsByCode, members, [
    ts`What the placeholders of each error captured, by code. Those of the code are always there; those of the`,
    ts`message only if the message was recognized.`,
  ]);
}

/** What the placeholders of each variant capture; only codes with variants. */
export function variantsByCode(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors
    .filter(({ variants }) => variants.length > 0)
    .map((error) => {
      const variants = error.variants.map((variant) => {
        const before = ts`readonly ${identifier(variant.name)}: `;
        return ts`\n  ${before}${indent(paramsType(capturedOf(error, variant), names, `    ${before}`), 1)};`;
      });
      return ts`readonly ${propertyKey(error.code.source)}: {${join(variants)}\n};`;
    });
  return interfaceOf(names.variantsByCode, members, [
    ts`The meanings of codes that have several: each variant and what its placeholders captured.`,
  ]);
}

/** What templated codes look like on the wire. Kept apart from the literals, which patterns in one union with them would swallow. */
export function wirePatterns(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors
    .filter(({ code }) => code.placeholders.length > 0)
    .map(({ code }) => ts`readonly ${propertyKey(code.source)}: ${wirePattern(code)};`);
  return interfaceOf(names.wirePatterns, members, [ts`What templated codes look like on the wire.`]);
}

/** Types of the parameters that have values of their own, for hovers and completion. */
export function paramValues(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.parameters.filter(hasValues).map((parameter) => {
    const description = parameter.description?.get(catalog.sourceLocale);
    const doc = description === undefined ? nothing : ts`${docComment([commentText(description)])}\n`;
    const key = ts`readonly ${identifier(parameter.name)}:`;
    const others = parameter.open ? [ts`(string & {})`] : [];
    const values = [...parameter.values.map(stringLiteral), ...others];
    return ts`${doc}${key}${unionAfter(values, `  ${key}`)};`;
  });
  return interfaceOf(names.paramValues, members, [ts`Values of parameters, as far as the catalog lists them.`]);
}

function wirePattern(code: Template): TypeScript {
  const parts = code.parts.map((part) => (part.kind === "text" ? templateText(part.text) : ts`\${string}`));
  return ts`\`${join(parts)}\``;
}
