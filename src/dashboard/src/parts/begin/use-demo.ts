import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schema } from "leadgrains-client";
import { useCommand } from "../commands/use-command.ts";
import { useOperation } from "../operations/use-operation.ts";
import { isGone } from "../operations/use-progress.ts";

/** Of this browser's tab: what was begun here is followed from every page, and after a reload. */
const remembered = "leadgrains.demo";
const key = ["demo-operation"];

export interface Loading {
  /** What loads the demo, if it was begun here. */
  readonly operation: Schema<"Operation"> | undefined;
  readonly isBusy: boolean;
  readonly refusal: string | null;
  begin(): void;
  cancel(): void;
  /** It is not spoken of any more. */
  forget(): void;
}

/** Loads the demo, and follows it. */
export function useDemo(): Loading {
  const queries = useQueryClient();
  const { busy, refusal, run } = useCommand();
  const { data: id } = useQuery({ queryKey: key, queryFn: () => sessionStorage.getItem(remembered), initialData: () => sessionStorage.getItem(remembered), staleTime: Infinity });
  const { operation, error, cancel } = useOperation(id ?? undefined);
  const set = (next: string | null) => {
    if (next) sessionStorage.setItem(remembered, next);
    else sessionStorage.removeItem(remembered);
    queries.setQueryData(key, next);
  };
  return {
    operation: id && !isGone(error) ? operation : undefined, isBusy: busy, refusal, cancel,
    begin: () => void run((client) => client.post("/demo", {})).then((answer) => answer && set(answer.body.id)),
    forget: () => set(null),
  };
}
