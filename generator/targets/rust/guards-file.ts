/** `src/guards.rs`: questions about groups of errors and dotted families of codes, for codes and for errors. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import type { GuardFamily } from "../../sdk/guards.ts";
import { sdkPlan } from "../../sdk/plan.ts";
import { docComment } from "./doc-comments.ts";
import { alternatives, chain } from "./layout.ts";
import { docCode, identifier, join, lines, rust, stringLiteral, type Rust } from "./literals.ts";
import { guardName } from "./naming.ts";

/** `null` where the catalog has neither groups nor families. */
export function guardsView(catalog: Catalog, banner: Rust): View | null {
  const guards = sdkPlan(catalog).guards(guardName);
  if (guards.length === 0) return null;
  return {
    banner,
    ofCodes: join(guards.map(codeGuard), rust`\n\n`),
    ofErrors: join(guards.map(errorGuard), rust`\n\n`),
  };
}

function codeGuard(guard: GuardFamily): Rust {
  const questions = [
    ...guard.groups.map((group) => rust`self.is_in_group(${stringLiteral(group)})`),
    ...guard.families.map((family) => rust`self.is_in_family(${stringLiteral(family)})`),
  ];
  return method(guard, alternatives(2, questions));
}

function errorGuard(guard: GuardFamily): Rust {
  return method(guard, chain(2, rust`self.code()`, rust`is_some_and(ErrorCode::${identifier(guard.name)})`));
}

function method(guard: GuardFamily, body: Rust): Rust {
  const kinds = [
    ...guard.groups.map((group) => rust`the group ${docCode(group, "…")}`),
    ...guard.families.map((family) => rust`the family ${docCode(family, "…")}`),
  ];
  return lines([
    docComment(1, [rust`Errors of ${join(kinds, rust` and `)}.`]),
    rust`    #[must_use]`,
    rust`    pub fn ${identifier(guard.name)}(&self) -> bool {`,
    body,
    rust`    }`,
  ]);
}
