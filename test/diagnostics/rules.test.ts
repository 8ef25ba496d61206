/** What our own catalog says of our rules, and what is said of a rule that it does not have yet. */
import { expect, test } from "vitest";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { isSwitchable } from "../../generator/diagnostics/rules.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { loadCatalogFile } from "../support/load-catalog.ts";

test("every rule of the catalog has its severity, its remedy, and a message with its values", () => {
  for (const { code, severity, remedy, group } of loadCatalogFile("spec/errata.yaml").errors) {
    const sink = new DiagnosticSink();
    const rule = code.source as "missing-key";
    const params = new Proxy({}, { get: (_, name) => `<${String(name)}>`, has: () => true });
    sink.report(rule, params as { readonly place: string; readonly key: string }, null);
    expect(sink.diagnostics[0]?.severity, rule).toBe(severity ?? "error");
    expect(describeDiagnostic({ ...expectOne(sink), help: null }).help, rule).toBe(remedy?.get("en") ?? "");
    expect(isSwitchable(rule), rule).toBe(group?.id === "lint");
  }
});

function expectOne(sink: DiagnosticSink) {
  const [one, ...others] = sink.diagnostics;
  if (one === undefined || others.length > 0) throw new Error("expected one finding");
  return one;
}

test("a rule that was reported before it was written names the file and the command, and stops no run", () => {
  const sink = new DiagnosticSink(new Map([["brand-new", "off"]]));
  const rule = ["brand", "new"].join("-");
  sink.report(rule as "no-remedy", { name: "A" } as never, null);
  expect(sink.failed()).toBe(false);
  const { severity, message, help } = describeDiagnostic(expectOne(sink));
  expect([severity, message]).toEqual(["warning", 'errata has no words for this rule yet, only {"name":"A"}']);
  expect(help).toContain("spec/errata.yaml");
  expect(help).toContain("npm run generate");
});
