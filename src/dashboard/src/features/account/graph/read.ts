import { Problem } from "leadgrains-client";
import type { Change, Client, Schema } from "leadgrains-client";
import type { FollowedQuery } from "../../../parts/followed/use-followed.ts";

export type Graph = Schema<"GraphResource">;
export type Node = Schema<"GraphNode">;
export type Edge = Schema<"GraphEdge">;
export type EdgeKind = Schema<"EdgeKind">;

/** Which part of the graph, and of when. */
export interface Asked {
  readonly depth: number;
  /** Empty: every kind. */
  readonly kinds: readonly EdgeKind[];
  /** 0 to 1. */
  readonly minStrength: number;
  /** As it was known at a position of the log. */
  readonly at?: number | undefined;
  /** As it was in the world on a day. */
  readonly on?: string | undefined;
}

export const everything = (depth: number): Asked => ({ depth, kinds: [], minStrength: 0 });

/** @param nodes shown now: what happens to them may change the graph */
export const graphOf = (id: string, asked: Asked, nodes: () => ReadonlySet<string>): FollowedQuery<Graph> => ({
  key: ["graph", id, asked],
  read: async (client, { after, signal }) => (await client.get("/accounts/{id}/graph", {
    path: { id }, signal,
    query: {
      depth: asked.depth, after,
      ...(asked.kinds.length > 0 && { kinds: asked.kinds.join(",") }), ...(asked.minStrength > 0 && { minStrength: asked.minStrength }),
      ...(asked.at !== undefined && { at: String(asked.at) }), ...(asked.on && { validAt: `${asked.on}T12:00:00Z` }),
    },
  })).body,
  concerns: (change) => asked.at === undefined && isRelation(change) && (change.topics.includes(`account:${id}`) || nodes().has(change.entity.id)),
  keep: true,
});

/** What graphs are made of. */
export const isRelation = ({ type }: Change): boolean =>
  type.startsWith("contact.") || type === "account.related" || type === "account.profile-changed" || type === "user.schooled" || type === "user.school-withdrawn"
  || /^lead\.(created|imported|account-set|reassigned|claimed|released|customer-signal|referr)/.test(type);

/** A moment at which something of the account's relations became known. */
export interface Stop {
  readonly position: number;
  readonly at: string;
}

const mostStops = 240;
const reaches = [Infinity, 20_000, 500];

/** When something about an account's relations was recorded, oldest first; as far back as changes are kept. */
export const stopsOf = (id: string): FollowedQuery<readonly Stop[]> => ({
  key: ["graph-stops", id],
  read: async (client, { after, signal }) => thinned(await recorded(client, id, after, signal)),
  concerns: (change) => isRelation(change) && change.topics.includes(`account:${id}`),
  keep: true,
});

async function recorded(client: Client, id: string, to: number, signal: AbortSignal): Promise<readonly Stop[]> {
  for (const reach of reaches) {
    try {
      const stops: Stop[] = [];
      for (let from = Math.max(0, to - reach); ;) {
        const { body } = await client.get("/changes", { query: { after: from, limit: 1000, topics: `account:${id}` }, signal });
        for (const change of body.changes) if (isRelation(change) || change.type === "account.created") stops.push({ position: change.seq, at: change.at });
        if (body.next <= from || body.next >= to) return stops;
        from = body.next;
      }
    } catch (error) {
      if (!(error instanceof Problem && error.code === "cursor_too_old")) throw error;
    }
  }
  return [];
}

/** Evenly fewer, where there are too many to slide through; the first and the last stay. */
function thinned(stops: readonly Stop[]): readonly Stop[] {
  if (stops.length <= mostStops) return stops;
  return Array.from({ length: mostStops }, (_, index) => stops[Math.round((index * (stops.length - 1)) / (mostStops - 1))]!);
}

/** Days on which a relation began or ended in the world, oldest first. */
export const daysOf = (graph: Graph | undefined): readonly string[] =>
  [...new Set((graph?.edges ?? []).flatMap(({ since, until }) => [since, until]).filter((one) => one !== null && one !== undefined).map((one) => one.slice(0, 10)))].sort();
