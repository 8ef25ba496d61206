/** What goes wrong with templates, as it is thrown. Known to those who report it, who need not load a printer of templates for that. */

export interface TemplatePlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a template, and where: the file as `readTemplate` knows it; line and column count from 1, `null` when unknown. */
export class TemplateFault extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** What is wrong, without the place. */
  readonly problem: string;

  constructor(file: string, place: TemplatePlace | null, message: string) {
    const where = place === null ? "" : `:${String(place.line)}:${String(place.column)}`;
    super(`${file}${where}: ${message}`);
    this.name = "TemplateFault";
    this.file = file;
    this.line = place?.line ?? null;
    this.column = place?.column ?? null;
    this.problem = message;
  }
}

/** Thrown for a file that a plan names and that is neither among our templates nor among the user's. */
export class MissingTemplate extends Error {
  /** As the plan names it. */
  readonly file: string;

  constructor(target: string, file: string) {
    super(`the target ${target} has no template ${file}`);
    this.file = file;
  }
}
