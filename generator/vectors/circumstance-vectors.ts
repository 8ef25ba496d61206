/** What comes with a body: the status, and the Retry-After header. */
import { exampleOccurrence } from "../catalog/example.ts";
import { bodyText, type Cases } from "./bodies.ts";
import { parseVector, type Vector } from "./vector.ts";

export function circumstanceVectors(cases: Cases): readonly Vector[] {
  return [...statuses(cases), ...retryAfters(cases), ...catalogDelays(cases)];
}

/** One of each kind in the table of categories, and those that count as not given. */
const someStatuses = [
  -404, 0, 99, 100, 200, 204, 302, 400, 401, 403, 404, 408, 409, 412, 413, 416, 418, 429, 499, 500, 501, 502, 503, 504, 599, 600, 1000,
];

function statuses({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const known = bodyText(envelope, code, message);
  const unknown = bodyText(envelope, "Errata.NoSuchCode", message);
  return [
    ...someStatuses.map((status) => parseVector(classifier, `status/unknown-${String(status)}`, { body: unknown, status })),
    ...[0, 99, 200, 418, 599, 600].map((status) => parseVector(classifier, `status/known-${String(status)}`, { body: known, status })),
    parseVector(classifier, "status/no-body-503", { body: "", status: 503 }),
  ];
}

const now = "1994-11-06T08:49:00.000Z";

/** Header values as servers send them, right and wrong. RFC 9110 §10.2.3 and §5.6.7. */
const headerValues: readonly (readonly [name: string, value: string, now?: string])[] = [
  ["seconds", "120"],
  ["zero", "0"],
  ["leading-zeros", "000000005"],
  ["nine-digits", "999999999"],
  ["ten-digits", "1000000000"],
  ["blanks-around", " \t7 "],
  ["fraction", "1.5"],
  ["minus", "-1"],
  ["plus", "+1"],
  ["exponent", "1e3"],
  ["hexadecimal", "0x10"],
  ["other-digits", "\u0661"],
  ["unit", "5s"],
  ["list", "5, 6"],
  ["empty", ""],
  ["words", "soon"],
  ["date", "Sun, 06 Nov 1994 08:49:37 GMT", now],
  ["date-rounded-up", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:36.001Z"],
  ["date-past", "Sun, 06 Nov 1994 08:49:37 GMT", "2026-01-01T00:00:00Z"],
  ["date-leap-day", "Thu, 29 Feb 1996 00:00:00 GMT", "1996-02-28T23:59:00Z"],
  ["date-impossible", "Wed, 31 Feb 1996 00:00:00 GMT", now],
  ["date-rfc-850", "Sunday, 06-Nov-94 08:49:37 GMT", now],
  ["date-asctime", "Sun Nov  6 08:49:37 1994", now],
  ["date-offset", "Sun, 06 Nov 1994 08:49:37 +0000", now],
  ["date-lower-case", "sun, 06 nov 1994 08:49:37 gmt", now],
  ["date-one-digit-day", "Sun, 6 Nov 1994 08:49:37 GMT", now],
  ["date-with-more-before", "at Sun, 06 Nov 1994 08:49:37 GMT", now],
  ["date-with-more-after", "Sun, 06 Nov 1994 08:49:37 GMT+1", now],
  ["date-iso", "1994-11-06T08:49:37Z", now],
];

function retryAfters({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const known = bodyText(envelope, code, message);
  const header = (id: string, body: string, headers: Readonly<Record<string, string>>, at?: string) =>
    parseVector(classifier, `retry-after/${id}`, { body, headers, now: at });
  return [
    ...headerValues.map(([name, value, at]) => header(name, known, { "Retry-After": value }, at)),
    header("name-lower-case", known, { "retry-after": "120" }),
    header("name-upper-case", known, { "RETRY-AFTER": "120" }),
    header("other-header", known, { "X-Retry-After": "120" }),
    header("no-header", known, {}),
    header("unknown-code", bodyText(envelope, "Errata.NoSuchCode", message), { "Retry-After": "120" }),
    header("no-body", "", { "Retry-After": "120" }),
  ];
}

/** The header wins over the catalog: shown on the first entry that has a delay of its own. */
function catalogDelays({ catalog, classifier, envelope }: Cases): readonly Vector[] {
  for (const error of catalog.errors) {
    for (const variant of [null, ...error.variants]) {
      if ((variant ?? error).retryAfter === null) continue;
      const { code, message } = exampleOccurrence(catalog, error, variant);
      const body = bodyText(envelope, code, message);
      return [
        parseVector(classifier, "retry-after/catalog", { body }),
        parseVector(classifier, "retry-after/catalog-and-header", { body, headers: { "Retry-After": "0" } }),
        parseVector(classifier, "retry-after/catalog-and-garbage", { body, headers: { "Retry-After": "soon" } }),
      ];
    }
  }
  return [];
}
