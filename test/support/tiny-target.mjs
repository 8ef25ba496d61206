// A target of a user's own, as a config names it by `target`: one JSON file with the identifiers.
import { z } from "zod";

export default {
  id: "tiny",
  title: "Tiny",
  summary: "Identifiers and codes.",
  options: z.strictObject({ file: z.string().default("codes.json"), second: z.string().optional() }),
  naming: null,
  plan: ({ catalog, options }) => {
    const value = Object.fromEntries(catalog.errors.map((error) => [error.name, error.code.source]));
    const first = { kind: "json", path: options.file, value };
    return options.second === undefined ? [first] : [first, { kind: "json", path: options.second, value }];
  },
};
