// A target of a user's own, as a config names it by `target`: one JSON file with the identifiers, or several with the same.
import { z } from "zod";

export default {
  id: "tiny",
  title: "Tiny",
  summary: "Identifiers and codes.",
  options: z.strictObject({
    file: z.string().default("codes.json"),
    second: z.string().optional(),
    third: z.string().optional(),
    fourth: z.string().optional(),
  }),
  naming: null,
  plan: ({ catalog, options }) => {
    const value = Object.fromEntries(catalog.errors.map((error) => [error.name, error.code.source]));
    const { file, second, third, fourth } = options;
    return [file, second, third, fourth].filter((path) => path !== undefined).map((path) => ({ kind: "json", path, value }));
  },
};
