import { useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Lead } from "../../../parts/moves/moves.ts";

/** Columns of leads as they are shown; a list is one column. */
export type Grid = readonly (readonly Lead[])[];

export interface Focus {
  /** Puts it on a lead as soon as that is there. */
  put(id: string): void;
}

/**
 * Keeps the focus with the lead that has it, wherever others move it. When the lead is no longer shown, its neighbour gets the
 * focus. Focus that is elsewhere stays there. @param isElsewhere whether something lies over the leads @param added a new lead, which gets the focus when it comes, unless that is in use by then
 */
export function useFocus(root: RefObject<HTMLElement | null>, grid: Grid, onCurrent: (id: string) => void, isElsewhere: boolean, added: string | null): Focus {
  const held = useRef<string>(null);
  const wanted = useRef<string>(null);
  const place = useRef<[column: number, row: number]>(null);
  const known = useRef<string>(null);
  const focus = useRef<Focus>({ put: (id) => { wanted.current = id; } });

  useEffect(() => {
    const idOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>("[data-card]")?.dataset["card"] ?? null : null);
    const hear = ({ target }: Event) => {
      held.current = idOf(target);
      if (held.current) onCurrent(held.current);
    };
    document.addEventListener("focusin", hear);
    document.addEventListener("pointerdown", hear);
    return () => {
      document.removeEventListener("focusin", hear);
      document.removeEventListener("pointerdown", hear);
    };
  }, [onCurrent]);

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (added !== known.current && isLost) wanted.current = added;
    known.current = added;
    const id = wanted.current ?? held.current;
    if (!id || isElsewhere) return;
    const at = find(grid, id);
    if (wanted.current || isLost) {
      const link = root.current?.querySelector<HTMLElement>(`[data-lead="${CSS.escape(id)}"]`);
      if (link) {
        link.focus({ preventScroll: wanted.current === null });
        if (wanted.current) link.closest("[data-card]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
        wanted.current = null;
      } else if (at === null && place.current && isLost && wanted.current !== id) neighbour();
      else if (at !== null) onCurrent(id); // drawn as soon as it is the current one
    }
    if (at) place.current = at;

    function neighbour(): void {
      const [column, row] = place.current!;
      const near = grid[column]?.[Math.min(row, (grid[column]?.length ?? 0) - 1)] ?? grid.flat()[0];
      if (near) { wanted.current = near.id; onCurrent(near.id); }
    }
  });
  return focus.current;
}

export function find(grid: Grid, id: string): [column: number, row: number] | null {
  for (const [column, leads] of grid.entries()) {
    const row = leads.findIndex((lead) => lead.id === id);
    if (row >= 0) return [column, row];
  }
  return null;
}

/** The lead that an arrow leads to: along a column, or to the next one with leads in it. */
export function step(grid: Grid, id: string, key: string): Lead | undefined {
  const at = find(grid, id);
  if (!at) return undefined;
  const [column, row] = at;
  switch (key) {
    case "ArrowDown": return grid[column]![row + 1];
    case "ArrowUp": return grid[column]![row - 1];
    case "Home": return grid[column]![0];
    case "End": return grid[column]!.at(-1);
    case "ArrowRight": return level(grid.slice(column + 1).find((leads) => leads.length > 0), row);
    case "ArrowLeft": return level(grid.slice(0, column).findLast((leads) => leads.length > 0), row);
    default: return undefined;
  }
}

const level = (leads: readonly Lead[] | undefined, row: number) => leads?.[Math.min(row, leads.length - 1)];
