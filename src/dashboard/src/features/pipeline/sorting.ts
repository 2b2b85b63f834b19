import { toUnits } from "../../parts/money/money.ts";
import { stages } from "../../parts/moves/moves.ts";
import type { Lead } from "../../parts/moves/moves.ts";
import { latestFirst } from "./columns.ts";

/** The columns of the list, each of which it can be sorted by. */
export const sorts = ["title", "account", "stage", "type", "owner", "amount", "since"] as const;

export type Sort = (typeof sorts)[number];

/** @returns in a new array; what is equal comes latest first */
export function sorted(leads: readonly Lead[], sort: string, ownerOf: (lead: Lead) => string, language: string): readonly Lead[] {
  const names = new Intl.Collator(language);
  const by: Readonly<Record<string, (a: Lead, b: Lead) => number>> = {
    title: (a, b) => names.compare(a.title ?? "", b.title ?? ""),
    account: (a, b) => names.compare(a.accountName ?? "", b.accountName ?? ""),
    stage: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
    type: (a, b) => names.compare(a.type, b.type),
    owner: (a, b) => names.compare(ownerOf(a), ownerOf(b)),
    amount: mostFirst,
  };
  const compare = by[sort];
  return [...leads].sort(compare ? (a, b) => compare(a, b) || latestFirst(a, b) : latestFirst);
}

/** Currency by currency: what is worth more in another one is nothing that we know. */
function mostFirst(a: Lead, b: Lead): number {
  if (!a.amount || !b.amount) return Number(!a.amount) - Number(!b.amount);
  if (a.amount.currency !== b.amount.currency) return a.amount.currency < b.amount.currency ? -1 : 1;
  const [one, other] = [toUnits(a.amount), toUnits(b.amount)];
  return one < other ? 1 : one > other ? -1 : 0;
}
