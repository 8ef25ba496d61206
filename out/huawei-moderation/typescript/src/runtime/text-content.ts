/** What envelopes find in an object of texts alone, read without `JSON.parse`. */
import {
  noFields,
  type Content,
  type Envelope,
  type FieldRow,
  type Fields,
} from "./envelope.js";
import { setMember } from "./set-member.js";
import { textUnder, type TextMembers } from "./text-members.js";
import type { FieldValue } from "./vocabulary.js";

/** Reads texts through the first envelope that finds a code in them. */
export function readTexts(
  members: TextMembers,
  envelopes: readonly Envelope[],
): Content | null {
  for (const envelope of envelopes) {
    const code = textAt(members, envelope.code);
    if (code === null || code.length === 0) continue;
    const { id, message, requestId, fields } = envelope;
    return {
      envelope: id,
      code,
      message: message === null ? null : textAt(members, message),
      requestId: requestId === null ? null : textAt(members, requestId),
      fields: fields.length === 0 ? noFields : textFields(members, fields),
    };
  }
  return null;
}

/** Texts have no members. */
function textAt(
  members: TextMembers,
  pointer: readonly string[],
): string | null {
  return pointer.length === 1 ? textUnder(members, pointer[0] ?? "") : null;
}

function textFields(members: TextMembers, rows: readonly FieldRow[]): Fields {
  let fields: Record<string, FieldValue> | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const value = row[1] === "string" ? textUnder(members, row[0]) : null;
    if (value !== null) setMember((fields ??= {}), row[0], value);
  }
  return fields ?? noFields;
}
