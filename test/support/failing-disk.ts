/**
 * A disk that refuses: `vi.mock("node:fs", failingDisk)` lets a test fail any call that a run makes below its project. Nothing fails until the test says so, and
 * only there.
 */
type FileSystem = typeof import("node:fs");
type Call = (...args: readonly unknown[]) => unknown;

export const changing = ["writeFileSync", "renameSync", "unlinkSync", "rmSync", "mkdirSync", "rmdirSync", "linkSync", "chmodSync"] as const;
export const reading = ["readFileSync", "readdirSync", "statSync"] as const;

/** What fails, and how. */
export interface Failure {
  readonly calls: readonly string[];
  readonly root: string;
  /** The number of the first call that fails, from 1. */
  readonly first: number;
  /** Whether every later one fails too, as on a disk that has gone. */
  readonly lasting: boolean;
  readonly fault: () => Error;
}

let failure: Failure | null = null;
let seen = 0;

/** Runs `work` with a failure; gives how many calls there were that could fail. */
export async function withFailure(chosen: Failure, work: () => Promise<void>): Promise<number> {
  failure = chosen;
  seen = 0;
  try {
    await work();
  } finally {
    failure = null;
  }
  return seen;
}

export async function failingDisk(original: () => Promise<FileSystem>): Promise<FileSystem> {
  const real = await original();
  const wrap = (name: string): Call => {
    const call = Reflect.get(real, name) as Call;
    return (...args) => {
      if (failure?.calls.includes(name) === true && String(args[0]).startsWith(`${failure.root}/`)) {
        seen += 1;
        if (failure.lasting ? seen >= failure.first : seen === failure.first) throw failure.fault();
      }
      return call(...args);
    };
  };
  const wrapped = Object.fromEntries([...changing, ...reading].map((name) => [name, wrap(name)]));
  return { ...real, ...wrapped };
}

/** What the system throws. */
export function systemFault(code: string): Error {
  return Object.assign(new Error(`${code}: injected, call '/somewhere'`), { code, syscall: "call", errno: -1 });
}

/** What is thrown in place of the end of the process: no fault of a disk, so nobody handles it. */
export class Killed extends Error {}
