/** The snippets of the README are whole programs: each compiles against the SDK of its catalog. */
import { expect, test } from "vitest";
import type { EnumStyle } from "../../../generator/targets/typescript/naming.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { compileSdk } from "./support/compile-sdk.ts";
import { generateSdk } from "./support/generate-sdk.ts";

const cases: readonly (readonly [id: string, style: EnumStyle, snippets: number])[] = [
  ["alibaba-imm", "const", 8],
  ["huawei-maas", "enum", 8],
  ["huawei-moderation", "union", 8],
  ["errata", "const", 3],
];

test.each(cases)("%s, %s", async (id, enumStyle, count) => {
  const sdk = await generateSdk(loadCatalogFile(`spec/${id}.yaml`), { enumStyle });
  const shown = [...(sdk.get("README.md") ?? "").matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, snippet]) => snippet ?? "");
  expect(shown).toHaveLength(count);
  const programs = shown.map(
    (snippet, index) => [`src/snippet-${String(index)}.ts`, snippet.replace(`"${id}-errors"`, '"./index.ts"')] as const,
  );
  const all = programs.map(([path]) => `import "./${path.slice("src/".length)}";\n`).join("");
  expect(compileSdk(new Map([...sdk, ...programs]), all)).toEqual([]);
  const [[path, text] = ["", ""]] = programs;
  expect(compileSdk(new Map([...sdk, ...programs, [path, `${text}\nmetadataOf("nowhere");`]]), all)).not.toEqual([]);
});
