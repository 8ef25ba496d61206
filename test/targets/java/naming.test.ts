/** Names of parameters, variants and packages: valid in Java, different when the catalog's are different, and taken names avoided. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  categoryWord,
  constantName,
  familyName,
  keywords,
  packageSegment,
  parameterNames,
  variantNames,
} from "../../../generator/targets/java/naming.ts";

const parameter = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
const awkward = fc.constantFrom(
  "class",
  "class_",
  "Class",
  "self",
  "type",
  "toString",
  "limit",
  "Limit",
  "LIMIT",
  "maxKeys",
  "max_keys",
  "createLow",
  "String",
  "variant",
);
const variant = fc.oneof(fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,6}$/), fc.constantFrom("HttpError", "HTTPError", "Of", "OF"));

test("parameters have valid and different names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(parameter, awkward), { minLength: 1, maxLength: 8 }), (names) => {
      const given = [...parameterNames(names).values()];
      expect(new Set(given).size).toBe(names.length);
      for (const name of given) {
        expect(name).toMatch(/^[a-z]\w*$|_$/);
        expect(keywords.has(name)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test("parameters are in camel case, and what is taken gets a `_`", () => {
  const names = ["ParameterName", "max_keys", "class", "toString", "type", "hashCode", "createLow", "created", "URLPath"];
  expect([...parameterNames(names).values()]).toEqual([
    "parameterName",
    "maxKeys",
    "class_",
    "toString_",
    "type",
    "hashCode_",
    "createLow_",
    "created",
    "urlPath",
  ]);
  expect([...parameterNames(["limit", "Limit"]).values()]).toEqual(["limit", "Limit_"]);
});

test("variants have valid and different names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(variant, { minLength: 1, maxLength: 6 }), (names) => {
      const given = [...variantNames(names).values()];
      expect(new Set(given).size).toBe(names.length);
      for (const name of given) expect(name).toMatch(/^[A-Z]\w*$/);
    }),
  );
  expect([...variantNames(["EndTimeBeforeStart"]).values()]).toEqual(["END_TIME_BEFORE_START"]);
});

test("constants, families, categories and packages", () => {
  expect(constantName("InvalidAccessKeyID")).toBe("INVALID_ACCESS_KEY_ID");
  expect(familyName("50014.1")).toBe("CODE_50014_1");
  expect(familyName("错误")).toBeNull();
  expect(categoryWord("invalid-argument")).toBe("InvalidArgument");
  expect(packageSegment("alibaba-imm")).toBe("alibabaimm");
  expect(packageSegment("int")).toBe("int_");
});
