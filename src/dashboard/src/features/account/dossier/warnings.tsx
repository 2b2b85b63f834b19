import type { Schema } from "leadgrains-client";
import { useTranslation } from "react-i18next";
import { worth } from "../../../parts/facts/fact.tsx";
import type { Fact } from "../../../parts/facts/facts.ts";
import style from "./dossier.module.css";

/** Facts that don't go together, side by side. */
export function Warnings({ warnings, facts }: { warnings: readonly Schema<"WarningResource">[]; facts: ReadonlyMap<string, Fact> }) {
  const { t } = useTranslation();
  return (
    <section className={style.warnings} aria-labelledby="warnings-title">
      <h2 id="warnings-title">{t("warnings.title")}</h2>
      {warnings.map((warning) => (
        <div key={`${warning.rule} ${warning.factIds.join(" ")}`} className={style.warning} data-warning={warning.rule}>
          <p>{warning.message}</p>
          <ul>
            {warning.factIds.map((one) => facts.get(one)).filter((fact) => fact !== undefined).map((fact) => (
              <li key={fact.id}><strong>{fact.topicName ?? fact.topic}{t("text.colon")}{worth(fact, t)}</strong> <q>{fact.statement ?? t("text.erased")}</q></li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
