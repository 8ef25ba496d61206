/** Parses the templates of a catalog and links their placeholders to its parameters. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Locus, Span } from "../source/span.ts";
import type { Parameter, Template } from "./model.ts";
import { linkTemplate, parseTemplate, type TemplateFault } from "./template.ts";

export interface Templates {
  /** The template of a text written at `at`. Faults are reported; undeclared names become undeclared string parameters. */
  readonly link: (source: string, at: Locus, position: "code" | "message") => Template;
}

const faultRules = { unclosed: "template-unclosed", unopened: "template-unopened", "bad-name": "template-name" } as const;

export function createTemplates(declared: ReadonlyMap<string, Parameter>, sink: DiagnosticSink): Templates {
  const undeclared = new Map<string, Parameter>();
  return {
    link: (source, at, position) => {
      // Most texts hold no brace at all; they need no parser.
      const parsed = parseTemplate(source);
      for (const fault of parsed.faults) sink.report(faultRules[fault.kind], { text: fault.text }, spanOfFault(at, source, fault));
      return linkTemplate(source, parsed, (name) => declared.get(name) ?? undeclaredParameter(undeclared, name, at), position);
    },
  };
}

function undeclaredParameter(known: Map<string, Parameter>, name: string, at: Locus): Parameter {
  const existing = known.get(name);
  if (existing !== undefined) return existing;
  const parameter: Parameter = {
    name,
    type: "string",
    description: null,
    examples: [],
    values: [],
    open: true,
    characters: null,
    declared: false,
    at,
  };
  known.set(name, parameter);
  return parameter;
}

/** The very characters of a fault, when the scalar is written as it is read; the whole scalar when quotes or folding are in between. */
function spanOfFault(at: Locus, source: string, fault: TemplateFault): Span {
  const span = at.spanOf();
  const written = span.file.text.slice(span.start, span.end);
  const start = written.indexOf(source);
  if (start === -1) return span;
  const from = span.start + start + fault.offset;
  return { file: span.file, start: from, end: from + Math.max(1, fault.text.length) };
}
