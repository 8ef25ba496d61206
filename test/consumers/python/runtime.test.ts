/** What the vectors cannot say: Python's own numbers, foreign headers, bodies of any kind, exceptions. Written in Python, run in a package. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { writePackage } from "./catalogs.ts";
import { createFolder, describeWithTools, runPython } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeWithTools("the fixed files", () => {
  test("pass the tests of runtime_test.py", async () => {
    const { directory } = await writePackage(loadCatalogFile("spec/alibaba-imm.yaml"), folder);
    const { status, output } = await runPython(
      ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", join(import.meta.dirname, "runtime_test.py")],
      {
        cwd: folder,
        env: { PYTHONPATH: join(directory, "src") },
      },
    );
    expect(status, output).toBe(0);
    expect(output).toMatch(/\d{2,} passed/);
  });

  test("print numbers as JavaScript does", async () => {
    const { directory } = await writePackage(loadCatalogFile("spec/alibaba-imm.yaml"), folder);
    const numbers = [
      0,
      -0,
      1,
      -1,
      1.5,
      0.1,
      1e-6,
      1e-7,
      1.25e-9,
      1e15,
      1e16,
      123456789012345680000,
      1e20,
      1e21,
      1.5e300,
      5e-324,
      2 ** 53,
      -(2 ** 60),
      50014,
      0.000123,
    ];
    for (let at = 1; at < 3000; at += 1) numbers.push((Math.sin(at) * 10 ** (at % 60)) / 10 ** ((at * 7) % 60));
    const program = `import json, sys
from alibaba_imm_errors._number_text import number_text
print(json.dumps([number_text(number) for number in json.load(sys.stdin)]))`;
    const { stdout, output } = await runPython(["-c", program], {
      cwd: folder,
      env: { PYTHONPATH: join(directory, "src") },
      input: JSON.stringify(numbers),
    });
    expect(JSON.parse(stdout || "null"), output).toEqual(numbers.map(String));
  });
});
