import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { useDirectory } from "../../../live/live-provider.tsx";
import { Load } from "../../../parts/loads/load.tsx";
import style from "./many.module.css";

/** What all who give or get leads carry before and after. */
export function Workloads({ workloads }: { workloads: readonly Schema<"LoadChange">[] }) {
  const { t, i18n } = useTranslation();
  const people = useDirectory()?.people;
  const rows = workloads.map((load) => ({ ...load, name: people?.get(load.ownerId)?.name ?? t("who.unknown") })).sort((a, b) => a.name.localeCompare(b.name, i18n.language));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="many-loads">
      <h3 id="many-loads">{t("many.loads")}</h3>
      <ul className={style.loads}>
        {rows.map(({ ownerId, name, before, after, capacity }) => (
          <li key={ownerId} data-load={ownerId} data-after={after}><span className={style.who}>{name}</span><Load before={before} after={after} capacity={capacity ?? null} /></li>
        ))}
      </ul>
    </section>
  );
}
