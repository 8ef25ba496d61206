/** The interfaces that map codes to types: parameters, variants, patterns. One line or block for each code that has something to say. */
import type { Catalog, ErrorDefinition, Facts, Parameter, Placeholder, Template } from "../../catalog/model.ts";
import type { InterfaceStatement, TypeStatement } from "../../render/syntax-file.ts";
import { docComment, objectType, referenceAfter, unionAfter } from "./layout.ts";
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
} from "./literals.ts";
import type { SdkNames } from "./names.ts";

/** What the placeholders of each error capture. */
export function paramsByCode(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors.map((error) => {
    const before = ts`readonly ${propertyKey(error.code.source)}: `;
    return ts`${before}${ownParams(error, names, `  ${before}`)};`;
  });
  const doc = docComment([
    ts`What the placeholders of each error captured, by code. Those of the code are always there; those of the`,
    ts`message only if the message was recognized.`,
  ]);
  return mapOf(names.paramsByCode, doc, members);
}

/** What the placeholders of each variant capture; only codes with variants. */
export function variantsByCode(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors
    .filter(({ variants }) => variants.length > 0)
    .map((error) => {
      const variants = error.variants.map((variant) => {
        const before = ts`readonly ${identifier(variant.name)}: `;
        return ts`\n  ${before}${indent(variantParams(error, variant, names, `    ${before}`), 1)};`;
      });
      return ts`readonly ${propertyKey(error.code.source)}: {${join(variants)}\n};`;
    });
  const doc = docComment([ts`The meanings of codes that have several: each variant and what its placeholders captured.`]);
  return mapOf(names.variantsByCode, doc, members);
}

/** What templated codes look like on the wire. Kept apart from the literals, which patterns in one union with them would swallow. */
export function wirePatterns(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.errors
    .filter(({ code }) => code.placeholders.length > 0)
    .map(({ code }) => ts`readonly ${propertyKey(code.source)}: ${wirePattern(code)};`);
  return mapOf(names.wirePatterns, docComment([ts`What templated codes look like on the wire.`]), members);
}

/** Types of the parameters that have values of their own, for hovers and completion. */
export function paramValues(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const members = catalog.parameters
    .filter((parameter) => isListed(parameter))
    .map((parameter) => {
      const description = parameter.description?.get(catalog.sourceLocale);
      const doc = description === undefined ? nothing : ts`${docComment([commentText(description)])}\n`;
      const key = ts`readonly ${identifier(parameter.name)}:`;
      const others = parameter.open ? [ts`(string & {})`] : [];
      const values = [...parameter.values.map(stringLiteral), ...others];
      return ts`${doc}${key}${unionAfter(values, `  ${key}`)};`;
    });
  return mapOf(names.paramValues, docComment([ts`Values of parameters, as far as the catalog lists them.`]), members);
}

/** An interface, or a type without members where there is nothing to map. */
function mapOf(name: TypeScript, doc: TypeScript, members: readonly TypeScript[]): InterfaceStatement | TypeStatement {
  if (members.length === 0) return memberless(name, doc);
  const lines = join(
    members.map((member) => indent(member, 1)),
    ts`\n  `,
  );
  return { kind: "interface", name, doc, typeParameters: nothing, base: nothing, members: lines };
}

/** A map from no text to anything; linters object to empty interfaces. */
export function memberless(name: TypeScript, doc: TypeScript): TypeStatement {
  return {
    kind: "type",
    name,
    doc,
    typeParameters: nothing,
    type: referenceAfter(ts`Readonly`, [ts`Record<symbol, never>`], `export type ${name} =`),
  };
}

/** A parameter and whether it may be missing. */
interface Param {
  readonly parameter: Parameter;
  readonly optional: boolean;
}

function ownParams(error: ErrorDefinition, names: SdkNames, before: string): TypeScript {
  const params = new Map<string, Param>();
  for (const { parameter } of error.code.placeholders) params.set(parameter.name, { parameter, optional: false });
  for (const { parameter } of placeholdersOf(error)) {
    if (!params.has(parameter.name)) params.set(parameter.name, { parameter, optional: true });
  }
  return paramsType([...params.values()], names, before);
}

/** A variant is known by its message, so all of its parameters are there. One without a message is created with that of its error. */
function variantParams(error: ErrorDefinition, variant: Facts, names: SdkNames, before: string): TypeScript {
  const all = [...error.code.placeholders, ...placeholdersOf(variant.message === null ? error : variant)];
  const params = new Map(all.map(({ parameter }) => [parameter.name, { parameter, optional: false }]));
  return paramsType([...params.values()], names, before);
}

function placeholdersOf({ message }: Facts): readonly Placeholder[] {
  return message?.placeholders ?? [];
}

function paramsType(params: readonly Param[], names: SdkNames, before: string): TypeScript {
  if (params.length === 0) return ts`NoParams`;
  const members = params.map(({ parameter, optional }) => {
    const name = identifier(parameter.name);
    return ts`readonly ${name}${optional ? ts`?` : nothing}: ${paramType(parameter, names)}`;
  });
  return objectType(members, { before, after: ";" });
}

function paramType(parameter: Parameter, names: SdkNames): TypeScript {
  if (parameter.type !== "string") return ts`number`;
  return isListed(parameter) ? ts`${names.paramValues}["${identifier(parameter.name)}"]` : ts`string`;
}

function isListed({ type, values }: Parameter): boolean {
  return type === "string" && values.length > 0;
}

function wirePattern(code: Template): TypeScript {
  const parts = code.parts.map((part) => (part.kind === "text" ? templateText(part.text) : ts`\${string}`));
  return ts`\`${join(parts)}\``;
}
