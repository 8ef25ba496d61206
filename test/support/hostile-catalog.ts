/** One small catalog with a case of everything that the vendors' catalogs do not have. */
export const hostileCatalog = `
errata: 1
id: hostile
title: { en: "Hostile \\u2028 \\" \\\\", de: Feindlich }
version: 1.0.0
locales: [en, de]
envelopes:
  - { id: outer, code: /code, message: /text, requestId: /id, fields: { count: { type: integer }, ratio: { type: number }, last: { type: boolean }, note: {} } }
  - { id: inner, code: /error/list/0/co~1de, message: /error/list/0/te~0xt, requestId: /meta/id, fields: { note: {} } }
  - { id: inherited, code: /constructor/name }
parameters:
  N: { type: integer }
  F: { type: number }
  Closed: { values: [Red, Green] }
  Shut: { values: [Blue] }
  Word: { characters: word }
reserved: [Old.Code]
external: [{ prefix: "Ext." }]
errors:
  Plain: { code: Plain, status: 404, message: "Gone </script> \\u2028 \\u202E \\u0000 \${x} {{y}}", retryAfter: 30, description: { en: A, de: B } }
  Silent: { code: Silent }
  Numbered: { code: 50014, status: 500, message: Number. }
  Proto: { code: __proto__, status: 400, message: __proto__ }
  Spaced: { code: "a b, c", status: 400, message: "" }
  StatusA: { code: "Status{A}", status: 400, message: "First {A}." }
  StatusB: { code: "Status{B}", status: 404, message: "Second {B}." }
  StatusC:
    code: "Status{C}"
    status: 409
    variants:
      Told: { message: "Third {C}, told.", status: 410, retryAfter: 7 }
      Mute: { status: 411 }
  PickRed: { code: "Pick{Closed}", status: 400 }
  PickBlue: { code: "Pick{Shut}", status: 400 }
  OnePlace: { code: "Place-{A}", status: 400 }
  TwoPlaces: { code: "Place{A}-{B}", status: 400 }
  Astral: { code: "\u{1F600}\u{1F600}{A}", status: 400, message: "{D}{E}" }
  AstralEnd: { code: "{A}abc", status: 400, message: "Of {A}, {B}, or {C}." }
  Typed: { code: "Typed.{N}", status: 400, message: "{N} at {F}" }
  Listed: { code: "Listed{Closed}", status: 400 }
  Words: { code: "Words.{Word}.end", status: 400 }
  Adjacent: { code: "Adjacent{A}{B}", status: 400 }
  Repeated: { code: "Re{A}.{A}", status: 400, message: "{A} twice {A}" }
  Lead: { code: "{A}.Lead.{B}.x", status: 400 }
  Owner:
    code: Owner
    status: 400
    message: "Owner {A} is missing."
    variants:
      Silent: { status: 404 }
      Late: { message: "Owner is {N} days late.", status: 408 }
      LateToo: { message: "Owner is {N} {Unit} late." }
  Twins:
    code: Twins
    status: [409, 410]
    variants:
      One: { message: "Same {A} text" }
      Two: { message: "Same {B} text" }
      Fine: { message: "Fine.", kind: outcome, status: 200, description: { de: Gut } }
  Failed: { code: 310000, status: 200, message: Failed. }
  Done: { code: Done, status: 400, kind: outcome, retry: transient, message: Done. }
  Skipped: { code: Skipped, kind: outcome }
  Refused: { code: Refused, status: 409, kind: outcome, category: aborted, message: Refused. }
`;
