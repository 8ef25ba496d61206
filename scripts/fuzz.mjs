// Runs the property tests with new random seeds, again and again: `npm run fuzz -- [rounds] [part of a path]...`. Stops at the first failure.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [rounds = "10", ...parts] = process.argv.slice(2);
const files = readdirSync("test", { recursive: true })
  .map((path) => join("test", path))
  .filter((path) => path.endsWith(".test.ts") && parts.every((part) => path.includes(part)))
  .filter((path) => readFileSync(path, "utf8").includes('from "fast-check"'));
if (!/^[1-9][0-9]*$/.test(rounds) || files.length === 0) {
  console.error("usage: npm run fuzz -- [rounds] [part of a test's path]...");
  process.exit(2);
}

for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = String(randomInt(2 ** 31));
  console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", ...files];
  const { status } = spawnSync(process.execPath, vitest, { stdio: "inherit", env: { ...process.env, PROPERTY_SEED: seed } });
  if (status !== 0) process.exit(status ?? 1);
}
