/**
 * A target of the user's own, checked: TypeScript has seen ours, and of this one nobody knows. What it is, what names it makes and what it plans is looked at
 * before anything is made of it, so that a slip is a word and not an empty file.
 */
import { z } from "zod";
import type { NamingPolicy } from "../naming/policy.ts";
import { placeOf } from "../reading/decode.ts";
import type { FilePlan } from "../render/file-plan.ts";
import type { SyntaxFile } from "../render/syntax-file.ts";
import type { Usage } from "../sdk/usage.ts";
import type { Data } from "../source/data.ts";
import type { Encoded, View } from "../source/encoded.ts";
import type { PathKey } from "../source/span.ts";
import { OwnFault, type OwnModule } from "./own-fault.ts";
import { misfitOfData, misfitOfView, type Misfit } from "./plan-values.ts";
import type { Target } from "./target.ts";

const isFunction = (value: unknown) => typeof value === "function";
const callable = (takes: string) => z.custom<never>(isFunction, { error: `expected a function of ${takes}` });

const nameScope = z.looseObject({
  title: z.string({ error: "expected text, such as enum entry" }),
  nameOf: callable("an identifier"),
  reserved: z.instanceof(Set, { error: "expected a Set of names" }),
  ignoreCase: z.boolean({ error: "expected true or false" }).optional(),
});

/** What a run asks of a target. Plain data, as `defineTarget` takes it: a copy must be as good. */
const targetSchema = z.looseObject(
  {
    options: z.custom((value) => typeof value === "object" && value !== null && isFunction(Reflect.get(value, "safeParse")), {
      error: "expected a zod schema",
    }),
    naming: z.looseObject({ errors: z.record(z.string(), nameScope) }, { error: "expected null, or { errors: { … } }" }).nullable(),
    plan: callable("what is to be planned"),
    usage: callable("an error").optional(),
    chosenLocale: callable("the options").optional(),
  },
  { error: "expected what defineTarget takes" },
);

/** Why a module's default export is no target; `null` when it is one. */
export function problemOfTarget(value: unknown): string | null {
  return firstProblem(targetSchema.safeParse(value).error, []);
}

const text = z.string({ error: "expected text" }).min(1, { error: "must not be empty" });

const valueOf = <T>(misfitOf: (value: unknown) => Misfit | null) =>
  z
    .unknown()
    .superRefine((value, context) => {
      const misfit = misfitOf(value);
      if (misfit !== null) context.addIssue({ code: "custom", path: [...misfit.path], message: misfit.problem });
    })
    .pipe(z.custom<T>());

const replacements = z.array(
  z.strictObject({ text, by: z.custom<Encoded>((value) => typeof value === "string", { error: "expected text" }) }),
);

const plansSchema = z.array(
  z.discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("template"), path: text, template: text, view: valueOf<View>(misfitOfView) }),
      z.strictObject({ kind: z.literal("json"), path: text, value: valueOf<Data>(misfitOfData) }),
      z.strictObject({
        kind: z.literal("yaml"),
        path: text,
        comment: z.string({ error: "expected text" }),
        value: valueOf<Data>(misfitOfData),
      }),
      z.strictObject({ kind: z.literal("copy"), path: text, source: text, replace: replacements.exactOptional() }),
      z.strictObject({ kind: z.literal("copy-folder"), path: z.string(), source: text, replace: replacements.exactOptional() }),
      z.strictObject({
        kind: z.literal("syntax"),
        path: text,
        file: z.custom<SyntaxFile>((value) => typeof value === "object" && value !== null, { error: "expected a syntax file" }),
      }),
    ],
    { error: "expected template, json, yaml, copy, copy-folder or syntax" },
  ),
  {
    error: ({ input }) => (input instanceof Promise ? "is a promise: a plan cannot wait, so it is not async" : "expected a list of files"),
  },
);

/** The target that a config calls `own.id`, with everything that it gives checked. */
export function checkedTarget(target: Target, own: OwnModule): Target {
  const { naming, plan, usage } = target;
  return {
    ...target,
    id: own.id,
    naming: naming && checkedNaming(naming),
    plan: (input) => checkPlans(plan(input)),
    ...(usage === undefined ? {} : { usage: (input) => checkedUsage(usage(input), own) }),
  };
}

function checkPlans(planned: unknown): readonly FilePlan[] {
  // Nobody waits for it: what it ends with is not said twice.
  if (planned instanceof Promise) planned.catch(() => undefined);
  const { data, error } = plansSchema.safeParse(planned);
  if (data === undefined) throw new Error(firstProblem(error, ["plan"]) ?? "");
  return data;
}

function checkedNaming({ errors }: NamingPolicy): NamingPolicy {
  const scopes = Object.entries(errors).map(([key, scope]) => {
    const nameOf = (identifier: string): string => {
      const name: unknown = scope.nameOf(identifier);
      if (typeof name === "string" && name !== "") return name;
      throw new Error(`naming.errors.${key}.nameOf gives ${name === "" ? "an empty text" : String(name)} for ${identifier}, and no name`);
    };
    return [key, { ...scope, nameOf }] as const;
  });
  return { errors: Object.fromEntries(scopes) };
}

/** Documents ask it for every error, so it blames itself. */
function checkedUsage(usage: Usage | null, own: OwnModule): Usage | null {
  if (usage === null) return null;
  const checked = (what: keyof Usage, given: () => unknown): string => {
    let value: unknown;
    try {
      value = given();
    } catch (fault) {
      throw new OwnFault(own, fault);
    }
    if (typeof value === "string") return value;
    throw new OwnFault(own, new Error(`usage: ${what} gives ${String(value)}, and no text`));
  };
  return {
    title: checked("title", () => usage.title),
    fence: checked("fence", () => usage.fence),
    identifierOf: (error) => checked("identifierOf", () => usage.identifierOf(error)),
    snippetOf: (error) => checked("snippetOf", () => usage.snippetOf(error)),
  };
}

/** The first of the complaints in words, with its place below `base`. */
function firstProblem(error: z.ZodError | undefined, base: readonly PathKey[]): string | null {
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return null;
  const path = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const problem = issue.code === "unrecognized_keys" ? `has the unknown key ${issue.keys.join(", ")}` : issue.message;
  return path.length === 0 ? problem : `${placeOf(path)}: ${problem}`;
}
