/**
 * Validators that do the nearest work to reading a body, for the same catalog. A validator says that a body has one of the codes; which error
 * that is, and what the placeholders of its code hold, its user looks up behind it. `Answer` is what both of us say then.
 */
import { Ajv } from "ajv";
import { type } from "arktype";
import * as valibot from "valibot";
import { z } from "zod";
import type { Catalog, Template } from "../generator/catalog/model.ts";
import { literalText } from "../generator/catalog/template.ts";

export interface Peer {
  readonly name: string;
  /** Largest catalog for which the schema is built in reason. */
  readonly upTo: number;
  readonly build: (codes: PeerCodes) => (body: unknown) => boolean;
}

export interface PeerCodes {
  readonly exact: readonly string[];
  /** One regular expression for each templated code, for those that have nothing else. */
  readonly templated: readonly RegExp[];
}

/** Which error a code stands for, and what the placeholders of the code hold. */
export interface Answer {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function peerCodesOf(catalog: Catalog): PeerCodes {
  const exact = catalog.errors.flatMap(({ code }) => literalText(code) ?? []);
  const templated = catalog.errors.filter(({ code }) => code.placeholders.length > 0).map(({ code }) => new RegExp(patternOf(code)));
  return { exact, templated };
}

/** What stands behind a validator: a map of the codes, then the patterns of the templated ones. */
export function answererOf(catalog: Catalog): (code: string) => Answer | null {
  const none = Object.freeze({});
  const exact = new Map<string, Answer>();
  const templated: { readonly id: string; readonly pattern: RegExp }[] = [];
  for (const { name, code } of catalog.errors) {
    const literal = literalText(code);
    if (literal !== null) exact.set(literal, { id: name, params: none });
    else templated.push({ id: name, pattern: new RegExp(patternOf(code)) });
  }
  return (code) => {
    const answer = exact.get(code);
    if (answer !== undefined) return answer;
    for (const { id, pattern } of templated) {
      const groups = pattern.exec(code)?.groups;
      if (groups !== undefined) return { id, params: groups };
    }
    return null;
  };
}

/** The catalog is our own, and has nothing to escape but dots. */
function patternOf({ parts }: Template): string {
  return `^${parts.map((part) => (part.kind === "text" ? part.text.replaceAll(".", "\\.") : `(?<${part.parameter.name}>[^.\\s]+)`)).join("")}$`;
}

/** Without names: one name cannot stand for several groups. */
function anyOf(templated: readonly RegExp[]): RegExp {
  return new RegExp(templated.map(({ source }) => source.replaceAll(/\(\?<\w+>/g, "(?:")).join("|"));
}

const zodRest = { Message: z.string(), RequestId: z.string() };
const valibotRest = { Message: valibot.string(), RequestId: valibot.string() };
const jsonRest = { Message: { type: "string" }, RequestId: { type: "string" } };
const arkRest = { Message: "string", RequestId: "string" } as const;

/** The least that can be asked: one of these codes. */
export const lists: readonly Peer[] = [
  {
    name: "zod, enum",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = z.enum(exact as [string, ...string[]]).or(z.string().regex(anyOf(templated)));
      const schema = z.object({ Code, ...zodRest });
      return (body) => schema.safeParse(body).success;
    },
  },
  {
    name: "valibot, picklist",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = valibot.union([valibot.picklist(exact), valibot.pipe(valibot.string(), valibot.regex(anyOf(templated)))]);
      const schema = valibot.object({ Code, ...valibotRest });
      return (body) => valibot.safeParse(schema, body).success;
    },
  },
  {
    name: "ajv, enum",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = { anyOf: [{ enum: exact }, { type: "string", pattern: anyOf(templated).source }] };
      return new Ajv().compile({ type: "object", required: ["Code", "Message", "RequestId"], properties: { Code, ...jsonRest } });
    },
  },
  {
    name: "arktype, enumerated",
    upTo: 1_000,
    build: ({ exact, templated }) => {
      const schema = type({ Code: type.enumerated(...exact).or(anyOf(templated)), ...arkRest });
      return (body) => schema.allows(body);
    },
  },
];

/** A branch for each code, which is what tells a compiler the codes apart. */
export const unions: readonly Peer[] = [
  {
    name: "zod, discriminatedUnion",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const branches = exact.map((code) => z.object({ Code: z.literal(code), ...zodRest }));
      const patterns = templated.map((pattern) => z.object({ Code: z.string().regex(pattern), ...zodRest }));
      const schema = z.union([z.discriminatedUnion("Code", branches as [(typeof branches)[number]]), ...patterns]);
      return (body) => schema.safeParse(body).success;
    },
  },
  {
    name: "valibot, variant",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const branches = exact.map((code) => valibot.object({ Code: valibot.literal(code), ...valibotRest }));
      const patterns = templated.map((pattern) =>
        valibot.object({ Code: valibot.pipe(valibot.string(), valibot.regex(pattern)), ...valibotRest }),
      );
      const schema = valibot.union([valibot.variant("Code", branches), ...patterns]);
      return (body) => valibot.safeParse(schema, body).success;
    },
  },
  {
    name: "ajv, discriminator",
    upTo: 1_000,
    build: ({ exact, templated }) => {
      const required = ["Code", "Message", "RequestId"];
      const branch = (Code: object) => ({ type: "object", required, properties: { Code, ...jsonRest } });
      const oneOf = exact.map((code) => branch({ const: code }));
      const patterns = templated.map(({ source }) => branch({ type: "string", pattern: source }));
      const tagged = { type: "object", required: ["Code"], discriminator: { propertyName: "Code" }, oneOf };
      return new Ajv({ discriminator: true }).compile({ anyOf: [tagged, ...patterns] });
    },
  },
  {
    name: "arktype, union",
    upTo: 100,
    build: ({ exact, templated }) => {
      const branches = exact.map((code) => ({ Code: type.unit(code), ...arkRest }));
      const patterns = templated.map((pattern) => ({ Code: pattern, ...arkRest }));
      const schema = (type.or as (...types: readonly object[]) => { allows: (body: unknown) => boolean })(...branches, ...patterns);
      return (body) => schema.allows(body);
    },
  },
];
