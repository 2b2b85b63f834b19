import type { Client, Schema } from "leadgrains-client";
import type { Draft } from "./forms.ts";
import type { Lead, MoveCommand } from "./moves.ts";

/** The roles whose word makes an opportunity. */
export const buyers: readonly Schema<"BuyingRole">[] = ["DecisionMaker", "Influencer", "Executor"];

export const someoneNew = "new";

/** What a customer signal rests on: the last part of its word. */
export type Recorded = "account" | "contact" | "role";

/** What is wrong with a form, by its place in the command's body. */
export interface Lack {
  readonly pointer: string;
  readonly code: string;
}

/** What a command that records something else first is refused for: said before anything is recorded. */
export function lacksOf(command: MoveCommand, { accountId }: Pick<Lead, "accountId">, draft: Draft): readonly Lack[] {
  if (command !== "customer-signal") return [];
  const has = (name: string) => !!draft[name]?.trim();
  const isSomebody = (accountId || has("account")) && has(draft["contactId"] === someoneNew ? "contactName" : "contactId");
  return [
    ...(!isSomebody ? [{ pointer: "/contactId", code: "required" }] : draft["roleless"] && !has("role") ? [{ pointer: "/contactId", code: "no_buying_role" }] : []),
    ...["kind", "words", "at"].flatMap((name) => (has(name) ? [] : [{ pointer: `/${name}`, code: "required" }])),
  ];
}

/**
 * Records what a customer signal rests on and nobody has recorded yet: the lead's account, who said it, and which role they hold
 * there. What has been recorded is learnt, so that a second try doesn't record it twice.
 */
export async function prepare(client: Client, lead: Lead, draft: Draft, learn: (recorded: Recorded, draft: Draft) => void): Promise<Draft> {
  let known = draft;
  const set = (recorded: Recorded, more: Draft) => learn(recorded, known = { ...known, ...more });
  const account = lead.accountId ?? draft["account"];
  if (!lead.accountId && account) {
    await client.patch("/leads/{id}", { path: { id: lead.id! }, body: { accountId: account } });
    set("account", {});
  }
  if (known["contactId"] === someoneNew) {
    const { body } = await client.post("/contacts", { body: { name: known["contactName"]!.trim(), accountId: account ?? null } });
    set("contact", { contactId: body.id!, contactName: "" });
  }
  const { contactId, role } = known;
  if (contactId && role && account) {
    await client.post("/contacts/{id}/roles", { path: { id: contactId }, body: { accountId: account, role: role as Schema<"BuyingRole">, leaning: "Unknown" } });
    set("role", { role: "", roleless: "" });
  }
  return known;
}
