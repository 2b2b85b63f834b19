/** Time, as far as the client needs it. */
export interface Clock {
  /** Ends after so many milliseconds, or as soon as the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  wait(milliseconds, signal) {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
    });
  },
};

const firstPause = 250;
const longestPause = 10_000;

/**
 * How long to wait before another attempt, in milliseconds: longer each time, and never the same for all who lost the same server.
 * @param failed how many attempts in a row have failed, 1 or more
 */
export function pause(failed: number, random: () => number): number {
  return Math.min(firstPause * 2 ** (failed - 1), longestPause) * (0.5 + random());
}
