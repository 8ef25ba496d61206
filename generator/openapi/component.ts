/** What a component is: a section, what it says, the facts about it. The one list of sections, and the one key of ours. */
import type { Data } from "../source/data.ts";
import type { ResponseStatus } from "./cases.ts";

export const sections = ["schemas", "responses", "examples", "headers"] as const;
export type Section = (typeof sections)[number];

/** Something for every section. */
export function bySection<T>(make: (section: Section) => T): Readonly<Record<Section, T>> {
  return { schemas: make("schemas"), responses: make("responses"), examples: make("examples"), headers: make("headers") };
}

/** The extension under which facts stand that OpenAPI has no word for. */
export const extension = "x-errata";

export type Members = Readonly<Record<string, Data | undefined>>;

export interface Component {
  readonly value: Members;
  readonly facts: Members | undefined;
}

/** A Response Object (OpenAPI 3.1 §4.8.17), as far as ours go. */
export interface ResponseComponent extends Component {
  readonly value: {
    readonly description: string;
    readonly headers: Members | undefined;
    /** By media type; `undefined` when nobody knows the body. */
    readonly content: Readonly<Record<string, MediaType>> | undefined;
  };
  readonly facts: { readonly status: ResponseStatus; readonly errors: readonly string[] | undefined };
}
export type MediaType = { readonly schema: Data; readonly examples: Members | undefined };

export interface Components extends Readonly<Record<Section, ReadonlyMap<string, Component>>> {
  readonly responses: ReadonlyMap<string, ResponseComponent>;
}

/** A component as it stands in a document. `owner` names its catalog where the document is not all about one. */
export function componentData({ value, facts }: Component, owner?: string): Data {
  return { ...value, [extension]: owner === undefined ? facts : { catalog: owner, ...facts } };
}

/** A reference to a component of the same document. */
export function referenceTo(section: Section, name: string): { readonly $ref: string } {
  return { $ref: `#/components/${section}/${name}` };
}
