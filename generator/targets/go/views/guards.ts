/** `guards.go`: one function for each group and each dotted family. */
import type { GuardFamily } from "../../../sdk/guards.ts";
import { commentText, docComment, go, identifier, join, stringLiteral, type Go } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { FileView, GuardsView, GuardView } from "../views.ts";

export function guardsView(families: readonly GuardFamily[], names: SdkNames, file: FileView): GuardsView {
  return { ...file, guards: families.map((guard) => guardView(guard, names)) };
}

function guardView({ name, groups, families }: GuardFamily, names: SdkNames): GuardView {
  const described = [
    ...groups.map((group) => go`the group ${commentText(group)}`),
    ...families.map((family) => go`the family ${commentText(family)}`),
  ];
  const guard = identifier(name);
  const groupNames = groups.map((group) => names.groupOf(group) ?? stringLiteral(group));
  return {
    doc: docComment([go`${guard} reports whether err is an error of ${join(described, go` or `)}.`]),
    name: guard,
    groups: list(go`Group`, groupNames),
    families: list(go`Family`, families.map(stringLiteral)),
  };
}

function list(type: Go, elements: readonly Go[]): Go {
  return elements.length === 0 ? go`nil` : go`[]${type}{${join(elements, go`, `)}}`;
}
