/**
 * Planned files to text: hands each kind of plan to its printer, and imports a heavy printer only when a plan needs it. Paths stay below the target.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { onDisk } from "../diagnostics/disk-fault.ts";
import { packageRoot, runsFromSource } from "../package-root.ts";
import type { FilePlan } from "./file-plan.ts";
import { expandFolders, replaceNames, type SingleFilePlan } from "./fixed-files.ts";
import type { PrecompiledTemplates } from "./handlebars.ts";
import { printJsonPieces } from "./json-printer.ts";
import { MissingTemplate } from "./template-fault.ts";
import { printYamlPieces } from "./yaml-printer.ts";

/** A printed file; `path` is below the target's folder. */
export interface RenderedFile {
  readonly path: string;
  /** Its text, one piece after the other. Long texts are never put together. */
  readonly pieces: readonly string[];
}

export interface RenderContext {
  readonly root: string;
  /** The user's folder of overriding templates, relative to the root. */
  readonly templates: string | null;
  readonly banner: string;
}

/** Where templates are looked for. */
export type Templates = Pick<RenderContext, "root" | "templates">;

/** The plans with one of its own for each fixed file: what will be printed, file by file. */
export function filePlans(target: string, planned: readonly FilePlan[], context: Templates): readonly SingleFilePlan[] {
  return expandFolders(planned, (source) => findTemplate(context, target, source, "ours"));
}

export async function renderFiles(target: string, planned: readonly FilePlan[], context: RenderContext): Promise<readonly RenderedFile[]> {
  const plans = filePlans(target, planned, context);
  const readTemplate = (name: string) => readOverridable(context, target, name);
  const templated = plans.filter((plan) => plan.kind === "template");
  const declared = plans.filter((plan) => plan.kind === "syntax");
  const printed = new Map<string, readonly string[]>();
  if (templated.length > 0) {
    const { createTemplates } = await import("./handlebars.ts");
    const templates = createTemplates(target, listTemplates(context, target), readTemplate, await findPrecompiled(context, target));
    for (const plan of templated) printed.set(plan.path, [templates.render(plan.template, plan.view)]);
  }
  if (declared.length > 0) {
    const { printTypeScript } = await import("./typescript-printer.ts");
    const texts = await printTypeScript(declared.map(({ file }) => file));
    for (const [index, plan] of declared.entries()) printed.set(plan.path, [texts[index] ?? ""]);
  }
  for (const plan of plans) {
    if (plan.kind === "json") printed.set(plan.path, printJsonPieces(plan.value));
    if (plan.kind === "yaml") printed.set(plan.path, printYamlPieces(plan.value, plan.comment));
    if (plan.kind === "copy") printed.set(plan.path, [replaceNames(readTemplate(plan.source), plan.replace ?? [])]);
  }
  return plans.map(({ path }) => ({ path, pieces: printed.get(path) ?? [] }));
}

/** The Handlebars files of a target: ours, and those that the user's folder adds. */
function listTemplates(context: RenderContext, target: string): readonly string[] {
  const folders = [join(packageRoot, "templates", target), overrideFolder(context, target)];
  const names = folders.flatMap((folder) => (folder !== null && existsSync(folder) ? inFolder(context, folder) : []));
  return [...new Set(names.filter((name) => name.endsWith(".hbs")))].sort();
}

/** What the build compiled of the target's templates, less those that the user's folder overrides. */
async function findPrecompiled(context: RenderContext, target: string): Promise<PrecompiledTemplates> {
  const path = join(packageRoot, "dist", "templates", `${target}.js`);
  if (runsFromSource || !existsSync(path)) return new Map();
  const module: unknown = await import(pathToFileURL(path).href);
  const { templates } = module as { readonly templates: PrecompiledTemplates };
  const own = overrideFolder(context, target);
  return own === null ? templates : new Map([...templates].filter(([name]) => !existsSync(join(own, name))));
}

/** What is in a folder; the disk's refusal names the folder as the user knows it. */
function inFolder({ root }: Templates, folder: string): readonly string[] {
  return onDisk("read", relative(root, folder), () => readdirSync(folder), null);
}

/** A template's text. Line ends are ours whatever the checkout made of them. */
function readOverridable(context: RenderContext, target: string, name: string): string {
  const path = findTemplate(context, target, name, "theirs");
  return onDisk("read", relative(context.root, path), () => readFileSync(path, "utf8"), null).replaceAll("\r\n", "\n");
}

/** Where a file beside the templates lies: of the two places that may have it, the first that does. */
function findTemplate(context: Templates, target: string, name: string, first: "ours" | "theirs"): string {
  const own = overrideFolder(context, target);
  const ours = join(packageRoot, "templates", target, name);
  const theirs = own === null ? null : join(own, name);
  const found = (first === "ours" ? [ours, theirs] : [theirs, ours]).find((path) => path !== null && existsSync(path));
  if (found == null) throw new MissingTemplate(target, name);
  return found;
}

function overrideFolder({ root, templates }: Templates, target: string): string | null {
  return templates === null ? null : join(root, templates, target);
}
