/** What every file of one SDK needs to know: its package and folder, its prefix, and the banner. Made once. */
import { lineComment, dottedName, identifier, type Java } from "./literals.ts";

export interface SdkNames {
  /** The package, dotted. */
  readonly package: Java;
  /** The folder of its sources. */
  readonly path: string;
  /** What the names of the SDK's own classes begin with: `Imm` of `ImmErrors`. */
  readonly prefix: Java;
  /** Text of the first comment. */
  readonly banner: Java;
}

export function sdkNames(packageName: string, prefix: string, banner: string): SdkNames {
  return {
    package: dottedName(packageName),
    path: `src/main/java/${packageName.replaceAll(".", "/")}`,
    prefix: identifier(prefix),
    banner: lineComment(banner),
  };
}
