/**
 * Measures contestants in one process, in turns. Each turn is a few milliseconds, of as many inputs as that takes, so that a slow contestant
 * costs no more than a quick one; the order changes from round to round, because a turn pays for the garbage of the one before. A shared
 * machine only ever adds time: lower quartiles are compared.
 */

/** Something that is done to every input of a turn; gives a number, so that nothing can be optimized away. */
export interface Contestant {
  readonly name: string;
  readonly run: (inputs: readonly string[]) => number;
}

export interface Times {
  readonly minimum: number;
  readonly quartile: number;
  readonly median: number;
}

const most = 2000;
const warmUps = 12;

/** Nanoseconds per input, by contestant. `createInputs` gives texts that nobody has seen: an engine hashes a string once in its life. */
export function measureTurns(
  contestants: readonly Contestant[],
  createInputs: (round: number, count: number) => readonly string[],
  rounds: number,
  milliseconds: number,
): ReadonlyMap<string, Times> {
  const counts = new Map<string, number>();
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  let sum = 0;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const contestant = contestants[(turn + round + warmUps) % contestants.length];
      if (contestant === undefined) continue;
      const { name, run } = contestant;
      const inputs = createInputs(Math.abs(round), counts.get(name) ?? 10);
      const start = process.hrtime.bigint();
      sum += run(inputs);
      const time = Number(process.hrtime.bigint() - start) / inputs.length;
      if (round >= 0) times.get(name)?.push(time);
      else counts.set(name, Math.max(10, Math.min(most, Math.floor((milliseconds * 1e6) / time))));
    }
  }
  if (Number.isNaN(sum)) throw new Error("a contestant did nothing");
  return new Map([...times].map(([name, all]) => [name, summarize(all)]));
}

function summarize(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { minimum: at(0), quartile: at(0.25), median: at(0.5) };
}

export function printTimes(title: string, times: ReadonlyMap<string, Times>, base: string): void {
  const unit = times.get(base)?.quartile ?? Number.NaN;
  console.log(`\n${title}\n  ${"".padEnd(30)}${"min ns".padStart(9)}${"quartile".padStart(10)}${"median".padStart(9)}   × ${base}`);
  for (const [name, { minimum, quartile, median }] of times) {
    const numbers = `${minimum.toFixed(0).padStart(9)}${quartile.toFixed(0).padStart(10)}${median.toFixed(0).padStart(9)}`;
    console.log(`  ${name.padEnd(30)}${numbers}   ${(quartile / unit).toFixed(2)}`);
  }
}
