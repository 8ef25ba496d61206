/** Bootstrap: replaced by the SDK made from spec/errata.yaml. */
import type { DiagnosticSeverity } from "./diagnostic.ts";
export type Rule = string;
// eslint-disable-next-line @typescript-eslint/no-unused-vars
export type RuleParams<R extends Rule> = Readonly<Record<string, string | number>>;
export function isSwitchable(rule: Rule): boolean {
  return rule.startsWith("lint-");
}
export function severityOfRule(_rule: Rule): DiagnosticSeverity {
  return "error";
}
export function messageOf(rule: Rule, params: Readonly<Record<string, string | number>>): string {
  return `${rule} ${JSON.stringify(params)}`;
}
export function remedyOf(_rule: Rule): string {
  return "";
}
