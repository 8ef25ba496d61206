/** `parse.ts`: the client's side. */
import type { SyntaxFile } from "../../../render/syntax-file.ts";
import { ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { imported, importedTypes, simpleFunction } from "../statements.ts";

export function parseFile(names: SdkNames, banner: TypeScript): SyntaxFile {
  const { parse, result } = names;
  const body = ts`const result = readResult(catalog, envelopes, body, response);
  return result as ${result};`;
  return {
    banner,
    statements: [
      imported([ts`catalog`, ts`envelopes`], ts`./catalog.js`),
      importedTypes([result], ts`./errors.js`),
      imported([ts`noResponse`, ts`readResult`, ts`type ResponseInfo`], ts`./runtime/read-result.js`),
      simpleFunction(parse, [ts`body: unknown`, ts`response: ResponseInfo = noResponse`], result, body, [
        ts`Reads an error response: its body as text, bytes or parsed JSON, with its status and headers if they are at hand (the`,
        ts`\`Response\` of fetch will do). Never throws; what is no error of the catalog gives a result that is not \`known\`.`,
      ]),
    ],
  };
}
