import type { Client, Schema } from "leadgrains-client";
import type { Draft } from "./forms.ts";
import type { Lead } from "./moves.ts";

/** The roles whose word makes an opportunity. */
export const buyers: readonly Schema<"BuyingRole">[] = ["DecisionMaker", "Influencer", "Executor"];

export const someoneNew = "new";

/**
 * Records what a customer signal rests on and nobody has recorded yet: the lead's account, who said it, and which role they hold
 * there. What has been recorded is learnt, so that a second try doesn't record it twice.
 */
export async function prepare(client: Client, lead: Lead, draft: Draft, learn: (draft: Draft) => void): Promise<Draft> {
  let known = draft;
  const set = (more: Draft) => learn(known = { ...known, ...more });
  const account = lead.accountId ?? draft["account"];
  if (!lead.accountId && account) await client.patch("/leads/{id}", { path: { id: lead.id! }, body: { accountId: account } });
  if (known["contactId"] === someoneNew) {
    if (!known["contactName"]?.trim()) set({ contactId: "" });
    else set({ contactId: (await client.post("/contacts", { body: { name: known["contactName"].trim(), accountId: account ?? null } })).body.id!, contactName: "" });
  }
  const { contactId, role } = known;
  if (contactId && role && account) {
    await client.post("/contacts/{id}/roles", { path: { id: contactId }, body: { accountId: account, role: role as Schema<"BuyingRole">, leaning: "Unknown" } });
    set({ role: "" });
  }
  return known;
}
