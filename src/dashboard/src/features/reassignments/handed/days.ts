import type { Change, Client } from "leadgrains-client";
import type { LiveQuery } from "../../../live/live-provider.tsx";
import { dayFromToday, dayOf } from "../../../parts/when/when.ts";

/** How a lead changes hands, as changes name it. */
export const ways = ["lead.reassigned", "lead.claimed", "lead.released"] as const;
export type Way = typeof ways[number];

export type Counts = Readonly<Record<Way, number>>;
export const none: Counts = { "lead.reassigned": 0, "lead.claimed": 0, "lead.released": 0 };

export interface Handed {
  /** By day, as `2026-03-01` where the reader is; only days on which a lead changed hands. */
  readonly days: ReadonlyMap<string, Counts>;
  /** Of how many of the newest this tells, where there are more. */
  readonly newest?: number;
}

/** So many days are told, today among them. */
const span = 14;
const pages = 10;
const pageSize = 200;

/** How often a team's leads changed hands on each of the last days: out of it, into it or inside it. */
export const handedOf = (team: string): LiveQuery<Handed> => ({
  key: ["handed", team],
  async read(client: Client, { after, signal }) {
    const since = midnight(shown()[0]!).toISOString();
    const days = new Map<string, Counts>();
    let [asOf, cursor] = [after, undefined as string | undefined];
    for (let page = 1; ; page += 1) {
      const { body, position } = await client.get("/reassignments", { query: { teamId: team, since, limit: pageSize, after, ...(cursor ? { cursor } : {}) }, signal });
      if (page === 1) asOf = position.asOf;
      for (const { at, type } of body.items) add(days, at, type);
      cursor = body.next ?? undefined;
      if (!cursor || page === pages) return { value: cursor ? { days, newest: pages * pageSize } : { days }, position: { asOf } };
    }
  },
  fold(handed, change) {
    if (!isWay(change.type) || !concerns(change, team)) return handed;
    const days = new Map(handed.days);
    add(days, change.at, change.type);
    return { ...handed, days };
  },
});

/** The days to show, the oldest first. */
export const shown = (): readonly string[] => Array.from({ length: span }, (_, index) => dayFromToday(index + 1 - span));

function add(days: Map<string, Counts>, at: string, way: string): void {
  if (!isWay(way)) return;
  const day = dayOf(new Date(at));
  const counts = days.get(day) ?? none;
  days.set(day, { ...counts, [way]: counts[way] + 1 });
}

const isWay = (type: string): type is Way => (ways as readonly string[]).includes(type);

function concerns({ data }: Change, team: string): boolean {
  const { before, after } = data as { before?: { teamId?: string | null } | null; after?: { teamId?: string | null } };
  return before?.teamId === team || after?.teamId === team;
}

const midnight = (day: string): Date => new Date(`${day}T00:00`);
