/**
 * Collects the findings of a run. Stages report everything they find; the pipeline asks `failed` after each of them. Severities come from
 * the rules' catalog and the config; `# errata-ignore rule-name` on the line silences a lint finding. Prints nothing.
 */
import { lineText, positionAt } from "../source/source-file.ts";
import { commandLine, type Span } from "../source/span.ts";
import type { Diagnostic, DiagnosticDetails } from "./diagnostic.ts";
import { isSwitchable, severityOfRule, type DiagnosticSeverity, type Rule, type RuleParams } from "./rules.ts";

/** What the config says of a rule: another severity, or nothing of it. */
export type RuleSetting = DiagnosticSeverity | "off";

export class DiagnosticSink {
  readonly #settings: ReadonlyMap<string, RuleSetting>;
  readonly #found: Diagnostic[] = [];

  constructor(settings: ReadonlyMap<string, RuleSetting> = new Map()) {
    this.#settings = settings;
  }

  /** Adds a finding. Settings and ignore comments count for switchable (lint) rules only: nobody can ignore a broken file. */
  report<R extends Rule>(rule: R, params: RuleParams<R>, span: Span | null, details: DiagnosticDetails = {}): void {
    const switchable = isSwitchable(rule);
    const setting = switchable ? (this.#settings.get(rule) ?? severityOfRule(rule)) : severityOfRule(rule);
    if (setting === "off" || (switchable && span !== null && isIgnored(span, rule))) return;
    const { related = [], help = null } = details;
    this.#found.push({ rule, severity: setting, params, span: span?.file === commandLine ? null : span, related, help });
  }

  /** True when anything so far is an error. */
  failed(): boolean {
    return this.#found.some((diagnostic) => diagnostic.severity === "error");
  }

  /** All findings by file, then place; those without a place first. Equal places keep the order of reporting. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found].sort((a, b) => compareSpans(a.span, b.span));
  }
}

function compareSpans(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.start - b.start;
}

function isIgnored(span: Span, rule: string): boolean {
  const line = lineText(span.file, positionAt(span.file, span.start).line);
  const comment = line.lastIndexOf("# errata-ignore");
  if (comment === -1) return false;
  const rules = line.slice(comment + "# errata-ignore".length).split(/[\s,]+/);
  return rules.includes(rule);
}
