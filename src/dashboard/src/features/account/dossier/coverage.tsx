import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import type { FactCategory } from "../../../parts/facts/facts.ts";
import style from "./dossier.module.css";

interface Props {
  readonly stage: Schema<"LeadStage">;
  readonly coverage: readonly Schema<"CategoryCoverage">[];
  readonly chosen: FactCategory | undefined;
  readonly onChoose: (category: FactCategory | undefined) => void;
}

/** How much of what should be known at this stage is known; a category narrows the facts down to it. */
export function Coverage({ stage, coverage, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <section className={style.card} aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t("coverage.title", { stage: t(`stage.${stage}`) })}</h2>
      <ul className={style.rows}>
        {coverage.map(({ category, needed, known, corroborated }) => (
          <li key={category} data-category={category} data-known={known} data-needed={needed}>
            <button type="button" className={style.cover} aria-pressed={chosen === category} onClick={() => onChoose(chosen === category ? undefined : category)}>
              <span className={style.name}>{t(`category.${category}`)}</span>
              <span className={style.track} aria-hidden="true">
                <span className={style.known} style={{ inlineSize: share(known, needed) }} /><span className={style.sure} style={{ inlineSize: share(corroborated, needed) }} />
              </span>
              <span className={style.figure} title={t("coverage.corroborated", { count: corroborated })}>{needed === 0 ? "–" : t("coverage.known", { known, needed })}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={style.legend}><span className={style.swatch} data-sure="false" />{t("coverage.legend.known")}<span className={style.swatch} data-sure="true" />{t("coverage.legend.corroborated")}</p>
    </section>
  );
}

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.min(1, part / whole) * 100}%`;
