import { names } from "./filters.ts";
import type { Filters } from "./filters.ts";

const key = "leadgrains.pipeline.views";

export interface View {
  readonly name: string;
  readonly filters: Filters;
}

/** What was kept in this browser; what can't be read is as if it weren't there. */
export function kept(): readonly View[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(all) ? all.flatMap(viewOf) : [];
  } catch {
    return [];
  }
}

export const keep = (views: readonly View[]): void => localStorage.setItem(key, JSON.stringify(views));

function viewOf(one: { name?: unknown; filters?: Record<string, unknown> } | null): View[] {
  if (typeof one?.name !== "string" || typeof one.filters !== "object") return [];
  const filters = names.flatMap((name) => (typeof one.filters![name] === "string" ? [[name, one.filters![name]]] : []));
  return [{ name: one.name, filters: Object.fromEntries(filters) as Filters }];
}
