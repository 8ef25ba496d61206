/**
 * Catalogs of any size in the mix of the real ones, from a seed: 5 % templated codes (500 at most), 3 % with variants, messages with and without
 * placeholders, two locales, groups, dotted families. The same seed gives the same bytes.
 */
import { createRandom } from "../test/support/create-random.ts";

const things = [
  "Account",
  "Bucket",
  "Cluster",
  "Disk",
  "Endpoint",
  "Function",
  "Gateway",
  "Image",
  "Job",
  "Key",
  "Listener",
  "Model",
  "Network",
  "Object",
  "Policy",
  "Queue",
  "Region",
  "Snapshot",
  "Token",
  "Volume",
];
const faults = [
  "NotFound",
  "AlreadyExists",
  "Invalid",
  "Expired",
  "Forbidden",
  "Unsupported",
  "LimitExceeded",
  "Conflict",
  "Locked",
  "Missing",
  "Malformed",
  "Throttled",
];
const groups = ["request", "state", "access", "throttling", "quota", "availability"];
const categories = [
  "invalid-argument",
  "failed-precondition",
  "permission-denied",
  "resource-exhausted",
  "resource-exhausted",
  "unavailable",
];
const retries = ["never", "conditional", "never", "throttling", "never", "transient"];
const statuses = [400, 409, 403, 429, 400, 503];

export function seededCatalog(codes: number, seed = 1): string {
  const random = createRandom(seed);
  const templated = Math.min(500, Math.floor(codes / 20));
  const lines = [
    "errata: 1",
    "id: bench",
    "prefix: Bench",
    "title: { en: Bench service, zh-CN: 基准服务 }",
    "version: 1.0.0",
    "locales: [en, zh-CN]",
    'docs: "https://errors.example.com/bench/{slug}"',
    "envelopes:",
    "  - id: flat",
    "    code: /Code",
    "    message: /Message",
    "    requestId: /RequestId",
    "    fields:",
    "      HostId: { type: string, example: bench.example.com }",
    "parameters:",
    "  ParameterName: { description: { en: The name of a parameter., zh-CN: 参数名称。 }, examples: [MaxKeys] }",
    "  limit: { type: integer, description: { en: The limit., zh-CN: 上限。 }, examples: [20] }",
    "groups:",
    ...groups.map(
      (group, index) =>
        `  ${group}: { title: { en: ${group}, zh-CN: ${group} }, category: ${String(categories[index])}, retry: ${String(retries[index])}, actor: caller }`,
    ),
    "errors:",
  ];
  for (let index = 0; index < codes; index += 1) lines.push(...errorLines(index, index < templated, random));
  return `${lines.join("\n")}\n`;
}

function errorLines(index: number, templated: boolean, random: (bound: number) => number): readonly string[] {
  const thing = things[random(things.length)] ?? "";
  const fault = faults[random(faults.length)] ?? "";
  const group = random(groups.length);
  const name = `${thing}${fault}${String(index)}`;
  const code = templated ? `${fault}${String(index)}.{ParameterName}.${thing}` : `${thing}.${fault}.${String(index)}`;
  const withLimit = !templated && random(5) === 0;
  const message = templated
    ? `The parameter {ParameterName} of the ${thing} is not valid (${String(index)}).`
    : withLimit
      ? `The ${thing} allows {limit} requests per second, case ${String(index)}.`
      : `The ${thing} cannot be used: ${fault}, case ${String(index)}.`;
  const lines = [
    `  ${name}:`,
    `    group: ${String(groups[group])}`,
    `    code: "${code}"`,
    `    status: ${String(statuses[group])}`,
    `    message: "${message}"`,
    `    description: { en: "The ${thing} is in a state that does not allow the request.", zh-CN: "该${thing}当前状态不允许此请求。" }`,
    `    causes:`,
    `      - { en: "Another request changed the ${thing} at the same time.", zh-CN: "另一个请求同时修改了该${thing}。" }`,
    `    remedy: { en: "Look at the ${thing} and send a corrected request.", zh-CN: "检查该${thing}并修正请求。" }`,
  ];
  if (!templated && random(33) === 0) {
    lines.push("    variants:");
    for (const kind of ["First", "Second", "Third"])
      lines.push(`      ${kind}:`, `        message: "${kind} meaning of ${thing} ${String(index)}: it is {limit}."`);
  }
  return lines;
}
