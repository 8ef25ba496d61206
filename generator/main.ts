#!/usr/bin/env node
/**
 * Process entry: arguments in, exit code out. A `generate` that has nothing to do is answered before anything else is loaded: in a build pipeline
 * that is the usual run.
 */
import { setFlagsFromString } from "node:v8";
import { answerUnchanged } from "./cli/unchanged.ts";
import { readyCompanion } from "./companion.ts";

// A run is a second of code that is mostly run a few times. V8 would spend as much processor time again on optimizing it, on the very cores that
// the run's two threads need; with nine times the usual budget (bytes of bytecode executed) it optimizes only what large catalogs make hot.
setFlagsFromString("--interrupt-budget=1200000");

const args = process.argv.slice(2);
if (!(await answerUnchanged(args))) {
  if (args[0] === "generate") readyCompanion();
  const { run } = await import("./cli/run.ts");
  process.exitCode = await run(args);
}
