import type { Change } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { mayPass, pauseAfter } from "../../live/passing.ts";
import { useConcern } from "./use-concern.ts";

interface Read {
  /** Where what was read is true; undefined before anything was. */
  readonly asOf: number | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  refetch(how: { readonly cancelRefetch: boolean }): unknown;
}

/** Reads again when something happens that concerns what was read, and until the answer shows it. */
export function useCatchUp(concerns: (change: Change) => boolean, { asOf, error, isFetching, refetch }: Read): void {
  const happened = useConcern(concerns);
  const asked = useRef(happened);
  const vain = useRef(0);
  useEffect(() => {
    if (isFetching) return undefined;
    const again = () => void refetch({ cancelRefetch: false }); // of several who show the same, the first one asks
    if (happened !== asked.current) {
      [asked.current, vain.current] = [happened, 0];
      again();
      return undefined;
    }
    const isDone = error ? !mayPass(error) : asOf === undefined || asOf >= happened;
    if (isDone) {
      vain.current = 0;
      return undefined;
    }
    const timer = setTimeout(again, pauseAfter(vain.current++));
    return () => clearTimeout(timer);
  }, [happened, asOf, error, isFetching, refetch]);
}
