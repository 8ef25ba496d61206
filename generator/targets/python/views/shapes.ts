/** `shapes.py`: the types that are the catalog's own. */
import type { Catalog } from "../../../catalog/model.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import { aliasedType, memberType } from "../layout.ts";
import { identifier, join, py, stringLiteral, type Python } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { ShapeGroup, ShapeGroups } from "../shape-groups.ts";
import type { Shape, ShapeMember } from "../shapes.ts";
import { codeType, knownType, needingType, paramsType, resultType, valueType, variantType } from "../types.ts";
import type { AliasView, DictionaryView, FileView, ShapesView, VariedView } from "../views.ts";
import { dictionaryView } from "./dictionaries.ts";

export function shapesView(sdk: SdkPlan, groups: ShapeGroups, names: SdkNames, file: FileView): ShapesView {
  const { catalog } = sdk;
  const families = [...sdk.families().keys()];
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return {
    ...file,
    hasNever: [catalog.envelopes, catalog.groups, families].some(({ length }) => length === 0),
    hasNotRequired: groups.shapes.some(({ members }) => members.some(({ required }) => !required)),
    hasErrors: catalog.errors.length > 0,
    envelopeId: oneOf(py`EnvelopeId`, ids(catalog.envelopes)),
    group: oneOf(py`Group`, ids(catalog.groups)),
    family: oneOf(py`Family`, families),
    locale: oneOf(py`Locale`, catalog.locales),
    fields: dictionaryView(py`Fields`, fieldTypes(catalog), py`Members of a body beside code, message and request id.`, false),
    params: groups.shapes.map(paramsView),
    plain: groups.plain.map(({ shape }) => resultView(knownType(shape), shape, py`None`)),
    varied: groups.varied.map(({ error, shape }): VariedView => {
      const [variant, variants] = [variantType(error), error.variants.map(({ name }) => name)];
      return { variant, variants: oneOf(variant, variants), ...resultView(resultType(error), shape, py`${variant} | None`) };
    }),
    codes: [
      ...groups.plain.map((group) => codesOf(codeType(group.shape), group, names)),
      ...groups.needs.map((group) => codesOf(needingType(group.shape), group, names)),
    ],
  };
}

/** What `name` is an alias of: one of the texts. */
function oneOf(name: Python, texts: readonly string[]): Python {
  return texts.length === 0 ? py`Never` : aliasedType(name, py`Literal`, literals(texts));
}

function literals(texts: readonly string[]): readonly Python[] {
  return [...new Set(texts)].map(stringLiteral);
}

/** Envelopes may document a name with different types. */
function fieldTypes({ envelopes }: Catalog): ReadonlyMap<string, Python> {
  const types = new Map<string, Set<Python>>();
  for (const { name, type } of envelopes.flatMap(({ fields }) => fields)) {
    types.set(name, (types.get(name) ?? new Set()).add(identifier(valueType(type))));
  }
  return new Map([...types].map(([name, found]) => [name, join([...found], py` | `)]));
}

function paramsView(shape: Shape): DictionaryView {
  const types = new Map(shape.members.map((member) => [member.name, typeOf(member)]));
  const doc = types.size === 0 ? py`Nothing to capture.` : py`What the placeholders stand for.`;
  return dictionaryView(paramsType(shape), types, doc, true);
}

function typeOf({ type, values, required }: ShapeMember): Python {
  const plain = values === null ? identifier(type) : memberType(py`Literal`, literals(values));
  return required ? plain : py`NotRequired[${plain}]`;
}

/** What guards narrow to. */
function resultView(name: Python, shape: Shape, variant: Python): AliasView {
  return { name, type: aliasedType(name, py`KnownResult`, [paramsType(shape), variant]) };
}

/** What guards and `create_error` choose their overload by. */
function codesOf(name: Python, { errors }: ShapeGroup, names: SdkNames): AliasView {
  const codes = errors.map((error) => names.codeOf(error.name));
  return { name, type: aliasedType(name, py`Literal`, codes) };
}
