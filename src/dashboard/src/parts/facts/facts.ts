import type { Schema } from "leadgrains-client";

export type Fact = Schema<"FactResource">;
export type Confidentiality = Schema<"Confidentiality">;
export type FactStatus = Schema<"FactStatus">;
export type FactCategory = Schema<"FactCategory">;

export const categories: readonly FactCategory[] = ["Personnel", "Capacity", "Orders", "Sales", "Finance", "Competitors"];
export const statuses: readonly FactStatus[] = ["SingleSource", "Corroborated", "Disputed", "Stale", "Superseded", "Withdrawn"];

/** Those that no longer say anything. */
export const ended: ReadonlySet<FactStatus> = new Set(["Superseded", "Withdrawn"]);

/** Facts of one matter are held against each other: the same topic, of the same account, person or lead. */
export const matterOf = ({ accountId, contactId, leadId, category, topic }: Fact): string => [accountId, contactId, leadId, category, topic].join("/");
