/**
 * The views of `ErrorGroup` and `ErrorFamily`. A family is a dotted prefix that two codes share or that is a code itself (`Throttling` of
 * `Throttling.User`). Prefixes that come to one name share the constant: names depend on the prefix alone.
 */
import { familiesOf } from "../../catalog/families.ts";
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import { docComment, paragraph } from "./doc-comment.ts";
import { docCode, docWords, identifier, java, join, stringLiteral, type Java } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { constantName, familyName } from "./naming.ts";

/** More constants than this do not fit into one enum; prefixes can be asked for as text then. */
const mostFamilies = 2_000;

export function groupsView(catalog: Catalog, names: SdkNames): View {
  const groups = catalog.groups.map(({ id, title, description }) => {
    const said = title?.get(catalog.sourceLocale) ?? description?.get(catalog.sourceLocale) ?? null;
    const words = said === null ? java`The group ${docCode(id)}.` : docWords(/[.!?。]$/.test(said) ? said : `${said}.`);
    return enumConstant(words, identifier(constantName(id)), [id]);
  });
  return { banner: names.banner, package: names.package, ...constantsOf(groups) };
}

export function familiesView(catalog: Catalog, names: SdkNames): View {
  const prefixes = new Map<string, string[]>();
  for (const prefix of familiesOf(catalog)) {
    const name = familyName(prefix);
    if (name === null) continue;
    const sharing = prefixes.get(name);
    if (sharing === undefined) prefixes.set(name, [prefix]);
    else sharing.push(prefix);
  }
  const families = prefixes.size > mostFamilies ? [] : [...prefixes];
  const constants = families.map(([name, texts]) => {
    const codes = join(texts.map(docCode), java` or `);
    return enumConstant(java`Codes that begin with ${codes}.`, identifier(name), texts);
  });
  return { banner: names.banner, package: names.package, ...constantsOf(constants) };
}

function enumConstant(doc: Java, name: Java, args: readonly string[]): Java {
  return java`${docComment([paragraph(doc)], java`  `)}  ${name}(${join(args.map(stringLiteral), java`, `)})`;
}

function constantsOf(constants: readonly Java[]) {
  return { constants: join(constants, java`,\n`), isEmpty: constants.length === 0 };
}
