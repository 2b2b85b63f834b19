import type { Schema } from "leadgrains-client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./dossier.module.css";

type Gap = Schema<"GapResource">;

const few = 6;

/** The next questions to ask, the most important first, and whom. */
export function Gaps({ gaps, onAnswer }: { gaps: readonly Gap[]; onAnswer: (gap: Gap) => void }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <section className={style.card} aria-labelledby="gaps-title">
      <h2 id="gaps-title">{t("gaps.title")} <span className={style.count}>{gaps.length}</span></h2>
      {gaps.length === 0 && <p className={style.hint}>{t("gaps.none")}</p>}
      <ol className={style.gaps}>
        {(all ? gaps : gaps.slice(0, few)).map((gap) => (
          <li key={gap.topic} data-gap={gap.topic}>
            <p className={style.question}>{gap.question}</p>
            <p className={style.small}>
              <Importance value={gap.importance} /><span>{gap.name}</span><span>{gap.why}</span>
            </p>
            <p className={style.small}>
              {gap.contacts.length > 0
                ? <><span>{t("gaps.ask")}</span>{gap.contacts.map(({ id, name, role }) => <span key={`${id} ${role}`}><Link className={style.link} to={`/contacts/${id}`}>{name ?? t("who.unknown")}</Link>{t("text.inBrackets", { text: t(`buyingRole.${role}`) })}</span>)}</>
                : <span>{t("gaps.nobody", { roles: gap.roles.map((role) => t(`buyingRole.${role}`)).join(t("text.comma")) })}</span>}
              <button type="button" className={style.plain} onClick={() => onAnswer(gap)}>{t("gaps.answer")}</button>
            </p>
          </li>
        ))}
      </ol>
      {gaps.length > few && <button type="button" className={style.plain} aria-expanded={all} onClick={() => setAll(!all)}>{t(all ? "gaps.fewer" : "gaps.all", { count: gaps.length })}</button>}
    </section>
  );
}

function Importance({ value }: { value: number }) {
  const { t } = useTranslation();
  return <span className={style.importance} role="img" aria-label={t("gaps.importance", { value })} title={t("gaps.importance", { value })}>{[1, 2, 3, 4, 5].map((step) => <i key={step} data-on={step <= value} />)}</span>;
}
