import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./start.module.css";

export type Gap = Schema<"StartGap">;

/** A question to ask at an account, whom to ask, and a way to record the answer. */
export function GapRow({ item, onAnswer }: { item: Gap; onAnswer: (gap: Gap) => void }) {
  const { t } = useTranslation();
  const { accountId, accountName, gap } = item;
  const { topic, category, question, contacts } = gap;
  return (
    <li className={style.row} data-item={topic}>
      <span className={style.what}><Link className={style.name} to={`/accounts/${accountId}`} search={{ category } as never}>{accountName ?? t("text.erased")}</Link>{question}</span>
      {contacts.length > 0 && (
        <span className={style.more}>
          {t("start.gap.ask")}{t("text.colon")}
          {contacts.map(({ id, name, role }, index) => <span key={`${id} ${role}`}>{index > 0 && t("text.comma")}<Link className={style.link} to={`/contacts/${id}`}>{name ?? t("who.unknown")}</Link></span>)}
        </span>
      )}
      <button type="button" className={`${style.plain} ${style.side}`} onClick={() => onAnswer(item)}>{t("start.gap.answer")}</button>
    </li>
  );
}
