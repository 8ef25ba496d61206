import { defineConfig } from "vitest/config";

/** `npm run conformance`: the vectors through every SDK, by the test runner of its language, summed in one table. */
export default defineConfig({ test: { include: ["test/consumers/matrix.ts"], testTimeout: 900_000, reporters: ["dot"] } });
