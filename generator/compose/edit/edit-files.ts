/** Changes to files: each is edited, read again and compared with what it was, before anybody gets its text. */
import type { SourceFile } from "../../source/source-file.ts";
import type { ParsedFile } from "../../yaml/node.ts";
import { readAs } from "../../yaml/read.ts";
import type { HostFiles } from "../host/read-host.ts";
import type { Change } from "./change.ts";
import { editText } from "./edit-text.ts";
import { changesByMap } from "./edits.ts";
import { verifyText } from "./verify-text.ts";

export interface ComposedFile {
  readonly source: SourceFile;
  readonly after: string;
}

/** All files of a description, the main one first, each with its text afterwards. */
export function editFiles({ all }: HostFiles, changes: readonly Change[]): readonly ComposedFile[] {
  const byFile = new Map<ParsedFile, Change[]>();
  for (const change of changes) {
    const others = byFile.get(change.at.file);
    if (others === undefined) byFile.set(change.at.file, [change]);
    else others.push(change);
  }
  return [...all.values()].map((file) => {
    const found = byFile.get(file);
    return { source: file.source, after: found === undefined ? file.source.text : edited(file, found) };
  });
}

function edited(file: ParsedFile, changes: readonly Change[]): string {
  const byMap = changesByMap(changes);
  const text = editText(file, byMap);
  verifyText(file, readAgain(file, text), byMap);
  return text;
}

function readAgain({ source: { path }, format }: ParsedFile, text: string): ParsedFile {
  try {
    return readAs(format, { path, text });
  } catch (fault) {
    // What was read before can be read: it is no fault of the file.
    throw new Error(`${path}: what would be written cannot be read`, { cause: fault });
  }
}
