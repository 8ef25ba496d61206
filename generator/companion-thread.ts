/** The second thread of a large run: reads the catalogs of the same config, takes jobs until there are none, sends the files back. */
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { takeFrom, type CompanionAnswer, type CompanionTask } from "./companion.ts";
import { loadConfig } from "./config/load-config.ts";
import { DiagnosticSink } from "./diagnostics/sink.ts";
import { listJobs, runJobs, splitJobs } from "./jobs.ts";
import { digestOf, resolveCatalogs } from "./pipeline.ts";
import { selectTargets } from "./targets/select-targets.ts";

async function answer({ config: path, only, reusable, counter }: CompanionTask): Promise<CompanionAnswer> {
  const sink = new DiagnosticSink();
  const config = await loadConfig(path, sink);
  if (config === null) return { digest: "", files: [] };
  const targets = await selectTargets(config, only, sink);
  const { catalogs, trace, narrowed } = resolveCatalogs(config, sink);
  const all = listJobs(catalogs, targets, narrowed, sink);
  // The main thread reports what is wrong; here it only means that there is nothing to do.
  if (sink.failed()) return { digest: "", files: [] };
  const { jobs } = splitJobs(all, reusable);
  const files = await runJobs(jobs, config, takeFrom(counter), () => undefined);
  return { digest: digestOf(config, trace), files };
}

if (parentPort === null) throw new Error("this is no program of its own");
const [task] = (await once(parentPort, "message")) as unknown as readonly [CompanionTask];
const reply = await answer(task);
// Buffers of their own are handed over; small ones share a pool and are copied.
const owned = reply.files.flatMap(({ bytes }) =>
  bytes !== null && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
);
parentPort.postMessage(reply, owned);
