/** Which view each template of `templates/docs` sees. The types stand beside the functions that make the views. */
import type { IndexView } from "./index-view.ts";
import type { LlmsView } from "./machine-index.ts";
import type { PageView } from "./page-view.ts";

export interface Views {
  readonly "index.md.hbs": IndexView;
  readonly "llms.txt.hbs": LlmsView;
  readonly "page.md.hbs": PageView;
}
