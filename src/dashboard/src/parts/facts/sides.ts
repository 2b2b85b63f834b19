import { bears } from "../followed/bears.ts";
import type { FollowedQuery } from "../followed/use-followed.ts";
import { matterOf } from "./facts.ts";
import type { Fact } from "./facts.ts";

/** All that stands against each other in the matter of a disputed fact, newest first. */
export const sidesOf = (fact: Fact): FollowedQuery<readonly Fact[]> => ({
  key: ["sides", matterOf(fact)],
  read: async (client, { after, signal }) => {
    const query = { after, category: fact.category, topic: fact.topic, status: "Disputed" as const, limit: 200 };
    const { facts } = (await client.get("/accounts/{id}/dossier", { path: { id: fact.accountId }, query, signal })).body;
    return facts.filter((one) => matterOf(one) === matterOf(fact));
  },
  concerns: (change) => change.type.startsWith("playbook.") || (change.type.startsWith("account.fact") && bears(change, `account:${fact.accountId}`)),
});
