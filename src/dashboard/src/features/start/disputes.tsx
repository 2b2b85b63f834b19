import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../parts/facts/entries.ts";
import { worth } from "../../parts/facts/fact.tsx";
import { Card } from "../../parts/page/card.tsx";
import style from "./start.module.css";

/** What disagrees, each with the way to where it is ruled. */
export function Disputes({ disputes, hasMore }: { disputes: readonly Entry[]; hasMore: boolean }) {
  const { t } = useTranslation();
  const said = ({ facts }: Entry) => facts.map((fact) => worth(fact, t) || t("text.quoted", { text: fact.statement ?? t("text.erased") })).join(t("start.disputes.or"));
  return (
    <Card title={t("start.disputes")} data-card="disputes" aside={(hasMore || disputes.length > 0) && <Link className={style.link} to="/inbox">{t(hasMore ? "start.more" : "start.disputes.rule")}</Link>}>
      {disputes.length === 0 && <p className={style.hint}>{t("start.none.disputes")}</p>}
      <ul className={style.rows}>
        {disputes.map((dispute) => {
          const [fact] = dispute.facts;
          return (
            <li key={dispute.key} className={style.row} data-item={fact.id}>
              <span className={style.what}><Link className={style.name} to={`/accounts/${dispute.account}`} search={{ category: fact.category } as never}>{dispute.accountName ?? t("text.erased")}</Link>{fact.topicName ?? fact.topic}</span>
              <span className={style.more}>{said(dispute)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
