import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { QueryOf, Schema } from "leadgrains-client";
import { activeStages } from "../../../parts/moves/moves.ts";
import type { Stage } from "../../../parts/moves/moves.ts";

/** Which leads are looked for, as it stands in the address. */
export interface Choice {
  readonly team?: string | undefined;
  /** A user's id, or `pool`. */
  readonly owner?: string | undefined;
  /** An active one: others stay with whom they are. */
  readonly stage?: string | undefined;
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
  /** At least so many days in their stage. */
  readonly days?: string | undefined;
}

const names = ["team", "owner", "stage", "type", "source", "q", "days"] as const;

export const pool = "pool";

export function useChoice(): [choice: Choice, set: (some: Partial<Choice>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const choice = useMemo(() => Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as Choice, [search]);
  const set = useCallback(
    (some: Partial<Choice>) => void navigate({ to: ".", replace: true, resetScroll: false, search: (old: Record<string, unknown>) => ({ ...old, ...some }) } as never),
    [navigate],
  );
  return [choice, set];
}

export const stagesOf = ({ stage }: Choice): readonly Stage[] => activeStages.filter((one) => !stage || one === stage);

export const queryOf = ({ team, owner, type, source, q }: Choice): QueryOf<"get", "/leads"> => ({
  ...(team ? { teamId: team } : {}),
  ...(owner === pool ? { pool: true } : owner ? { ownerId: owner } : {}),
  ...(type ? { type: type as Schema<"LeadType"> } : {}),
  ...(source ? { source } : {}),
  ...(q ? { q } : {}),
});

/** Where a lead stands, as far as a change tells. */
export interface Placement {
  readonly stage: Stage;
  readonly ownerId?: string | null;
  readonly teamId?: string | null;
}

export const isWithin = (choice: Choice, { stage, ownerId, teamId }: Placement): boolean =>
  stagesOf(choice).includes(stage) && (!choice.team || teamId === choice.team) && (!choice.owner || (choice.owner === pool ? !ownerId : ownerId === choice.owner));

/** Whether a change alone tells that a lead is one of them. */
export const isPlain = ({ type, source, q }: Choice): boolean => !type && !source && !q;

const day = 86_400_000;

export const daysOf = (stageSince: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(stageSince)) / day));
