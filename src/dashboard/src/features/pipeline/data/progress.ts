import { useSyncExternalStore } from "react";

/** How far a long read has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

let current: Progress | null = null;
const listeners = new Set<() => void>();

export function tell(progress: Progress | null): void {
  current = progress;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useProgress = (): Progress | null => useSyncExternalStore(subscribe, () => current);
