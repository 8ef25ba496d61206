/** The generated packages under javac at its strictest and under google-java-format; a catalog of 5,000 codes among them. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { awkwardCatalog } from "../../support/awkward-catalog.ts";
import { buildWithMaven } from "./consumer.ts";
import { cacheFolder, filesBelow, isReady, misformatted, run } from "./toolchain.ts";

const work = join(cacheFolder, "gates");
const catalogs = [
  ...[...filesBelow(join(repository, "spec"), ".yaml"), "test/hostile/hostile.yaml"].map((path) => loadCatalogFile(path)),
  ...[awkwardCatalog, hostileCatalog, seededCatalog(5000)].map((text) => loadCatalogText(text)),
];
const folders = catalogs.map((_, index) => join(work, String(index)));

describe.runIf(isReady())("the packages of all catalogs and of one with 5,000 codes", () => {
  beforeAll(async () => {
    rmSync(work, { recursive: true, force: true });
    for (const [index, catalog] of catalogs.entries()) {
      writeTarget(await generateTarget(catalog, "java", { license: "Apache-2.0" }), folders[index] ?? "");
    }
  });

  test("compile without a warning, documentation included, for Java 11 and 17", async () => {
    const sources = folders.map((folder) => join(folder, "src/main/java"));
    const { status, stderr } = await run("java", [join(import.meta.dirname, "programs/Gates.java"), join(work, "classes"), ...sources]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  test("are as google-java-format leaves them", async () => {
    const few = folders.flatMap((folder) => filesBelow(folder, ".java").filter((path, index) => !path.includes("/params/") || index < 60));
    expect(await misformatted(few)).toEqual([]);
  });

  test("become jars with sources and documentation", async () => {
    const folder = folders[catalogs.findIndex(({ id }) => id === "alibaba-imm")] ?? "";
    await buildWithMaven(folder, ["package", "-DskipTests"]);
    const jars = filesBelow(join(folder, "target"), ".jar").map((path) => path.slice(path.lastIndexOf("/") + 1));
    expect(jars).toEqual(["alibaba-imm-errors-1.0.0-javadoc.jar", "alibaba-imm-errors-1.0.0-sources.jar", "alibaba-imm-errors-1.0.0.jar"]);
  });
});
