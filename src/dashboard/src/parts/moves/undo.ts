import type { Answer, Client } from "leadgrains-client";
import { fallback } from "./moves.ts";
import type { Lead, MoveCommand } from "./moves.ts";

/** The way back from a move, where the domain knows one that leads to where the lead was. */
export interface Way {
  /** Given whole: what came in between is not overwritten. */
  go(client: Client, reason: string): Promise<unknown>;
}

/** @param before the lead as it was @param after what the server answered */
export function wayBack(command: MoveCommand, before: Lead, { body: after, version }: Answer<Lead>): Way | null {
  const path = { id: after.id! };
  const asItIs = version === undefined ? {} : { version };
  switch (command) {
    case "lose": case "disqualify": case "nurture":
      return before.stage !== fallback(before) ? null : { go: (client, reason) => client.post("/leads/{id}/reopen", { path, body: { reason }, ...asItIs }) };
    case "customer-signal":
      return before.stage === "Opportunity" || before.stage !== fallback(before) ? null : { go: (client, reason) => forget(client, path, reason, asItIs) };
    case "reassign":
      return !before.ownerId
        ? { go: (client, reason) => client.post("/leads/{id}/release", { path, body: { reason }, ...asItIs }) }
        : before.ownerId === after.ownerId ? null
        : { go: (client, reason) => client.post("/leads/{id}/reassign", { path, body: { to: before.ownerId!, reason }, ...asItIs }) };
    case "claim":
      return { go: (client, reason) => client.post("/leads/{id}/release", { path, body: { reason }, ...asItIs }) };
    default:
      return null;
  }
}

/** A signal that was none is taken back before the lead cools: nothing must rest on it. */
async function forget(client: Client, path: { id: string }, reason: string, asItIs: { version?: number }): Promise<void> {
  const { body } = await client.get("/leads/{id}/evidence", { path });
  const last = body.signals.at(-1);
  const withdrawn = last && await client.post("/leads/{id}/signals/{number}/withdraw", { path: { ...path, number: String(last.number) }, body: { reason }, ...asItIs });
  await client.post("/leads/{id}/cool", { path, body: { reason }, version: withdrawn?.version });
}
