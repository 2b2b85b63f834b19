import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { day } from "../../../parts/when/when.ts";
import style from "./committee.module.css";

/** Who left: they know the house and are free to speak. */
export function Leavers({ leavers }: { leavers: readonly Schema<"LeaverResource">[] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={style.card} aria-labelledby="leavers-title">
      <h2 id="leavers-title">{t("leavers.title")}</h2>
      <ul className={style.plainList}>
        {leavers.map(({ id, name, until, now }) => (
          <li key={id}>
            <Link className={style.link} to={`/contacts/${id}`}>{name ?? t("text.erased")}</Link>
            {until && <span className={style.muted}> {t("leavers.until", { day: day(until, i18n.language) })}</span>}
            {now && <> <Link className={style.link} to={`/accounts/${now}`}>{t("leavers.now")}</Link></>}
          </li>
        ))}
      </ul>
    </section>
  );
}
