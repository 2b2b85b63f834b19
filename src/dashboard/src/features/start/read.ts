import type { Change, Schema } from "leadgrains-client";
import { entriesOf } from "../../parts/facts/entries.ts";
import type { Entry } from "../../parts/facts/entries.ts";
import { bears } from "../../parts/followed/bears.ts";
import type { FollowedQuery } from "../../parts/followed/use-followed.ts";
import type { Scope } from "../../parts/whose/use-whose.ts";

export type Section = Schema<"StartSection">;
export type Item = Section["items"][number];

export interface Start {
  readonly market: Schema<"MarketResource"> | null;
  readonly sections: readonly Section[];
  /** Of these accounts: some, the newest first. */
  readonly disputes: readonly Entry[];
  readonly hasMoreDisputes: boolean;
}

const mostDisputes = 5;

/** @param scope whose disputes @param topics of whose work the sections tell, e.g. `owner:{id}` */
export const startOf = (scope: Scope, topics: readonly string[]): FollowedQuery<Start> => ({
  key: ["start", scope],
  async read(client, { after, signal }) {
    const [{ body: { market, sections } }, { body: { items, next } }] = await Promise.all([
      client.get("/start", { query: { after }, signal }),
      client.get("/facts", { query: { status: "Disputed", limit: 50, after, ...scope }, signal }),
    ]);
    const disputes = entriesOf(items);
    return { market, sections, disputes: disputes.slice(0, mostDisputes), hasMoreDisputes: disputes.length > mostDisputes || next !== null };
  },
  concerns: (change) => tells(change) || bears(change, "pool", ...topics),
});

/** What an account tells of itself, whoever cares for it; and tasks, that may be anybody's. */
const tells = ({ type }: Change) =>
  type.startsWith("account.fact") || type.startsWith("task.") || type.startsWith("playbook.") || type.startsWith("contact.role") || type === "alert.raised" || type === "contact.left";
