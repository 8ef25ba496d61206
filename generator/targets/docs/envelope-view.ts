/** The shapes in which errors are sent: a sample and what each member means. */
import type { Catalog, Envelope, ErrorDefinition, JsonPointer } from "../../catalog/model.ts";
import { codeSpan, joined, own, type Markdown } from "./literals.ts";
import { read, type Reader } from "./reader.ts";
import { bodyBlock } from "./sample.ts";
import { tableOf } from "./table.ts";

export type EnvelopeView = {
  /** Only where there are several. */
  readonly hasHeading: boolean;
  readonly heading: Markdown;
  readonly introduction: Markdown;
  readonly sample: Markdown;
  readonly members: Markdown;
};

export function envelopeViews(reader: Reader): readonly EnvelopeView[] {
  const { catalog } = reader.material.site;
  const shown = sampleError(catalog);
  if (shown === undefined) return [];
  return catalog.envelopes.map((envelope) => ({
    hasHeading: catalog.envelopes.length > 1,
    heading: codeSpan(envelope.id),
    introduction: reader.words.bodySent(codeSpan(envelope.contentType)),
    sample: bodyBlock(catalog, shown, shown.message === null ? (shown.variants[0] ?? null) : null, envelope),
    members: membersOf(reader, envelope),
  }));
}

/** The first error that comes in a body, best one whose message is known. */
function sampleError({ errors }: Catalog): ErrorDefinition | undefined {
  const sent = errors.filter(({ origin, kind }) => origin !== "client" && kind === "error");
  return sent.find(({ message }) => message !== null) ?? sent[0];
}

function membersOf(reader: Reader, envelope: Envelope): Markdown {
  const { words } = reader;
  const holder = envelope.code.slice(0, -1);
  const fixed = [
    [envelope.code, words.bodyCode],
    [envelope.message, words.bodyMessage],
    [envelope.requestId, words.bodyRequestId],
  ] as const;
  const rows = fixed.flatMap(([pointer, meaning]) => (pointer === null ? [] : [[codeSpan(pointerText(pointer)), own("string"), meaning]]));
  const further = envelope.fields.map((field) => [
    codeSpan(pointerText([...holder, field.name])),
    joined([fieldTypes[field.type], field.required ? words.always : words.sometimes], " · "),
    read(reader, field.description, "in-line") ?? own(""),
  ]);
  return tableOf([words.member, words.type, words.meaning], [...rows, ...further]);
}

const fieldTypes = { string: own("string"), integer: own("integer"), number: own("number"), boolean: own("boolean") } as const;

/** RFC 6901 §3; the whole document is shown as `/`, which reads better than nothing. */
function pointerText(pointer: JsonPointer): string {
  return pointer.length === 0 ? "/" : pointer.map((token) => `/${token.replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}
