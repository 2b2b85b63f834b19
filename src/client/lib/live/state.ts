import { Problem } from "../http/problem.ts";

/**
 * `connecting`: the snapshot is being taken, or nothing has arrived since; `live`: everything there is has been applied;
 * `behind`: catching up; `offline`: the connection is lost, and is tried again; `ended`: for good, see `end`.
 */
export type WatchStatus = "connecting" | "live" | "behind" | "offline" | "ended";

/**
 * Why a watch has ended: it was stopped; the credentials no longer hold; they don't allow it; the server refuses the snapshot or
 * the topics; or the caller's own functions threw.
 */
export type WatchEnd =
  | { readonly reason: "stopped" }
  | { readonly reason: "unauthenticated" | "forbidden" | "refused"; readonly error: Problem }
  | { readonly reason: "failed"; readonly error: unknown };

export interface WatchState {
  readonly status: WatchStatus;
  /** Everything up to here has been applied; -1 before the first snapshot. */
  readonly position: number;
  /** The log's end, as far as it is known. */
  readonly head: number;
  readonly end?: WatchEnd;
}

export const beginning: WatchState = { status: "connecting", position: -1, head: -1 };

/** What a refusal means for a watch; null: another attempt may succeed. */
export function endOf(error: unknown): WatchEnd | null {
  if (!(error instanceof Problem) || error.status >= 500 || error.status === 408 || error.status === 429) return null;
  return { reason: error.status === 401 ? "unauthenticated" : error.status === 403 ? "forbidden" : "refused", error };
}

export const isTooOld = (error: unknown): boolean => error instanceof Problem && error.code === "cursor_too_old";

/** One state that changes, and those who look at it. */
export class Observed<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: T) {}

  get = (): T => this.current;

  set(next: T): void {
    this.current = next;
    for (const listener of [...this.listeners]) {
      try {
        listener();
      } catch (error) {
        queueMicrotask(() => { throw error; }); // whose it is, not ours
      }
    }
  }

  /** @returns takes the listener away */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}
