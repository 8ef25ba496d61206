/**
 * What a language's target is: a target that makes an SDK. It gets the SDK plan of its catalog and only spells it; what holds for every
 * language is said here. Knows no language.
 */
import type { FilePlan } from "../render/file-plan.ts";
import { sdkPlan, type SdkPlan } from "../sdk/plan.ts";
import type { Usage, UsageInput } from "../sdk/usage.ts";
import type { NamingPolicy } from "../naming/policy.ts";
import { defineTarget, type PlanInput, type Target } from "./target.ts";

export interface SdkInput<Options> extends PlanInput<Options> {
  readonly sdk: SdkPlan;
}

export interface SdkUsageInput<Options> extends UsageInput<Options> {
  readonly sdk: SdkPlan;
}

export interface Language<Options> extends Pick<Target<Options>, "id" | "title" | "summary" | "options"> {
  readonly naming: NamingPolicy;
  readonly plan: (input: SdkInput<Options>) => readonly FilePlan[];
  /** How documents show one error in this language; asked only for catalogs whose errors come in responses. */
  readonly usage: (input: SdkUsageInput<Options>) => Usage;
}

export function defineLanguage<Options>(language: Language<Options>): Target<Options> {
  const { plan, usage } = language;
  return defineTarget({
    ...language,
    plan: (input) => plan({ ...input, sdk: sdkPlan(input.catalog) }),
    // Errors that never come in a response are not handled by a program.
    usage: (input) => (input.catalog.envelopes.length > 0 ? usage({ ...input, sdk: sdkPlan(input.catalog) }) : null),
  });
}
