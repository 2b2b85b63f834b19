import type { Answer, BodyOf, Client } from "leadgrains-client";
import type { Draft } from "./forms.ts";
import type { Lead, MoveCommand } from "./moves.ts";

/**
 * Does a move with what has been filled in; what was left empty is not sent, so the server names what it needs. No version goes
 * with it: whether the stage still allows it is decided there, in the moment.
 */
export function send(client: Client, { id }: Pick<Lead, "id">, command: MoveCommand, draft: Draft): Promise<Answer<Lead>> {
  const path = { id: id! };
  const { reason, closedOn } = draft;
  switch (command) {
    case "identify": return client.post("/leads/{id}/identify", { path, body: { problem: given({ overlooked: draft["overlooked"], harm: draft["harm"], capability: draft["capability"] }) } });
    case "customer-signal": {
      const at = draft["at"] ? new Date(draft["at"]).toISOString() : undefined;
      return client.post("/leads/{id}/customer-signal", { path, body: given({ contactId: draft["contactId"], kind: draft["kind"], words: draft["words"], at, heardBy: draft["heardBy"] }) as BodyOf<"post", "/leads/{id}/customer-signal"> });
    }
    case "assess": {
      const { recognition, stance, money, authority, need, fit } = draft;
      return client.post("/leads/{id}/assess", { path, body: given({ recognition, stance, money, authority, need, fit }) as BodyOf<"post", "/leads/{id}/assess"> });
    }
    case "win": return client.post("/leads/{id}/win", { path, body: { ...given({ reason, closedOn }), ...amountOf(draft) } });
    case "lose": return client.post("/leads/{id}/lose", { path, body: given({ reason, cause: draft["cause"], competitorAccountId: draft["competitorAccountId"], closedOn }) });
    case "disqualify": {
      const failed = (draft["failed"] ?? "").split(" ").filter(Boolean) as ("Money" | "Authority" | "Need" | "Fit")[];
      return client.post("/leads/{id}/disqualify", { path, body: { ...given({ reason }), failed } });
    }
    case "nurture": return client.post("/leads/{id}/nurture", { path, body: given({ reason, reviewAt: draft["reviewAt"] }) });
    case "cool": return client.post("/leads/{id}/cool", { path, body: given({ reason }) });
    case "reopen": return client.post("/leads/{id}/reopen", { path, body: given({ reason }) });
    case "reassign": return client.post("/leads/{id}/reassign", { path, body: { to: draft["to"] ?? "", ...given({ reason, handover: draft["handover"] }) } });
    case "claim": return client.post("/leads/{id}/claim", { path });
    case "release": return client.post("/leads/{id}/release", { path, body: given({ reason }) });
  }
}

/** An amount as people write it: with commas between thousands, half or full width. */
export function amountOf(draft: Draft): { amount?: { value: string; currency: string } } {
  const value = (draft["amount"] ?? "").normalize("NFKC").replace(/[,\s]/g, "");
  return value === "" ? {} : { amount: { value, currency: draft["amount.currency"] ?? "CNY" } };
}

function given(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
}
