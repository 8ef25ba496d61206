/** The schemas that we publish, as another program uses them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { repository } from "./load-catalog.ts";

/** The text of `generator/schema/<name>.schema.json`. */
export function schemaText(name: string): string {
  return readFileSync(join(repository, `generator/schema/${name}.schema.json`), "utf8");
}

export function validatorOf(name: string): ValidateFunction {
  return new Ajv2020({ strict: false, allErrors: false, validateFormats: false }).compile(JSON.parse(schemaText(name)) as object);
}

/** Data as a program reads them: what JSON cannot carry is gone. */
export function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
