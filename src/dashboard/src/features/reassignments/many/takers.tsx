import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../app/session.tsx";
import { useDirectory, useLive } from "../../../live/live-provider.tsx";
import type { Person } from "../../../live/directory.ts";
import { Load } from "../../../parts/loads/load.tsx";
import { loadsOf } from "../../../parts/loads/loads.ts";
import { takersFor } from "../../../parts/may/may.ts";
import style from "./many.module.css";
import type { Order } from "./order.ts";

interface Props {
  readonly order: Order;
  readonly error: string | undefined;
  readonly onChange: (some: Partial<Order>) => void;
}

/** Whom the leads go to: one seller, several by what they have room for, or the pool. */
export function Takers({ order: { toPool, takers }, error, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const groups = useMemo(() => (directory ? byTeam(takersFor(directory, me), (id) => (id && directory.teams.get(id)?.name) || t("move.teamless"), i18n.language) : []), [directory, me, t, i18n.language]);
  const teams = useMemo(() => [...new Set(groups.flatMap(([, sellers]) => sellers.flatMap(({ teamId }) => teamId ?? [])))].sort(), [groups]);
  const { value: loads } = useLive(loadsOf(teams));
  const tick = (id: string, isIn: boolean) => {
    const next = new Set(takers);
    if (isIn) next.add(id); else next.delete(id);
    onChange({ takers: next });
  };
  return (
    <div className={style.takers}>
      <SegmentedControl
        size="xs" aria-label={t("many.to")} value={toPool ? "pool" : "sellers"} onChange={(value) => onChange({ toPool: value === "pool" })}
        data={[{ value: "sellers", label: t("many.to.sellers") }, { value: "pool", label: t("many.to.pool") }]}
      />
      <p className={style.hint}>{t(toPool ? "many.to.pool.hint" : takers.size > 1 ? "many.to.several.hint" : "many.to.one.hint")}</p>
      {!toPool && groups.map(([team, sellers]) => (
        <fieldset key={team} className={style.group}>
          <legend>{team}</legend>
          {sellers.map(({ id, name, capacity }) => {
            const load = loads?.get(id);
            return (
              <label key={id} className={style.taker} data-taker={id}>
                <input type="checkbox" checked={takers.has(id)} aria-describedby={error ? "many-takers-error" : undefined} onChange={(event) => tick(id, event.currentTarget.checked)} />
                <span className={style.who}>{name ?? t("who.unknown")}</span>
                {load && <Load before={load.active} capacity={load.capacity ?? capacity} />}
              </label>
            );
          })}
        </fieldset>
      ))}
      {!toPool && directory && groups.length === 0 && <p className={style.hint}>{t("many.to.nobody")}</p>}
      {error && <p id="many-takers-error" className={style.error} role="alert">{error}</p>}
    </div>
  );
}

function byTeam(sellers: readonly Person[], nameOf: (id: string | null) => string, language: string): readonly (readonly [string, readonly Person[]])[] {
  const groups = new Map<string, Person[]>();
  for (const seller of sellers) groups.set(nameOf(seller.teamId), [...groups.get(nameOf(seller.teamId)) ?? [], seller]);
  const order = new Intl.Collator(language);
  return [...groups].sort(([a], [b]) => order.compare(a, b)).map(([team, members]) => [team, members.sort((a, b) => order.compare(a.name ?? "", b.name ?? ""))] as const);
}
