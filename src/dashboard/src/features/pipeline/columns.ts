import { toUnits } from "../../parts/money/money.ts";
import type { Sums } from "../../parts/money/money.ts";
import { stages } from "../../parts/moves/moves.ts";
import type { Lead, Stage } from "../../parts/moves/moves.ts";

export interface Column {
  readonly stage: Stage;
  /** What came last stands first. */
  readonly leads: readonly Lead[];
  readonly amounts: Sums;
}

export function columnsOf(leads: Iterable<Lead>, matches: (lead: Lead) => boolean): readonly Column[] {
  const found = new Map<Stage, Lead[]>(stages.map((stage) => [stage, []]));
  for (const lead of leads) if (matches(lead)) found.get(lead.stage)?.push(lead);
  return [...found].map(([stage, all]) => ({ stage, leads: all.sort(latestFirst), amounts: sumOf(all) }));
}

export function sumOf(leads: readonly Lead[]): Sums {
  const sums = new Map<string, bigint>();
  for (const { amount } of leads) if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + toUnits(amount));
  return sums;
}

export const latestFirst = (a: Lead, b: Lead): number => (a.stageSince < b.stageSince ? 1 : a.stageSince > b.stageSince ? -1 : a.id < b.id ? 1 : -1);
