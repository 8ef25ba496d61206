/** Types of values in Go, and the constants of `vocabulary.go` that stand for the words of a catalog. */
import type { Actor, Category, Origin, ParameterType, Retry, Severity } from "../../catalog/model.ts";
import { goName } from "./naming.ts";
import { go, identifier, type Go } from "./literals.ts";

/** `not-found` → `CategoryNotFound`. */
export function categoryConstant(category: Category): Go {
  return category === "cancelled" ? go`CategoryCanceled` : category === "ok" ? go`CategoryOK` : identifier(`Category${goName(category)}`);
}

/** `throttling` → `RetryThrottling`. */
export function wordConstant(type: "Retry" | "Origin" | "Actor" | "Severity", word: Retry | Origin | Actor | Severity): Go {
  return identifier(`${type}${goName(word)}`);
}

/** The type of a parameter's value. */
export function valueType(type: ParameterType): Go {
  return valueTypes[type];
}

const valueTypes = { string: go`string`, integer: go`int64`, number: go`float64` } as const;
