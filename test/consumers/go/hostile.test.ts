/** The catalog whose every text attacks: its module compiles, holds the very texts, and reads back what it creates. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { writePackage } from "./catalogs.ts";
import { consumer, withFolder, writeUser } from "./consumer.ts";
import { missingGo, mustRun, run, skipReason } from "./go-command.ts";

const skip = skipReason(missingGo());

const program = `package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	sdk "example.com/hostileerrors"
)

func main() {
	created := sdk.NewToString_Prototype(sdk.ToString_PrototypeParams{Constructor: "x-y", Limit: 3})
	wire, err := created.Wire("")
	if err != nil {
		panic(err)
	}
	e := sdk.Parse(wire.Body, sdk.Response{})
	params, ok := sdk.AsToString_Prototype(fmt.Errorf("wrapped: %w", e))
	chinese, _ := sdk.TextsFor("zh-CN").Description(sdk.CodeConstructor)
	remedy, _ := sdk.TextsFor("en").Remedy(sdk.CodeConstructor)
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"codes":    sdk.Codes(),
		"message":  sdk.NewConstructor(sdk.ConstructorParams{ToString: "v"}).Message,
		"known":    errors.Is(e, sdk.CodeToString) && errors.Is(e, sdk.VariantToString_Prototype) && errors.Is(e, sdk.GroupHostile),
		"params":   params,
		"ok":       ok,
		"chinese":  chinese.Text,
		"remedy":   remedy.Text,
		"proto":    sdk.Parse([]byte(\`{"error":{"~/\\"code":"__proto__"}}\`), sdk.Response{}).Name,
		"inherited": sdk.Parse([]byte(\`{"error":{"~/\\"code":"valueOf"}}\`), sdk.Response{}).Known(),
	})
}
`;

test.skipIf(skip)("hostile.yaml is no trouble", async () => {
  const catalog = loadCatalogFile("test/hostile/hostile.yaml");
  await withFolder(async (folder) => {
    const directory = await writePackage(catalog, folder);
    writeUser(join(folder, "user"), [directory]);
    writeFileSync(join(folder, "user/main.go"), program);
    const printed = JSON.parse(await mustRun("go", ["run", "."], join(folder, "user"))) as Readonly<Record<string, unknown>>;
    expect(printed).toEqual({
      codes: catalog.errors.map(({ code }) => code.source),
      message: "*/ } ${process.exit(1)} `v` \" ' \\ {braces}",
      known: true,
      params: { Constructor: "x-y", Limit: 3 },
      ok: true,
      chinese: "结束 */ 注释。",
      remedy: catalog.errors[0]?.remedy?.get("en"),
      proto: "Then",
      inherited: false,
    });
    expect((await run("gofmt", ["-l", "."], directory)).output).toBe("");
    await mustRun("go", ["vet", "./..."], directory);
    const vectors = join(folder, "json/conformance.json");
    const [row] = await consumer.runConformance([{ catalog: catalog.id, prefix: catalog.prefix, directory, vectors }]);
    expect(row?.failed).toEqual([]);
  });
});
