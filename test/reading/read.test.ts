/** Files from disk: bytes to text, and what stands in the way. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { createReader } from "../../generator/reading/read.ts";

const root = mkdtempSync(join(tmpdir(), "errata-read-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function read(bytes: Uint8Array | string): { readonly text: string | null; readonly rules: readonly string[] } {
  writeFileSync(join(root, "file.yaml"), bytes);
  const sink = new DiagnosticSink();
  const file = createReader(root).read("file.yaml", null, sink);
  return { text: file?.text ?? null, rules: sink.diagnostics.map(({ rule }) => rule) };
}

test("line ends and a byte order mark do not matter", () => {
  expect(read("a: 1\r\nb: 2\r\n").text).toBe("a: 1\nb: 2\n");
  expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)).text).toBe("a");
});

test("what is far too large is not read", () => {
  writeFileSync(join(root, "huge.yaml"), "a: 1\n");
  const sink = new DiagnosticSink();
  expect(createReader(root, null, 4).read("huge.yaml", null, sink)).toBeNull();
  expect(sink.diagnostics).toMatchObject([{ rule: "file-too-large", params: { file: "huge.yaml", limit: 4 } }]);
  expect(createReader(root, null, 5).read("huge.yaml", null, sink)?.text).toBe("a: 1\n");
});

test("bytes that are no UTF-8 are refused", () => {
  expect(read(Uint8Array.of(0x61, 0xff, 0x62))).toEqual({ text: null, rules: ["file-encoding"] });
});
