import type { QueryOf } from "leadgrains-client";

/** Whose leads are read. */
export interface Scope {
  readonly team?: string | undefined;
  /** A user's id, or `pool`. */
  readonly owner?: string | undefined;
}

export const pool = "pool";

export const queryOf = ({ team, owner }: Scope): QueryOf<"get", "/leads"> => ({
  ...(team ? { teamId: team } : {}),
  ...(owner === pool ? { pool: true } : owner ? { ownerId: owner } : {}),
});

export const isWithin = ({ team, owner }: Scope, { ownerId, teamId }: { readonly ownerId?: string | null; readonly teamId?: string | null }): boolean =>
  (!team || teamId === team) && (!owner || (owner === pool ? !ownerId : ownerId === owner));
