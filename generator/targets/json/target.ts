/** The json target: the catalog for other programs, and the cases that hold all SDKs to the same answers. */
import { z } from "zod";
import { defineTarget } from "../target.ts";
import { catalogDocument } from "./catalog-document.ts";
import { conformanceDocument } from "../../vectors/conformance.ts";

const options = z.strictObject({
  conformance: z
    .boolean()
    .default(true)
    .meta({ description: "Whether to write conformance.json, the vectors that every SDK is tested with." }),
});

const target = defineTarget<z.output<typeof options>>({
  id: "json",
  title: "JSON",
  summary: "The resolved catalog for other programs, and the conformance vectors for SDKs.",
  options,
  naming: null,
  plan: ({ catalog, options: { conformance } }) => [
    { kind: "json", path: "catalog.json", value: catalogDocument(catalog) },
    ...(conformance ? [{ kind: "json" as const, path: "conformance.json", value: conformanceDocument(catalog) }] : []),
  ],
});

export default target;
