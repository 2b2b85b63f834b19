import type { Place } from "./layout.ts";

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const headings: Readonly<Record<Arrow, Place>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: 1 }, ArrowDown: { x: 0, y: -1 } };

export const isArrow = (key: string): key is Arrow => key in headings;

/** Whoever comes next in a direction: near, and not far off the line. Up is where y grows. */
export function next(from: string, arrow: Arrow, places: ReadonlyMap<string, Place>): string | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  const heading = headings[arrow];
  let best: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const along = (x - here.x) * heading.x + (y - here.y) * heading.y;
    if (id === from || along <= 0) continue;
    const aside = Math.abs((x - here.x) * heading.y - (y - here.y) * heading.x);
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
