/** What a run says that it read is what it read, not what is on disk later: by these hashes the next run decides that it has nothing to do. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { createReader } from "../../generator/reading/read.ts";

test("the trace keeps the bytes as they were read", () => {
  const root = mkdtempSync(join(tmpdir(), "errata-read-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const bytes = "\uFEFFa: 1\r\nb: 2\r\n";
  writeFileSync(join(root, "a.yaml"), bytes);
  const reader = createReader(root);
  expect(reader.read("a.yaml", null, new DiagnosticSink())).toEqual({ path: "a.yaml", text: "a: 1\nb: 2\n" });
  writeFileSync(join(root, "a.yaml"), "a: saved while the run went on\n");
  expect(reader.trace.files).toEqual([{ path: "a.yaml", hash: createHash("sha256").update(bytes).digest("hex") }]);
});
