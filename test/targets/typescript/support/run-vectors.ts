/** Runs the conformance vectors of `docs/classification.md` through an SDK and says which of them fail. */
import { isDeepStrictEqual } from "node:util";
import type { Sdk } from "./load-sdk.ts";

export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface VectorFile {
  readonly vectors: readonly Vector[];
}

export interface Failure {
  readonly id: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** `codeOf` gives the code of an error by its identifier; `locales` are the texts of the package. */
export function failuresOf(
  sdk: Sdk,
  { vectors }: VectorFile,
  codeOf: (name: string) => string,
  locales: readonly unknown[],
): readonly Failure[] {
  const run = { parse: runParse, create: runCreate, text: runText };
  return vectors.flatMap((vector) => {
    const runOne = Object.hasOwn(run, vector.kind) ? run[vector.kind as keyof typeof run] : null;
    const actual = runOne === null ? `no way to run ${vector.kind}` : orThrown(() => runOne(sdk, vector.input, codeOf, locales));
    return isDeepStrictEqual(actual, vector.expect) ? [] : [{ id: vector.id, expected: vector.expect, actual }];
  });
}

/** What is thrown is an answer too, and never the expected one. */
function orThrown(run: () => object): unknown {
  try {
    return run();
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
}

type Input = Vector["input"];

function runParse(sdk: Sdk, input: Input): object {
  // Without a clock a date in Retry-After says nothing; NaN is no time.
  const now = typeof input["now"] === "string" ? new Date(input["now"]) : Number.NaN;
  const { status, headers } = input as { readonly status?: number; readonly headers?: Readonly<Record<string, string>> };
  const result = sdk.parse(bodyOf(input), { status, headers, now });
  const { known, success, code, envelope, message, requestId, status: answered, category, retry, retryAfter } = result;
  if (
    throws(() => {
      sdk.throwIf(result);
    }) === success
  )
    throw new Error(`what is thrown does not follow success, which is ${String(success)}`);
  const told = { envelope, message, requestId, fields: { ...result.fields }, status: answered, category };
  const both = { known, success, code, ...told, retry, retryable: sdk.isRetryable(result), retryAfter };
  if (!result.known) return both;
  const { id: name, variant, params, match, candidates, kind } = result;
  return { ...both, name, variant, params: { ...params }, match, candidates: [...candidates], kind };
}

function throws(run: () => void): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

function bodyOf(input: Input): unknown {
  if ("bodyJson" in input) return input["bodyJson"];
  if (typeof input["bodyBase64"] === "string") return new Uint8Array(Buffer.from(input["bodyBase64"], "base64"));
  if (typeof input["body"] === "string") return input["body"];
  const { text, times } = input["bodyRepeat"] as { readonly text: string; readonly times: number };
  return text.repeat(times);
}

function runCreate(sdk: Sdk, input: Input, codeOf: (name: string) => string): object {
  const { name, ...rest } = input as { readonly name: string };
  const { status, code, message, body } = sdk.create(codeOf(name), rest);
  return { status, code, message, body };
}

function runText(sdk: Sdk, input: Input, codeOf: (name: string) => string, data: readonly unknown[]): object {
  const { name, variant, field, locale } = input as Readonly<Record<"name" | "field" | "locale", string>> & {
    readonly variant: string | null;
  };
  const texts = sdk.createTexts(locale, data);
  const subject = { template: codeOf(name), variant };
  const found = field === "description" ? texts.description(subject) : field === "remedy" ? texts.remedy(subject) : undefined;
  if (found === undefined) throw new Error(`no text is called ${field}`);
  return { text: found?.text ?? null, locale: found?.locale ?? null };
}
