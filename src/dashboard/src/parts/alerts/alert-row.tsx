import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { day } from "../when/when.ts";
import style from "../page/rows.module.css";

/** What happened at an account, and what is to be done about it. */
export function AlertRow({ item: { accountId, accountName, alert } }: { item: Schema<"StartAlert"> }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={style.row} data-item={alert.id}>
      <span className={style.what}><Link className={style.name} to={`/accounts/${accountId}`}>{accountName ?? t("text.erased")}</Link>{alert.name}</span>
      <span className={style.more}>{alert.task}</span>
      <span className={style.side}>{t("alerts.due", { day: day(alert.due, i18n.language) })}</span>
    </li>
  );
}
