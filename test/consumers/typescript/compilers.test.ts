/** The generated packages under the compilers and linters of their users, at their strictest. Each tool runs once over all catalogs. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../../support/load-catalog.ts";

const catalogs = ["alibaba-imm", "huawei-moderation", "huawei-maas", "errata"];
const root = mkdtempSync(join(tmpdir(), "errata-compilers-"));
const module = (path: string) => join(repository, "node_modules", path);

const strict = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
};

/** Types of the SDK as a user relies on them; `@ts-expect-error` lines fail when the error goes away. */
const typeTests = `
import { ErrorCode, createImmError, hasCode, isThrottling, matchError, parseImmError, type KnownErrorCode, type ImmErrorOf } from "./alibaba-imm/src/index.js";

declare const caught: unknown;
if (hasCode(caught, ErrorCode.InvalidResourceNotFound)) {
  const type: string = caught.params.ResourceType;
  const code: \`Invalid\${string}.NotFound\` = caught.code;
  // @ts-expect-error this error captures no such parameter
  void caught.params.ParameterName;
  void [type, code];
}
const result = parseImmError("{}");
if (result.known) {
  const code: string = result.code;
  void code;
} else {
  const code: string | null = result.code; // a newer server's code stays representable
  // @ts-expect-error an unknown error captures nothing
  void result.params;
  void code;
}
type Two = ImmErrorOf<typeof ErrorCode.Timeout | typeof ErrorCode.Forbidden>;
export function exhaustive(error: Two): string {
  switch (error.template) {
    case ErrorCode.Timeout:
      return "slow";
    case ErrorCode.Forbidden:
      return "no";
    default: {
      const nothing: never = error.template;
      return nothing;
    }
  }
}
createImmError(ErrorCode.InvalidResourceNotFound, { params: { ResourceType: "Project" }, requestId: "1" });
// @ts-expect-error the parameters of a templated code are required
createImmError(ErrorCode.InvalidResourceNotFound);
// @ts-expect-error also beside other input
createImmError(ErrorCode.InvalidResourceNotFound, { requestId: "1" });
// @ts-expect-error the code has no such parameter
createImmError(ErrorCode.InvalidResourceNotFound, { params: { ResourceType: "Project", Resource: "p" } });
// @ts-expect-error what results may lack, messages need
createImmError(ErrorCode.EntityTooLarge, { params: {} });
createImmError(ErrorCode.EntityTooLarge, { params: { maxBytes: 1 } });
createImmError(ErrorCode.Timeout);
createImmError(ErrorCode.Timeout, { requestId: "1", envelope: "rpc", fields: { HostId: "h" } });
createImmError(ErrorCode.Timeout, undefined);
// @ts-expect-error the code has no parameters
createImmError(ErrorCode.Timeout, { params: { ResourceType: "Project" } });
// @ts-expect-error no such input
createImmError(ErrorCode.Timeout, { request: "1" });
createImmError(ErrorCode.LimitExceededError, { variant: "InputQuota" });
// @ts-expect-error no such variant
createImmError(ErrorCode.LimitExceededError, { variant: "OutputQuota" });
// @ts-expect-error the code has no variants
createImmError(ErrorCode.Timeout, { variant: "InputQuota" });
// @ts-expect-error no such code
createImmError("Throttling.Nobody");
declare const either: typeof ErrorCode.Timeout | typeof ErrorCode.EntityTooLarge;
// @ts-expect-error it may be the one that needs parameters
createImmError(either);
// @ts-expect-error the fallback is required where not every code is handled
matchError(caught, { [ErrorCode.Timeout]: () => 1 });
// @ts-expect-error also for a result, which may be unknown
matchError(result, { [ErrorCode.Timeout]: () => 1 });
const matched: number = matchError(caught, { [ErrorCode.Timeout]: () => 1, _: () => 2 });
const several: number | string | null = matchError(result, {
  [ErrorCode.InvalidResourceNotFound]: (error) => error.params.ResourceType,
  [ErrorCode.EntityTooLarge]: ({ params }) => params.maxBytes ?? 0,
  _: (error) => error.code,
});
// @ts-expect-error the results of all handlers
const one: number = matchError(caught, { [ErrorCode.Timeout]: () => 1, _: () => "2" });
// @ts-expect-error the error of a handler is the one of its code
matchError(caught, { [ErrorCode.Timeout]: (error) => error.params.ResourceType, _: () => 2 });
// @ts-expect-error no such code
matchError(caught, { "Throttling.Nobody": () => 1, _: () => 2 });
declare const anything: any;
// @ts-expect-error it may be an error with another code
matchError(anything, { [ErrorCode.Timeout]: () => 1 });
declare const two: Two;
const whole: boolean | string = matchError(two, { [ErrorCode.Timeout]: () => true, [ErrorCode.Forbidden]: (error) => error.template });
// @ts-expect-error not every code of the error is handled
matchError(two, { [ErrorCode.Timeout]: () => 1 });
const literal: KnownErrorCode = "Throttling.User";
// @ts-expect-error no such code
const wrong: KnownErrorCode = "Throttling.Nobody";
const member: ErrorCode.ThrottlingUser = ErrorCode.ThrottlingUser;
void [matched, several, one, whole, literal, wrong, member, isThrottling(caught)];
`;

beforeAll(() => {
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  mkdirSync(join(root, "node_modules"));
  for (const id of catalogs) cpSync(join(repository, "out", id, "typescript"), join(root, id), { recursive: true });
  writeFileSync(join(root, "types.ts"), typeTests);
  const include = ["types.ts", ...catalogs.map((id) => `${id}/src`)];
  const enums = catalogs.map((id) => `${id}/src/enum.ts`);
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions: strict, include }));
  // Real enums are what these two settings forbid; the const style, which is the default, must pass them.
  writeFileSync(
    join(root, "tsconfig.erasable.json"),
    JSON.stringify({
      compilerOptions: { ...strict, erasableSyntaxOnly: true, isolatedDeclarations: true, declaration: true },
      include,
      exclude: [...enums, "types.ts"],
    }),
  );
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function run(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

test.each([
  ["5.0", "typescript-5.0/bin/tsc"],
  ["5.9", "typescript-5.9/bin/tsc"],
  ["6.0", "typescript/bin/tsc"],
  ["7.0", "typescript-7.0/bin/tsc"],
])("TypeScript %s accepts all packages and the type tests", (version, tsc) => {
  const plain = run([module(tsc), "-p", "tsconfig.json"]);
  expect(plain.status, plain.output).toBe(0);
  if (version === "5.0") return;
  const erasable = run([module(tsc), "-p", "tsconfig.erasable.json", "--noEmit"]);
  expect(erasable.status, erasable.output).toBe(0);
});

test("a broken type test is noticed", () => {
  writeFileSync(
    join(root, "broken.ts"),
    'import type { KnownErrorCode } from "./alibaba-imm/src/index.js";\nexport const wrong: KnownErrorCode = "Throttling.Nobody";\n',
  );
  writeFileSync(join(root, "tsconfig.broken.json"), JSON.stringify({ compilerOptions: strict, include: ["broken.ts"] }));
  expect(run([module("typescript/bin/tsc"), "-p", "tsconfig.broken.json"]).status).not.toBe(0);
});

test("typescript-eslint strictTypeChecked finds nothing", () => {
  symlinkSync(join(repository, "node_modules"), join(root, "linked"));
  writeFileSync(
    join(root, "eslint.config.js"),
    `import tseslint from ${JSON.stringify(module("typescript-eslint/dist/index.js"))};\nexport default tseslint.config({ files: ["*/src/**/*.ts"], extends: [tseslint.configs.strictTypeChecked], languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } } });\n`,
  );
  const { status, output } = run([module("eslint/bin/eslint.js"), ...catalogs.map((id) => `${id}/src`)]);
  expect(status, output).toBe(0);
});
