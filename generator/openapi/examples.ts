/** The examples: components of their own, so that a response of another document can show just those that an operation may send. */
import { bodyOf } from "../catalog/example.ts";
import type { Envelope } from "../catalog/model.ts";
import { pascalCase, wordsOf } from "../naming/words.ts";
import type { Data } from "../source/data.ts";
import type { CasesByStatus, ErrorCase } from "./cases.ts";
import type { Context } from "./context.ts";
import { blocks, plainText } from "./literals.ts";
import { errorFacts } from "./x-errata.ts";

/** `Imm.ThrottlingUser`; with several envelopes also `Imm.ThrottlingUser.rpc`, which no variant can be called: its name has a capital. */
export function exampleName({ catalog }: Context, { key }: ErrorCase, envelope: Envelope): string {
  return `${catalog.prefix}.${catalog.envelopes.length === 1 ? key : `${key}.${envelope.id}`}`;
}

/** Every case in every envelope, once however many statuses it has. */
export function exampleComponents(context: Context, statuses: CasesByStatus): Readonly<Record<string, Data>> {
  const examples = new Map<string, Data>();
  for (const cases of statuses.values()) {
    for (const errorCase of cases) {
      const { code, message } = errorCase.occurrence;
      for (const envelope of context.catalog.envelopes) {
        const name = exampleName(context, errorCase, envelope);
        if (!examples.has(name)) examples.set(name, exampleOf(context, errorCase, bodyOf(envelope, code, message)));
      }
    }
  }
  return Object.fromEntries(examples);
}

/** An Example Object. Its summary is what documentation shows in the list to choose from. */
export function exampleOf(context: Context, { error, variant, facts, occurrence }: ErrorCase, value: Data): Data {
  const texts = [facts.description, facts.remedy].map(context.textOf).filter((text) => text !== null);
  return {
    summary: plainText(variant === null ? occurrence.code : `${occurrence.code}: ${sentence(variant.name)}`),
    description: texts.length === 0 ? undefined : blocks(texts),
    value,
    "x-errata": errorFacts(context, error, variant),
  };
}

/** `EndTimeBeforeStart` → `End time before start`. Words in capitals stay so. */
export function sentence(identifier: string): string {
  const words = wordsOf(identifier).map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()));
  const [first = "", ...others] = words;
  return [pascalCase([first]), ...others].join(" ");
}
