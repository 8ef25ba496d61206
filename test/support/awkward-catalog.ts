/** What the vendors' catalogs happen not to have: nested templates, retryAfter, meanings that differ little, awkward names. */
export const awkwardCatalog = `
errata: 1
id: awkward
title: Awkward
version: 1.0.0
locales: [en, zh-Hant]
envelopes:
  - { id: nested, code: /errors/0/code, message: /errors/0/message, fields: { constructor: {}, count: { type: integer } } }
  - { id: flat, code: /toString, message: /valueOf, requestId: /id }
parameters:
  Name: { examples: [Disk] }
  Kind: { values: [Disk, Image] }
  limit: { type: integer, examples: [10] }
errors:
  Any: { code: "{Name}", status: 400, message: "Any {Name}.", remedy: { en: Look., zh-Hant: 看 } }
  Invalid: { code: "Invalid{Name}", status: 400, message: "{Name} is invalid.", retryAfter: 7 }
  InvalidKind: { code: "Invalid{Kind}", status: 409, message: "{Kind} is invalid now." }
  NotFound: { code: "Invalid{Name}.NotFound", status: 404, message: "{Name} was not found." }
  Pair: { code: "Invalid{Name}.Of.{Kind}", status: 400 }
  Exact: { code: InvalidDisk.NotFound.Ever, status: 410 }
  Limit:
    code: Limit
    status: 429
    retryAfter: 3
    variants:
      Low: { message: "At most {limit} now." }
      Lower: { message: "At most {limit} by {Name}." }
      High: { message: "At most {limit} in all now.", status: 503, retryAfter: 60 }
      Same: { message: "At {Name} most {limit} now." }
`;
