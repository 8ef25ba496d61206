/** Crates of many codes: ten thousand random texts come back from the compiled program, and five thousand codes pass every gate. */
import { describe, expect, test } from "vitest";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import { generateTarget } from "../../support/generate-target.ts";
import { literalCatalog } from "../../support/literal-catalog.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { program } from "./programs.ts";
import { missingTools, openWorkspace } from "./workspace.ts";

describe.runIf(missingTools().length === 0 || process.env["CI"] === "true")("many codes", () => {
  test("10,000 random messages and descriptions are the same in the compiled program", async () => {
    const { catalog, cases } = literalCatalog(10_000);
    const workspace = openWorkspace("literals");
    const files = await generateTarget(catalog, "rust");
    workspace.write(
      "literals",
      new Map([...files, ["examples/texts.rs", program("texts.rs").replace("catalog_errors", "literals_errors")]]),
    );
    const { ok, stdout, output } = await workspace.cargo(["run", "--quiet", "--example", "texts"]);
    expect(ok, output).toBe(true);
    const printed = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[];
    expect(printed.map(({ name, code, message, description }) => ({ name, code, message, description }))).toEqual(cases);
    // They stand in documentation as well, where nothing may become of them.
    const documented = await workspace.cargo(["doc", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" });
    expect(documented.ok, documented.output).toBe(true);
  });

  test("5,000 codes are formatted, linted and documented without a word", async () => {
    const workspace = openWorkspace("large");
    workspace.write("large", await generateTarget(loadCatalogText(seededCatalog(5000)), "rust"));
    for (const [args, flags] of gates) {
      const { ok, output } = await workspace.cargo(args, flags);
      expect(ok, output).toBe(true);
    }
  });
});

const gates: readonly (readonly [readonly string[], Readonly<Record<string, string>>])[] = [
  [["fmt", "--all", "--", "--check"], {}],
  [["clippy", "--", "-D", "warnings", "-W", "clippy::pedantic"], {}],
  [["doc", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" }],
];
