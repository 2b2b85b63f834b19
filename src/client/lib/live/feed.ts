import type { Schema } from "../http/routes.ts";

/** A committed event as watchers see it. */
export type Change = Schema<"Change">;

/** What is new since a position; without changes it only tells how far the log is. */
export interface Batch {
  /** The position that it follows. */
  readonly from: number;
  /** The position it is read up to, whether anything there was on the watched topics or not. */
  readonly to: number;
  /** The log's end, as far as it is known. */
  readonly head: number;
  readonly changes: readonly Change[];
}

/** Where a watch goes on. */
export interface Following {
  readonly topics: readonly string[];
  readonly after: number;
  readonly history?: string | undefined;
}

/**
 * One connection that carries batches for as long as it holds. It ends or throws when it is cut or the signal is aborted; a
 * {@link Problem} tells why the server refuses.
 */
export type Feed = (following: Following, signal: AbortSignal) => AsyncIterable<Batch>;
