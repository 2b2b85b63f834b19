import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import style from "./committee.module.css";

/** Who sways whom: what somebody claims is told apart from what outcomes showed. */
export function Influences({ influences }: { influences: readonly Schema<"InfluenceResource">[] }) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <section className={style.card} aria-labelledby="influences-title">
      <h2 id="influences-title">{t("influences.title")}</h2>
      <table className={style.table}>
        <thead><tr><th scope="col">{t("influences.who")}</th><th scope="col">{t("influences.whom")}</th><th scope="col" className={style.number}>{t("influences.weight")}</th><th scope="col">{t("influences.basis")}</th></tr></thead>
        <tbody>
          {influences.map(({ from, fromName, to, toName, weight, basis, grounds }) => (
            <tr key={`${from} ${to}`}>
              <td>{fromName ?? t("text.erased")}</td><td>{toName ?? t("text.erased")}</td>
              <td className={style.number}>{percent.format(weight)}</td>
              <td><span className={style.chip} data-basis={basis}>{t(`influenceBasis.${basis}`)}</span>{grounds && <span className={style.muted}> {grounds}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
