import type { Change, Client, Schema } from "leadgrains-client";
import { categories } from "../../../parts/facts/facts.ts";
import type { Fact, FactCategory, FactStatus } from "../../../parts/facts/facts.ts";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";

export interface Wanted {
  readonly category: FactCategory | undefined;
  readonly status: FactStatus | undefined;
  /** So many pages of facts, at most. */
  readonly pages: number;
}

export interface Dossier extends Omit<Schema<"DossierResource">, "next" | "asOf"> {
  readonly hasMore: boolean;
  /** Facts by their id: those shown, and those that warnings name. */
  readonly byId: ReadonlyMap<string, Fact>;
}

const pageSize = 200;

export const dossierOf = (id: string, wanted: Wanted): FollowedQuery<Dossier> => ({
  key: ["dossier", id, wanted],
  read: (client, asked) => read(client, id, wanted, asked),
  concerns: concernsDossier(id),
  keep: true,
});

/** Facts, the stage of leads that says what should be known, and who holds which role. */
export const concernsDossier = (id: string) => ({ type, topics, data }: Change): boolean =>
  topics.includes(`account:${id}`)
    ? type.startsWith("account.fact") || type.startsWith("contact.") || type === "alert.raised" || "after" in data
    : type === "playbook.changed" || type === "playbook.reset";

async function read(client: Client, id: string, { category, status, pages }: Wanted, { after, signal }: { after: number; signal: AbortSignal }): Promise<Dossier> {
  const page = async (cursor?: string) =>
    (await client.get("/accounts/{id}/dossier", { path: { id }, query: { after, limit: pageSize, ...(category && { category }), ...(status && { status }), ...(cursor && { cursor }) }, signal })).body;
  const { next: first, asOf: _, ...dossier } = await page();
  const facts = [...dossier.facts];
  let next = first;
  for (let read = 1; next && read < pages; read++) {
    const more = await page(next);
    facts.push(...more.facts);
    ({ next } = more);
  }
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  const cited = dossier.warnings.flatMap((warning) => warning.factIds).filter((one) => !byId.has(one));
  for (const fact of await Promise.all(cited.map(async (factId) => (await client.get("/accounts/{id}/facts/{factId}", { path: { id, factId }, query: { after }, signal })).body))) byId.set(fact.id, fact);
  return { ...dossier, facts, hasMore: next !== null, byId };
}

export interface Topic {
  readonly code: string;
  readonly category: FactCategory;
  readonly facts: readonly Fact[];
}

/** By category in their order, then by topic, the one with the newest fact first. */
export function byTopic(facts: readonly Fact[]): readonly Topic[] {
  const topics = new Map<string, { code: string; category: FactCategory; facts: Fact[] }>();
  for (const fact of facts) {
    const key = `${fact.category} ${fact.topic}`;
    const topic = topics.get(key) ?? { code: fact.topic, category: fact.category, facts: [] };
    topic.facts.push(fact);
    topics.set(key, topic);
  }
  return [...topics.values()].sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
}
