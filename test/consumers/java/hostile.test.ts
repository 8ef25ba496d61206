/** The catalog whose every text attacks: it compiles, holds the very texts, reads back what it creates, and no body makes it throw. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { classesOf } from "./consumer.ts";
import { cacheFolder, compile, isReady, packageOf, resourcesOf, runOrThrow } from "./toolchain.ts";

const work = join(cacheFolder, "hostile");
const catalog = loadCatalogFile("test/hostile/hostile.yaml");

/** Deep, long and random bodies. */
const bodies = `  private static List<byte[]> bodies() {
    Random random = new Random(1);
    List<byte[]> bodies = new ArrayList<>();
    for (String text : new String[] {"[", "{\\"error\\":", "[[],", "{\\"a\\":1,", "9", "1e", "\\"", "\\\\u", "-"}) {
      bodies.add(text.repeat(10_000_000 / text.length()).getBytes(StandardCharsets.UTF_8));
    }
    String alphabet = "{}[]\\":,\\\\u0a1e.-+ tfn\\u0000\\ud800error~/code";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder("{\\"error\\":");
      for (int at = random.nextInt(40); at > 0; at--) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      bodies.add(text.toString().getBytes(StandardCharsets.UTF_8));
      byte[] noise = new byte[random.nextInt(30)];
      random.nextBytes(noise);
      bodies.add(noise);
    }
    return bodies;
  }`;

const program = (name: string) => `import ${name}.*;
import ${name}.params.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

final class Main {
  public static void main(String[] args) throws Exception {
    print(ErrorCode.CONSTRUCTOR.value(), ErrorCode.PROTO_TEXT.value(), ErrorCode.TO_STRING.value(), ErrorCode.THEN.value());
    CreatedError created = HostileErrors.create(ErrorCode.CONSTRUCTOR).param("toString", "v").build();
    print(created.message().get());
    print(HostileErrors.texts("zh-CN").description(ErrorCode.CONSTRUCTOR).get().text(), HostileErrors.texts("en").remedy(ErrorCode.CONSTRUCTOR).get().text());
    CreatedError variant = ToStringParams.createPrototype("x-y", 3).field("a\\"b'c\\\\d", 7).build();
    HostileResult result = HostileErrors.parse(variant.body(), ResponseInfo.of(400));
    ToStringParams params = ToStringParams.from(result).get();
    print(params.constructor(), params.limit().getAsLong(), params.variant().get(), result.fields(), result.isIn(ErrorGroup.HOSTILE));
    HostileException thrown = copyOf(result.toException());
    print(thrown.getClass().getSimpleName(), thrown.code().equals(result.code()), thrown.result().params(), thrown.result().message());
    print(HostileErrors.parseJson(Map.of("error", Map.of("~/\\"code", "__proto__")), ResponseInfo.NONE).code().known());
    print(HostileErrors.parseJson(Map.of("error", new TreeMap<>(Map.of(1, 2))), ResponseInfo.NONE).isKnown());
    for (byte[] body : bodies()) {
      if (HostileErrors.parse(body, ResponseInfo.of(503)).category() != Category.UNAVAILABLE) throw new AssertionError();
    }
    print(HostileErrors.parse((String) null).isKnown(), HostileErrors.parse((byte[]) null).code() == ErrorCode.NONE);
  }

${bodies}

  @SuppressWarnings("unchecked")
  private static <T> T copyOf(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) { stream.writeObject(value); }
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) { return (T) stream.readObject(); }
  }

  private static void print(Object... values) {
    for (Object value : values) System.out.println(Base64.getEncoder().encodeToString(String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
  }
}
`;

test.runIf(isReady())("compiles, holds the very texts, and reads back what it creates", async () => {
  rmSync(work, { recursive: true, force: true });
  const sdk = join(work, "sdk");
  writeTarget(await generateTarget(catalog, "java"), sdk);
  const classes = await classesOf(sdk);
  const programs = join(work, "program");
  mkdirSync(programs);
  writeFileSync(join(programs, "Main.java"), program(packageOf(sdk)));
  await compile([join(programs, "Main.java")], programs, [classes]);
  const printed = await runOrThrow("java", ["-Xmx1g", "-cp", [programs, classes, resourcesOf(sdk)].join(":"), "Main"]);
  const texts = printed.split("\n").map((line) => Buffer.from(line, "base64").toString());
  expect(texts.slice(0, -1)).toEqual([
    "constructor",
    "a'b\"c\\d`e${f}*/g<h>&i|j{k}",
    "toString.{constructor}",
    "__proto__",
    "*/ } ${process.exit(1)} `v` \" ' \\ {braces}",
    catalog.errors[0]?.description?.get("zh-CN"),
    catalog.errors[0]?.remedy?.get("en"),
    "x-y",
    "3",
    "PROTOTYPE",
    "{a\"b'c\\d=7}",
    "true",
    "HostileInvalidArgumentException",
    "true",
    "{constructor=x-y, limit=3}",
    "Optional[x-y of `${limit}` is */ 3]",
    "THEN",
    "false",
    "false",
    "true",
  ]);
});
