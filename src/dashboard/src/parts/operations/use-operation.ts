import { useQueryClient } from "@tanstack/react-query";
import type { Schema } from "leadgrains-client";
import { useEffect, useRef } from "react";
import { useSession } from "../../app/session.tsx";
import { work } from "../../shell/work.ts";
import { isGone, isOver, keyOf, useProgress } from "./use-progress.ts";

export { isOver };

/** Follows long work to its end; left by the page, it goes on being told of at the foot of others. */
export function useOperation(id: string | undefined): { operation: Schema<"Operation"> | undefined; error: Error | null; retry(): void; cancel(): void } {
  const { client } = useSession();
  const queries = useQueryClient();
  const { data, error, refetch } = useProgress(id);
  const ended = useRef<string>(undefined);
  if (isGone(error) || (data && isOver(data))) ended.current = id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const leave = work.show(id);
    return () => leave(ended.current === id);
  }, [id]);
  const cancel = () => void client.delete("/operations/{id}", { path: { id: id! } }).then(({ body }) => queries.setQueryData(keyOf(id), body), () => refetch());
  return { operation: data, error, retry: () => void refetch(), cancel };
}
