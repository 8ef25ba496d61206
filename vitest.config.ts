import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The command is tested as users run it, built; once, before anything starts.
    globalSetup: "test/support/build.ts",
    setupFiles: "test/support/properties.ts",
    // Many tests wait for compilers and package managers, which take the other cores.
    maxWorkers: 2,
    // Consumers start compilers and package managers; the rest is far below this.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
