import type { Committee } from "../committee/read.ts";

/** Pairs of people of whom the first sways the second on the way to whoever decides, as `from to`. */
export function pathOf(committee: Committee | undefined): ReadonlySet<string> {
  const steps = committee?.decisionPath ?? [];
  return new Set(steps.slice(1).map(({ id }, index) => pair(steps[index]!.id, id)));
}

export const pair = (from: string, to: string): string => `${from} ${to}`;
