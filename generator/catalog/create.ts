/** The plain reading of "Creating" in `docs/classification.md`: an error and its parameters become code, message and body. */
import type { FieldValue } from "./body.ts";
import type { ParamValue } from "./classify.ts";
import { envelopeBody, type JsonValue } from "./envelope-body.ts";
import type { Envelope, ErrorDefinition, Variant } from "./model.ts";
import { formatTemplate } from "./template.ts";

export interface CreateInput {
  readonly error: ErrorDefinition;
  readonly variant: Variant | null;
  /** A value for every placeholder of the code and of the message that is sent. */
  readonly params: ReadonlyMap<string, ParamValue>;
  readonly envelope: Envelope;
  /** Used when neither the variant nor the error has a message of its own. */
  readonly message: string | null;
  readonly requestId: string | null;
  readonly fields: ReadonlyMap<string, FieldValue>;
}

export interface Created {
  readonly status: number | null;
  readonly code: string;
  readonly message: string | null;
  readonly body: JsonValue;
}

/** Fills the templates and puts the result where the envelope says. */
export function create(input: CreateInput): Created {
  const { error, variant, envelope, requestId, fields } = input;
  const params = new Map([...input.params].map(([name, value]) => [name, String(value)]));
  const template = variant?.message ?? error.message;
  const code = formatTemplate(error.code, params);
  const message = template === null ? input.message : formatTemplate(template, params);
  const status = (variant ?? error).status[0] ?? null;
  return { status, code, message, body: envelopeBody(envelope, { code, message, requestId, fields }) };
}
