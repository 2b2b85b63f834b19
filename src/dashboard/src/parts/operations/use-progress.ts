import { useQuery } from "@tanstack/react-query";
import type { Schema } from "leadgrains-client";
import { useSession } from "../../app/session.tsx";

/** Milliseconds between two looks at work that goes on. */
const patience = 400;

export const isOver = ({ status }: Schema<"Operation">) => status === "Succeeded" || status === "Failed" || status === "Cancelled";

export const keyOf = (id: string | undefined) => ["operation", id];

/** Looks at long work until it is over. */
export function useProgress(id: string | undefined) {
  const { client } = useSession();
  return useQuery({
    queryKey: keyOf(id), enabled: id !== undefined, staleTime: 0,
    queryFn: async ({ signal }) => (await client.get("/operations/{id}", { path: { id: id! }, signal })).body,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : patience),
  });
}
