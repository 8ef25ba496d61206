/** Catalogs for the docs target: one that uses everything there is, and one whose every text tries to be more than text. */

export const completeCatalog = `
errata: 1
id: demo
title: { en: Demo, zh-CN: 演示 }
version: 2.1.0
locales: [en, zh-CN, ja]
docs: "https://errors.example.com/{slug}"
envelopes:
  - id: plain
    code: /code
    message: /message
    requestId: /requestId
    fields:
      docs: { format: uri, description: { en: Where to read more., zh-CN: 文档地址。 } }
      hint: { required: true, example: none }
  - id: nested
    code: /error/code
    message: /error/details/0
parameters:
  Resource: { description: { en: Kind of resource., zh-CN: 资源类型。 }, values: [Project, Dataset], open: true }
  Limit: { type: integer, examples: ["10"] }
  Plan: { values: [free, paid] }
groups:
  index: { title: { en: Indexing, zh-CN: 索引 }, description: { en: "Around the index.\\n\\n1. is not a list." }, category: not-found, retry: never, actor: caller }
  throttling: { category: resource-exhausted, retry: throttling, retryAfter: 5 }
errors:
  NotFound:
    group: index
    code: Invalid{Resource}.NotFound
    status: [404, 410]
    message: The {Resource} was not found.
    description: { en: The resource does not exist., zh-CN: 资源不存在。 }
    causes: [{ en: It was deleted., zh-CN: 已被删除。 }, "- It never was."]
    remedy: { en: Create it., zh-CN: 请先创建。 }
    since: 1.2.0
    links: [{ title: Guide, url: "https://example.com/guide" }, { url: "ftp://example.com/x" }]
  ProjectNotFound:
    group: index
    code: InvalidProject.NotFound
    status: 404
    deprecated: { since: 2.0.0, replacedBy: NotFound, reason: { en: One code is enough., zh-CN: 一个错误码就够了。 } }
    remedy: See NotFound.
  Throttling: { group: throttling, status: 429, message: Slow down, severity: warning }
  ThrottlingUser: { group: throttling, code: Throttling.User, status: 429, origin: gateway }
  Several:
    code: Several
    status: 400
    description: { en: Something is wrong., zh-CN: 有误。 }
    variants:
      TooLong: { message: "Too long, {Limit} at most", description: It is too long., status: 413 }
      WrongPlan: { message: "Not in plan {Plan}", retry: conditional, remedy: { zh-CN: 请升级。 } }
  Created: { status: 201, kind: outcome, message: Created }
  NoNetwork: { origin: client, category: unavailable, message: No network }
fallback:
  description: { en: Another code., zh-CN: 其他错误码。 }
  remedy: { en: Ask us., zh-CN: 请联系我们。 }
external:
  - { prefix: APIGW., title: { en: Gateway, zh-CN: 网关 }, url: "https://example.com/gateway" }
  - { prefix: X. }
`;

/** What wants to be a tag, an expression, a link, a block or a template, and carries on into what follows. */
const payload =
  "# <script>alert(1)</script> {alert(1)} ${x} {{ constructor }} {% raw %} [x](javascript:alert(1)) ![x](//e.example/x) <img src=x onerror=alert(1)> " +
  "*b* __c__ ~~d~~ `e` ``f | g \\\\ &lt;b&gt; &#60;i> <!-- --> ]]> <http://e.example> http://e.example www.e.example a@e.example [^1] [x]: y :::tip $m$ \u202eback\u2028\u200b\ufeff <a href='javascript:1'>";
const block =
  "1. one\n\n---\nimport x from 'y'\n\nexport const z = 1\n\n~~~\n\n    code\n\n- [ ] task\n\n| a | b |\n| - | - |\n\n<div>\n\n{: .c}";

/** A double-quoted scalar of YAML, which takes JSON as it is. */
function quoted(raw: string): string {
  return JSON.stringify(raw);
}

/** In messages braces are doubled: they are text there, not placeholders. */
function template(raw: string): string {
  return quoted(raw.replaceAll("{", "{{").replaceAll("}", "}}"));
}

const text = quoted(payload);
const texts = `[${text}, ${quoted(block)}]`;
const message = template(payload);

export const hostileCatalog = `
errata: 1
id: hostile
title: { en: ${text} }
version: 1.0.0
locales: [en, fr]
envelopes:
  - id: one
    contentType: ${text}
    code: /code
    message: /message
    fields:
      ${text}: { description: ${text}, example: ${text} }
parameters:
  P: { description: ${text}, examples: [${text}], characters: text }
groups:
  g: { title: ${text}, description: ${quoted(block)} }
errors:
  First:
    group: g
    code: ${quoted("<b>{{{{x}}}} {P}`|`*_[]()#~!&")}
    status: 400
    message: ${message}
    description: ${quoted(block)}
    causes: ${texts}
    remedy: ${text}
    deprecated: { reason: ${text}, replacedBy: Second }
    links:
      - { title: ${text}, url: "javascript:alert(1)" }
      - { title: ${text}, url: ${quoted("https://e.example/ )<script>{{x}}|`\"'")} }
      - { url: "mailto:a@e.example" }
      - { url: "data:text/html,<script>alert(1)</script>" }
    variants:
      One: { message: ${template(block)}, description: ${text}, remedy: ${quoted(block)} }
  Second: { code: "|", status: 400, description: { fr: ${text} } }
  Third: { code: "import x", status: 404, message: "export {P}" }
fallback: { description: ${quoted(block)}, remedy: ${text} }
external:
  - { prefix: ${text}, title: ${text}, url: "javascript:alert(1)" }
  - { prefix: "*", title: ${text}, url: "https://e.example/" }
`;
