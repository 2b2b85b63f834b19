import { useQuery } from "@tanstack/react-query";
import { Problem } from "leadgrains-client";
import type { Schema } from "leadgrains-client";
import { useLastError } from "../../app/last-error.ts";
import { useSession } from "../../app/session.tsx";

/** Milliseconds between two looks at work that goes on. */
const patience = 400;

export const isOver = ({ status }: Schema<"Operation">) => status === "Succeeded" || status === "Failed" || status === "Cancelled";

/** There is no such work, or not for whoever asks. Any other error may pass: the work goes on. */
export const isGone = (error: Error | null) => error instanceof Problem && error.status === 404;

export const keyOf = (id: string | undefined) => ["operation", id];

/** Looks at long work until it is over, or not to be had. */
export function useProgress(id: string | undefined) {
  const { client } = useSession();
  const query = useQuery({
    queryKey: keyOf(id), enabled: id !== undefined, staleTime: 0,
    queryFn: async ({ signal }) => (await client.get("/operations/{id}", { path: { id: id! }, signal })).body,
    refetchInterval: ({ state }) => (isGone(state.error) || (state.data && isOver(state.data)) ? false : patience),
    retry: (failed, cause) => !isGone(cause) && failed < 1,
  });
  const { data, refetch } = query;
  return { data, error: useLastError(keyOf(id), query), refetch };
}
