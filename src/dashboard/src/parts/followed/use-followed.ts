import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Change, Client } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useLastError } from "../../app/last-error.ts";
import { useSession } from "../../app/session.tsx";
import { useWatching } from "../../live/live-provider.tsx";
import { noting } from "./noting.ts";
import { useCatchUp } from "./use-catch-up.ts";

export interface FollowedQuery<T> {
  /** What tells it from all others; the language is told apart by itself. */
  readonly key: readonly unknown[];
  /** @param asked `after`: the position that the answer has to reach */
  readonly read: (client: Client, asked: { readonly after: number; readonly signal: AbortSignal }) => Promise<T>;
  /** Whether a change may make another answer of it. @param value what was read last */
  readonly concerns: (change: Change, value: T | undefined) => boolean;
  /** While another key is read: go on showing what was shown under the last one. */
  readonly keep?: boolean;
}

export interface Followed<T> {
  readonly value: T | undefined;
  readonly error: Error | null;
  /** Something else than what is shown is being read. */
  readonly isStale: boolean;
  retry(): void;
}

/**
 * For what only the server can work out, such as coverage or the status of a fact: reads, and reads again when something happens
 * that concerns it. What can be folded is better off with `useLive`, which asks but once.
 */
export function useFollowed<T>({ key, read, concerns, keep = false }: FollowedQuery<T>): Followed<T> {
  const { client } = useSession();
  const { live } = useWatching();
  const { i18n } = useTranslation();
  const queryKey = ["followed", i18n.language, ...key];
  const query = useQuery({
    queryKey,
    staleTime: 0,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ signal }) => {
      await live.begun;
      const after = live.position;
      const { noted, asOf } = noting(client, after);
      return { value: await read(noted, { after, signal }), asOf: asOf() };
    },
  });
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  useCatchUp((change) => concerns(change, data?.value), { asOf: data?.asOf, error, isFetching, refetch });
  return { value: data?.value, error: useLastError(queryKey, query), isStale: isPlaceholderData, retry: () => void refetch() };
}
