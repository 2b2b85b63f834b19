import type { Schema } from "leadgrains-client";
import { matterOf } from "./facts.ts";
import type { Fact } from "./facts.ts";

/** Something to decide: one fact, or the facts of a matter that disagree. */
export interface Entry {
  readonly key: string;
  readonly account: string;
  readonly accountName: string | null;
  /** Never empty; the newest first. */
  readonly facts: readonly [Fact, ...Fact[]];
}

/** In the order in which they are listed: what disagrees stands where the newest of it does. */
export function entriesOf(listed: readonly Schema<"ListedFact">[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { accountName, fact } of listed) {
    const key = fact.status === "Disputed" ? matterOf(fact) : fact.id;
    const known = entries.get(key);
    entries.set(key, known ? { ...known, facts: [...known.facts, fact] } : { key, account: fact.accountId, accountName, facts: [fact] });
  }
  return [...entries.values()];
}
