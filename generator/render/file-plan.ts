/**
 * One file that a target wants, not yet printed: what can be asked of the printers. The words here are those of printers, of no
 * language and of no target.
 */
import type { Data } from "../source/data.ts";
import type { Encoded, View } from "../source/encoded.ts";
import type { SyntaxFile } from "./syntax-file.ts";

/** `path` is below `out/<catalog>/<target>/`, with `/`. */
export type FilePlan =
  /** Printed with `templates/<target>/<template>` over `view`; `targets/target.ts` plans them typed. */
  | { readonly kind: "template"; readonly path: string; readonly template: string; readonly view: View }
  /** Declarations, printed from their syntax tree. */
  | { readonly kind: "syntax"; readonly path: string; readonly file: SyntaxFile }
  | { readonly kind: "json"; readonly path: string; readonly value: Data }
  | { readonly kind: "yaml"; readonly path: string; readonly comment: string; readonly value: Data }
  /** The fixed file `templates/<target>/<source>` as it is, less the names in it that stand for a name of this catalog. */
  | { readonly kind: "copy"; readonly path: string; readonly source: string; readonly replace?: readonly Replacement[] }
  /**
   * All fixed files below the folder `templates/<target>/<source>`, put below `path`; an empty `path` is the target's own folder. Names are
   * replaced in their contents and in what the files are called.
   */
  | { readonly kind: "copy-folder"; readonly path: string; readonly source: string; readonly replace?: readonly Replacement[] };

/** A name in a fixed file (`com.example.errors`, say) and what stands there in the package of this catalog. Every place is replaced. */
export interface Replacement {
  readonly text: string;
  readonly by: Encoded;
}
