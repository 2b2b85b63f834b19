import { useTranslation } from "react-i18next";
import { format, total } from "../../parts/money/money.ts";
import { activeStages } from "./summary.ts";
import type { Summary } from "./summary.ts";
import style from "./room.module.css";

/** The three figures asked for first. */
export function Totals({ summary }: { summary: Summary }) {
  const { t, i18n } = useTranslation();
  const open = summary.stages.filter(({ stage }) => activeStages.includes(stage));
  const won = summary.stages.find(({ stage }) => stage === "Won");
  const tiles = [
    [t("total.active"), open.reduce((sum, row) => sum + row.count, 0).toLocaleString(i18n.language)],
    [t("total.pipeline"), format(total(open.map((row) => row.amounts)), i18n.language) || "0"],
    [t("total.won"), format(won?.amounts ?? new Map(), i18n.language) || "0"],
  ];
  return <dl className={style.totals}>{tiles.map(([name, value]) => <div key={name} className={`${style.card} ${style.tile}`}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
