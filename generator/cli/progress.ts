/** One progress line on stderr: only on a terminal, and only for runs that take longer than a blink. */

const quietFor = 300;
const pause = 100;

export interface Progress {
  readonly show: (step: string) => void;
  /** Removes the line. */
  readonly end: () => void;
}

export function createProgress(): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  let shownAt = 0;
  return {
    show: (step) => {
      const now = performance.now();
      if (now - started < quietFor || now - shownAt < pause) return;
      shownAt = now;
      process.stderr.write(`\r\u001b[Kgenerating ${step} · ${((now - started) / 1000).toFixed(1)} s`);
    },
    end: () => {
      if (shownAt > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
