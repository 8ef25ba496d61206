/**
 * The rules of our diagnostics, through the SDK that our own TypeScript target makes from `spec/errata.yaml`: their names, the types of their
 * placeholders, severities, messages and remedies. Nothing else in the generator imports generated code.
 */
import texts from "../../out/errata/typescript/locales/en.json" with { type: "json" };
import { isKnownErrorCode, metadataOf } from "../../out/errata/typescript/src/catalog.js";
import { formatMessage, type ErrataMessageParams } from "../../out/errata/typescript/src/create.js";
import type { KnownErrorCode } from "../../out/errata/typescript/src/errors.js";

/** The name of a rule, which is a code of our catalog. */
export type Rule = KnownErrorCode;

/** How bad a finding is: errors stop a run. */
export type DiagnosticSeverity = "error" | "warning" | "info";

/** The values of a rule's placeholders. */
export type RuleParams<R extends Rule> = ErrataMessageParams<R>;

/** Whether a config may change the severity of a rule: opinions can be switched, faults cannot. */
export function isSwitchable(rule: string): boolean {
  return isKnownErrorCode(rule) && metadataOf(rule).group === "lint";
}

/**
 * The severity that the catalog gives a rule. One that the SDK does not know was written today and does not compile yet; it must not stop
 * the run that makes the SDK anew.
 */
export function severityOfRule(rule: Rule): DiagnosticSeverity {
  if (!isKnownErrorCode(rule)) return "warning";
  const { severity } = metadataOf(rule);
  return severity === "warning" || severity === "info" ? severity : "error";
}

/** A finding in one sentence. */
export function messageOf<R extends Rule>(rule: R, params: RuleParams<R>): string {
  return isKnownErrorCode(rule) ? formatMessage(rule, params) : `errata has no words for this rule yet, only ${JSON.stringify(params)}`;
}

/** What to do about a rule in general; empty when the catalog gives no remedy. */
export function remedyOf(rule: Rule): string {
  if (!isKnownErrorCode(rule)) return "Write the rule in spec/errata.yaml, then run `npm run generate`, which gives it words and types.";
  const errors: Readonly<Record<string, { readonly remedy?: string }>> = texts.errors;
  return errors[rule]?.remedy ?? "";
}
