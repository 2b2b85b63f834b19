import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecordFact } from "../../parts/facts/record-fact.tsx";
import style from "./start.module.css";

/** A question to ask at an account, whom to ask, and a way to record the answer. */
export function GapRow({ item: { accountId, accountName, gap } }: { item: Schema<"StartGap"> }) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
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
      <button type="button" className={`${style.plain} ${style.side}`} onClick={() => open(true)}>{t("start.gap.answer")}</button>
      {isOpen && <RecordFact account={accountId} draft={{ topic, category }} facts={[]} onClose={() => open(false)} />}
    </li>
  );
}
