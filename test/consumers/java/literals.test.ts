/** Ten thousand texts full of what breaks Java and Javadoc: compiled, documentation checked, and printed back by the compiled program. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { literalCatalog } from "../../support/literal-catalog.ts";
import { cacheFolder, filesBelow, isReady, packageOf, resourcesOf, runOrThrow } from "./toolchain.ts";

const work = join(cacheFolder, "literals");

/** Prints code, message and description of every error, a line each, in base64. */
const program = (name: string, count: number) => `package ${name};

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import ${name}.runtime.CatalogIndex;

public final class Printer {
  public static void main(String[] args) {
    Texts texts = LiteralsErrors.texts("en");
    for (int row = 0; row < ${String(count)}; row++) {
      ErrorCode code = ErrorCode.of("Case." + row);
      print(code.id().get());
      print(LiteralsErrors.create(code).build().message().get());
      print(texts.description(code).get().text());
    }
  }

  private static void print(String text) {
    System.out.println(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }
}
`;

test.runIf(isReady())("messages and descriptions come back as they were", async () => {
  const { catalog, cases } = literalCatalog(10_000);
  rmSync(work, { recursive: true, force: true });
  const sdk = join(work, "sdk");
  writeTarget(await generateTarget(catalog, "java"), sdk);
  const name = packageOf(sdk);
  mkdirSync(join(work, "classes"));
  const main = join(sdk, "src/main/java", name.replaceAll(".", "/"), "Printer.java");
  const sources = filesBelow(join(sdk, "src/main/java"), ".java").filter((path) => !path.endsWith("module-info.java"));
  writeFileSync(main, program(name, cases.length));
  const strict = ["--release", "11", "-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all/protected", "-Werror"];
  await runOrThrow("javac", [...strict, "-d", join(work, "classes"), ...sources]);
  await runOrThrow("javac", ["-cp", join(work, "classes"), "-d", join(work, "classes"), main]);
  const printed = await runOrThrow("java", ["-cp", `${join(work, "classes")}:${resourcesOf(sdk)}`, `${name}.Printer`]);
  const texts = printed.split("\n").map((line) => Buffer.from(line, "base64").toString());
  expect(texts.slice(0, -1)).toEqual(cases.flatMap((each) => [each.name, each.message, each.description]));
});
