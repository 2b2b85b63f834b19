import { useSyncExternalStore } from "react";

export type Overlay = "palette" | "help";

let current: Overlay | null = null;
const listeners = new Set<() => void>();

/** Which of the frame's overlays is open: one at a time. */
export const opened = {
  get: () => current,
  set(next: Overlay | null) {
    current = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export const useOpened = (): Overlay | null => useSyncExternalStore(opened.subscribe, opened.get);
