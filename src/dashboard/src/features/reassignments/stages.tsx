import { useTranslation } from "react-i18next";
import { format } from "../../parts/money/money.ts";
import type { Summary } from "./summary.ts";
import style from "./room.module.css";

/** How many leads stand in each stage, and what they are worth. */
export function Stages({ summary }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const most = Math.max(1, ...summary.stages.map((row) => row.count));
  return (
    <section className={style.card} aria-labelledby="stages-title">
      <h2 id="stages-title">{t("stages.title")}</h2>
      <ul className={style.rows}>
        {summary.stages.map(({ stage, count, amounts }) => (
          <li key={stage} className={`${style.row} ${style.stage}`} data-row="stage" data-stage={stage} data-count={count}>
            <span className={style.name}>{t(`stage.${stage}`)}</span>
            <span className={style.track} aria-hidden="true"><span className={style.bar} style={{ inlineSize: `${(count / most) * 100}%` }} /></span>
            <span className={style.count} data-figure>{count.toLocaleString(i18n.language)}</span>
            <span className={style.amount}>{format(amounts, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
