/** The description of a shop as a person writes it, for tests of what is added to it. */
import { parse } from "yaml";

/** Written as people write: mixed quotes, lists without indentation, comments everywhere, numbers beyond 2^53. */
export const shopHost = `# A shop.
openapi: 3.1.0
info: { title: 'Shop', version: "1.0" } # flow

servers:
- url: https://shop.example.com

paths:
  /orders/{id}: # one order
    get:
      operationId: getOrder
      tags: [orders]
      responses:
        200:
          description: OK   # trailing
        default:
          description: By hand

        # end of responses
    delete:
      operationId: deleteOrder
      tags: [orders, admin]
      responses: {'204': {description: Gone}}
  /orders:
    post:
      operationId: createOrder
      responses:
        '201': { description: Made }
        '409': { description: 'Mine' }
# the end
components:
  schemas:
    Error: { type: string }

    Big:
      example: 12345678901234567890
      description: |
        Text

        more

  # trailing comment
`;

/** A composed description, as far as tests look at it. */
export interface Composed {
  readonly paths: Record<
    string,
    Record<string, { readonly responses: Record<string, { readonly $ref?: string; readonly description?: string }> }>
  >;
  readonly components: {
    readonly schemas: Record<string, { readonly enum?: readonly string[]; readonly anyOf?: readonly unknown[] }>;
    readonly responses: Record<
      string,
      {
        readonly description: string;
        readonly headers?: Record<string, unknown>;
        readonly content: Record<
          string,
          { readonly schema: unknown; readonly examples: Record<string, { readonly $ref?: string; readonly value?: unknown }> }
        >;
        readonly "x-errata": { readonly errors?: readonly string[] };
      }
    >;
    readonly examples?: Record<string, { readonly value: unknown }>;
    readonly headers?: Record<string, unknown>;
  };
}
export const readComposed = (text: string) => parse(text) as Composed;

export const shopMap = `operations:
  - errors: [throttling, category:internal]
  - path: /orders/{id}
    errors: [OrderNotFound]
  - operationId: createOrder
    errors: [OutOfStock, PriceChanged, Query.TooLong]
  - tag: admin
    method: DELETE
    errors: [Locked]
    except: [Internal]
`;

export const statusesOf = (document: Composed, path: string, method: string) =>
  Object.keys(document.paths[path]?.[method]?.responses ?? {});
