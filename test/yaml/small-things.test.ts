/** Both readers of YAML against each other over small texts that nobody would write. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { agrees } from "./agrees.ts";

/** Lines of what YAML is made of, without much sense: small enough to be well-formed now and then. */
const values =
  `1|x y|'s'|"d"|> # c|[a, b]|{x: y}|&a 1|*a|# c|x # c|x#c||[a,|b]|{a: 1,|c: d}|'a|b'|"a|b"|"a\\|x: y|- z|-|!t v|? x|{a, b}|[a: b]|{"a":1}|~|---|[:x, ?y]|a\tb`.split(
    "|",
  );

test("agrees about small things", () => {
  const column = fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 4);
  const value = fc.constantFrom(...values, "|", "|-", "|+", "|2", ">", ">-");
  const begin = fc.constantFrom("", "a: ", "b: ", "'q': ", '"k":\t', "- ", "- a: ", "<<: ", "-x: ");
  const line = fc.tuple(column, begin, value).map(([indent, start, rest]) => `${" ".repeat(indent)}${start}${rest}`);
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      if (agrees(lines.join(end) + end)) read += 1;
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(300);
});
