/** Our own sentences in descriptions, per language. Knows nothing of where they stand. */
import { markdown, type Markdown } from "./literals.ts";

export interface Phrases {
  readonly title: (catalog: string) => string;
  readonly about: (catalog: Markdown, example: Markdown) => Markdown;
  readonly envelope: Markdown;
  readonly anyEnvelope: Markdown;
  readonly message: Markdown;
  readonly requestId: Markdown;
  readonly knownCode: Markdown;
  readonly openCode: Markdown;
  readonly closedCode: Markdown;
  readonly retryAfter: Markdown;
  /** What stands before the list of codes of a status. */
  readonly response: (reason: Markdown) => Markdown;
  readonly withDescription: (code: Markdown, description: Markdown) => Markdown;
  readonly deprecated: (code: Markdown) => Markdown;
  readonly problem: Markdown;
  readonly problemType: Markdown;
  readonly problemTitle: Markdown;
  readonly problemStatus: Markdown;
  readonly problemDetail: Markdown;
}

const english: Phrases = {
  title: (catalog) => `Errors of ${catalog}`,
  about: (catalog, example) =>
    markdown`Schemas and responses for the errors of ${catalog}. Refer to them from your own description, for example with ${example}.`,
  envelope: markdown`
Body of an error response.
  `,
  anyEnvelope: markdown`
Body of an error response, in one of the forms that the service uses.
  `,
  message: markdown`
What happened, in the words of the service.
  `,
  requestId: markdown`
Identifies the request.
  `,
  knownCode: markdown`
The error codes that are known and have no placeholders.
  `,
  openCode: markdown`
Code of an error. New codes may appear at any time.
  `,
  closedCode: markdown`
Code of an error.
  `,
  retryAfter: markdown`
Seconds to wait before the request is sent again.
  `,
  response: (reason) => markdown`${reason}. The code is one of:`,
  withDescription: (code, description) => markdown`${code}: ${description}`,
  deprecated: (code) => markdown`${code} (deprecated)`,
  problem: markdown`
Problem details of an error, after RFC 9457.
  `,
  problemType: markdown`
Identifies the kind of problem: the address of its documentation.
  `,
  problemTitle: markdown`
Short summary of the kind of problem, always the same for one code.
  `,
  problemStatus: markdown`
HTTP status of the response.
  `,
  problemDetail: markdown`
What happened this time.
  `,
};

const chinese: Phrases = {
  title: (catalog) => `${catalog}的错误`,
  about: (catalog, example) => markdown`${catalog}的错误所对应的 Schema 与响应。请在您自己的描述文件中引用，例如 ${example}。`,
  envelope: markdown`
错误响应的正文。
  `,
  anyEnvelope: markdown`
错误响应的正文，为服务所用格式之一。
  `,
  message: markdown`
服务端给出的错误消息。
  `,
  requestId: markdown`
请求的标识。
  `,
  knownCode: markdown`
已知且不含占位符的错误码。
  `,
  openCode: markdown`
错误码。随时可能新增。
  `,
  closedCode: markdown`
错误码。
  `,
  retryAfter: markdown`
再次发送请求之前应等待的秒数。
  `,
  response: (reason) => markdown`${reason}。错误码为以下之一：`,
  withDescription: (code, description) => markdown`${code}：${description}`,
  deprecated: (code) => markdown`${code}（已弃用）`,
  problem: markdown`
错误的详情，格式见 RFC 9457。
  `,
  problemType: markdown`
标识问题的种类，即其文档的地址。
  `,
  problemTitle: markdown`
此类问题的简要说明，同一错误码始终相同。
  `,
  problemStatus: markdown`
响应的 HTTP 状态码。
  `,
  problemDetail: markdown`
本次发生的具体情况。
  `,
};

/** The sentences for a locale; English where we have none of its language. */
export function phrasesFor(locale: string): Phrases {
  return /^zh(?:-|$)/i.test(locale) ? chinese : english;
}
