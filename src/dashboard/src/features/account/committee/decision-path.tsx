import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./committee.module.css";

/** From somebody we speak with to whoever decides: the strongest chain of influence, step by step. */
export function DecisionPath({ steps }: { steps: readonly Schema<"DecisionStep">[] }) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <section className={style.card} aria-labelledby="path-title">
      <h2 id="path-title">{t("path.title")}</h2>
      {steps.length === 0 && <p className={style.hint}>{t("path.none")}</p>}
      <ol className={style.path} data-path={steps.map(({ id }) => id).join(" ")}>
        {steps.map(({ id, name, role, weight, basis }) => (
          <li key={id}>
            {weight !== null && <span className={style.sway}>{t("path.sways", { percent: percent.format(weight), basis: t(`influenceBasis.${basis ?? "Claimed"}`) })}</span>}
            <span className={style.step}><Link className={style.link} to={`/contacts/${id}`}>{name ?? t("text.erased")}</Link>{role && <span className={style.muted}>{t(`buyingRole.${role}`)}</span>}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
