import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Lead } from "../../parts/moves/moves.ts";
import type { Scope } from "./data/scope.ts";

/** What is shown, and how, as it stands in the address. */
export interface Filters extends Scope {
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
  /** `list`; else the board. */
  readonly view?: string | undefined;
  /** Of the list: what it is sorted by. */
  readonly sort?: string | undefined;
}

export const names = ["team", "owner", "type", "source", "q", "view", "sort"] as const;

/** The filters and a way to change some of them. */
export function useFilters(): [filters: Filters, set: (some: Partial<Filters>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filters = useMemo(() => Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as Filters, [search]);
  const set = useCallback(
    (some: Partial<Filters>) => void navigate({ to: ".", replace: true, resetScroll: false, search: (old: Record<string, unknown>) => ({ ...old, ...some }) } as never),
    [navigate],
  );
  return [filters, set];
}

/** Whether a lead is one of those looked for: every word of `q` stands in its title, account, product or ids. */
export function matcher({ type, source, q }: Filters): (lead: Lead) => boolean {
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return (lead) => (!type || lead.type === type) && (!source || lead.source.channel === source)
    && (words.length === 0 || contains(`${lead.title ?? ""}\n${lead.accountName ?? ""}\n${lead.product ?? ""}\n${Object.values(lead.externalIds).join("\n")}`.toLowerCase(), words));
}

const contains = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));
