import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Change, Client, Position, WatchEnd, WatchStatus } from "leadgrains-client";
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { useLastError } from "../app/last-error.ts";
import { useSession } from "../app/session.tsx";
import { Trouble } from "../shell/trouble.tsx";
import { directoryKey } from "./directory.ts";
import type { Directory } from "./directory.ts";
import { LeadNames } from "./lead-names.ts";
import { Live } from "./live.ts";
import { mayPass } from "./passing.ts";
import { Behind, isFrozen } from "./reading.ts";
import type { Reading } from "./reading.ts";

interface Watching {
  readonly live: Live;
  readonly names: LeadNames;
}

const Context = createContext<Watching | null>(null);

export const useWatching = (): Watching => useContext(Context)!;

/** Watches for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { client, check, me } = useSession();
  const queries = useQueryClient();
  const [watching, setWatching] = useState<Watching | null>(null);
  const [end, setEnd] = useState<WatchEnd | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const live = new Live(client, queries);
    setWatching({ live, names: new LeadNames(client, live) });
    setEnd(null);
    void live.watch.ended.then((how) => {
      if (how.reason === "unauthenticated") check();
      else if (how.reason !== "stopped") setEnd(how);
    });
    return () => live.watch.stop();
    // Another language asks by another client, but watches the same.
  }, [me.id, queries, turn]);
  if (end && "error" in end) return <Trouble error={end.error} onRetry={() => setTurn(turn + 1)} />;
  return watching && <Context value={watching}>{children}</Context>;
}

export interface LiveQuery<T> {
  /** What tells it from all others. */
  readonly key: readonly unknown[];
  /** @param asked `after`: the position that the answer has to reach */
  readonly read: (client: Client, asked: { readonly after: number; readonly signal: AbortSignal }) => Promise<{ readonly value: T; readonly position: Position }>;
  /** See {@link Reading}. */
  readonly fold: (value: T, change: Change) => T;
}

/** Reads once, then moves with the log. */
export function useLive<T>({ key, read, fold }: LiveQuery<T>): { value: T | undefined; error: Error | null; retry(): void } {
  const { client } = useSession();
  const { live } = useWatching();
  const queryKey = ["live", ...key];
  const query = useQuery<Reading<T>>({
    queryKey,
    retry: (failed, error) => error instanceof Behind || failed < 1,
    queryFn: async ({ signal }) => {
      await live.begun;
      const { value, position } = await read(client, { after: live.from, signal });
      if (position.asOf < live.from) throw new Behind();
      return { value, asOf: position.asOf, fold };
    },
  });
  const { data, refetch } = query;
  const error = useLastError(queryKey, query);
  // Changes were missed, and it is refused by now: what was shown is nothing to go by.
  const isGone = data !== undefined && isFrozen(data) && error !== null && !mayPass(error);
  return { value: isGone ? undefined : data?.value, error, retry: () => void refetch() };
}

/** Who works here; null until that is known. */
export function useDirectory(): Directory | null {
  const { data } = useQuery<Reading<Directory>>({ queryKey: ["live", ...directoryKey], enabled: false });
  return data?.value ?? null;
}

/** So few that a page behind by them is called live. */
const negligible = 100;

export function useStatus(): WatchStatus {
  const { watch } = useWatching().live;
  return useSyncExternalStore(watch.subscribe, () => {
    const { status, head, position } = watch.state;
    return status === "behind" && head - position < negligible ? "live" : status;
  });
}
