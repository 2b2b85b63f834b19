import { useSyncExternalStore } from "react";

/** Long work that was begun or looked at here and isn't over, though no page shows it now. */
export interface Left {
  readonly id: string;
  /** The page that showed it. */
  readonly href: string;
}

/** Of this browser's tab; a reload keeps it. */
const key = "leadgrains.work";

let left: readonly Left[] = JSON.parse(sessionStorage.getItem(key) ?? "[]") as readonly Left[];
const shown = new Map<string, number>();
const listeners = new Set<() => void>();

function set(next: readonly Left[]): void {
  left = next;
  sessionStorage.setItem(key, JSON.stringify(left));
  for (const listener of listeners) listener();
}

export const work = {
  /** A part of the page shows it from now on. @returns to be called when it no longer does */
  show(id: string): (isOver: boolean) => void {
    const href = location.pathname + location.search;
    shown.set(id, (shown.get(id) ?? 0) + 1);
    work.drop(id);
    return (isOver) => {
      const others = shown.get(id)! - 1;
      shown.set(id, others);
      if (others === 0 && !isOver) work.leave({ id, href });
    };
  },
  /** Nobody shows it (any more). */
  leave(one: Left): void {
    work.drop(one.id);
    set([...left, one]);
  },
  drop(id: string): void {
    if (left.some((one) => one.id === id)) set(left.filter((one) => one.id !== id));
  },
};

export const useLeft = (): readonly Left[] => useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => left);
