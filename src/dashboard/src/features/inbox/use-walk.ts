import { useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

export interface Walk {
  /** To the next (1) or the one before (-1); the first one where nothing was held. */
  go(step: 1 | -1): void;
  /** What the focus is in, or was before a dialog came. */
  held(): HTMLElement | null;
}

const idOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>("[data-entry]")?.dataset["entry"] ?? null : null);

/**
 * From one entry of a list to the next. Where the entry with the focus goes away by itself, its neighbour gets the focus; a focus that is
 * elsewhere stays there. An entry is an element with `data-entry`, in it what gets the focus: `data-open`. @param keys of the entries, in order
 */
export function useWalk(root: RefObject<HTMLElement | null>, keys: readonly string[], isElsewhere: boolean): Walk {
  const key = useRef<string>(null);
  const place = useRef(0);
  const find = (one: string) => root.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(one)}"]`) ?? null;
  const put = (one: string | undefined) => {
    const link = one === undefined ? null : find(one)?.querySelector<HTMLElement>("[data-open]");
    link?.focus({ preventScroll: true });
    link?.closest("[data-entry]")?.scrollIntoView({ block: "nearest" });
  };

  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest("[role=dialog]"))) key.current = idOf(target);
    };
    document.addEventListener("focusin", hear);
    document.addEventListener("pointerdown", hear);
    return () => {
      document.removeEventListener("focusin", hear);
      document.removeEventListener("pointerdown", hear);
    };
  }, []);

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    const at = key.current === null ? -1 : keys.indexOf(key.current);
    if (key.current !== null && isLost && !isElsewhere) put(at >= 0 ? key.current : keys[Math.min(place.current, keys.length - 1)]);
    if (at >= 0) place.current = at;
    if (keys.length === 0) key.current = null; // what comes next is no neighbour
  });

  return {
    go(step) {
      const at = key.current === null ? -1 : keys.indexOf(key.current);
      if (key.current !== null && at < 0) put(keys[Math.min(place.current, keys.length - 1)]);
      else put(keys[Math.max(0, Math.min(keys.length - 1, at < 0 ? 0 : at + step))]);
    },
    held: () => (key.current === null ? null : find(key.current)),
  };
}
