/**
 * Syntax to meaning: merges the files of a catalog, applies defaults and inheritance, links references, overlays translations. Reports what
 * cannot be given a meaning; opinions about what can are lint's.
 */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { within } from "../source/span.ts";
import type { CatalogFiles } from "../reading/load.ts";
import type { CatalogSyntax, EnvelopeSyntax, ErrorSyntax, GroupSyntax, ParameterSyntax } from "../reading/schema.ts";
import { mergeEntries, type Entry } from "./entries.ts";
import type { Catalog, Envelope, EnvelopeField, ErrorDefinition, Group, JsonPointer, Parameter, Variant } from "./model.ts";
import { resolveFacts, type FactsContext } from "./resolve-facts.ts";
import { createTexts, type Texts } from "./resolve-texts.ts";
import { createTemplates } from "./resolve-templates.ts";
import { pascalCase, wordsOf } from "../naming/words.ts";

/** Resolves one catalog. Always gives a model, as complete as the files allow; callers stop when the sink has failed. */
export function resolveCatalog(files: CatalogFiles, sink: DiagnosticSink): Catalog {
  const { value, at, path } = files.main;
  const texts = createTexts(files, sink);
  const parameters = new Map(
    mergeEntries(files, "parameters", (file) => file.parameters, sink).map((entry) => [entry.key, resolveParameter(entry, texts, sink)]),
  );
  const groups = mergeEntries(files, "groups", (file) => file.groups, sink);
  const context: ResolveContext = {
    texts,
    templates: createTemplates(parameters, sink),
    groups: new Map(groups.map((entry) => [entry.key, { entry, group: resolveGroup(entry, texts) }])),
    sink,
  };
  const errors = mergeEntries(files, "errors", (file) => file.errors, sink).map((entry) => resolveError(entry, context));
  checkReplacements(errors, sink);
  return {
    id: value.id,
    prefix: value.prefix ?? pascalCase(wordsOf(value.id)),
    title: texts.of(value.title, at, ["title"]),
    version: value.version,
    locales: value.locales,
    sourceLocale: texts.sourceLocale,
    docs: value.docs ?? null,
    envelopes: resolveEnvelopes(value, files, texts, sink),
    parameters: [...parameters.values()],
    groups: [...context.groups.values()].map(({ group }) => group),
    errors,
    fallback: resolveFallback(value, files, texts),
    external: (value.external ?? []).map((external, index) => ({
      prefix: external.prefix,
      title: texts.maybe(external.title, at, ["external", index, "title"]),
      url: external.url ?? null,
    })),
    reserved: value.reserved ?? [],
    file: path,
    at,
  };
}

interface ResolveContext extends FactsContext {
  readonly groups: ReadonlyMap<string, { readonly entry: Entry<GroupSyntax>; readonly group: Group }>;
}

function resolveError(entry: Entry<ErrorSyntax>, context: ResolveContext): ErrorDefinition {
  const { key: name, value, at } = entry;
  const groupOf = value.group === undefined ? undefined : context.groups.get(value.group);
  if (value.group !== undefined && groupOf === undefined) {
    context.sink.report("unknown-group", { group: value.group, error: name }, at.spanOf("group"), {
      help: `known groups: ${[...context.groups.keys()].join(", ")}`,
    });
  }
  const code = context.templates.link(value.code ?? name, value.code === undefined ? at : within(at, "code"), "code");
  const textPath = ["errors", name];
  const facts = resolveFacts(value, at, textPath, groupOf?.entry.value ?? {}, null, context);
  const variants = Object.entries(value.variants ?? {}).map(([variantName, variant]): Variant => {
    const path = [...textPath, "variants", variantName];
    return { name: variantName, ...resolveFacts(variant, within(at, "variants", variantName), path, {}, facts, context) };
  });
  const names = new Map(Object.entries(value.names ?? {}));
  return { name, code, group: groupOf?.group ?? null, variants, names, ...facts, at: { ...at, spanOfKey: keyOf(entry) } };
}

/** An error's own span is its key: "this error" is where its name stands. */
function keyOf(entry: Entry<unknown>): Entry<unknown>["at"]["spanOfKey"] {
  return (...path) => (path.length === 0 ? entry.keyAt.spanOfKey(entry.key) : entry.at.spanOfKey(...path));
}

function resolveGroup(entry: Entry<GroupSyntax>, texts: Texts): Group {
  const { key: id, value, at } = entry;
  return {
    id,
    title: texts.maybe(value.title, at, ["groups", id, "title"]),
    description: texts.maybe(value.description, at, ["groups", id, "description"]),
    at: { ...at, spanOfKey: keyOf(entry) },
  };
}

function resolveParameter(entry: Entry<ParameterSyntax>, texts: Texts, sink: DiagnosticSink): Parameter {
  const { key: name, value, at } = entry;
  const values = value.values ?? [];
  if (value.open !== undefined && values.length === 0) sink.report("open-without-values", { parameter: name }, at.spanOf("open"));
  return {
    name,
    type: value.type ?? "string",
    description: texts.maybe(value.description, at, ["parameters", name, "description"]),
    examples: value.examples ?? [],
    values,
    open: values.length === 0 || value.open === true,
    characters: value.characters ?? null,
    declared: true,
    at: { ...at, spanOfKey: keyOf(entry) },
  };
}

function resolveEnvelopes(value: CatalogSyntax, files: CatalogFiles, texts: Texts, sink: DiagnosticSink): readonly Envelope[] {
  const seen = new Set<string>();
  return (value.envelopes ?? []).map((envelope, index) => {
    const at = within(files.main.at, "envelopes", index);
    if (seen.has(envelope.id)) sink.report("duplicate-entry", { section: "envelopes", key: envelope.id }, at.spanOf("id"));
    seen.add(envelope.id);
    return {
      id: envelope.id,
      contentType: envelope.contentType ?? "application/json",
      code: parsePointer(envelope.code),
      message: envelope.message === undefined ? null : parsePointer(envelope.message),
      requestId: envelope.requestId === undefined ? null : parsePointer(envelope.requestId),
      fields: Object.entries(envelope.fields ?? {}).map(([name, field]) =>
        resolveField(name, field, within(at, "fields", name), texts, sink),
      ),
      at,
    };
  });
}

type FieldSyntax = NonNullable<EnvelopeSyntax["fields"]>[string];

function resolveField(name: string, field: FieldSyntax, at: Envelope["at"], texts: Texts, sink: DiagnosticSink): EnvelopeField {
  const type = field.type ?? "string";
  const example = field.example === undefined ? null : exampleOf(type, field.example);
  if (field.example !== undefined && example === null) {
    sink.report("bad-value", { place: `the example of ${name}`, problem: `expected ${type}` }, at.spanOf("example"));
  }
  const description = texts.maybe(field.description, at, ["description"]);
  return { name, type, format: field.format ?? null, required: field.required ?? false, description, example };
}

function exampleOf(type: EnvelopeField["type"], text: string): EnvelopeField["example"] {
  if (type === "string") return text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : null;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return null;
  return type === "integer" && !Number.isInteger(number) ? null : number;
}

/** RFC 6901 §4: `~1` is `/`, `~0` is `~`, in that order. The syntax was checked by the schema. */
function parsePointer(pointer: string): JsonPointer {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function resolveFallback(value: CatalogSyntax, files: CatalogFiles, texts: Texts): Catalog["fallback"] {
  if (value.fallback === undefined) return null;
  const { at } = files.main;
  return {
    description: texts.maybe(value.fallback.description, at, ["fallback", "description"]),
    remedy: texts.maybe(value.fallback.remedy, at, ["fallback", "remedy"]),
  };
}

function checkReplacements(errors: readonly ErrorDefinition[], sink: DiagnosticSink): void {
  const names = new Set(errors.map((error) => error.name));
  for (const error of errors) {
    for (const facts of [error, ...error.variants]) {
      const replacement = facts.deprecated?.replacedBy ?? null;
      if (replacement === null || (names.has(replacement) && replacement !== error.name)) continue;
      sink.report("broken-replacement", { error: error.name, replacement }, facts.at.spanOf("deprecated", "replacedBy"));
    }
  }
}
