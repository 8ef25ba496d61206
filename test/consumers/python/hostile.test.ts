/** A catalog whose every text attacks: the package holds the very texts, and nothing of them is run. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { writePackage } from "./catalogs.ts";
import { consumer } from "./consumer.ts";
import { createFolder, describeWithTools, runPython } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const catalog = loadCatalogFile("test/hostile/hostile.yaml");

const program = `
import json
import warnings
import hostile_errors as sdk

english, chinese = sdk.load_texts("en"), sdk.load_texts("zh-CN")
with warnings.catch_warnings(record=True, action="always") as caught:
    created = sdk.create_error(sdk.ErrorCode.TO_STRING, {"constructor": "x-y", "limit": 3}, variant="Prototype")
result = sdk.parse_error(json.dumps(created.body))
proto = sdk.parse_error({"error": {'~/"code': "__proto__"}})
inherited = sdk.parse_error({"error": {'~/"code': "__class__"}})
print(json.dumps({
    "codes": {sdk.metadata_of(code).name: code.value for code in sdk.ErrorCode},
    "message": sdk.create_error(sdk.ErrorCode.CONSTRUCTOR, {"toString": "v"}).message,
    "chinese": chinese.description(sdk.ErrorCode.CONSTRUCTOR).text,
    "remedy": english.remedy(sdk.ErrorCode.CONSTRUCTOR).text,
    "result": [result.known, result.name, result.variant, result.params],
    "proto": proto.name,
    "inherited": inherited.known,
    "warned": [[str(one.message), one.category.__name__, one.filename] for one in caught],
    "group": sdk.in_group(proto, "hostile"),
}))
`;

describeWithTools("the hostile catalog", () => {
  test("gives a package that passes its vectors", async () => {
    const [row] = await consumer.runConformance([await writePackage(catalog, folder)]);
    expect(row?.failed).toEqual([]);
    expect(row?.vectors).toBeGreaterThan(100);
  });

  test("holds the very texts, and reads back what it creates", async () => {
    const { directory } = await writePackage(catalog, folder);
    const { status, stdout, output } = await runPython(["-W", "error", "-c", program], {
      cwd: folder,
      env: { PYTHONPATH: join(directory, "src") },
    });
    expect(status, output).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      codes: Object.fromEntries(catalog.errors.map((error) => [error.name, error.code.source])),
      message: "*/ } ${process.exit(1)} `v` \" ' \\ {braces}",
      chinese: "结束 */ 注释。",
      remedy: catalog.errors[0]?.remedy?.get("en"),
      result: [true, "ToString", "Prototype", { constructor: "x-y", limit: 3 }],
      proto: "Then",
      inherited: false,
      // Said where the program creates it.
      warned: [["toString.{constructor} is deprecated", "DeprecationWarning", "<string>"]],
      group: true,
    });
  });
});
