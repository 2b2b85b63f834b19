import type { Change } from "leadgrains-client";
import { earliest } from "../../live/reading.ts";
import type { LiveQuery } from "../../live/live-provider.tsx";

export interface Load {
  readonly active: number;
  readonly capacity: number | null;
}

/** From this share of the capacity on, a load is shown as heavy. */
const heavy = 0.9;

export const isHeavy = ({ active, capacity }: Load): boolean => capacity !== null && active >= capacity * heavy;

/** What each seller carries, of what they can carry, by their ids. */
export type Loads = ReadonlyMap<string, Load>;

/** Of everybody in these teams. */
export const loadsOf = (teams: readonly string[]): LiveQuery<Loads> => ({
  key: ["loads", ...teams],
  async read(client, { after, signal }) {
    const all = await Promise.all(teams.map((id) => client.get("/teams/{id}/summary", { path: { id }, query: { after }, signal })));
    const loads = all.flatMap(({ body }) => body.sellers.map(({ id, active, capacity }): [string, Load] => [id, { active, capacity }]));
    return { value: new Map(loads), position: earliest(all.map(({ position }) => position)) };
  },
  fold,
});

interface Moving {
  readonly workloads?: readonly { readonly userId: string; readonly active: number; readonly capacity?: number | null }[];
}

function fold(loads: Loads, change: Change): Loads {
  const { workloads = [] } = change.data as Moving;
  if (workloads.length > 0) return new Map([...loads, ...workloads.map(({ userId, active, capacity = null }): [string, Load] => [userId, { active, capacity }])]);
  if (change.type === "user.capacity-changed") return new Map([...loads, [change.data.id, { active: loads.get(change.data.id)?.active ?? 0, capacity: change.data.capacity }]]);
  if (change.type === "user.created" && change.data.role === "Seller") return new Map([...loads, [change.data.id, { active: 0, capacity: change.data.capacity ?? null }]]);
  return loads;
}
