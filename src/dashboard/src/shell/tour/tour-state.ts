import { useSyncExternalStore } from "react";

/** Of this browser: the tour was taken or declined. */
const remembered = "leadgrains.tour";
/** Of this tab: which step is shown, so that a reload doesn't lose it. */
const atStep = "leadgrains.tour.step";

interface State {
  /** Null: it is not under way. */
  readonly step: number | null;
  /** Nobody has said yet whether they want it. */
  readonly isNew: boolean;
}

const number = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : null);

let current: State = { step: number(sessionStorage.getItem(atStep)), isNew: localStorage.getItem(remembered) === null };
const listeners = new Set<() => void>();

function set(next: State): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Whether the first-run tour is under way, and where. */
export const tour = {
  at(step: number): void {
    sessionStorage.setItem(atStep, String(step));
    set({ ...current, step });
  },
  /** Ended, skipped or declined: it is not offered again by itself. */
  end(): void {
    sessionStorage.removeItem(atStep);
    localStorage.setItem(remembered, "seen");
    set({ step: null, isNew: false });
  },
};

export const useTour = (): State => useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => current);
