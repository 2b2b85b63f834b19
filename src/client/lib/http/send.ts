import { pause } from "../clock.ts";
import type { Clock } from "../clock.ts";
import { proof } from "./credentials.ts";
import type { Credentials } from "./credentials.ts";
import { Problem, Unreachable } from "./problem.ts";

/** The way to one server. */
export interface Line {
  /** e.g. `https://leads.example`; empty: the site that the page comes from. */
  readonly server: string;
  readonly credentials: Credentials;
  readonly language: string | undefined;
  /** How often a request is tried altogether. */
  readonly attempts: number;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: () => number;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; in place of the line's. */
  readonly timeout?: number | undefined;
  /** Whether it does no harm to ask twice. */
  readonly repeatable: boolean;
}

/** Longer than this, in seconds, nobody waits by themselves. */
const longestRetryAfter = 30;

const never = new AbortController().signal;

/**
 * Asks until there is an answer, an error that stays, or no patience left. The answer is read within the attempt: one that
 * breaks off is asked for again.
 */
export async function send<T>(line: Line, sent: Sent, read: (response: Response) => Promise<T>): Promise<T> {
  const signal = sent.signal ?? never;
  for (let failed = 1; ; failed++) {
    signal.throwIfAborted();
    try {
      return await attempt(line, sent, read);
    } catch (error) {
      signal.throwIfAborted();
      if (!sent.repeatable || failed >= line.attempts || !passes(error)) throw error;
      const told = error instanceof Problem ? (error.retryAfter ?? 0) * 1000 : 0;
      await line.clock.wait(Math.max(told, pause(failed, line.random)), signal);
    }
  }
}

/** Once; a request that can't be broken off by anybody ends by itself. */
export async function attempt<T>(line: Line, sent: Sent, read: (response: Response) => Promise<T>): Promise<T> {
  const headers = { ...(await proof(line.credentials)), ...(line.language ? { "Accept-Language": line.language } : {}), ...sent.headers };
  const limits = [sent.signal, timeLimit(sent.timeout ?? line.timeout)].filter((one) => one !== undefined);
  try {
    const response = await line.fetch(line.server + sent.path, {
      method: sent.method, headers, credentials: "same-origin", cache: "no-store", signal: AbortSignal.any(limits),
      ...(sent.body === undefined ? {} : { body: sent.body }),
    });
    if (!response.ok) throw await Problem.of(response);
    return await read(response);
  } catch (error) {
    throw error instanceof Problem ? error : new Unreachable(error);
  }
}

const timeLimit = (milliseconds: number) => (milliseconds === Infinity ? undefined : AbortSignal.timeout(milliseconds));

function passes(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Problem && [502, 503, 504].includes(error.status) && (error.retryAfter ?? 0) <= longestRetryAfter;
}
