/**
 * Prints views with Handlebars; the only module that imports it, and it is imported only when a plan needs it. Templates decide nothing:
 * of the helpers only `if`, `unless`, `each` and `with` exist, flags must be flags, lists lists and parts parts, and a name that the view
 * lacks is a fault.
 * Knows neither the disk nor any target.
 */
import Handlebars from "handlebars";
import type { View } from "../source/encoded.ts";
import { TemplateFault, type TemplatePlace } from "./template-fault.ts";
import compileOptions from "./template-options.json" with { type: "json" };

/** The templates of one target. */
export interface Templates {
  /** The text of `view` in the template file `name`. Throws a `TemplateFault` when the template is wrong or does not fit the view. */
  readonly render: (name: string, view: View) => string;
}

/** Templates as `Handlebars.precompile` makes them, by file name. */
export type PrecompiledTemplates = ReadonlyMap<string, TemplateSpecification>;

type Compiled = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/**
 * @param target the target's id, which template paths in messages begin with
 * @param names the template files of the target; those that begin with `_` are partials, called by their name up to the first dot
 * @param readTemplate gives the source of one of them
 * @param precompiled what the build compiled of them already, with the same options
 */
export function createTemplates(
  target: string,
  names: readonly string[],
  readTemplate: (name: string) => string,
  precompiled: PrecompiledTemplates = new Map(),
): Templates {
  const environment = Handlebars.create();
  installBlocks(environment);
  const compile = (name: string): Compiled => {
    const source = () => readTemplate(name);
    const ready = precompiled.get(name);
    // From text, never from a syntax tree: Handlebars trusts one with more than a template may do (CVE-2026-33937).
    const fromText = () => environment.compile(source(), compileOptions);
    const file = `${target}/${name}`;
    if (ready === undefined) return explainFaults(fromText(), file, source);
    // What the build compiled knows no places: where it fails, the text does so again and knows them.
    const print = environment.template(ready);
    return (context, options) => {
      try {
        return print(context, options);
      } catch {
        return explainFaults(fromText(), file, source)(context, options);
      }
    };
  };
  for (const name of names.filter((file) => file.startsWith("_"))) registerPartial(environment, name, compile);
  const compiled = new Map<string, Compiled>();
  return {
    render: (name, view) => {
      const template = compiled.get(name) ?? compile(name);
      compiled.set(name, template);
      return template(view);
    },
  };
}

/** Registers a partial that is read and compiled at its first use. */
function registerPartial(environment: typeof Handlebars, file: string, compile: (name: string) => Compiled): void {
  let template: Compiled | undefined;
  environment.registerPartial(file.slice(0, file.indexOf(".")), (context: unknown, options) => {
    template ??= compile(file);
    return template(context, options);
  });
}

/** The same, but every fault says in which file it is. */
function explainFaults(print: Handlebars.TemplateDelegate, file: string, source: () => string): Compiled {
  return (context, options) => {
    try {
      return print(context, options);
    } catch (fault) {
      if (fault instanceof TemplateFault) throw fault;
      parseTemplate(file, source()); // The first use compiles; what cannot be read is better told by the parser.
      throw faultOfRun(file, fault);
    }
  };
}

/** The syntax tree of a template; throws a `TemplateFault` at what Handlebars cannot read. */
export function parseTemplate(file: string, source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (fault) {
    throw faultOfParsing(file, source, fault);
  }
}

/** `if`, `unless`, `each` and `with` for what views hold, so that a misspelled or mistyped member is a fault and not silence. */
function installBlocks(environment: typeof Handlebars): void {
  for (const name of Object.keys(environment.helpers)) {
    if (name !== "helperMissing" && name !== "blockHelperMissing") environment.unregisterHelper(name);
  }
  environment.registerHelper("if", function (this: unknown, flag: unknown, options: Handlebars.HelperOptions) {
    return asFlag(flag, "if", options) ? options.fn(this) : options.inverse(this);
  });
  environment.registerHelper("unless", function (this: unknown, flag: unknown, options: Handlebars.HelperOptions) {
    return asFlag(flag, "unless", options) ? options.inverse(this) : options.fn(this);
  });
  environment.registerHelper("each", function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    if (!Array.isArray(list)) throw misfit("each", "a list", list, options);
    return list.length === 0 ? options.inverse(this) : printItems(list, options);
  });
  // A part of the view that may not be there: `null` then, and nothing else.
  environment.registerHelper("with", function (this: unknown, part: unknown, options: Handlebars.HelperOptions) {
    if (part === null) return options.inverse(this);
    if (typeof part !== "object" || Array.isArray(part)) throw misfit("with", "a part of the view or null", part, options);
    return options.fn(part);
  });
}

function printItems(list: readonly unknown[], options: Handlebars.HelperOptions): string {
  const data = frameOf(options);
  const frame = { data };
  let printed = "";
  let index = 0;
  for (const item of list) {
    if (data !== undefined) {
      data["first"] = index === 0;
      data["last"] = index === list.length - 1;
    }
    printed += options.fn(item, frame);
    index += 1;
  }
  return printed;
}

/** A frame of private data for one list: what Handlebars calls `createFrame`. Absent when the block asks for none. */
function frameOf(options: Handlebars.HelperOptions): Record<string, unknown> | undefined {
  const data: unknown = options.data;
  return typeof data === "object" && data !== null ? { ...data, _parent: data } : undefined;
}

function asFlag(value: unknown, block: string, options: Handlebars.HelperOptions): boolean {
  if (typeof value !== "boolean") throw misfit(block, "true or false", value, options);
  return value;
}

function misfit(block: string, expected: string, value: unknown, options: Handlebars.HelperOptions): Error {
  const found = value === undefined ? "nothing" : `a value of type ${typeof value}`;
  const loc: unknown = Reflect.get(options, "loc");
  return new Misfit(`{{#${block}}} takes ${expected}, the view has ${found}`, placeOf(loc));
}

/** A view that a block cannot take; becomes a `TemplateFault` where the file is known. */
class Misfit extends Error {
  readonly place: TemplatePlace | null;

  constructor(message: string, place: TemplatePlace | null) {
    super(message);
    this.place = place;
  }
}

function faultOfRun(file: string, fault: unknown): TemplateFault {
  if (fault instanceof Misfit) return new TemplateFault(file, fault.place, fault.message);
  const message = fault instanceof Error ? fault.message : String(fault);
  // Handlebars ends its own messages with " - line:column", the column counting from 0.
  const place = / - (\d+):(\d+)$/.exec(message);
  if (place === null) return new TemplateFault(file, null, message);
  const at = { line: Number(place[1]), column: Number(place[2]) + 1 };
  return new TemplateFault(file, at, message.slice(0, place.index));
}

function placeOf(loc: unknown): TemplatePlace | null {
  if (typeof loc !== "object" || loc === null || !("start" in loc)) return null;
  const { start } = loc;
  if (typeof start !== "object" || start === null || !("line" in start && "column" in start)) return null;
  return { line: Number(start.line), column: Number(start.column) + 1 };
}

/**
 * Handlebars tells a syntax error's line, and its column only by drawing: up to twenty characters before the place (line ends left
 * out), what follows, and below them a caret.
 */
function faultOfParsing(file: string, source: string, fault: unknown): TemplateFault {
  const message = fault instanceof Error ? fault.message : String(fault);
  const drawn = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n(.*)\n(-*)\^\n?([^]*)$/.exec(message);
  if (drawn === null) return faultOfRun(file, fault);
  const [, lineText = "1", excerpt = "", dashes = "", rest = ""] = drawn;
  const line = Number(lineText);
  const before = excerpt.slice(0, dashes.length).replace(/^\.\.\./, "");
  const after = excerpt.slice(dashes.length).replace(/\.\.\.$/, "");
  const shown = source.split("\n")[line - 1] ?? "";
  const column = columnBetween(shown, before, after);
  return new TemplateFault(file, { line, column }, rest.trim() === "" ? "cannot be read as a template" : rest.trim());
}

/** Where in the line the text before ends and the text after begins; counts from 1. */
function columnBetween(line: string, before: string, after: string): number {
  for (let at = line.length; at > 0; at -= 1) {
    const left = line.slice(Math.max(0, at - before.length), at);
    const right = line.slice(at, at + after.length);
    if (before.endsWith(left) && after.startsWith(right)) return at + 1;
  }
  return 1;
}
