/** What makes the sources a crate: `Cargo.toml` and the names in it. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import { packageText, rust, tomlString, identifier, type Rust } from "./literals.ts";

export function manifestView(catalog: Catalog, name: string, license: string | null, banner: Rust): View {
  const title = catalog.title.get(catalog.sourceLocale) ?? catalog.id;
  return {
    banner,
    name: tomlString(packageText(name)),
    version: tomlString(catalog.version),
    description: tomlString(`Errors of ${title}: codes, typed parameters, parser and texts.`),
    hasLicense: license !== null,
    license: license === null ? rust`` : tomlString(license),
  };
}

/** What programs call the crate. */
export function crateName(name: string): Rust {
  return identifier(name.replace(/-/g, "_"));
}
