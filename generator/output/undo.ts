/** Steps that take back what was done on disk, for when a later step fails. */
import { codeOf } from "../diagnostics/disk-fault.ts";

export type Undo = (() => void)[];

/** Takes the steps in reverse order; gives how many of them the disk refused. */
export function undoAll(steps: Readonly<Undo>): number {
  let failed = 0;
  for (const step of steps.toReversed()) {
    try {
      step();
    } catch (fault) {
      if (codeOf(fault) === null) throw fault;
      failed += 1;
    }
  }
  return failed;
}
