/** `src/guards.rs`: questions about groups of errors and dotted families of codes, for codes and for errors. */
import type { GuardFamily } from "../../../sdk/guards.ts";
import { alternatives, chain } from "../layout.ts";
import { docCode, identifier, join, rust, stringLiteral } from "../literals.ts";
import type { FileView, GuardsView, GuardView } from "../views.ts";

export function guardsView(families: readonly GuardFamily[], { banner }: FileView): GuardsView {
  return { banner, guards: families.map(guardView) };
}

function guardView(guard: GuardFamily): GuardView {
  const name = identifier(guard.name);
  const accepted = [
    ...guard.groups.map((group) => rust`the group ${docCode(group, "…")}`),
    ...guard.families.map((family) => rust`the family ${docCode(family, "…")}`),
  ];
  const questions = [
    ...guard.groups.map((group) => rust`self.is_in_group(${stringLiteral(group)})`),
    ...guard.families.map((family) => rust`self.is_in_family(${stringLiteral(family)})`),
  ];
  return {
    accepted: join(accepted, rust` and `),
    name,
    ofCode: alternatives(2, questions),
    ofError: chain(2, rust`self.code()`, rust`is_some_and(ErrorCode::${name})`),
  };
}
