/**
 * A finding about something the user wrote, as data. Texts are not here: a diagnostic names a rule of `spec/errata.yaml` and carries
 * the values of its placeholders; words are made only when somebody reads them.
 */
import type { Span } from "../source/span.ts";
import type { DiagnosticSeverity, Rule, RuleParams } from "./rules.ts";

/** A second place that the finding is about, with a word of why. */
export interface RelatedSpan {
  readonly span: Span;
  readonly label: string;
}

export interface Diagnostic<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: DiagnosticSeverity;
  readonly params: RuleParams<R>;
  /** `null` when no file is to blame, such as a wrong argument. */
  readonly span: Span | null;
  readonly related: readonly RelatedSpan[];
  /** What to do in this very case, beyond the rule's general remedy: a did-you-mean, an override to write. */
  readonly help: string | null;
}

/** What a finding may carry beyond its rule, values and place. */
export interface DiagnosticDetails {
  readonly related?: readonly RelatedSpan[];
  readonly help?: string | null;
}
