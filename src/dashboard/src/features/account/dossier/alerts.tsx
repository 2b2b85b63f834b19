import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { day } from "../../../parts/when/when.ts";
import style from "./dossier.module.css";

/** What had to be told at once, and what is to be done about it. */
export function Alerts({ alerts }: { alerts: readonly Schema<"AlertResource">[] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={style.card} aria-labelledby="alerts-title">
      <h2 id="alerts-title">{t("alerts.title")}</h2>
      <ul className={style.alerts}>
        {alerts.map((alert) => (
          <li key={alert.id}><strong>{alert.name}</strong><span>{alert.task}</span><span className={style.small}>{t("alerts.due", { day: day(alert.due, i18n.language) })}</span></li>
        ))}
      </ul>
    </section>
  );
}
