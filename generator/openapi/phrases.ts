/** Our own sentences in descriptions, per language. Knows nothing of where they stand. */
import { prose, type Markdown } from "./literals.ts";

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
  /** Of codes that are not in the catalog. */
  readonly anyOther: (description: Markdown) => Markdown;
  /** Of the response for what no status lists. */
  readonly anyOtherError: Markdown;
  /** What stands before the list of codes of a status. */
  readonly response: (reason: Markdown) => Markdown;
  /** What ends a list that is not complete. */
  readonly more: (count: Markdown) => Markdown;
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
    prose`Schemas and responses for the errors of ${catalog}. Refer to them from your own description, for example with ${example}.`,
  envelope: prose`Body of an error response.`,
  anyEnvelope: prose`Body of an error response, in one of the forms that the service uses.`,
  message: prose`What happened, in the words of the service.`,
  requestId: prose`Identifies the request.`,
  knownCode: prose`The error codes that are known and have no placeholders.`,
  openCode: prose`Code of an error. New codes may appear at any time.`,
  closedCode: prose`Code of an error.`,
  retryAfter: prose`Seconds to wait before the request is sent again.`,
  anyOther: (description) => prose`Any other code: ${description}`,
  anyOtherError: prose`Any other error.`,
  more: (count) => prose`and ${count} more`,
  response: (reason) => prose`${reason}. The code is one of:`,
  withDescription: (code, description) => prose`${code}: ${description}`,
  deprecated: (code) => prose`${code} (deprecated)`,
  problem: prose`Problem details of an error, after RFC 9457.`,
  problemType: prose`Identifies the kind of problem: the address of its documentation.`,
  problemTitle: prose`Short summary of the kind of problem, always the same for one code.`,
  problemStatus: prose`HTTP status of the response.`,
  problemDetail: prose`What happened this time.`,
};

const chinese: Phrases = {
  title: (catalog) => `${catalog}的错误`,
  about: (catalog, example) => prose`${catalog}的错误所对应的 Schema 与响应。请在您自己的描述文件中引用，例如 ${example}。`,
  envelope: prose`错误响应的正文。`,
  anyEnvelope: prose`错误响应的正文，为服务所用格式之一。`,
  message: prose`服务端给出的错误消息。`,
  requestId: prose`请求的标识。`,
  knownCode: prose`已知且不含占位符的错误码。`,
  openCode: prose`错误码。随时可能新增。`,
  closedCode: prose`错误码。`,
  retryAfter: prose`再次发送请求之前应等待的秒数。`,
  anyOther: (description) => prose`其他错误码：${description}`,
  anyOtherError: prose`未单独列出的其他错误。`,
  more: (count) => prose`以及其他 ${count} 个`,
  response: (reason) => prose`${reason}。错误码为以下之一：`,
  withDescription: (code, description) => prose`${code}：${description}`,
  deprecated: (code) => prose`${code}（已弃用）`,
  problem: prose`错误的详情，格式见 RFC 9457。`,
  problemType: prose`标识问题的种类，即其文档的地址。`,
  problemTitle: prose`此类问题的简要说明，同一错误码始终相同。`,
  problemStatus: prose`响应的 HTTP 状态码。`,
  problemDetail: prose`本次发生的具体情况。`,
};

/** The sentences for a locale; English where we have none of its language. */
export function phrasesFor(locale: string): Phrases {
  return /^zh(?:-|$)/i.test(locale) ? chinese : english;
}
