/** What the classes promise beyond the vectors, for a catalog that fits into one enum and for one that does not. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { classesOf, runVectors } from "./consumer.ts";
import { cacheFolder, compile, isReady, packageOf, resourcesOf, runOrThrow } from "./toolchain.ts";

const work = join(cacheFolder, "api");

const small = loadCatalogText(`
errata: 1
id: small
title: Small
version: 1.0.0
locales: [en]
docs: https://errors.example.com/{slug}
envelopes: [{ id: flat, code: /code, message: /message, requestId: /id }]
groups: { slow: { category: resource-exhausted, retry: throttling, actor: caller } }
errors:
  Throttling: { code: Throttling, status: 429, group: slow, retryAfter: 5, remedy: Wait. }
  ThrottlingUser: { code: Throttling.User, status: 429, group: slow, message: "{User} is too fast." }
  Gone: { code: gone, status: 410, deprecated: { since: 1.0.0, replacedBy: Missing } }
  Missing: { code: "Missing.{Name}", status: 404 }
  Fine: { code: fine, status: 200, kind: outcome }
`);

/** What the program is told with. */
const methods = `  private static void refused(Runnable action) {
    try {
      action.run();
      print("not refused");
    } catch (IllegalArgumentException exception) {
      print(exception.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyOf(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) { stream.writeObject(value); }
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) { return (T) stream.readObject(); }
  }

  private static void print(Object... values) {
    StringJoiner line = new StringJoiner(" | ");
    for (Object value : values) line.add(String.valueOf(value));
    System.out.println(line);
  }`;

const program = (name: string) => `import ${name}.*;
import java.io.*;
import java.util.*;

@SuppressWarnings("deprecation")
final class Main {
  public static void main(String[] args) throws Exception {
    ErrorCode user = ErrorCode.of("Throttling.User");
    print(user.equals(ErrorCode.THROTTLING_USER), user.hashCode() == ErrorCode.THROTTLING_USER.hashCode(), user.known(), user.id().get());
    ErrorCode missing = ErrorCode.of("Missing.Disk");
    print(missing, missing.is(ErrorCode.MISSING), missing.equals(ErrorCode.MISSING), ErrorCode.MISSING, missing.known().equals(ErrorCode.MISSING.known()));
    ErrorCode newer = ErrorCode.of("Throttling.New");
    print(newer, newer.isKnown(), newer.known().equals(ErrorCode.Known.UNKNOWN), newer.id(), newer.is(ErrorCode.of("Throttling.New")), newer.is(ErrorCode.NONE));
    print(user.isIn(ErrorGroup.SLOW), user.isIn(ErrorFamily.THROTTLING), ErrorCode.THROTTLING.isIn(ErrorFamily.THROTTLING), newer.isIn(ErrorFamily.THROTTLING), missing.isIn(ErrorGroup.SLOW));
    for (ErrorCode code : new ErrorCode[] {user, missing, newer, ErrorCode.NONE, ErrorCode.GONE}) print(copyOf(code).equals(code), copyOf(code).known().equals(code.known()));
    SmallResult result = SmallErrors.parse("{\\"code\\":\\"Throttling\\",\\"id\\":\\"7\\",\\"message\\":\\"m\\"}");
    print(result, result.isRetryable(), result.retryAfter().get(), result.status().getAsInt(), result.requestId().get());
    ErrorInfo info = result.info().get();
    print(info.docs().get(), info.actor().get(), info.group().get(), info.isDeprecated(), SmallErrors.info(ErrorCode.GONE).get().replacedBy().get());
    print(SmallErrors.texts(Locale.forLanguageTag("zh-Hant")).remedy(result.code()).get(), SmallErrors.texts("en").remedy(newer).isPresent());
    try {
      result.throwIfError();
    } catch (SmallResourceExhaustedException exception) {
      SmallException copy = copyOf(exception);
      print(copy.getMessage(), copy.code().equals(result.code()), copy.result().retryAfter().get(), copy.category(), copy.result().body());
    }
    SmallErrors.parse("{\\"code\\":\\"fine\\"}").throwIfError();
    SmallErrors.parse("", ResponseInfo.of(204)).throwIfError();
    java.util.function.Function<SmallResult, ErrorCode> codeOf = SmallResult::code;
    print(codeOf.apply(result), copyOf(result).code().equals(result.code()), copyOf(result).params(), SmallErrors.parse("{\\"code\\":\\"new\\"}", ResponseInfo.of(200)).isSuccess());
    print(SmallErrors.parse("<html>", ResponseInfo.of(401)).toException().getClass().getSimpleName(), SmallErrors.parse("").toException().getMessage());
    CreatedError created = SmallErrors.create(ErrorCode.THROTTLING).requestId("1").retryAfter(java.time.Duration.ofSeconds(9)).message("Slow").build();
    print(created.body(), new TreeMap<>(created.headers()), created.status().getAsInt());
    refused(() -> SmallErrors.create(ErrorCode.THROTTLING_USER).build());
    refused(() -> SmallErrors.create(newer));
    refused(() -> SmallErrors.create(ErrorCode.THROTTLING).variant("No"));
    refused(() -> SmallErrors.create(ErrorCode.THROTTLING).envelope("no").build());
    refused(() -> SmallErrors.create(ErrorCode.THROTTLING).field("f", Double.NaN));
  }

${methods}
}
`;

const expected = (known: string) => [
  `true | true | ${known} | ThrottlingUser`,
  "Missing.Disk | true | false | Missing.{Name} | true",
  "Throttling.New | false | true | Optional.empty | true | false",
  "true | true | true | false | false",
  ...Array.from({ length: 5 }, () => "true | true"),
  "Throttling: m | true | PT5S | 429 | 7",
  "https://errors.example.com/throttling | CALLER | slow | false | Missing",
  "Wait. | false",
  "Throttling: m | true | PT5S | RESOURCE_EXHAUSTED | null",
  "Throttling | true | {} | false",
  "SmallUnauthenticatedException | no error code",
  '{"code":"Throttling","message":"Slow","id":"1"} | {content-type=application/json, retry-after=9} | 429',
  "the parameter User is missing",
  "the catalog has no code Throttling.New",
  "Throttling has no variant No",
  "there is no envelope no",
  "f is not a finite number",
];

/** The same errors and as many more as make Java's enum too small. */
const more = loadCatalogText(seededCatalog(2100));
const large: Catalog = {
  ...small,
  parameters: [...small.parameters, ...more.parameters],
  groups: [...small.groups, ...more.groups],
  errors: [...small.errors, ...more.errors],
};

describe.runIf(isReady())("the classes", () => {
  beforeAll(() => {
    rmSync(work, { recursive: true, force: true });
  });

  test.each([
    ["one enum", small, "THROTTLING_USER"],
    ["holders and strings", large, "ThrottlingUser"],
  ])("of a catalog with %s keep their promises", async (title, catalog, known) => {
    const folder = join(work, title);
    const sdk = join(folder, "sdk");
    writeTarget(await generateTarget(catalog, "java"), sdk);
    const classes = await classesOf(sdk);
    const programs = join(folder, "program");
    mkdirSync(programs);
    writeFileSync(join(programs, "Main.java"), program(packageOf(sdk)));
    await compile([join(programs, "Main.java")], programs, [classes]);
    const printed = await runOrThrow("java", ["-cp", [programs, classes, resourcesOf(sdk)].join(":"), "Main"]);
    expect(printed.split("\n").slice(0, -1)).toEqual(expected(known));
    const vectors = join(folder, "conformance.json");
    writeFileSync(vectors, JSON.stringify(conformanceDocument(catalog)));
    expect(await runVectors([{ name: title, directory: sdk, vectors }])).toEqual([{ name: title, count: 0, failed: [] }]);
  });
});
