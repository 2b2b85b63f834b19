import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";

/** Whose accounts are looked at: those where somebody, or a team, has an active lead. */
export interface Scope {
  readonly ownerId?: string;
  readonly teamId?: string;
}

export interface Whose {
  /** `mine`, `all` or a team's id. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly scope: Scope;
  set(value: string): void;
}

/** As the address says; else what somebody of this role looks after: a seller their own, a manager their team's. Null until teams are known. */
export function useWhose(): Whose | null {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const [asked, ask] = useAddress("whose");
  if (!directory) return null;
  const own = me.userId === null ? undefined : directory.people.get(me.userId);
  const teams = [...directory.teams.values()].filter(({ id, managerId }) => id === own?.teamId || (me.userId !== null && managerId === me.userId));
  const choices = [
    ...(me.userId === null ? [] : [{ value: "mine", label: t("whose.mine") }]),
    ...teams.map(({ id, name }) => ({ value: id, label: name ?? id })),
    { value: "all", label: t("whose.all") },
  ];
  const usual = me.role === "Seller" ? "mine" : me.role === "Manager" ? teams.find(({ managerId }) => managerId === me.userId)?.id : undefined;
  const value = choices.find((one) => one.value === (asked ?? usual))?.value ?? "all";
  const scope: Scope = value === "all" ? {} : value === "mine" ? { ownerId: me.userId! } : { teamId: value };
  return { value, choices, scope, set: ask };
}
