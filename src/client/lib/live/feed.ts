import type { components } from "../generated/asyncapi.ts";

type Told = components["schemas"];

/** A committed event as watchers see it; its `type` says what is in its `data`. More types may come: pass over those you don't know. */
export type Change = Told["Change"];

/** What a change of one type carries. */
export type ChangeData<Type extends Change["type"]> = Told[Type];

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
 * One connection that carries batches for as long as it holds. It ends or throws when it is cut, or when the signal is
 * aborted, before or while it is read; a {@link Problem} tells why the server refuses.
 */
export type Feed = (following: Following, signal: AbortSignal) => AsyncIterable<Batch>;
