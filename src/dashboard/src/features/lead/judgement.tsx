import type { Schema } from "leadgrains-client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MoveDialog } from "../../parts/moves/move-dialog.tsx";
import { movesOf } from "../../parts/moves/moves.ts";
import { Card } from "../../parts/page/card.tsx";
import type { Dossier, Lead } from "./lead.ts";
import style from "./lead.module.css";

type Judged = Schema<"Judged">;

interface Props {
  readonly lead: Lead;
  readonly evidence: Schema<"LeadEvidenceResource">;
  readonly dossier: Dossier | undefined;
  readonly guide: Schema<"PlaybookResource"> | undefined;
}

/** Which type of lead that makes it, with its strategy; money, authority and need with the facts behind them. */
export function Judgement({ lead, evidence, dossier, guide }: Props) {
  const { t } = useTranslation();
  const { qualification } = lead;
  const [isJudging, judge] = useState(false);
  const strategy = guide?.strategies.find(({ type }) => type === lead.type);
  const rows: [Judged, string, string | undefined][] = [
    ["Money", t(`assessment.${qualification.money}`), qualification.money], ["Authority", t(`assessment.${qualification.authority}`), qualification.authority],
    ["Need", t(`assessment.${qualification.need}`), qualification.need], ["Fit", t(`assessment.${qualification.fit}`), qualification.fit],
    ["Recognition", t(`recognition.${lead.recognition}`), undefined], ["Stance", t(`stance.${lead.stance}`), undefined]];
  return (
    <Card title={t("judgement.title")} data-card="judgement" aside={<span className={style.badge} data-good={qualification.effective}>{t(qualification.effective ? "judgement.effective" : "judgement.notYet")}</span>}>
      <p className={style.type} data-field="type">{strategy?.name ?? t(`leadType.${lead.type}`)}</p>
      {strategy && <p className={style.strategy}>{strategy.hint}</p>}
      <dl className={style.man}>
        {rows.map(([judged, text, value]) => (
          <div key={judged} data-judged={judged}>
            <dt>{t(`judged.${judged}`)}</dt>
            <dd>
              <span className={style.value} data-value={value}>{text}</span>
              <Facts judged={judged} evidence={evidence} dossier={dossier} />
            </dd>
          </div>
        ))}
      </dl>
      {movesOf(lead).includes("assess") && <button type="button" className={style.quiet} onClick={() => judge(true)}>{t("judgement.judge")}</button>}
      {isJudging && <MoveDialog lead={lead} command="assess" onClose={() => judge(false)} />}
    </Card>
  );
}

function Facts({ judged, evidence, dossier }: { judged: Judged } & Pick<Props, "evidence" | "dossier">) {
  const { t } = useTranslation();
  const grounds = evidence.grounds.find((one) => one.judged === judged);
  if (!grounds || grounds.factIds.length === 0) return null;
  return (
    <ul className={style.grounds}>
      {grounds.factIds.map((id) => {
        const fact = dossier?.facts.find((one) => one.id === id);
        const hasFallen = grounds.fallen.includes(id);
        return (
          <li key={id} data-fallen={hasFallen}>
            <span className={style.fact}>{fact?.statement ?? t("judgement.unseen")}</span>
            <span className={style.soft}> {[fact?.topicName, fact && t(`factStatus.${fact.status}`), hasFallen ? t("judgement.fallen") : null].filter(Boolean).join(" · ")}</span>
          </li>
        );
      })}
    </ul>
  );
}
