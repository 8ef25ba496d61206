/** Tables as prettier aligns them: every column as wide as its widest cell, three hyphens at least. */
import { own, tableCell, tableText, type Markdown } from "./literals.ts";
import { columnsOf } from "./width.ts";

/** A table; every row has as many cells as the head. */
export function tableOf(head: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
  const cells = [head, ...rows].map((row) => row.map(tableCell));
  const widths = head.map((_, column) => cells.reduce((widest, row) => Math.max(widest, columnsOf(row[column] ?? "")), 3));
  const [first, ...others] = cells.map((row) => lineOf(row, widths));
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return tableText([first ?? own(""), rule, ...others].join("\n"));
}

function lineOf(row: readonly Markdown[], widths: readonly number[]): string {
  const padded = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columnsOf(cell)));
  return `| ${padded.join(" | ")} |`;
}
