/** The openapi target: documents of components only, for 3.1 and 3.0, that other documents refer to. */
import type { Data } from "../encoded.ts";
import { defineTarget, type FilePlan } from "../target.ts";
import { createContext, type DocumentContext } from "./document-context.ts";
import { markdown } from "./literals.ts";
import { options, type OpenApiOptions } from "./options.ts";
import { examples, headers, responses } from "./responses.ts";
import { schemas } from "./schemas.ts";

/** The newest patch of each version; the file of 3.1 has the plain name. */
const versions = { "3.1": { number: "3.1.1", file: "openapi" }, "3.0": { number: "3.0.4", file: "openapi-3.0" } } as const;

export default defineTarget<OpenApiOptions>({
  id: "openapi",
  title: "OpenAPI",
  summary: "Components for 3.1 and 3.0, YAML and JSON: schemas, one response per status, an example per error and variant.",
  options,
  naming: null,
  plan: ({ catalog, options: chosen, banner }) => {
    const context = createContext(catalog, chosen);
    // Nothing of such a catalog ever stands in a response: there is nothing to describe.
    if (context.occurrences.size === 0) return [];
    return chosen.versions.flatMap((version) => {
      const value = document({ ...context, version });
      const { file } = versions[version];
      return chosen.formats.map((format): FilePlan =>
        format === "yaml" ? { kind: "yaml", path: `${file}.yaml`, comment: banner, value } : { kind: "json", path: `${file}.json`, value },
      );
    });
  },
});

function document(context: DocumentContext): Data {
  const { catalog, options: chosen, version, say } = context;
  const components = { schemas: schemas(context), responses: responses(context), examples: examples(context), headers: headers(context) };
  const { contact, license } = chosen;
  return {
    openapi: versions[version].number,
    info: {
      title: `${say(catalog.title)}: errors`,
      description: `Reusable errors of ${markdown(say(catalog.title))}. Refer to the responses from your own document.`,
      version: catalog.version,
      contact: contact === undefined ? undefined : { ...contact },
      license: license === undefined ? undefined : { ...license },
    },
    paths: {},
    components: Object.fromEntries(Object.entries(components).filter(([, members]) => Object.keys(members).length > 0)),
  };
}
