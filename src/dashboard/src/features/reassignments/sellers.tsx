import { useTranslation } from "react-i18next";
import { isHeavy } from "../../parts/loads/loads.ts";
import type { Load, Summary } from "./summary.ts";
import style from "./room.module.css";

/** How much each seller of the team carries, of what they can carry. */
export function Sellers({ summary: { sellers } }: { summary: Summary }) {
  const { t } = useTranslation();
  return (
    <section className={style.card} aria-labelledby="sellers-title">
      <h2 id="sellers-title">{t("sellers.title")}</h2>
      {sellers.length === 0 && <p className={style.hint}>{t("sellers.none")}</p>}
      <ul className={style.rows}>{sellers.map((seller) => <Seller key={seller.id} seller={seller} />)}</ul>
    </section>
  );
}

function Seller({ seller: { id, name, active, capacity } }: { seller: Load }) {
  const { t } = useTranslation();
  const share = capacity ? Math.min(1, active / capacity) : 0;
  const called = name ?? t("who.unknown");
  return (
    <li className={`${style.row} ${style.seller}`} data-row="seller" data-seller={id} data-active={active} data-heavy={isHeavy({ active, capacity })}>
      <span className={style.name} title={called}>{called}</span>
      <span className={style.track} aria-hidden="true"><span className={style.bar} style={{ inlineSize: `${share * 100}%` }} /></span>
      <span className={style.count} data-figure>{capacity === null ? t("loads.noLimit", { active }) : t("loads.of", { active, capacity })}</span>
    </li>
  );
}
