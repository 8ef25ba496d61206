/** The examples: components of their own, so that a response of another document can show just those that an operation may send. */
import { bodyOf } from "../catalog/example.ts";
import { pascalCase, wordsOf } from "../naming/words.ts";
import type { Data } from "../source/data.ts";
import type { CasesByStatus, ErrorCase } from "./cases.ts";
import type { Component } from "./component.ts";
import type { Context } from "./context.ts";
import { errorFacts } from "./facts.ts";
import { blocks, plainText } from "./literals.ts";

/** Every case in every envelope, once however many statuses it has. */
export function exampleComponents(context: Context, statuses: CasesByStatus): ReadonlyMap<string, Component> {
  const examples = new Map<string, Component>();
  for (const cases of statuses.values()) {
    for (const errorCase of cases) {
      const { code, message } = errorCase.occurrence;
      for (const envelope of context.catalog.envelopes) {
        const name = context.names.example(errorCase, envelope);
        if (!examples.has(name)) examples.set(name, exampleOf(context, errorCase, bodyOf(envelope, code, message)));
      }
    }
  }
  return examples;
}

/** An Example Object. Its summary is what documentation shows in the list to choose from. */
export function exampleOf(context: Context, { error, variant, facts, occurrence }: ErrorCase, value: Data): Component {
  const texts = [facts.description, facts.remedy].map(context.textOf).filter((text) => text !== null);
  return {
    value: {
      summary: plainText(variant === null ? occurrence.code : `${occurrence.code}: ${sentence(variant.name)}`),
      description: texts.length === 0 ? undefined : blocks(texts),
      value,
    },
    facts: errorFacts(context, error, variant),
  };
}

/** `EndTimeBeforeStart` → `End time before start`. Words in capitals stay so. */
export function sentence(identifier: string): string {
  const words = wordsOf(identifier).map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()));
  const [first = "", ...others] = words;
  return [pascalCase([first]), ...others].join(" ");
}
