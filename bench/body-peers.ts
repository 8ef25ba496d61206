/**
 * Validators that do the nearest work to reading a body, for the same catalog. Some do the same: their schema has a branch for each code, so
 * that its answer says which error it is. Others only say whether the body is one of the catalog's at all, the least that can be asked.
 */
import { Ajv } from "ajv";
import { type } from "arktype";
import * as valibot from "valibot";
import { z } from "zod";
import type { Catalog, Template } from "../generator/catalog/model.ts";
import { literalText } from "../generator/catalog/template.ts";

export interface Peer {
  readonly name: string;
  readonly does: "the same" | "membership";
  /** Largest catalog for which the schema is built in reason. */
  readonly upTo: number;
  readonly build: (codes: PeerCodes) => (body: unknown) => boolean;
}

export interface PeerCodes {
  readonly exact: readonly string[];
  /** One regular expression for each templated code, for those that have nothing else. */
  readonly templated: readonly RegExp[];
}

export function peerCodesOf(catalog: Catalog): PeerCodes {
  const exact = catalog.errors.flatMap(({ code }) => literalText(code) ?? []);
  const templated = catalog.errors.filter(({ code }) => code.placeholders.length > 0).map(({ code }) => new RegExp(patternOf(code)));
  return { exact, templated };
}

/** The catalog is our own, and has nothing to escape but dots. */
function patternOf({ parts }: Template): string {
  return `^${parts.map((part) => (part.kind === "text" ? part.text.replaceAll(".", "\\.") : "[^.\\s]+")).join("")}$`;
}

function anyOf(templated: readonly RegExp[]): RegExp {
  return new RegExp(templated.map(({ source }) => source).join("|"));
}

const zodRest = { Message: z.string(), RequestId: z.string() };
const valibotRest = { Message: valibot.string(), RequestId: valibot.string() };
const jsonRest = { Message: { type: "string" }, RequestId: { type: "string" } };
const arkRest = { Message: "string", RequestId: "string" } as const;

const membership: readonly Peer[] = [
  {
    name: "zod, enum",
    does: "membership",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = z.enum(exact as [string, ...string[]]).or(z.string().regex(anyOf(templated)));
      const schema = z.object({ Code, ...zodRest });
      return (body) => schema.safeParse(body).success;
    },
  },
  {
    name: "valibot, picklist",
    does: "membership",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = valibot.union([valibot.picklist(exact), valibot.pipe(valibot.string(), valibot.regex(anyOf(templated)))]);
      const schema = valibot.object({ Code, ...valibotRest });
      return (body) => valibot.safeParse(schema, body).success;
    },
  },
  {
    name: "ajv, enum",
    does: "membership",
    upTo: 10_000,
    build: ({ exact, templated }) => {
      const Code = { anyOf: [{ enum: exact }, { type: "string", pattern: anyOf(templated).source }] };
      return new Ajv().compile({ type: "object", required: ["Code", "Message", "RequestId"], properties: { Code, ...jsonRest } });
    },
  },
  {
    name: "arktype, enumerated",
    does: "membership",
    upTo: 1_000,
    build: ({ exact, templated }) => {
      const schema = type({ Code: type.enumerated(...exact).or(anyOf(templated)), ...arkRest });
      return (body) => schema.allows(body);
    },
  },
];

const discriminated: readonly Peer[] = [
  {
    name: "zod, discriminatedUnion",
    does: "the same",
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
    does: "the same",
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
    does: "the same",
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
    does: "the same",
    upTo: 100,
    build: ({ exact, templated }) => {
      const branches = exact.map((code) => ({ Code: type.unit(code), ...arkRest }));
      const patterns = templated.map((pattern) => ({ Code: pattern, ...arkRest }));
      const schema = (type.or as (...types: readonly object[]) => { allows: (body: unknown) => boolean })(...branches, ...patterns);
      return (body) => schema.allows(body);
    },
  },
];

export const peers: readonly Peer[] = [...discriminated, ...membership];
