/** Text of all planes as messages and descriptions: the compiled program prints what went in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { literalCatalog } from "../../support/literal-catalog.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { withFolder, writeUser } from "./consumer.ts";
import { missingGo, mustRun, run, skipReason } from "./go-command.ts";

const skip = skipReason(missingGo());

const program = `package main

import (
	"encoding/json"
	"os"

	sdk "example.com/literalserrors"
)

func main() {
	texts := sdk.TextsFor("en")
	printed := [][]string{}
	for _, code := range sdk.Codes() {
		created, err := sdk.Create(code, "", nil)
		if err != nil {
			panic(err)
		}
		description, _ := texts.Description(code)
		printed = append(printed, []string{created.Name, string(code), created.Message, description.Text})
	}
	if err := json.NewEncoder(os.Stdout).Encode(printed); err != nil {
		panic(err)
	}
}
`;

test.skipIf(skip)("10,000 random texts come out of the compiled program as they went in", async () => {
  const { catalog, cases } = literalCatalog(10_000);
  await withFolder(async (folder) => {
    const sdk = join(folder, "sdk");
    writeTarget(await generateTarget(catalog, "go"), sdk);
    writeUser(join(folder, "user"), [sdk]);
    writeFileSync(join(folder, "user/main.go"), program);
    const printed: unknown = JSON.parse(await mustRun("go", ["run", "."], join(folder, "user")));
    expect(printed).toEqual(cases.map(({ name, code, message, description }) => [name, code, message, description]));
    // The same texts are in comments, where gofmt must not see a heading, a list or a directive in them.
    const { output } = await run("gofmt", ["-l", "."], sdk);
    expect(output).toBe("");
  });
});
