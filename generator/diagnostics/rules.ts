/**
 * The rules of our diagnostics, through the SDK that our own TypeScript target makes from `spec/errata.yaml`: their names, the types of their
 * placeholders, severities and messages. Nothing else in the generator imports generated code.
 */
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

/** The severity that the catalog gives a rule. */
export function severityOfRule(rule: Rule): DiagnosticSeverity {
  const { severity } = metadataOf(rule);
  return severity === "warning" || severity === "info" ? severity : "error";
}

/** A finding in one sentence. */
export function messageOf<R extends Rule>(rule: R, params: RuleParams<R>): string {
  return formatMessage(rule, params);
}
