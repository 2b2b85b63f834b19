import { Problem, Unreachable } from "leadgrains-client";

/** Whether an error may be gone by itself a little later: no answer came, or the server has troubles of its own. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Problem && (error.status >= 500 || error.status === 408 || error.status === 429));

/** Milliseconds until what failed is asked for again, longer each time. @param failed how often it has failed before */
export const pauseAfter = (failed: number): number => Math.min(30_000, 1000 * 2 ** failed);
