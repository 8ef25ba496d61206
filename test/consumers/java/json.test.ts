/** The reader and writer of JSON in the runtime against JavaScript's own: the same texts are JSON, with the same values; numbers print alike. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { classesOf } from "./consumer.ts";
import { cacheFolder, compile, isReady, packageOf, resourcesOf, runOrThrow } from "./toolchain.ts";

const work = join(cacheFolder, "json");

/** Prints what each line of a file, bytes in base64, is as JSON: printed again, or `!`. */
const program = (name: string) => `package ${name}.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

public final class Echo {
  public static void main(String[] args) throws Exception {
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      try {
        String text = Utf8.decode(Base64.getDecoder().decode(line));
        out.append(JsonWriter.write(JsonReader.read(text))).append('\\n');
      } catch (JsonException exception) {
        out.append("!\\n");
      }
    }
    System.out.print(out);
  }
}
`;

/** Nearly JSON. */
const pieces = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "\\u00e9",
  "\\ud83d",
  "\\n",
  "\\x",
  "a",
  "é",
  "😀",
  "\t",
  " ",
  "\n",
  "0",
  "1",
  "-",
  ".",
  "e",
  "E",
  "+",
  "true",
  "null",
  "false",
  "\u0001",
  "\ufeff",
  '"a":',
  "1e5",
  "NaN",
];
const nearly = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((list) => list.join(""));
const respelled = fc.tuple(fc.jsonValue(), fc.constantFrom(0, 2)).map(([value, indent]) => JSON.stringify(value, null, indent));
const damaged = fc.tuple(respelled, fc.nat(), fc.constantFrom(...pieces)).map(([text, at, piece]) => {
  const place = at % (text.length + 1);
  return text.slice(0, place) + piece + text.slice(place + 1);
});
const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.integer().map((value) => value / 1000),
  )
  .map(String);
const noise = fc
  .uint8Array({ maxLength: 8 })
  .map((bytes) => Buffer.concat([Buffer.from('"'), bytes.filter((byte) => byte > 0x7f), Buffer.from('"')]));

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed: 1 });

test.runIf(isReady())("texts are JSON, or not, as in JavaScript, and numbers are printed alike", async () => {
  const numbers = sample(number, 5000);
  const texts = [...numbers, ...[nearly, respelled, damaged].flatMap((arbitrary) => sample(arbitrary, 5000)).filter(isModest)];
  const depths = [512, 513].map((depth) => "[".repeat(depth) + "]".repeat(depth));
  const bodies = [...texts, ...depths].map((text) => Buffer.from(text)).concat(sample(noise, 5000));
  rmSync(work, { recursive: true, force: true });
  const sdk = join(work, "sdk");
  writeTarget(await generateTarget(loadCatalogFile("spec/errata.yaml"), "java"), sdk);
  const [name, classes] = [packageOf(sdk), await classesOf(sdk)];
  mkdirSync(join(work, "program"));
  writeFileSync(join(work, "program/Echo.java"), program(name));
  writeFileSync(join(work, "bodies"), bodies.map((body) => `${body.toString("base64")}\n`).join(""));
  await compile([join(work, "program/Echo.java")], join(work, "program"), [classes]);
  const path = [join(work, "program"), classes, resourcesOf(sdk)].join(":");
  const printed = (await runOrThrow("java", ["-cp", path, `${name}.runtime.Echo`, join(work, "bodies")])).split("\n");
  expect(printed.length).toBe(bodies.length + 1);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const [index, body] of bodies.entries()) {
    const text = decoder.decode(body);
    const shown = JSON.stringify(text.slice(0, 100));
    if (text === depths[1]) expect(printed[index], shown).toBe("!");
    else expect(printed[index] === "!" ? "!" : canonical(printed[index] ?? ""), shown).toBe(canonical(text));
  }
  for (const [index, text] of numbers.entries()) expect(printed[index], text).toBe(text === "-0" ? "0" : text);
});

/** One spelling of each value. */
function canonical(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return "!";
  }
}

/** The writer prints no number beyond doubles. */
function isModest(text: string): boolean {
  return !/\de\+?\d{3}|\d{300}/i.test(text);
}
