/** The OpenAPI target: stand-alone documents whose components other descriptions refer to. */
import { defineTarget } from "../target.ts";
import { documentsOf } from "./document.ts";
import { options, type Options } from "./options.ts";

const target = defineTarget<Options>({
  id: "openapi",
  title: "OpenAPI",
  summary: "Components for 3.1 and 3.0, YAML and JSON: schemas, one response per status, an example per error and variant.",
  options,
  naming: null,
  chosenLocale: ({ locale }) => locale ?? null,
  plan: ({ catalog, options: chosen, banner }) => {
    const documentOf = documentsOf(catalog, chosen);
    return chosen.versions.flatMap((version) =>
      chosen.formats.map((format) => {
        const path = `${version === "3.1" ? "openapi" : `openapi-${version}`}.${format}`;
        const value = documentOf(version, path);
        return format === "json" ? { kind: format, path, value } : { kind: format, path, comment: banner, value };
      }),
    );
  },
});

export default target;
