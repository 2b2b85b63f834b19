import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { Change, QueryOf, Schema } from "leadgrains-client";
import { useMemo } from "react";
import { useLastError } from "../../../app/last-error.ts";
import { useSession } from "../../../app/session.tsx";
import { useWatching } from "../../../live/live-provider.tsx";
import { useCatchUp } from "../../../parts/followed/use-catch-up.ts";

export type Account = Schema<"AccountResource">;
export type Filter = Pick<NonNullable<QueryOf<"get", "/accounts">>, "q" | "industry" | "region" | "stage">;

const pageSize = 100;

export interface Accounts {
  readonly accounts: readonly Account[] | undefined;
  readonly total: number | undefined;
  readonly error: Error | null;
  retry(): void;
  /** Reads the next page, if there is one. */
  more(): void;
}

/** Accounts, newest first, as far as somebody has scrolled; what is shown is read again when it changes. */
export function useAccounts(filter: Filter): Accounts {
  const { client } = useSession();
  const { live } = useWatching();
  const queryKey = ["accounts", filter];
  const query = useInfiniteQuery({
    queryKey,
    staleTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) => {
      await live.begun;
      const asked = { ...filter, limit: pageSize, count: true, after: live.position, ...(pageParam ? { cursor: pageParam } : {}) };
      return (await client.get("/accounts", { query: asked, signal })).body;
    },
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = query;
  useCatchUp(concerns, { asOf: data && Math.min(...data.pages.map(({ asOf }) => asOf)), error, isFetching, refetch });
  return {
    accounts: useMemo(() => data?.pages.flatMap((page) => page.items), [data]),
    total: data?.pages[0]?.total ?? undefined,
    error: useLastError(queryKey, query),
    retry: () => void refetch(),
    more: () => { if (hasNextPage && !isFetching) void fetchNextPage(); },
  };
}

/** A profile, or a lead's move, from which the account's stage follows. */
function concerns({ type, data, entity }: Change): boolean {
  if (entity.kind === "Account") return type === "account.created" || type === "account.profile-changed" || type === "account.marked-former" || type === "account.turned-former";
  const { before, after } = data as { before?: { stage: string } | null; after?: { stage: string } };
  return after !== undefined && before?.stage !== after.stage;
}
