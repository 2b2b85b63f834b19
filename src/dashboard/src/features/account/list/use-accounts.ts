import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { Change, QueryOf, Schema } from "leadgrains-client";
import { useMemo, useRef } from "react";
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
  const wanted = useRef(0);
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["accounts", filter],
    staleTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: "",
    queryFn: async ({ pageParam, signal }) => {
      await live.begun;
      const query = { ...filter, limit: pageSize, count: true, after: Math.max(wanted.current, live.from), ...(pageParam ? { cursor: pageParam } : {}) };
      return (await client.get("/accounts", { query, signal })).body;
    },
    getNextPageParam: (page) => page.next,
  });
  useCatchUp(concerns, wanted, { isFetching, refetch });
  return {
    accounts: useMemo(() => data?.pages.flatMap((page) => page.items), [data]),
    total: data?.pages[0]?.total ?? undefined,
    error,
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
