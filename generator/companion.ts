/**
 * The second thread of a large run (`companion-thread.ts`): when there is one, what it is told and what it answers. Loads nothing, because the
 * thread is to start before the rest of the program is read.
 */
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Config } from "./config/load-config.ts";
import type { ReusableKeys } from "./jobs.ts";
import type { GeneratedFile } from "./output/tree.ts";
import { packageRoot, runsFromSource } from "./package-root.ts";

/** A second thread at work on the same jobs. */
export interface Companion {
  readonly take: () => number;
  /** The files it made, or `null` when it read other texts than `digest` is of: the caller then does all jobs itself. */
  readonly files: (digest: string) => Promise<readonly GeneratedFile[] | null>;
  readonly stop: () => void;
}

/** What the second thread is told, and what it answers. */
export interface CompanionTask {
  readonly config: string;
  readonly only: readonly string[];
  readonly reusable: ReusableKeys;
  readonly counter: SharedArrayBuffer;
}
export interface CompanionAnswer {
  readonly digest: string;
  readonly files: readonly GeneratedFile[];
}

/** Bytes of catalogs from which a second thread saves more than it costs, and up to which there is memory for two models. */
const worthwhile = { from: 200_000, to: 20_000_000 };

/** A thread that waits for its task, and its answer. */
interface Thread {
  readonly worker: Worker;
  readonly answer: Promise<CompanionAnswer>;
}

let ready: Thread | null = null;

/** Starts the thread, so that it is there when the run knows what to do; a run that does not need it ends as if there were none. */
export function readyCompanion(): void {
  if (availableParallelism() > 1) ready = startThread();
}

function startThread(): Thread | null {
  const entry = join(packageRoot, "dist", "companion-thread.js");
  if (runsFromSource || !existsSync(entry)) return null;
  const worker = new Worker(entry, { stdout: true, stderr: true });
  const answer = new Promise<CompanionAnswer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  // The main thread may stop before it asks; a failure nobody waits for is not one.
  answer.catch(() => undefined);
  // Last, for a listener would hold the program again.
  worker.unref();
  return { worker, answer };
}

/** Gives the thread its task when the catalogs are large enough; `null` otherwise, and when sources run as they are. */
export function startCompanion(
  config: Config,
  catalogs: readonly string[],
  only: readonly string[],
  reusable: ReusableKeys,
): Companion | null {
  const waiting = ready;
  ready = null;
  const jobs = catalogs.length * (only.length > 0 ? only.length : config.targets.size) - reusable.keys.length;
  if (jobs < 2 || config.path === null || !isWorthwhile(config.root, catalogs)) {
    // Its memory is wanted where catalogs are too large for two threads.
    void waiting?.worker.terminate();
    return null;
  }
  const thread = waiting ?? startThread();
  if (thread === null) return null;
  const { worker, answer } = thread;
  const counter = new SharedArrayBuffer(4);
  const task: CompanionTask = { config: join(config.root, config.path), only, reusable, counter };
  worker.ref();
  worker.postMessage(task);
  return {
    take: takeFrom(counter),
    files: async (digest) => {
      const { digest: theirs, files } = await answer;
      return theirs === digest ? files : null;
    },
    stop: () => void worker.terminate(),
  };
}

function isWorthwhile(root: string, catalogs: readonly string[]): boolean {
  const bytes = catalogs.reduce((sum, path) => sum + (statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0), 0);
  return bytes >= worthwhile.from && bytes <= worthwhile.to;
}

/** The next index of a shared counter. */
export function takeFrom(counter: SharedArrayBuffer): () => number {
  const view = new Int32Array(counter);
  return () => Atomics.add(view, 0, 1);
}
