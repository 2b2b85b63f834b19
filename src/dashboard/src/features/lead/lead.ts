import type { Change, Client, Schema } from "leadgrains-client";
import { bears } from "../../parts/followed/bears.ts";
import type { FollowedQuery } from "../../parts/followed/use-followed.ts";

export type Lead = Schema<"LeadResource">;
export type Happened = Schema<"HistoryItem">;

/** All that the page shows of a lead itself. */
export interface LeadPage {
  readonly lead: Lead;
  /** Newest first. */
  readonly history: readonly Happened[];
  readonly evidence: Schema<"LeadEvidenceResource">;
  readonly sources: Schema<"SourcesResource">;
  readonly tasks: readonly Schema<"TaskResource">[];
}

export const leadOf = (id: string): FollowedQuery<LeadPage> => ({
  key: ["lead-page", id],
  async read(client, { after, signal }) {
    const one = { path: { id }, query: { after }, signal };
    const many = { path: { id }, query: { after, limit: 200 }, signal };
    const [lead, history, evidence, sources, tasks] = await Promise.all([
      client.get("/leads/{id}", one), client.all("/leads/{id}/history", many), client.get("/leads/{id}/evidence", one),
      client.get("/leads/{id}/sources", one), client.all("/leads/{id}/tasks", many)]);
    return { lead: lead.body, history: history.items, evidence: evidence.body, sources: sources.body, tasks: tasks.items };
  },
  // What an account's facts come to may unsettle a judgement.
  concerns: (change, known) => bears(change, `lead:${id}`) || (change.type.startsWith("account.fact") && bears(change, `account:${known?.lead.accountId}`)),
});

export type Dossier = Schema<"DossierResource">;

/** What is known of the account, with the questions that are open; null where no account is known. */
export const dossierOf = (account: string | null): FollowedQuery<Dossier | null> => ({
  key: ["lead-dossier", account],
  read: async (client, { after, signal }) => (account === null ? null : (await client.get("/accounts/{id}/dossier", { path: { id: account }, query: { after, limit: 200 }, signal })).body),
  concerns: (change) => account !== null && bears(change, `account:${account}`) && !change.type.startsWith("task.") && change.type !== "lead.interaction",
});

/** What happened to a lead, in the form in which changes are told. */
export function changeOf({ seq, at, type, by, from, to, data }: Happened, id: string): Change {
  const moved = isStage(to) ? { before: from ? { stage: from } : null, after: { stage: to } } : {};
  return { seq, at, type, by, entity: { kind: "Lead", id, version: 0 }, data: { ...(data as object), ...moved }, topics: [] } as unknown as Change;
}

const stages: ReadonlySet<string> = new Set(["Prospect", "Lead", "Opportunity", "Won", "Lost", "Disqualified", "Nurturing"]);

const isStage = (text: string | null): text is Lead["stage"] => text !== null && stages.has(text);

/** A stage that a lead came to. */
export interface Step {
  readonly seq: number;
  readonly stage: Lead["stage"];
  readonly at: string;
  readonly by: Happened["by"];
  readonly type: string;
  /** The reason, the problem seen, the customer's words, or where it came from. */
  readonly why: string | null;
}

interface Grounds {
  readonly problem?: { readonly overlooked?: string | null };
  readonly signal?: { readonly words?: string | null };
  readonly source?: { readonly detail?: string | null };
}

/** The stages it came through, oldest first. */
export const stepsOf = (history: readonly Happened[]): Step[] => history.flatMap(({ seq, at, by, type, from, to, reason, data }): Step[] => {
  const { problem, signal, source } = data as Grounds;
  return isStage(to) && from !== to ? [{ seq, at, by, type, stage: to, why: reason ?? signal?.words ?? problem?.overlooked ?? source?.detail ?? null }] : [];
}).reverse();

export const log = (id: string) => (client: Client, body: Schema<"InteractionBody">) => client.post("/leads/{id}/interactions", { path: { id }, body });
