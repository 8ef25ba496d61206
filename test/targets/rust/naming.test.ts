/** Names in the Rust SDK: parameters and guards come to identifiers that Rust accepts, each to one of its own. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignFields, constantName, guardName, naming, variantName } from "../../../generator/targets/rust/naming.ts";

const fieldsOf = (...names: readonly string[]) => [...assignFields(names).values()];

describe("fields", () => {
  test("are snake_case; keywords are raw where Rust allows it", () => {
    expect(fieldsOf("ResourceType", "maxBytes", "type", "self", "Self", "crate", "gen", "toString", "URL")).toEqual([
      "resource_type",
      "max_bytes",
      "r#type",
      "self_",
      "self__",
      "crate_",
      "r#gen",
      "to_string",
      "url",
    ]);
  });

  test("differ where parameters do, and an addition renames none", () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), name, (names, more) => {
        const fields = fieldsOf(...names);
        expect(new Set(fields).size).toBe(names.length);
        for (const field of fields) expect(field).toMatch(/^(?:r#)?[a-z][a-z0-9_]*$/);
        if (!names.includes(more)) expect(fieldsOf(...names, more).slice(0, -1)).toEqual(fields);
      }),
    );
  });
});

test("variants, constants and guards", () => {
  expect(variantName("Self")).toBe("Self_");
  expect(variantName("Some")).toBe("Some");
  expect(constantName("rpc-v2")).toBe("RPC_V2");
  expect(guardName("access-denied", "Group")).toBe("is_access_denied");
  expect(guardName("retryable", "Group")).toBe("is_retryable_group");
  expect(guardName("…", "Family")).toBeNull();
  expect(guardName("A".repeat(60), "Family")).toBeNull();
});

test("errors keep their identifiers, but for those that Rust or the crate has taken", () => {
  const { nameOf, reserved } = naming.errors["variant"] ?? { nameOf: () => "", reserved: new Set() };
  expect(nameOf("ThrottlingUser")).toBe("ThrottlingUser");
  expect([...reserved].sort()).toEqual(["ApiError", "Captured", "NewError", "Option", "Self", "Unknown"]);
});
