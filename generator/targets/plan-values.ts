/** What may stand in a plan: text, flags, lists and parts in a view; what JSON can say in data. Knows values, no plans. */
import type { PathKey } from "../source/span.ts";

/** What is wrong, and where in the value. */
export interface Misfit {
  readonly path: readonly PathKey[];
  readonly problem: string;
}

/** What a template could not print, or would print as something that nobody meant. */
export function misfitOfView(value: unknown): Misfit | null {
  if (isPlain(value) && !Array.isArray(value)) return inView(value, []);
  return { path: [], problem: `is ${kindOf(value)}, and a view is an object` };
}

function inView(value: unknown, path: readonly PathKey[]): Misfit | null {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return null;
  if (isPlain(value)) return firstIn(value, path, inView);
  if (typeof value === "number" || typeof value === "bigint")
    return { path, problem: `is a number, and views have text: write String(${String(value)})` };
  if (value === undefined) return { path, problem: "is undefined: a part that is not there is null" };
  return { path, problem: `is ${kindOf(value)}, which no template can print` };
}

/** What JSON and YAML cannot say. Members that are undefined are left out. */
export function misfitOfData(value: unknown): Misfit | null {
  return inData(value, []);
}

function inData(value: unknown, path: readonly PathKey[]): Misfit | null {
  if (typeof value === "string" || typeof value === "boolean" || value === null || Number.isFinite(value)) return null;
  if (Array.isArray(value)) return firstIn(value, path, inData);
  if (isPlain(value)) return firstIn(value, path, (member, at) => (member === undefined ? null : inData(member, at)));
  return { path, problem: `is ${kindOf(value)}, which is no JSON` };
}

function firstIn(
  value: object,
  path: readonly PathKey[],
  look: (value: unknown, path: readonly PathKey[]) => Misfit | null,
): Misfit | null {
  for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const misfit = look(member, [...path, key]);
    if (misfit !== null) return misfit;
  }
  return null;
}

/** Lists and objects whose members are all that there is to them. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "object") return `a ${Array.isArray(value) ? "list" : value.constructor.name}`;
  return typeof value === "number" ? String(value) : `a ${typeof value}`;
}
