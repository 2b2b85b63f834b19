import { useEffect, useState } from "react";

/** Milliseconds between two looks at where the target is: pages load, fill and scroll meanwhile. */
const patience = 150;

export interface Ring {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where on the screen something is; null for as long as it isn't there. It is scrolled to once, when it comes. */
export function useRing(selector: string): Ring | null {
  const [ring, setRing] = useState<Ring | null>(null);
  useEffect(() => {
    let seen: Element | null = null;
    const look = () => {
      const target = selector.split(", ").map((one) => document.querySelector(one)).find((one) => one !== null && one.getClientRects().length > 0) ?? null;
      if (target && target !== seen) target.scrollIntoView({ block: "center" });
      seen = target;
      const box = target?.getBoundingClientRect();
      setRing((old) => {
        if (!box) return null;
        const { top, left, width, height } = box;
        return old && old.top === top && old.left === left && old.width === width && old.height === height ? old : { top, left, width, height };
      });
    };
    look();
    const timer = setInterval(look, patience);
    return () => clearInterval(timer);
  }, [selector]);
  return ring;
}
