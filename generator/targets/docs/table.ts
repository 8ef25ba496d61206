/** Tables as prettier aligns them: every column as wide as its widest cell, three hyphens at least. */
import { textWidth } from "../../source/text-width.ts";
import { hyphens, joined, own, padded, tableCell, type Markdown } from "./literals.ts";

/** A table; every row has as many cells as the head. */
export function tableOf(head: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
  const cells = [head, ...rows].map((row) => row.map(tableCell));
  const widths = head.map((_, column) => cells.reduce((widest, row) => Math.max(widest, textWidth(row[column] ?? "")), 3));
  const [first, ...others] = cells.map((row) => lineOf(row.map((cell, column) => padded(cell, widths[column] ?? 0))));
  return joined([first ?? own(""), lineOf(widths.map(hyphens)), ...others], "\n");
}

function lineOf(cells: readonly Markdown[]): Markdown {
  return joined([own("|"), joined(cells, " | "), own("|")], " ");
}
