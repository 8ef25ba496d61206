/** All conformance vectors of a catalog, from the catalog alone. `docs/classification.md` has the format. */
import { classifierOf } from "../catalog/classify.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import { bodyVectors } from "./body-vectors.ts";
import { circumstanceVectors } from "./circumstance-vectors.ts";
import { codeVectors } from "./code-vectors.ts";
import { errorVectors } from "./error-vectors.ts";
import { messageVectors } from "./message-vectors.ts";
import { nearMissVectors } from "./near-miss-vectors.ts";
import { overlapVectors } from "./overlap-vectors.ts";
import { casesOf } from "./bodies.ts";
import { successVectors } from "./success-vectors.ts";
import { textVectors } from "./text-vectors.ts";
import { tieVectors } from "./tie-vectors.ts";
import type { Vector } from "./vector.ts";

export function conformanceDocument(catalog: Catalog): Data {
  return {
    conformance: 1,
    catalog: catalog.id,
    version: catalog.version,
    vectors: conformanceVectors(catalog).map(({ id, kind, input, expect }) => ({ id, kind, input, expect })),
  };
}

/** Without envelopes no body can be read or made, so only the texts are left. */
export function conformanceVectors(catalog: Catalog): readonly Vector[] {
  const envelope = catalog.envelopes[0];
  if (envelope === undefined) return textVectors(catalog);
  const classifier = classifierOf(catalog);
  const cases = casesOf(classifier, envelope);
  return [
    ...errorVectors(classifier),
    ...nearMissVectors(cases),
    ...messageVectors(cases),
    ...overlapVectors(cases),
    ...tieVectors(cases),
    ...codeVectors(cases),
    ...bodyVectors(cases),
    ...circumstanceVectors(cases),
    ...successVectors(cases),
    ...textVectors(catalog),
  ];
}
