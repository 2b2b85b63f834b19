import type { Schema } from "leadgrains-client";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";

export type Need = Schema<"NeedResource">;

export const levels: readonly Schema<"NeedLevel">[] = ["Safety", "Profit", "Service", "Emotional", "Growth"];

export const needsOf = (id: string): FollowedQuery<readonly Need[]> => ({
  key: ["needs", id],
  read: async (client, { after, signal }) => (await client.get("/accounts/{id}/needs", { path: { id }, query: { after }, signal })).body.items,
  concerns: ({ type, topics }) => type.startsWith("account.need-") && topics.includes(`account:${id}`),
});
