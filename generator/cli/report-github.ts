/** GitHub workflow commands. GitHub shows ten annotations of a kind per step, so errors come first and a last line has the totals. */
import { describeDiagnostic } from "../diagnostics/describe.ts";
import type { Report } from "./report-content.ts";

const kinds = { error: "error", warning: "warning", info: "notice" } as const;

export function reportGithub({ diagnostics, changes, summary }: Report): string {
  const ranked = (["error", "warning", "info"] as const).flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const lines = ranked.map((diagnostic) => {
    const { rule, severity, message, help, place } = describeDiagnostic(diagnostic);
    const properties = [
      ...(place === null ? [] : [`file=${property(place.file)}`, `line=${String(place.line)}`, `col=${String(place.column)}`]),
      `title=${property(`errata ${rule}`)}`,
    ];
    return `::${kinds[severity]} ${properties.join(",")}::${data(`${message}\n${help}`)}`;
  });
  for (const { path, state } of changes) lines.push(`${state} ${data(path)}`);
  return `${[...lines, data(summary)].join("\n")}\n`;
}

/** Escapes of the workflow command syntax: `%`, CR, LF in data; also `:` and `,` in properties. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
