/** `ErrorCode`, and its holders when a catalog is larger than what Java can initialize in one class. */
import type { ErrorDefinition } from "../../../catalog/model.ts";
import { literalText } from "../../../catalog/template.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { DocComments } from "../comments.ts";
import { assignedCall, docComment, gapBetween, paragraph } from "../layout.ts";
import { docCode, docWords, java, nothing, numeral, stringLiteral, type Java } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { mostInOneClass } from "../types.ts";
import type { CodeView, ErrorCodeView, FileView, HolderView, InheritedCodeView, KnownCodeView, LargeErrorCodeView } from "../views.ts";

export function errorCodeView(sdk: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): ErrorCodeView {
  return { ...file, doc: classDoc(sdk), codes: sdk.catalog.errors.map((error) => codeView(error, names, comments)) };
}

export function largeErrorCodeView(sdk: SdkPlan, last: number, file: FileView): LargeErrorCodeView {
  return { ...file, doc: classDoc(sdk), last: numeral(last) };
}

/** What one holder of constants and one of `Known` have. */
export interface Holders {
  readonly number: number;
  readonly codes: HolderView<InheritedCodeView>;
  readonly known: HolderView<KnownCodeView>;
}

/** Interfaces, each of which extends the one before it: a class inherits their constants from the last one. */
export function holdersOf({ catalog: { errors } }: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): readonly Holders[] {
  const count = Math.ceil(errors.length / mostInOneClass);
  return Array.from({ length: count }, (_, index) => {
    const part = errors.slice(index * mostInOneClass, (index + 1) * mostInOneClass);
    const head = { ...file, number: numeral(index + 1), previous: index === 0 ? null : { number: numeral(index) } };
    return {
      number: index + 1,
      codes: { ...head, codes: part.map((error) => inheritedCodeView(error, names, comments)) },
      known: { ...head, codes: part.map((error) => knownCodeView(error, names)) },
    };
  });
}

function classDoc({ title }: SdkPlan): Java {
  return docComment(
    [
      paragraph(java`An error code of ${docWords(`${title}.`)}`),
      paragraph(
        java`Any code of the wire can be one: those that this version does not know keep their value. The constants are the codes that it knows. A code with placeholders stands for many; ask {@link #is}, not {@link #equals}.`,
      ),
    ],
    nothing,
  );
}

function codeView(error: ErrorDefinition, names: SdkNames, comments: DocComments): CodeView {
  const name = names.constantOf(error.name);
  const call = constructed("  public static final ErrorCode  =".length + name.length, error, java`Known.${name}`);
  return {
    doc: comments.ofCode(error),
    isDeprecated: error.deprecated !== null,
    name,
    gap: call.gap,
    arguments: call.arguments,
    id: docCode(error.name),
  };
}

function inheritedCodeView(error: ErrorDefinition, names: SdkNames, comments: DocComments): InheritedCodeView {
  const name = names.constantOf(error.name);
  const call = constructed("  ErrorCode  =".length + name.length, error, stringLiteral(error.name));
  return { doc: comments.ofCode(error), isDeprecated: error.deprecated !== null, name, gap: call.gap, arguments: call.arguments };
}

/** `value()` of the constant is the wire code, or the template of a code with placeholders. */
function constructed(taken: number, { code }: ErrorDefinition, known: Java) {
  return assignedCall(taken, "new ErrorCode", [stringLiteral(literalText(code) ?? code.source), known]);
}

/** A string, which a switch takes as well. */
function knownCodeView(error: ErrorDefinition, names: SdkNames): KnownCodeView {
  const name = names.constantOf(error.name);
  const value = stringLiteral(error.name);
  const gap = gapBetween("  String  =".length + name.length, value.length + 1, java`      `);
  return { id: docCode(error.name), isDeprecated: error.deprecated !== null, name, gap, value };
}
