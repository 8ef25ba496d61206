/** A text that promises a retry where the field says never, or forbids one where the field allows it. Texts in English and Chinese are read. */
import type { Facts } from "../catalog/model.ts";
import { subjectsOf, type LintRule } from "./rule.ts";

const promises =
  /\b(?:try|retry) (?:it |the request |your request )?(?:again )?(?:later|in a (?:few|short)|after a (?:few|short|while))|(?:稍后|稍候)(?:再|请)?(?:重试|再试)/i;
const forbids = /\b(?:do not|don't|never) (?:retry|try again)|(?:请勿|不要|不可)(?:重试|再次尝试)/i;

export const retryContradiction: LintRule = {
  check: (catalog, sink) => {
    for (const { facts, label } of subjectsOf(catalog)) {
      if (facts.retry === null || facts.retry === "conditional") continue;
      const pattern = facts.retry === "never" ? promises : forbids;
      for (const [key, text] of readableTexts(facts)) {
        const phrase = pattern.exec(text)?.[0];
        if (phrase === undefined) continue;
        sink.report("retry-contradiction", { place: label, retry: facts.retry, phrase }, facts.at.spanOf(key));
        break;
      }
    }
  },
};

function readableTexts(facts: Facts): readonly (readonly [string, string])[] {
  const localized = (["description", "remedy"] as const).flatMap((key) =>
    [...(facts[key]?.values() ?? [])].map((text) => [key, text] as const),
  );
  return facts.message === null ? localized : [...localized, ["message", facts.message.source] as const];
}
