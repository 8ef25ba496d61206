import { build } from "esbuild";
import { readFileSync, writeFileSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
const M = [
  ["classify.ts", "b.literalLength - a.literalLength ||", "0 ||"],
  ["classify.ts", "|| a.placeholders.length - b.placeholders.length", "|| 0"],
  ["classify.ts", "preferred(tied, ({ error, captures }) => closedValuesHold(error.code, captures))", "tied"],
  ["classify.ts", "exact === undefined\n", "exact === undefined || true\n"],
  ["classify.ts", "if (tied.length < 2) return tied;", "return tied;"],
  ["classify.ts", "const left = tied.filter((_, index) => explained[index] === most);", "const left = tied;"],
  ["classify.ts", "status === null ? left : preferred(left, ({ error }) => statusesOf(error).includes(status))", "left"],
  [
    "classify.ts",
    "status === null ? left : preferred(left, ({ error }) => statusesOf(error).includes(status))",
    "status === null ? left : left.filter(({ error }) => statusesOf(error).includes(status))",
  ],
  ["classify.ts", "[error, ...error.variants].map((facts) => facts.message)", "[error].map((facts) => facts.message)"],
  ["classify.ts", "[error, ...error.variants].flatMap((facts) => facts.status)", "[error].flatMap((facts) => facts.status)"],
  ["classify.ts", "if ((code.get(name) ?? value) !== value) return null;", ""],
  ["classify.ts", "best.length === 1 ? (best[0] ?? null) : null", "best[0] ?? null"],
  ["classify.ts", "lengths[index] === most", "true"],
  ["classify.ts", 'parameter.type === "string" ? value : Number(value)', "value"],
  ["classify.ts", "headerSeconds ?? facts.retryAfter", "facts.retryAfter ?? headerSeconds"],
  ["classify.ts", "status ?? facts.status[0] ?? null", "status"],
  ["classify.ts", "status ?? facts.status[0] ?? null", "status ?? error.status[0] ?? null"],
  ["classify.ts", "status >= 100 && status <= 599", "true"],
  ["classify.ts", "status >= 100 &&", "status >= 0 &&"],
  ["classify.ts", "status <= 599", "status <= 600"],
  ["classify.ts", "category: facts.category", "category: error.category"],
  ["classify.ts", "kind: facts.kind", "kind: error.kind"],
  ["classify.ts", "retry: facts.retry", "retry: error.retry"],
  ["classify.ts", "?? facts.retryAfter", "?? error.retryAfter"],
  ["classify.ts", "paramsOf(error, facts.message, captures", "paramsOf(error, error.message, captures"],
  ["classify.ts", ".sort((a, b) => a.index - b.index)", ".sort((a, b) => b.index - a.index)"],
  ["body.ts", 'code === null || code === ""', "code === null"],
  ["body.ts", "Number.isFinite(value) ? String(value)", "true ? String(value)"],
  ["body.ts", 'typeof value === "number" && Number.isFinite(value) ? String(value) : null', "null"],
  ["body.ts", "Object.getOwnPropertyDescriptor(value, name)?.value", "(value as any)[name]"],
  ["body.ts", "/^(?:0|[1-9][0-9]*)$/.test(token)", "true"],
  ["body.ts", 'text.startsWith("\\uFEFF") ? text.slice(1) : text', "text"],
  ["body.ts", 'text.startsWith("\\uFEFF") ? text.slice(1) : text', "text.replace(/^\\uFEFF+/, '')"],
  ["body.ts", "ignoreBOM: true", "ignoreBOM: false"],
  ["body.ts", "if (isOfType(value, type))", "if (value !== undefined)"],
  ["body.ts", "Number.isInteger(value)", "typeof value === 'number'"],
  ["body.ts", "valueAt(document, envelope.code.slice(0, -1))", "document"],
  ["body.ts", "if (Array.isArray(holder)) return found;", ""],
  ["retry-after.ts", 'replace(/^[ \\t]+|[ \\t]+$/g, "")', 'replace(/x{99}/, "")'],
  ["retry-after.ts", "{1,9}", "{1,99}"],
  ["retry-after.ts", "Math.max(0, ", "Math.max(-1e9, "],
  ["retry-after.ts", "Math.ceil", "Math.floor"],
  ["retry-after.ts", "name.toLowerCase() === lowerName", "name === 'Retry-After'"],
  ["retry-after.ts", "return unchanged ? date.getTime() : null", "return date.getTime()"],
  ["retry-after.ts", "^(?:Mon|", "(?:Mon|"],
  ["template.ts", "(captures.get(name) ?? value) !== value", "false"],
  ["template.ts", "return at === input.length ? captures : null", "return captures"],
  ["template.ts", "!fits(part, value) ||", ""],
  ["template.ts", "part.text, at)", "part.text, at) && !input.toLowerCase().startsWith(part.text.toLowerCase(), at)"],
  ["template.ts", "end > at && input.endsWith(next.text) ? end : -1", "input.indexOf(next.text, at + 1)"],
  ["template.ts", "input.indexOf(next.text, at + firstCharacterLength(input, at))", "input.lastIndexOf(next.text)"],
  ["template.ts", "input.indexOf(next.text, at + firstCharacterLength(input, at))", "input.indexOf(next.text, at)"],
  ["template.ts", "(input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1", "1"],
  ["template.ts", 'character === "." || isWhiteSpace(character.charCodeAt(0))', 'character === "."'],
  ["template.ts", 'character === "." || isWhiteSpace', "isWhiteSpace"],
  ["template.ts", "isWhiteSpace(character.charCodeAt(0))", "character === ' '"],
  ["template.ts", "isWhiteSpace(character.charCodeAt(0))", "/\\s/.test(character)"],
  ["template.ts", "unit === 0x3000", "false"],
  ["template.ts", "unit === 0x85 ||", ""],
  ["template.ts", "/^[A-Za-z0-9_-]+$/", "/^[\\p{L}\\p{N}_-]+$/u"],
  ["template.ts", "-?[1-9][0-9]{0,14}", "-?[1-9][0-9]*"],
  ["template.ts", "/^(?:0|-?[1-9][0-9]{0,14})$/", "/^-?[0-9]{1,15}$/"],
  ["template.ts", "[0-9]{0,5}[1-9]$", "[0-9]+$"],
  ["template.ts", "count += 1;\n  }", "count += pair ? 2 : 1;\n  }"],
  ["locale.ts", "if (subtags.at(-1)?.length === 1)", "if (false)"],
  ["locale.ts", "[...fallbacksOf(locale), sourceLocale]", "fallbacksOf(locale)"],
  ["locale.ts", "[...fallbacksOf(locale), sourceLocale]", "[locale, sourceLocale]"],
  ["locale.ts", "lower(locale) === wanted", "locale === tag"],
  ["locale.ts", "return { text, locale }", "return { text, locale: tag }"],
  ["create.ts", "variant?.message ?? error.message", "error.message"],
  ["create.ts", "variant?.message ?? error.message", "variant === null ? error.message : variant.message"],
  ["create.ts", "(variant ?? error).status[0]", "error.status[0]"],
  ["create.ts", "template === null ? input.message :", "template === null ? null :"],
  ["category.ts", "century === 2", "century === 3"],
  ["category.ts", '[504, "deadline-exceeded"],', ""],
  ["category.ts", '[412, "failed-precondition"],', ""],
];
async function run(mut) {
  let applied = mut === null;
  const out = "test/targets/json/.mut-out.mjs";
  await build({
    entryPoints: ["/tmp/json-work/mut-entry.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: out,
    logLevel: "error",
    plugins: mut
      ? [
          {
            name: "m",
            setup(b) {
              b.onLoad({ filter: new RegExp("generator/catalog/" + mut[0].replace(".", "\\.") + "$") }, ({ path }) => {
                const s = readFileSync(path, "utf8");
                const c = s.replaceAll(mut[1], () => mut[2]);
                applied = c !== s;
                return { contents: c, loader: "ts" };
              });
            },
          },
        ]
      : [],
    define: { "import.meta.dirname": JSON.stringify(process.cwd() + "/test/support") },
  });
  if (!applied) return "NOT APPLIED";
  try {
    return execFileSync(process.execPath, [out], { maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] }).toString();
  } catch {
    return "CRASH";
  }
}
const base = JSON.parse(await run(null));
for (const m of M) {
  const r = await run(m);
  if (r === "NOT APPLIED") {
    console.log(r, m[0], m[1]);
    continue;
  }
  if (r === "CRASH") {
    continue;
  }
  const got = JSON.parse(r);
  const diff = got.map((vs, i) => {
    const mm = new Map(vs);
    return base[i].filter(([id, e]) => mm.get(id) !== e).length;
  });
  if (diff.slice(0, 3).every((x) => x === 0)) console.log(diff.join(","), m[0], m[1], "=>", m[2]);
}
rmSync("test/targets/json/.mut-out.mjs");
