import type { Change } from "leadgrains-client";
import { useEffect } from "react";
import type { RefObject } from "react";
import { useConcern } from "./use-concern.ts";

interface Read {
  readonly isFetching: boolean;
  refetch(): unknown;
}

/** Reads again when something happens that concerns what was read. @param wanted the position that every read has to reach */
export function useCatchUp(concerns: (change: Change) => boolean, wanted: RefObject<number>, { isFetching, refetch }: Read): void {
  const happened = useConcern(concerns);
  useEffect(() => {
    if (happened <= wanted.current || isFetching) return;
    wanted.current = happened;
    void refetch();
  }, [happened, isFetching, refetch, wanted]);
}
