import type { Change, Client, Schema } from "leadgrains-client";
import type { LiveQuery } from "../../live/live-provider.tsx";
import { plus } from "../../parts/money/money.ts";
import type { Money, Sums } from "../../parts/money/money.ts";

export type Stage = Schema<"LeadStage">;

export const activeStages: readonly Stage[] = ["Prospect", "Lead", "Opportunity"];

export interface StageRow {
  readonly stage: Stage;
  readonly count: number;
  readonly amounts: Sums;
}

export interface Load {
  readonly id: string;
  readonly name: string | null;
  readonly active: number;
  readonly capacity: number | null;
}

export interface Summary {
  readonly team: string;
  /** Every stage, in order. */
  readonly stages: readonly StageRow[];
  readonly sellers: readonly Load[];
}

/** A team's summary, kept true by folding what changes. */
export const summaryOf = (team: string): LiveQuery<Summary> => ({
  key: ["summary", team],
  async read(client: Client, { after, signal }) {
    const { body, position } = await client.get("/teams/{id}/summary", { path: { id: team }, query: { after }, signal });
    const stages = body.stages.map(({ stage, count, amounts }) => ({ stage, count, amounts: amounts.reduce<Sums>((sums, money) => plus(sums, money, 1), new Map()) }));
    return { value: { team, stages, sellers: body.sellers.map((seller) => ({ ...seller, id: seller.id! })) }, position };
  },
  fold,
});

interface Placement {
  readonly stage: Stage;
  readonly teamId?: string | null;
  readonly amount?: Money | null;
}

/** What a change may carry that moves a summary. */
interface Moving {
  readonly before?: Placement | null;
  readonly after?: Placement;
  readonly workloads?: readonly { readonly userId: string; readonly active: number; readonly capacity?: number | null }[];
}

function fold(summary: Summary, change: Change): Summary {
  const { before, after, workloads } = change.data as Moving;
  let next = summary;
  if (after) next = counted(counted(next, before, -1), after, 1);
  for (const { userId, active, capacity } of workloads ?? []) next = loaded(next, userId, { active, capacity: capacity ?? null });
  if (change.type === "user.created") return joined(next, change.data);
  if (change.type === "user.capacity-changed") return loaded(next, change.data.id, { capacity: change.data.capacity });
  return next;
}

function counted(summary: Summary, placement: Placement | null | undefined, sign: 1 | -1): Summary {
  if (!placement || placement.teamId !== summary.team) return summary;
  const stages = summary.stages.map((row) =>
    (row.stage === placement.stage ? { ...row, count: row.count + sign, amounts: plus(row.amounts, placement.amount, sign) } : row));
  return { ...summary, stages };
}

function loaded(summary: Summary, id: string, load: Partial<Load>): Summary {
  if (!summary.sellers.some((seller) => seller.id === id)) return summary;
  return { ...summary, sellers: summary.sellers.map((seller) => (seller.id === id ? { ...seller, ...load } : seller)) };
}

function joined(summary: Summary, user: { id: string; name: string | null; role: string; teamId?: string | null; capacity?: number | null }): Summary {
  if (user.role !== "Seller" || user.teamId !== summary.team) return summary;
  return { ...summary, sellers: [...summary.sellers, { id: user.id, name: user.name, active: 0, capacity: user.capacity ?? null }] };
}
