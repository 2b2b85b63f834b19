import type { Client } from "leadgrains-client";

export interface Step {
  /** Of its words: `tour.{name}.title` and `tour.{name}.text`. */
  readonly name: string;
  /** What it speaks of on the page; the first that is there. */
  readonly target: string;
  /** Where it takes place; null where there is nothing to show it with. */
  readonly where: (stories: Stories) => string | null;
}

/** What the steps tell of: the demo's, else what is there. */
export interface Stories {
  readonly lead: string | null;
  readonly account: string | null;
}

export const steps: readonly Step[] = [
  { name: "pipeline", target: "[data-column=Opportunity], main h1", where: () => "/pipeline" },
  { name: "lead", target: "[data-card=evidence]", where: ({ lead }) => lead && `/leads/${lead}` },
  { name: "dossier", target: "section:has(> #gaps-title), [aria-labelledby=gaps-title], main h1", where: ({ account }) => account && `/accounts/${account}?tab=dossier` },
  { name: "committee", target: "[aria-labelledby=path-title], main h1", where: ({ account }) => account && `/accounts/${account}?tab=committee` },
  { name: "introductions", target: "main ol, main h1", where: ({ account }) => account && `/introductions?to=${account}` },
  { name: "room", target: "[data-feed], main h1", where: () => "/reassignments" },
  { name: "keys", target: "#search", where: () => "/reassignments" },
];

/** The demo's own story, by its words. */
const story = "五轴主轴夜班停机监测";

export async function readStories(client: Client, signal: AbortSignal): Promise<Stories> {
  const found = (await client.get("/leads", { query: { q: story, limit: 1 }, signal })).body.items[0]
    ?? (await client.get("/leads", { query: { stage: "Opportunity", limit: 1 }, signal })).body.items[0]
    ?? (await client.get("/leads", { query: { limit: 1 }, signal })).body.items[0];
  const account = found?.accountId ?? (await client.get("/accounts", { query: { limit: 1 }, signal })).body.items[0]?.id ?? null;
  return { lead: found?.id ?? null, account };
}
