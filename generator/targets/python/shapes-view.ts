/** `shapes.py`: the types that are the catalog's own. */
import type { Catalog, FieldType } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import type { CatalogTypes, ShapeGroup } from "./catalog-types.ts";
import type { MemberOf } from "./codes.ts";
import { dictionaryType } from "./dictionaries.ts";
import { familiesOf } from "../../catalog/families.ts";
import { subscript, typeAlias } from "./layout.ts";
import { join, py, stringLiteral, type Python } from "./literals.ts";
import type { Shape, ShapeMember } from "./shapes.ts";
import { codeType, knownType, needingType, paramsType, resultType, variantType } from "./type-names.ts";

export function shapesView(catalog: Catalog, types: CatalogTypes, memberOf: MemberOf, banner: Python): View {
  const ids = (items: readonly { readonly id: string }[]) => literals(items.map(({ id }) => id));
  const lists = {
    envelopeId: alias(py`EnvelopeId`, ids(catalog.envelopes)),
    group: alias(py`Group`, ids(catalog.groups)),
    family: alias(py`Family`, literals(familiesOf(catalog))),
    locale: alias(py`Locale`, literals(catalog.locales)),
  };
  const aliases = [...resultAliases(types), ...codeAliases(types, memberOf)];
  return {
    banner,
    ...lists,
    hasNever: catalog.envelopes.length === 0 || catalog.groups.length === 0 || familiesOf(catalog).length === 0,
    hasNotRequired: types.shapes.some(({ members }) => members.some(({ required }) => !required)),
    usesCodes: aliases.some((source) => source.includes("ErrorCode.")),
    fields: dictionaryType(py`Fields`, fieldMembers(catalog), py`Members of a body beside code, message and request id.`, false),
    shapes: join(types.shapes.map(shapeType), py`\n\n\n`),
    aliases: join(aliases, py`\n\n`),
  };
}

function alias(name: Python, items: readonly Python[]): Python {
  return items.length === 0 ? py`${name}: TypeAlias = Never` : typeAlias(name, py`Literal`, items);
}

function literals(texts: readonly string[]): readonly Python[] {
  return [...new Set(texts)].map(stringLiteral);
}

/** Envelopes may document a name with different types. */
function fieldMembers({ envelopes }: Catalog): ReadonlyMap<string, Python> {
  const members = new Map<string, Python[]>();
  for (const { name, type } of envelopes.flatMap(({ fields }) => fields)) {
    const found = members.get(name) ?? [];
    members.set(name, found.includes(fieldTypes[type]) ? found : [...found, fieldTypes[type]]);
  }
  return new Map([...members].map(([name, found]) => [name, join(found, py` | `)]));
}

const fieldTypes: Readonly<Record<FieldType, Python>> = {
  string: py`str`,
  integer: py`int`,
  number: py`float`,
  boolean: py`bool`,
};

function shapeType(shape: Shape): Python {
  const members = new Map(shape.members.map((member) => [member.name, memberType(member)]));
  const doc = members.size === 0 ? py`Nothing to capture.` : py`What the placeholders stand for.`;
  return dictionaryType(paramsType(shape), members, doc, true);
}

function memberType({ type, values, required }: ShapeMember): Python {
  const plain = values === null ? pythonTypes[type] : subscript(py``, py`Literal`, literals(values));
  return required ? plain : py`NotRequired[${plain}]`;
}

const pythonTypes: Readonly<Record<ShapeMember["type"], Python>> = { str: py`str`, int: py`int`, float: py`float` };

/** What guards narrow to. */
function resultAliases(types: CatalogTypes): readonly Python[] {
  return [
    ...types.plain.map(({ shape }) => known(knownType(shape), shape, py`None`)),
    ...types.varied.flatMap(({ error, shape }) => [
      alias(
        variantType(error),
        error.variants.map(({ name }) => stringLiteral(name)),
      ),
      known(resultType(error), shape, py`${variantType(error)} | None`),
    ]),
  ];
}

function known(name: Python, shape: Shape, variant: Python): Python {
  return typeAlias(name, py`KnownResult`, [paramsType(shape), variant]);
}

/** What guards and `create_error` choose their overload by. */
function codeAliases({ plain, needs }: CatalogTypes, memberOf: MemberOf): readonly Python[] {
  const codes = (name: (shape: Shape) => Python, { shape, errors }: ShapeGroup) =>
    typeAlias(
      name(shape),
      py`Literal`,
      errors.map((error) => py`ErrorCode.${memberOf(error.name)}`),
    );
  return [...plain.map((group) => codes(codeType, group)), ...needs.map((group) => codes(needingType, group))];
}
