import type { Schema } from "leadgrains-client";
import { bears } from "../followed/bears.ts";
import type { FollowedQuery } from "../followed/use-followed.ts";

export type Contact = Schema<"ContactResource">;

/** Everybody known who works at an account; nobody where none is known. */
export const contactsOf = (account: string | null): FollowedQuery<readonly Contact[]> => ({
  key: ["contacts-of", account],
  read: async (client, { after, signal }) => (account === null ? [] : (await client.all("/contacts", { query: { accountId: account, limit: 200, after }, signal })).items),
  concerns: (change) => account !== null && change.type.startsWith("contact.") && bears(change, `account:${account}`),
});

/** What is worth knowing and to be done, in the language of the page. */
export const playbook: FollowedQuery<Schema<"PlaybookResource">> = {
  key: ["playbook"],
  read: async (client, { after, signal }) => (await client.get("/playbook", { query: { after }, signal })).body,
  concerns: ({ type }) => type.startsWith("playbook."),
};
