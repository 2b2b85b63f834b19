import type { Change, Client } from "leadgrains-client";
import type { LiveQuery } from "../../../live/live-provider.tsx";
import { earliest } from "../../../live/reading.ts";
import type { Lead } from "../../../parts/moves/moves.ts";
import { isPlain, isWithin, queryOf, stagesOf } from "./choice.ts";
import type { Choice, Placement } from "./choice.ts";

/** More than these nobody looks through before giving them away: the filter is to be made narrower. */
export const most = 5_000;

export interface Found {
  /** Newest first; null when there are too many. */
  readonly leads: ReadonlyMap<string, Lead> | null;
  readonly total: number;
  /** Those that came since and are no part of it yet. */
  readonly arrived: ReadonlySet<string>;
  /** There were too many, and something changed: to be counted anew. */
  readonly isOld?: boolean;
}

const none: ReadonlySet<string> = new Set();

/** The active leads that a choice finds, kept true: who leaves it goes, who comes is counted. */
export const leadsOf = (choice: Choice): LiveQuery<Found> => ({
  key: ["reassign-many", choice.team ?? null, choice.owner ?? null, choice.stage ?? null, choice.type ?? null, choice.source ?? null, choice.q ?? null],
  read: (client, asked) => read(client, choice, asked),
  fold: (found, change) => fold(choice, found, change),
});

async function read(client: Client, choice: Choice, { after, signal }: { after: number; signal: AbortSignal }) {
  const stages = stagesOf(choice);
  const counts = await Promise.all(stages.map((stage) => client.get("/leads", { query: { ...queryOf(choice), stage, limit: 1, count: true, after }, signal })));
  const total = counts.reduce((sum, { body }) => sum + (body.total ?? 0), 0);
  if (total > most) return { value: { leads: null, total, arrived: none }, position: earliest(counts.map(({ position }) => position)) };
  const all = await Promise.all(stages.map((stage) => client.all("/leads", { query: { ...queryOf(choice), stage, limit: 200, after }, signal })));
  const leads = all.flatMap(({ items }) => items).sort((a, b) => (a.id < b.id ? 1 : -1));
  return { value: { leads: new Map(leads.map((lead) => [lead.id, lead])), total: leads.length, arrived: none }, position: earliest(all.map(({ position }) => position)) };
}

function fold(choice: Choice, found: Found, { entity, data, at }: Change): Found {
  const { before, after } = data as { readonly before?: Placement | null; readonly after?: Placement };
  if (entity.kind !== "Lead" || !after) return found;
  const isIn = isWithin(choice, after);
  if (!found.leads) return !found.isOld && (isIn || (before && isWithin(choice, before))) ? { ...found, isOld: true } : found;
  const known = found.leads.get(entity.id);
  if (!known) return isPlain(choice) && isIn !== found.arrived.has(entity.id) ? { ...found, arrived: toggled(found.arrived, entity.id) } : found;
  const leads = new Map(found.leads);
  if (!isIn) leads.delete(entity.id);
  else leads.set(entity.id, { ...known, stage: after.stage, ownerId: after.ownerId ?? null, teamId: after.teamId ?? null, stageSince: after.stage === known.stage ? known.stageSince : at });
  return { ...found, leads };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
