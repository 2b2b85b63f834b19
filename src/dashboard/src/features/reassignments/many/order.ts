import type { Schema } from "leadgrains-client";

/** Whom chosen leads go to. */
export interface Order {
  readonly toPool: boolean;
  /** One gets all of them; several get each what they have most room for. */
  readonly takers: ReadonlySet<string>;
  readonly reason: string;
  readonly handover: string;
}

export const nothingYet: Order = { toPool: false, takers: new Set(), reason: "", handover: "" };

/** What is missing: keys of words, by the field it belongs to. */
export interface Missing {
  readonly leads?: string;
  readonly takers?: string;
  readonly reason?: string;
}

export function missing(leads: readonly string[], { toPool, takers, reason }: Order): Missing | null {
  const found: Missing = {
    ...(leads.length === 0 ? { leads: "many.missing.leads" } : {}),
    ...(!toPool && takers.size === 0 ? { takers: "many.missing.takers" } : {}),
    ...(reason.trim() === "" ? { reason: "many.missing.reason" } : {}),
  };
  return Object.keys(found).length === 0 ? null : found;
}

export function bodyOf(leadIds: readonly string[], { toPool, takers, reason, handover }: Order): Schema<"ReassignManyBody"> {
  const among = [...takers];
  return {
    leadIds: [...leadIds], reason: reason.trim(),
    ...(toPool ? { rule: "Pool" } : among.length === 1 ? { to: among[0]! } : { rule: "FreeCapacity", among }),
    ...(!toPool && handover.trim() ? { handover: handover.trim() } : {}),
  };
}
