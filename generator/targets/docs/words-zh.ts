/** Chinese, simplified. Labels end with a full-width colon and no blank. */
import type { Actor } from "../../catalog/model.ts";
import { joined, own, type Markdown } from "./literals.ts";
import type { Words } from "./words.ts";

const remedies: Readonly<Record<Actor, Markdown>> = {
  caller: own("**处理方法**（调用方）："),
  operator: own("**处理方法**（账号管理员）："),
  provider: own("**处理方法**（需服务提供方处理）："),
};

export const chinese: Words = {
  indexTitle: (catalog) => joined([catalog, own("：错误码")]),
  pageTitle: (page, catalog) => joined([page, own(" · "), catalog, own("错误码")]),
  introduction: (catalog, version, codes) =>
    joined([own("本页列出"), catalog, own("（版本 "), version, own("）的全部 "), codes, own("。")]),
  machineIndex: (json, llms) => joined([own("供程序读取的索引："), json, own("、"), llms, own("。")]),
  allCodes: own("全部错误码"),
  codeCount: (count) => joined([count, own(" 个错误码")]),
  untranslated: (locale) => joined([own("_（暂无译文，原文为 "), locale, own("）_")]),

  codes: own("错误码"),
  code: own("错误码"),
  status: own("状态码"),
  meaning: own("含义"),
  retry: own("重试"),
  meaningCount: (count) => joined([own("有 "), count, own(" 种含义，以错误消息区分")]),
  notStated: own("未说明"),

  anyOtherCode: own("其他错误码"),
  otherCode: own("服务会新增错误码，因此也可能收到此处未列出的错误码。"),
  prefixes: own("以下列前缀开头的错误码，请参见对应的文档："),
  body: own("错误响应体"),
  bodySent: (contentType) => joined([own("错误以 "), contentType, own(" 格式返回，例如：")]),
  member: own("字段"),
  type: own("类型"),
  bodyCode: own("错误码。"),
  bodyMessage: own("错误消息，供人阅读。"),
  bodyRequestId: own("请求 ID，排查问题时使用。"),
  always: own("必有"),
  sometimes: own("可能没有"),
  howToRead: own("如何阅读各条目"),
  retryLegend: own("**重试**表示能否再次发送同一请求："),
  categoryLegend: own("**类别**表示错误的性质，各服务通用："),

  statusLabel: own("**状态码**："),
  categoryLabel: own("**类别**："),
  retryLabel: own("**重试**："),
  severityLabel: own("**级别**："),
  deprecatedBadge: own("**已弃用**"),
  outcomeBadge: own("并非错误"),
  gatewayBadge: own("由网关返回"),
  clientBadge: own("由 SDK 抛出，不会出现在响应中"),

  messageLabel: own("**错误消息**："),
  happenedLabel: own("**错误说明**："),
  remedyLabel: (actor) => (actor === null ? own("**处理方法**：") : remedies[actor]),
  causesLabel: own("**可能的原因**："),
  sampleLabel: own("**响应体示例**："),
  handlingLabel: (language) => joined([own("**处理示例**（"), language, own("）：")]),
  identifiersLabel: own("**标识符**："),
  inCatalog: own("错误目录"),
  inLanguage: (identifier, language) => joined([identifier, own("（"), language, own("）")]),
  parametersLabel: own("**参数**："),
  oneOf: (values) => joined([own("取值为 "), values]),
  amongOthers: (values) => joined([own("取值包括 "), values]),
  forExample: (values) => joined([own("例如 "), values]),
  defined: (name, facts, meaning) =>
    joined([name, own("（"), facts, meaning === null ? own("）") : joined([own("）："), meaning])]),
  variantsIntroduction: (count) => joined([own("该错误码有 "), count, own(" 种含义，可通过错误消息区分。")]),
  linksLabel: own("**相关文档**："),
  since: (version) => joined([own("**起始版本**："), version]),
  deprecated: (since, reason, replacement) =>
    joined([
      since === null ? own("**已弃用**。") : joined([own("自 "), since, own(" 版本起**已弃用**。")]),
      reason ?? own(""),
      replacement === null ? own("") : joined([own("请改用 "), replacement, own("。")]),
    ]),
  relatedLabel: own("**相关错误码**："),

  retries: {
    never: { short: own("不可重试"), meaning: own("重复发送同一请求会得到同样的错误，请先修改请求。") },
    transient: { short: own("可重试"), meaning: own("故障是暂时的，请稍后重新发送请求。") },
    throttling: { short: own("降低频率后重试"), meaning: own("请求过于频繁，请稍后重试，并降低请求频率。") },
    conditional: { short: own("满足条件后重试"), meaning: own("达到该条目所述的状态后，同一请求即可成功。") },
  },
  waitSeconds: (seconds) => joined([own("（等待 "), seconds, own(" 秒）")]),
  categories: {
    ok: { title: own("成功"), meaning: own("并非错误。") },
    cancelled: { title: own("已取消"), meaning: own("操作被调用方取消。") },
    unknown: { title: own("未知"), meaning: own("没有更多信息。") },
    "invalid-argument": { title: own("参数无效"), meaning: own("请求本身有误。") },
    "deadline-exceeded": { title: own("超时"), meaning: own("操作耗时过长。") },
    "not-found": { title: own("不存在"), meaning: own("请求所指的对象不存在。") },
    "already-exists": { title: own("已存在"), meaning: own("要创建的对象已经存在。") },
    "permission-denied": { title: own("无权限"), meaning: own("调用方身份已确认，但无权执行该操作。") },
    "resource-exhausted": { title: own("资源耗尽"), meaning: own("限额或配额已用完。") },
    "failed-precondition": { title: own("前提条件不满足"), meaning: own("系统当前的状态不允许该操作。") },
    aborted: { title: own("已中止"), meaning: own("与其他操作发生冲突。") },
    "out-of-range": { title: own("超出范围"), meaning: own("取值超出有效范围。") },
    unimplemented: { title: own("未实现"), meaning: own("服务不提供该操作。") },
    internal: { title: own("内部错误"), meaning: own("服务内部发生故障。") },
    unavailable: { title: own("服务不可用"), meaning: own("服务暂时不可用。") },
    "data-loss": { title: own("数据丢失"), meaning: own("数据已丢失或损坏，无法恢复。") },
    unauthenticated: { title: own("未通过身份验证"), meaning: own("缺少凭证或凭证无效。") },
  },
  severities: { critical: own("严重"), error: own("错误"), warning: own("警告"), info: own("提示") },
};
