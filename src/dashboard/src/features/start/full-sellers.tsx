import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDirectory, useLive } from "../../live/live-provider.tsx";
import { Load } from "../../parts/loads/load.tsx";
import { isHeavy, loadsOf } from "../../parts/loads/loads.ts";
import { Card } from "../../parts/page/card.tsx";
import style from "./start.module.css";

/** Who of a manager's teams carries as much as they can, or nearly: their leads may rot. @param teams whose sellers */
export function FullSellers({ teams }: { teams: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const { value: loads } = useLive(loadsOf(teams));
  const full = [...(loads ?? [])].filter(([, load]) => isHeavy(load))
    .map(([id, load]) => ({ id, load, name: people?.get(id)?.name ?? t("who.unknown"), share: load.active / Math.max(1, load.capacity ?? 0) }))
    .sort((a, b) => b.share - a.share || a.name.localeCompare(b.name, i18n.language));
  if (full.length === 0) return null;
  return (
    <Card title={t("start.full")} data-card="full" aside={<Link className={style.link} to="/reassignments">{t("start.full.room")}</Link>}>
      <p className={style.hint}>{t("start.full.hint")}</p>
      <ul className={style.rows}>
        {full.map(({ id, name, load }) => (
          <li key={id} className={style.row} data-seller={id}>
            <span className={style.what}>{name}</span>
            <span className={style.more}><Load before={load.active} capacity={load.capacity} /></span>
            <span className={style.side}><Link className={style.link} to="/reassignments/many" search={{ owner: id } as never} aria-label={t("start.full.relieve.one", { name })}>{t("start.full.relieve")}</Link></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
