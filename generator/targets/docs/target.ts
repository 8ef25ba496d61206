/** The docs target: Markdown for people, one folder per locale, and an index for programs. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import { defineTarget, templatesOf, type PlanInput } from "../target.ts";
import type { Usage } from "../../sdk/usage.ts";
import { indexView } from "./index-view.ts";
import { comment } from "./literals.ts";
import { llmsView, machineIndex } from "./machine-index.ts";
import { pageView } from "./page-view.ts";
import { indexPath, layOut } from "./pages.ts";
import { readerOf, type Material } from "./reader.ts";
import { relatedErrors } from "./related.ts";
import type { Views } from "./views.ts";
import { wireViews } from "./wire-view.ts";

const options = z.strictObject({});
type Options = z.output<typeof options>;

export default defineTarget<Options>({
  id: "docs",
  title: "Documentation",
  summary: "Markdown pages per locale, safe in GitHub, MDX and VitePress, with an index for programs.",
  options,
  naming: null,
  showsUsages: true,
  plan: (input) => planDocuments(input, input.usages),
});

/** The documents of a catalog. `usages` are the languages that have something to show for every error. */
export function planDocuments(
  { catalog, banner }: Pick<PlanInput<Options>, "catalog" | "banner">,
  usages: readonly Usage[],
): readonly FilePlan[] {
  const site = layOut(catalog);
  const facts = catalog.errors.flatMap((error) => [error, ...error.variants]);
  const material: Material = {
    site,
    related: relatedErrors(catalog),
    wire: wireViews(site),
    usages,
    says: {
      status: facts.some(({ status }) => status.length > 0),
      retry: facts.some(({ retry }) => retry !== null),
      sent: facts.some(({ origin }) => origin !== "client"),
    },
  };
  const mark = comment(banner);
  const file = templatesOf<Views>();
  const source = readerOf(material, catalog.sourceLocale);
  const others = catalog.locales.filter((locale) => locale !== catalog.sourceLocale).map((locale) => readerOf(material, locale));
  const pages = [source, ...others].flatMap((reader) => [
    file(`${reader.locale}/${indexPath}`, "index.md.hbs", indexView(reader, mark)),
    ...site.pages.map((page) => file(`${reader.locale}/${page.path}`, "page.md.hbs", pageView(reader, page, mark))),
  ]);
  return [
    ...pages,
    { kind: "json", path: "errors.json", value: machineIndex(material) },
    file("llms.txt", "llms.txt.hbs", llmsView([source, ...others], mark)),
  ];
}
