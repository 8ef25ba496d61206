/** What a schema complains of, in words for people: no objects, arrays and strings, and what should stand there. */
import { expect, test } from "vitest";
import { z } from "zod";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { decodeFile } from "../../generator/reading/decode.ts";

const schema = z.strictObject({
  links: z.array(z.strictObject({ title: z.string().optional(), url: z.string() })).optional(),
  text: z.string().min(1).optional(),
  list: z.array(z.string()).min(1).optional(),
  either: z.union([z.enum(["a", "b"]), z.array(z.string()).min(1)], { error: "expected a, b or a list" }).optional(),
  one: z.enum(["a", "b"]).optional(),
});

test.each([
  ["links: [https://example.com]", "links[0]: expected a mapping", "Write a mapping with title, url, of which not all must be there."],
  ["links: true", "links: expected a list", null],
  ["text: []", "text: expected text", null],
  ["text: ''", "text: must not be empty", null],
  ["list: []", "list: needs at least one entry", null],
  ["either: []", "either: needs at least one entry", null],
  ["either: c", "either: expected a, b or a list", null],
  ["one: c", "one: expected one of a, b", null],
])("%s", (text, message, help) => {
  const sink = new DiagnosticSink();
  expect(decodeFile(schema, { path: "a.yaml", text: `${text}\n` }, sink)).toBeNull();
  const [found] = sink.diagnostics;
  expect(found && [describeDiagnostic(found).message, found.help]).toEqual([message, help]);
});
