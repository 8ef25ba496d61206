/** The conformance vectors of every catalog, run by the test suite of its Go SDK; and by suites of broken SDKs, which must fail. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { awkwardCatalog, changeFile, edgeCatalog, specCatalogs, writePackage } from "./catalogs.ts";
import { consumer, withFolder } from "./consumer.ts";
import { missingGo, run, skipReason } from "./go-command.ts";

const skip = skipReason(missingGo());

test.skipIf(skip)("every catalog's SDK passes all of its vectors", async () => {
  await withFolder(async (folder) => {
    const packages = [];
    for (const catalog of [...specCatalogs(), awkwardCatalog(), edgeCatalog()]) {
      const directory = await writePackage(catalog, join(folder, catalog.id));
      const vectors = join(folder, catalog.id, "json/conformance.json");
      packages.push({ catalog: catalog.id, prefix: catalog.prefix, directory, vectors });
    }
    const rows = await consumer.runConformance(packages);
    expect(rows.map(({ catalog, failed }) => ({ catalog, failed }))).toEqual(packages.map(({ catalog }) => ({ catalog, failed: [] })));
    expect(rows.reduce((sum, { vectors }) => sum + vectors, 0)).toBeGreaterThan(500);
  });
});

/** One slip each, such as a port might make: the file, what it says, what it says instead. */
const mutations: readonly (readonly [file: string, from: string, to: string])[] = [
  ["internal/template/match.go", 'return captures, rest == ""', "return captures, true"],
  ["internal/template/match.go", "character == '.' || ", ""],
  ["internal/template/match.go", "if end <= 0 {", "if end < 0 {"],
  [
    "internal/template/match.go",
    "if values := t.Placeholders[index].Values; values != nil",
    "if values := t.Placeholders[index].Values; len(values) > 9",
  ],
  ["internal/template/template.go", "if t.Length != other.Length {", "if false {"],
  ["internal/template/template.go", "utf8.RuneCountInString(text)", "utf8.RuneLen('a') * len(text)"],
  ["internal/template/tree.go", "hits = hits[:0]", "_ = hits"],
  ["internal/wirejson/read.go", "found = v[at:end]", "return v[at:end]"],
  ["internal/wirejson/read.go", "bytes.TrimPrefix(validUTF8(body), byteOrderMark)", "validUTF8(body)"],
  ["internal/wirejson/write.go", "size < 1e21", "size < 1e9"],
  ["classify.go", "if status == 0 {", "if true {"],
  ["classify.go", "if matching.Length == longest {", "if false {"],
  ["classify.go", "b.captures[same] != captures[index]", "false"],
  ["parse.go", 'if code == "" {', 'if code == "?" {'],
  ["parse.go", "if e.Status == 0 && len(facts.status) > 0 {", "if false {"],
  ["parse.go", "number == math.Trunc(number)", "math.Abs(number) >= 0"],
  ["error.go", "return e.Kind == KindOutcome\n\tcase", "return true\n\tcase"],
  ["error.go", "return e.Status < 400", "return e.Status != 0 && e.Status < 400"],
  ["error.go", "return e.Status < 400", "return e.Status < 300"],
  ["error.go", "return !codesInSuccesses && e.Status", "return e.Status"],
  ["error.go", "return !codesInSuccesses && e.Status >= 200", "return false && e.Status >= 200"],
  ["error.go", "if e.Success() {", "if e.Category == CategoryOK {"],
  ["error.go", "return !e.Success() && (", "return ("],
  ["vocabulary.go", "if success {", "if false {"],
  ["retry_after.go", "date.Unix() - now.Unix()", "int64(date.Sub(now).Seconds())"],
  ["vocabulary.go", "case 408, 504:", "case 408:"],
  ["create.go", "if message := e.messageOf(variant); message != nil {", "if message := e.message; message != nil {"],
  ["texts.go", "add(locales[0])", "add(locales[len(locales)-1])"],
];

test.skipIf(skip)("an SDK with a slip fails", async () => {
  await withFolder(async (folder) => {
    // The second one has what the first has not; few mutants come to it.
    const sound: string[] = [];
    for (const catalog of [edgeCatalog(), loadCatalogFile("spec/huawei-maas.yaml")]) {
      sound.push(await writePackage(catalog, join(folder, catalog.id)));
    }
    const fails = async (index: number, directory: string): Promise<boolean> => {
      const [file = "", from = "", to = ""] = mutations[index] ?? [];
      const mutant = join(folder, `mutant${String(index)}`);
      rmSync(mutant, { recursive: true, force: true });
      cpSync(directory, mutant, { recursive: true });
      changeFile(join(mutant, file), (text) => {
        if (text.split(from).length < 2) throw new Error(`${file} does not say ${from}`);
        return text.replace(from, () => to);
      });
      const env = { ERRATA_CONFORMANCE: join(directory, "../json/conformance.json") };
      const { status, output } = await run("go", ["test", "-count=1", "-vet=off", "-run", "^Test", "./..."], mutant, env);
      if (output.includes("[build failed]")) throw new Error(`${file}: ${to}: ${output}`);
      return status !== 0;
    };
    const survivors: string[] = [];
    const tryMutant = async (index: number): Promise<void> => {
      for (const directory of sound) if (await fails(index, directory)) return;
      survivors.push(String(mutations[index]));
    };
    for (let index = 0; index < mutations.length; index += 2) {
      await Promise.all([index, index + 1].filter((one) => one < mutations.length).map(tryMutant));
    }
    expect(survivors).toEqual([]);
  });
});
