import type { Client, Schema } from "leadgrains-client";
import { bears } from "../../parts/followed/bears.ts";
import type { FollowedQuery } from "../../parts/followed/use-followed.ts";

export type Contact = Schema<"ContactResource">;
export type Edge = Schema<"GraphEdge">;
export type Task = Schema<"TaskResource">;

/** All that the page shows of a person itself. */
export interface ContactPage {
  readonly contact: Contact;
  readonly edges: readonly Edge[];
  readonly strength: Schema<"StrengthResource">;
  readonly tasks: readonly Task[];
  /** Of people, accounts and leads that are mentioned, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export const contactOf = (id: string): FollowedQuery<ContactPage> => ({
  key: ["contact-page", id],
  async read(client, { after, signal }) {
    const path = { id };
    const [contact, graph, strength, tasks] = await Promise.all([
      client.get("/contacts/{id}", { path, query: { after }, signal }), client.get("/contacts/{id}/graph", { path, query: { after, depth: 1, explain: true }, signal }),
      client.get("/contacts/{id}/strength", { path, query: { after }, signal }), client.all("/contacts/{id}/tasks", { path, query: { after, limit: 200 }, signal })]);
    const known = new Map(graph.body.nodes.flatMap(({ id: node, name }): [string, string][] => (name ? [[node, name]] : [])));
    const names = new Map([...known, ...await accountNames(client, contact.body, known, signal)]);
    return { contact: contact.body, edges: graph.body.edges, strength: strength.body, tasks: tasks.items, names };
  },
  concerns: (change) => bears(change, `contact:${id}`),
});

/** No graph shows whoever opted out; where they work is told all the same. */
async function accountNames(client: Client, { accountId, roles }: Contact, known: ReadonlyMap<string, string>, signal: AbortSignal): Promise<[string, string][]> {
  const unknown = new Set([accountId, ...roles.map((role) => role.accountId)].filter((id) => id !== null && !known.has(id)) as string[]);
  return Promise.all([...unknown].map(async (id): Promise<[string, string]> => [id, (await client.get("/accounts/{id}", { path: { id }, signal })).body.name]));
}

/** A lead that somebody brought, with what is owed to them for it. */
export interface Referred {
  readonly lead: string;
  readonly title: string | null;
  readonly duties: readonly Task[];
}

export const referredOf = (leads: readonly string[]): FollowedQuery<readonly Referred[]> => ({
  key: ["contact-referred", ...leads],
  async read(client, { after, signal }) {
    const all = await Promise.all(leads.map(async (lead) => ({ lead, tasks: await client.all("/leads/{id}/tasks", { path: { id: lead }, query: { after, limit: 200 }, signal }) })));
    return all.map(({ lead, tasks }) => {
      const duties = tasks.items.filter(({ origin }) => origin.kind === "Referral").sort((a, b) => a.due.localeCompare(b.due));
      return { lead, title: duties[0]?.subject.name ?? null, duties };
    });
  },
  concerns: (change) => bears(change, ...leads.map((lead) => `lead:${lead}`)),
});

const knows: ReadonlySet<string> = new Set(["Colleague", "FormerColleague", "Classmate", "Friend", "Relative", "Professional", "MetAt"]);

/** Another person, with all that ties the two. */
export interface Acquaintance {
  readonly other: string;
  readonly edges: readonly Edge[];
}

/** Whom they know and who sways whom, the strongest first; those of ours stand with the strength of our relationship. */
export function acquaintancesOf(id: string, edges: readonly Edge[]): Acquaintance[] {
  const byOther = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (!knows.has(edge.kind) && edge.kind !== "Influence") continue;
    const other = edge.from === id ? edge.to : edge.from;
    byOther.set(other, [...(byOther.get(other) ?? []), edge]);
  }
  const strength = ({ edges: all }: Acquaintance) => Math.max(...all.map((edge) => edge.because?.strength ?? edge.strength ?? 0));
  return [...byOther].map(([other, all]) => ({ other, edges: all })).filter(({ other }) => !other.startsWith("usr_")).sort((a, b) => strength(b) - strength(a));
}

/** Where they work and worked, present ones first. */
export const employmentsOf = (edges: readonly Edge[]): Edge[] => edges.filter(({ kind }) => kind === "Employment")
  .sort((a, b) => Number(b.current) - Number(a.current) || (b.since ?? "").localeCompare(a.since ?? ""));

export const log = (id: string) => (client: Client, body: Schema<"InteractionBody">) => client.post("/contacts/{id}/interactions", { path: { id }, body });
