/** The view of `guards.go`: one function for each group and each dotted family. */
import type { View } from "../encoded.ts";
import type { GuardFamily } from "../../sdk/guards.ts";
import { commentText, docComment, go, identifier, join, stringLiteral, type Go } from "./literals.ts";
import type { SdkNames } from "./sdk-names.ts";

export function guardsView(families: readonly GuardFamily[], names: SdkNames): View {
  const guards = families.map((guard) => guardFunction(guard, names));
  return { hasGuards: guards.length > 0, guards: join(guards, go`\n\n`) };
}

function guardFunction({ name, groups, families }: GuardFamily, names: SdkNames): Go {
  const described = [
    ...groups.map((group) => go`the group ${commentText(group)}`),
    ...families.map((family) => go`the family ${commentText(family)}`),
  ];
  const guard = identifier(name);
  const comment = docComment([go`${guard} reports whether err is an error of ${join(described, go` or `)}.`]);
  const groupList = list(
    go`Group`,
    groups.map((group) => names.groupOf(group) ?? stringLiteral(group)),
  );
  const familyList = list(go`Family`, families.map(stringLiteral));
  return go`${comment}func ${guard}(err error) bool {
	return isIn(err, ${groupList}, ${familyList})
}`;
}

function list(type: Go, elements: readonly Go[]): Go {
  return elements.length === 0 ? go`nil` : go`[]${type}{${join(elements, go`, `)}}`;
}
