/** Holds the templates of a target and the types of its views to each other: every name that a template says, and every member that a view has. */
import { parseTemplate } from "../../generator/render/handlebars.ts";
import type { Member, Shape, ViewTypes } from "./view-types.ts";

/** What is wrong, each with the template and its line, or the type and its member. `sources` are the target's templates by file name. */
export function checkViews(types: ViewTypes, sources: ReadonlyMap<string, string>): readonly string[] {
  const check = new Check(types, sources);
  for (const [template, shape] of types.byTemplate) {
    if (!sources.has(template)) check.faults.push(`${template}: a view without a template`);
    else check.walkTemplate(template, shape);
  }
  for (const template of sources.keys()) if (!check.walked.has(template)) check.faults.push(`${template}: a template without a view`);
  const unused = membersBelow(types).filter(({ declaration }) => !check.used.has(declaration));
  return [...new Set([...check.faults, ...unused.map(({ owner, name }) => `${owner}.${name}: no template uses it`)])];
}

/** All members of all views, those of parts and of the items of lists included. */
function membersBelow(types: ViewTypes): readonly Member[] {
  const found = new Map<Member["declaration"], Member>();
  const seen = new Set<Shape["type"]>();
  const visit = (shape: Shape): void => {
    if (seen.has(shape.type)) return;
    seen.add(shape.type);
    if (shape.kind === "list") visit(types.itemOf(shape));
    if (shape.kind !== "part") return;
    for (const member of types.membersOf(shape)) {
      found.set(member.declaration, member);
      visit(member.shape);
    }
  };
  for (const shape of types.byTemplate.values()) visit(shape);
  return [...found.values()];
}

/** Where a template is: the contexts around, the innermost last, and whether in a list. */
interface Scope {
  readonly template: string;
  readonly contexts: readonly Shape[];
  readonly inList: boolean;
}

class Check {
  readonly faults: string[] = [];
  readonly walked = new Set<string>();
  readonly used = new Set<Member["declaration"]>();
  readonly #types: ViewTypes;
  readonly #sources: ReadonlyMap<string, string>;
  readonly #partials = new Map<string, Set<Shape["type"]>>();

  constructor(types: ViewTypes, sources: ReadonlyMap<string, string>) {
    this.#types = types;
    this.#sources = sources;
  }

  walkTemplate(template: string, context: Shape): void {
    this.walked.add(template);
    this.#walk(parseTemplate(template, this.#sources.get(template) ?? ""), { template, contexts: [context], inList: false });
  }

  #walk(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === "MustacheStatement") this.#print(statement as hbs.AST.MustacheStatement, scope);
      if (statement.type === "BlockStatement") this.#enter(statement as hbs.AST.BlockStatement, scope);
      if (statement.type === "PartialStatement") this.#include(statement as hbs.AST.PartialStatement, scope);
    }
  }

  #print({ path }: hbs.AST.MustacheStatement, scope: Scope): void {
    const shape = this.#shapeAt(path, scope);
    if (shape !== null && shape.kind !== "text") this.#report(path, scope, `prints a ${shape.kind}`);
    if (shape?.nullable === true) this.#report(path, scope, "prints what may be null: it wants a {{#with}} around it");
  }

  #enter({ path, params, program, inverse }: hbs.AST.BlockStatement, scope: Scope): void {
    const block = pathOf(path).original;
    const [param] = params;
    const shape = param === undefined ? null : this.#shapeAt(param, scope);
    const expected = { if: "flag", unless: "flag", each: "list", with: "part" }[block];
    if (shape !== null && param !== undefined && (shape.kind !== expected || (shape.nullable && block !== "with"))) {
      this.#report(param, scope, `{{#${block}}} takes a ${String(expected)}, not a ${shape.nullable ? "nullable " : ""}${shape.kind}`);
    } else if (shape !== null && (block === "each" || block === "with")) {
      const inner = block === "each" ? this.#types.itemOf(shape) : { ...shape, nullable: false };
      this.#walk(program, { ...scope, contexts: [...scope.contexts, inner], inList: block === "each" || scope.inList });
    } else this.#walk(program, scope);
    this.#walk(inverse, scope);
  }

  #include({ name, params }: hbs.AST.PartialStatement, scope: Scope): void {
    const partial = pathOf(name).original;
    const file = [...this.#sources.keys()].find((one) => one.split(".")[0] === partial);
    if (file === undefined) {
      this.#report(name, scope, `there is no partial ${partial}`);
      return;
    }
    const [param] = params;
    const shape = param === undefined ? (scope.contexts.at(-1) ?? null) : this.#shapeAt(param, scope);
    if (shape === null) return;
    const seen = this.#partials.get(file) ?? new Set();
    this.#partials.set(file, seen);
    // A partial may include itself; with one type it is one walk.
    if (!seen.has(shape.type)) this.walkTemplate(file, shape);
    seen.add(shape.type);
  }

  /** What a path stands for; `null` where that is a fault already reported. */
  #shapeAt(node: hbs.AST.Node, scope: Scope): Shape | null {
    const { data, depth, parts, original } = pathOf(node);
    if (data) {
      if (!scope.inList) this.#report(node, scope, `${original} outside of a list`);
      return null;
    }
    let shape = scope.contexts.at(-1 - depth);
    if (shape === undefined) return this.#report(node, scope, `${original} leaves the view`);
    for (const part of parts) {
      const member: Member | null = shape.kind === "part" && !shape.nullable ? this.#types.memberOf(shape, part) : null;
      if (member === null) return this.#report(node, scope, `the view has no ${original}`);
      this.used.add(member.declaration);
      shape = member.shape;
    }
    return shape;
  }

  #report(node: hbs.AST.Node, { template }: Scope, what: string): null {
    this.faults.push(`${template}:${String(node.loc.start.line)}: ${what}`);
    return null;
  }
}

function pathOf(node: hbs.AST.Node): hbs.AST.PathExpression {
  if (node.type !== "PathExpression") throw new Error(`${node.type} where a name is due: templates-lint.test.ts says more`);
  return node as hbs.AST.PathExpression;
}
