import type { Lead } from "../../../parts/moves/moves.ts";
import { isActive } from "../../../parts/moves/moves.ts";

const day = 86_400_000;

/** From so many days in one stage on, an active lead is shown as resting. */
const long = 30;

export function ageOf({ stage, stageSince }: Pick<Lead, "stage" | "stageSince">, now: number): { days: number; isLong: boolean } {
  const days = Math.max(0, Math.floor((now - Date.parse(stageSince)) / day));
  return { days, isLong: isActive({ stage }) && days >= long };
}
