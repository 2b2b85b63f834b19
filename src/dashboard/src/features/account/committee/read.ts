import type { Schema } from "leadgrains-client";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";

export type Committee = Schema<"CommitteeResource">;
export type Member = Schema<"CommitteeMember">;
export type Role = Schema<"BuyingRole">;

export const committeeOf = (id: string): FollowedQuery<Committee> => ({
  key: ["committee", id],
  read: async (client, { after, signal }) => (await client.get("/accounts/{id}/committee", { path: { id }, query: { after }, signal })).body,
  // Interactions, too: how strong a relationship is comes from them.
  concerns: ({ type, topics }) => topics.includes(`account:${id}`) && (type.startsWith("contact.") || type.startsWith("lead.") || type.startsWith("user.")),
});
