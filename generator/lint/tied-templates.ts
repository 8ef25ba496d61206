/**
 * Templated codes that accept the same codes, rank equally, and whose messages do not tell them apart: classification would have to say
 * `ambiguous`. Compares templates of equal rank only; a bucket of more than `pairLimit` is compared by shape alone, to stay linear.
 */
import type { ErrorDefinition, Template } from "../catalog/model.ts";
import { formatTemplate, matchTemplate } from "../catalog/template.ts";
import { groupBy } from "./group-by.ts";
import { codeSpanOf, type LintRule } from "./rule.ts";

const pairLimit = 64;

export const tiedTemplates: LintRule = {
  check: (catalog, sink) => {
    const templated = catalog.errors.filter((error) => error.code.placeholders.length > 0);
    for (const bucket of bucketsByRank(templated)) {
      for (const [index, error] of bucket.entries()) {
        const tied = bucket.slice(0, index).filter((other) => overlap(error.code, other.code) && !separated(error, other));
        for (const other of tied) {
          const related = [{ span: codeSpanOf(other), label: `${other.name} accepts the same codes` }];
          const params = { code: error.code.source, other: other.code.source };
          sink.report("tied-templates", params, codeSpanOf(error), { related });
        }
      }
    }
  },
};

function bucketsByRank(errors: readonly ErrorDefinition[]): readonly (readonly ErrorDefinition[])[] {
  const byRank = groupBy(errors, ({ code }) => `${String(code.literalLength)}/${String(code.placeholders.length)}`);
  return [...byRank.values()].flatMap((bucket) =>
    bucket.length <= pairLimit ? [bucket] : [...groupBy(bucket, ({ code }) => shapeOf(code)).values()],
  );
}

function shapeOf(template: Template): string {
  return JSON.stringify(template.parts.map((part) => (part.kind === "text" ? part.text : 0)));
}

/** Equal shapes overlap; others do when one accepts a filled sample of the other. */
function overlap(a: Template, b: Template): boolean {
  return shapeOf(a) === shapeOf(b) || accepts(a, b) || accepts(b, a);
}

function accepts(template: Template, other: Template): boolean {
  const values = new Map(other.placeholders.map(({ parameter }) => [parameter.name, parameter.examples[0] ?? parameter.values[0] ?? "X1"]));
  return matchTemplate(template, formatTemplate(other, values)) !== null;
}

/** Messages of different shapes decide a tie; so do statuses that have nothing in common. */
function separated(a: ErrorDefinition, b: ErrorDefinition): boolean {
  const messages = (error: ErrorDefinition) => [error, ...error.variants].flatMap(({ message }) => (message === null ? [] : [message]));
  const [ours, theirs] = [messages(a), messages(b)];
  const byMessage = ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => overlap(one, other)));
  const byStatus = a.status.length > 0 && b.status.length > 0 && !a.status.some((status) => b.status.includes(status));
  return byMessage || byStatus;
}
