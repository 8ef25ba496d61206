/** SARIF 2.1.0 (OASIS), the part that code scanning reads: rules, results, locations. */
import { describeDiagnostic, type Place } from "../diagnostics/describe.ts";
import { version } from "../version.ts";
import type { Report } from "./report-content.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const;

export function reportSarif({ diagnostics }: Report): string {
  const described = diagnostics.map(describeDiagnostic);
  const rules = [...new Set(described.map(({ rule }) => rule))].sort();
  const results = described.map(({ rule, severity, message, help, place, related }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: `${message}. ${help}` },
    locations: place === null ? [] : [{ physicalLocation: locationOf(place) }],
    relatedLocations: related.map((other) => ({ physicalLocation: locationOf(other), message: { text: other.label } })),
  }));
  const driver = { name: "errata", version, rules: rules.map((id) => ({ id })) };
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function locationOf({ file, line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: { uri: encodeURI(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn: Math.max(endColumn, endLine === line ? column + 1 : 1) },
  };
}
