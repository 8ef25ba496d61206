/** `ErrorGroup` and `ErrorFamily`. Prefixes that come to one name share the constant: names depend on the prefix alone. */
import type { SdkPlan } from "../../../sdk/plan.ts";
import { docComment, paragraph } from "../layout.ts";
import { docCode, docWords, identifier, java, join, stringLiteral, type Java } from "../literals.ts";
import { constantName, familyName } from "../naming.ts";
import type { EnumConstantView, EnumView, FileView } from "../views.ts";

/** More constants than this do not fit into one enum; prefixes can be asked for as text then. */
const mostFamilies = 2_000;

export function groupsView({ catalog: { groups, sourceLocale } }: SdkPlan, file: FileView): EnumView {
  const constants = groups.map(({ id, title, description }) => {
    const said = title?.get(sourceLocale) ?? description?.get(sourceLocale) ?? null;
    const words = said === null ? java`The group ${docCode(id)}.` : docWords(/[.!?。]$/.test(said) ? said : `${said}.`);
    return constantView(words, constantName(id), [id]);
  });
  return { ...file, constants };
}

export function familiesView(sdk: SdkPlan, file: FileView): EnumView {
  const guards = sdk.guards((prefix, of) => (of === "Family" ? familyName(prefix) : null));
  const shown = guards.length > mostFamilies ? [] : guards;
  const constants = shown.map(({ name, families }) => {
    const codes = join(families.map(docCode), java` or `);
    return constantView(java`Codes that begin with ${codes}.`, name, families);
  });
  return { ...file, constants };
}

function constantView(words: Java, name: string, args: readonly string[]): EnumConstantView {
  return {
    doc: docComment([paragraph(words)], java`  `),
    name: identifier(name),
    arguments: join(args.map(stringLiteral), java`, `),
  };
}
