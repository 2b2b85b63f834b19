import { useInfiniteQuery } from "@tanstack/react-query";
import type { Change, Client } from "leadgrains-client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLastError } from "../../app/last-error.ts";
import { useSession } from "../../app/session.tsx";
import { useWatching } from "../../live/live-provider.tsx";
import { useCatchUp } from "../../parts/followed/use-catch-up.ts";

/** A list of the server's, newest first. */
export interface ListedQuery<T> {
  readonly key: readonly unknown[];
  readonly page: (client: Client, asked: { readonly after: number; readonly cursor?: string; readonly limit: number }, signal: AbortSignal) => Promise<{ readonly items: readonly T[]; readonly next: string | null; readonly asOf: number }>;
  readonly concerns: (change: Change) => boolean;
}

export interface Listed<T> {
  readonly items: readonly T[] | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  retry(): void;
  /** Reads older ones. */
  more(): void;
}

const limit = 50;

/** A page may be short of what was asked for: so many are read for one, at most. */
const mostReads = 5;

/** As far as somebody asked for; read again when something happens that concerns it. */
export function useListed<T>({ key, page, concerns }: ListedQuery<T>): Listed<T> {
  const { client } = useSession();
  const { live } = useWatching();
  const { i18n } = useTranslation();
  const queryKey = ["listed", i18n.language, ...key];
  const query = useInfiniteQuery({
    queryKey,
    staleTime: 0,
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) => {
      await live.begun;
      const after = live.position;
      const items: T[] = [];
      let asOf = Infinity;
      let next: string | null = pageParam;
      for (let reads = 0; next !== null && reads < mostReads && items.length < limit; reads++) {
        const read = await page(client, { after, limit, ...(next ? { cursor: next } : {}) }, signal);
        items.push(...read.items);
        ({ next } = read);
        asOf = Math.min(asOf, read.asOf);
      }
      return { items, next, asOf };
    },
    getNextPageParam: (last) => last.next,
  });
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = query;
  useCatchUp(concerns, { asOf: data && Math.min(...data.pages.map(({ asOf }) => asOf)), error, isFetching, refetch });
  return {
    items: useMemo(() => data?.pages.flatMap(({ items }) => items), [data]),
    error: useLastError(queryKey, query),
    hasMore: hasNextPage,
    isReading: isFetching,
    retry: () => void refetch(),
    more: () => { if (hasNextPage && !isFetching) void fetchNextPage(); },
  };
}
