/** The `Retry-After` header (RFC 9110 §10.2.3) as seconds. Knows no catalog and has no clock: the caller says what time it is. */

/** Header names and values as they came; names compare without case. */
export type Headers = Readonly<Record<string, string>>;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const fixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

/**
 * Seconds to wait, or `null` when the header is absent or not one of the two forms. `now` is in milliseconds since 1970;
 * a date means nothing without it.
 */
export function retryAfterSeconds(headers: Headers, now: number | null): number | null {
  const value = headerValue(headers, "retry-after")?.replace(/^[ \t]+|[ \t]+$/g, "");
  if (value === undefined) return null;
  if (/^[0-9]{1,9}$/.test(value)) return Number(value);
  const date = parseFixdate(value);
  return date === null || now === null ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

function headerValue(headers: Headers, lowerName: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === lowerName)?.[1];
}

/** An IMF-fixdate (RFC 9110 §5.6.7) in milliseconds since 1970. The obsolete forms and impossible dates are `null`. */
function parseFixdate(text: string): number | null {
  const [, day, monthName, year, hour, minute, second] = fixdate.exec(text) ?? [];
  const month = months.indexOf(monthName ?? "");
  if (month === -1) return null;
  const date = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 19xx.
  date.setUTCFullYear(Number(year), month, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second));
  const unchanged =
    date.getUTCDate() === Number(day) &&
    date.getUTCHours() === Number(hour) &&
    date.getUTCMinutes() === Number(minute) &&
    date.getUTCSeconds() === Number(second);
  return unchanged ? date.getTime() : null;
}
