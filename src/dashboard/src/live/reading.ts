import type { Change, Position } from "leadgrains-client";

/** What was read, with the position at which it is true and the way it moves. */
export interface Reading<T> {
  readonly value: T;
  readonly asOf: number;
  /** Pure. Answers the very same value when a change doesn't concern it: then nothing is drawn anew. */
  readonly fold: (value: T, change: Change) => T;
}

/** The same reading, some changes later; those that it knows already are passed over. */
export function advanced<T>(reading: Reading<T>, changes: readonly Change[]): Reading<T> {
  let { value } = reading;
  for (const change of changes) if (change.seq > reading.asOf) value = reading.fold(value, change);
  return value === reading.value ? reading : { ...reading, value, asOf: Math.max(reading.asOf, changes.at(-1)!.seq) };
}

/** A reading that stays as it is: changes were missed, and nothing may be put in until it is read anew. */
export const frozen = <T>(reading: Reading<T>): Reading<T> => ({ ...reading, asOf: Infinity });

export const isFrozen = ({ asOf }: { readonly asOf: number }): boolean => asOf === Infinity;

/** An answer that is older than what the page knows: to be asked for again. */
export class Behind extends Error {}

/** Of several reads that are shown as one: the one furthest back. */
export const earliest = (positions: readonly Position[]): Position => positions.reduce((a, b) => (b.asOf < a.asOf ? b : a));
