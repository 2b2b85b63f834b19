/** A team's summary, kept true by folding the watched changes into it. Pure but for the summary it changes. */
import { addTo } from "./money.js";

export const stages = ["Prospect", "Lead", "Opportunity", "Won", "Lost", "Disqualified", "Nurturing"];
export const activeStages = ["Prospect", "Lead", "Opportunity"];

/** @param {string} team its id @param snapshot the answer of `GET /teams/{id}/summary` */
export function fromSnapshot(team, snapshot) {
  const summary = { team, asOf: snapshot.asOf, history: snapshot.history, stages: new Map(), sellers: new Map() };
  for (const stage of stages) summary.stages.set(stage, { count: 0, amounts: new Map() });
  for (const row of snapshot.stages) {
    const kept = summary.stages.get(row.stage);
    kept.count += row.count;
    for (const money of row.amounts) addTo(kept.amounts, money, 1);
  }
  for (const seller of snapshot.sellers) summary.sellers.set(seller.id, { ...seller });
  return summary;
}

/** Changes come at least once: what the summary knows already is passed over. */
export function fold(summary, change) {
  if (change.seq <= summary.asOf) return;
  summary.asOf = change.seq;
  const data = change.data;
  if (data.after) {
    count(summary, data.before, -1);
    count(summary, data.after, 1);
  }
  for (const workload of data.workloads ?? []) update(summary, workload.userId, workload);
  if (change.type === "user.created") join(summary, data);
  if (change.type === "user.capacity-changed") update(summary, data.id, { capacity: data.capacity });
}

function count(summary, placement, sign) {
  if (!placement || placement.teamId !== summary.team) return;
  const row = summary.stages.get(placement.stage);
  row.count += sign;
  addTo(row.amounts, placement.amount, sign);
}

function update(summary, id, { active, capacity }) {
  const seller = summary.sellers.get(id);
  if (!seller) return;
  seller.active = active ?? seller.active;
  seller.capacity = capacity ?? seller.capacity;
}

function join(summary, user) {
  if (user.role !== "Seller" || user.teamId !== summary.team) return;
  summary.sellers.set(user.id, { id: user.id, name: user.name, active: 0, capacity: user.capacity });
}
