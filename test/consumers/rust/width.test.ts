/** Whether rustfmt counts as we do, for every character that the encoders leave as it is: lines that end at its last column, and one behind it. */
import { expect, test } from "vitest";
import { textWidth } from "../../../generator/source/text-width.ts";
import { field, fits } from "../../../generator/targets/rust/layout.ts";
import { identifier, lines, rust, stringLiteral, type Rust } from "../../../generator/targets/rust/literals.ts";
import { missingTools, openWorkspace } from "./workspace.ts";

/** All characters that stand in a string literal without an escape, a few to a text. */
function literalTexts(): readonly string[] {
  const characters: string[] = [];
  for (let point = 0xa0; point < 0x30000; point += 1) {
    const character = String.fromCodePoint(point);
    if (stringLiteral(character) === `"${character}"`) characters.push(character);
  }
  expect(characters.length).toBeGreaterThan(30_000);
  const size = 20;
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, row) => characters.slice(row * size, (row + 1) * size).join(""));
}

/** `name: "…",` with as much before the text as makes it end at the given column. */
function fieldOfWidth(index: number, text: string, columns: number): Rust {
  const name = identifier(`f${String(index)}`);
  const bare = textWidth(rust`    ${name}: ${stringLiteral(text)},`);
  const value = stringLiteral("x".repeat(columns - bare) + text);
  expect(fits(rust`    ${name}: ${value},`)).toBe(columns <= 100);
  return field(1, name, value);
}

test.runIf(missingTools().length === 0 || process.env["CI"] === "true")("rustfmt breaks lines where we do", async () => {
  const fields = literalTexts().flatMap((text, row) => [fieldOfWidth(row * 2, text, 100), fieldOfWidth(row * 2 + 1, text, 101)]);
  const workspace = openWorkspace("width");
  workspace.write(
    "width",
    new Map([
      ["Cargo.toml", '[package]\nname = "width"\nversion = "1.0.0"\nedition = "2021"\n'],
      ["src/lib.rs", lines([rust`static WIDE: Wide = Wide {`, ...fields, rust`};\n`])],
    ]),
  );
  const { ok, output } = await workspace.cargo(["fmt", "--check"]);
  expect(output.slice(0, 2000)).toBe("");
  expect(ok).toBe(true);
});
