/** The `Retry-After` header (RFC 9110 §10.2.3) in headers of any shape, as seconds. */

/**
 * Headers as they come: `Headers` of fetch and whatever has a `get` like it, an object as Node has it, or pairs of name and value.
 */
export type HeadersLike =
  | WithGet
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, HeaderValue>>;

export interface WithGet {
  readonly get: (name: string) => unknown;
}

export type HeaderValue =
  string | number | readonly string[] | null | undefined;

/** Seconds to wait, counted from `now` (milliseconds since 1970) where the header is a date; `null` without a usable header. */
export function readRetryAfter(headers: unknown, now: unknown): number | null {
  const header = readHeader(headers);
  if (header === undefined) return null;
  const value = withoutBlanks(header);
  if (/^[0-9]{1,9}$/.test(value)) return Number(value);
  const date = readDate(value);
  if (date === null) return null;
  const start = now instanceof Date ? now.getTime() : (now ?? Date.now());
  if (typeof start !== "number" || !Number.isFinite(start)) return null;
  return Math.max(0, Math.ceil((date - start) / 1000));
}

/** The value of the header, whatever the headers are; foreign objects may throw. */
function readHeader(headers: unknown): string | undefined {
  if (typeof headers !== "object" || headers === null) return undefined;
  try {
    if (hasGet(headers)) {
      const value = headers.get("retry-after");
      if (typeof value === "string") return value;
    }
    for (const entry of entriesOf(headers)) {
      const [name, value] = entry as readonly unknown[];
      if (typeof name !== "string" || name.length !== 11) continue;
      if (name.toLowerCase() === "retry-after") return firstText(value);
    }
  } catch {
    return undefined;
  }
  return undefined;
}

function hasGet(headers: object): headers is WithGet {
  return "get" in headers && typeof headers.get === "function";
}

function entriesOf(headers: object): Iterable<unknown> {
  if (Symbol.iterator in headers) return headers as Iterable<unknown>;
  return Object.entries(headers);
}

function firstText(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number") return String(first);
  return typeof first === "string" ? first : undefined;
}

/** Without blanks and tabs at the ends. */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === " " || text[start] === "\t") start += 1;
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) {
    end -= 1;
  }
  return text.slice(start, end);
}

const fixdate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** An IMF-fixdate (RFC 9110 §5.6.7) in milliseconds since 1970. Obsolete forms and impossible dates are `null`. */
function readDate(text: string): number | null {
  const [, day, monthName = "", year, hour, minute, second] =
    fixdate.exec(text) ?? [];
  const month = months.indexOf(monthName) / 3;
  if (monthName === "" || !Number.isInteger(month) || month < 0) return null;
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(year), month, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second));
  const possible =
    date.getUTCDate() === Number(day) &&
    date.getUTCHours() === Number(hour) &&
    date.getUTCMinutes() === Number(minute) &&
    date.getUTCSeconds() === Number(second);
  return possible ? date.getTime() : null;
}
