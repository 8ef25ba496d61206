#!/usr/bin/env node
/**
 * Process entry: arguments in, exit code out. A `generate` that has nothing to do is answered before anything else is loaded: in a build pipeline
 * that is the usual run.
 */
import { answerUnchanged } from "./cli/unchanged.ts";

const args = process.argv.slice(2);
if (!(await answerUnchanged(args))) {
  const { run } = await import("./cli/run.ts");
  process.exitCode = await run(args);
}
