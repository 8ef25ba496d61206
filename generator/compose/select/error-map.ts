/** The file that says which errors an operation can return. zod gives the types, the checks and `error-map.schema.json`. */
import { z } from "zod";
import { nonEmpty } from "../../reading/fields.ts";

const texts = z.union([nonEmpty, z.array(nonEmpty).min(1)], { error: "expected text or a list of texts" });
const selectors = z.array(nonEmpty, { error: "expected a list of errors, groups or categories" }).min(1);

const rule = z.strictObject(
  {
    operationId: texts.optional().meta({ description: "Only operations with one of these ids." }),
    tag: texts.optional().meta({ description: "Only operations with one of these tags." }),
    path: texts.optional().meta({
      description:
        "Only paths that match one of these globs: * stands for text in a segment, ** for any number of segments, as in /orders/**.",
    }),
    method: texts.optional().meta({ description: "Only these HTTP methods." }),
    errors: selectors.optional().meta({
      description:
        "What such an operation can return: identifiers (OutOfStock), variants (InvalidQuery.EndBeforeStart), groups (throttling, group:throttling), categories (not-found, category:not-found), codes (Throttling.User). With several catalogs also <catalog>/<any of these>.",
    }),
    except: selectors.optional().meta({ description: "What it cannot return, although this or an earlier rule says so." }),
  },
  { error: "expected a mapping" },
);

export const errorMapSchema = z
  .strictObject({
    operations: z.array(rule, { error: "expected a list of rules" }).meta({
      description: "Rules, from top to bottom. All conditions of a rule must hold; a rule without conditions is about every operation.",
    }),
  })
  .meta({ title: "Errata error map" });

export type ErrorMapSyntax = z.output<typeof errorMapSchema>;
export type MapRuleSyntax = ErrorMapSyntax["operations"][number];

/** A text or a list of texts as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
