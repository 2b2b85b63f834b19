import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schema } from "leadgrains-client";
import { useSession } from "../../app/session.tsx";

/** Milliseconds between two looks at work that goes on. */
const patience = 400;

export const isOver = ({ status }: Schema<"Operation">) => status === "Succeeded" || status === "Failed" || status === "Cancelled";

/** Follows long work to its end. */
export function useOperation(id: string | undefined): { operation: Schema<"Operation"> | undefined; error: Error | null; retry(): void; cancel(): void } {
  const { client } = useSession();
  const queries = useQueryClient();
  const key = ["operation", id];
  const { data, error, refetch } = useQuery({
    queryKey: key, enabled: id !== undefined, staleTime: 0,
    queryFn: async ({ signal }) => (await client.get("/operations/{id}", { path: { id: id! }, signal })).body,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : patience),
  });
  const cancel = () => void client.delete("/operations/{id}", { path: { id: id! } }).then(({ body }) => queries.setQueryData(key, body), () => refetch());
  return { operation: data, error, retry: () => void refetch(), cancel };
}
